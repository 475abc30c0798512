package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Finishing;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.Recomputed;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.words.Terms;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.FinalCheck.Round;
import org.xiandao.trial.life.LaidDown;
import org.xiandao.trial.life.Seen;

/** The parts of the final check's page. What the office has found is its own until it has concluded. */
@Component
class CheckShown {
    static final String FIND = "find";
    static final String CONCLUDE = "conclude";
    static final String RECTIFIED = "rectified";

    private final Trials trials;
    private final Clock clock;

    CheckShown(Trials trials, Clock clock) {
        this.trials = trials;
        this.clock = clock;
    }

    List<Line> lines(At at) {
        return trials.check(at.caseId(), at.office(), clock.instant());
    }

    static String lead(At at, Words w) {
        if (at.over()) return w.t(at.trial().check().rounds().isEmpty() ? "check.overWithout" : "check.over");
        if (checking(at))
            return at.trial()
                    .rectifying()
                    .map(until -> w.t("check.rectifying", until))
                    .orElse(w.t("check.running"));
        return Finishing.from(at.seat().state(), at.seat().edition())
                .map(from -> w.t(at.today().isBefore(from) ? "check.from" : "check.mayBegin", from))
                .orElse(w.t("check.anyDay"));
    }

    private static boolean checking(At at) {
        return at.seat().stage().kind() == Kind.CLOSING && !at.over();
    }

    /** While the pilot has time to put things right, nobody finds or concludes anything. */
    private static boolean waits(At at) {
        return at.trial()
                .rectifying()
                .filter(until -> !at.today().isAfter(until))
                .isPresent();
    }

    static List<PartView> sections(At at, List<Line> lines, Typed typed, Words w) {
        var sections = new ArrayList<PartView>();
        rounds(at, w).ifPresent(sections::add);
        begin(at, w).ifPresent(sections::add);
        if (at.pilot() && checking(at) && at.trial().rectifying().isPresent()) sections.add(rectifying(at, typed, w));
        if (!at.over()) sections.add(targets(at, lines, w));
        if (!checking(at)) concluded(at, w).ifPresent(sections::add);
        goals(at, w).ifPresent(sections::add);
        return sections;
    }

    /** Every target as it stood when the last conclusion was drawn, whatever has been recorded since. */
    private static Optional<PartView> concluded(At at, Words w) {
        var rounds = at.trial().check().rounds();
        if (rounds.isEmpty()) return Optional.empty();
        var trace = rounds.getLast().concluded().trace().getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                switch (Recomputed.of(trace, Recomputed.Kind.CHECK)) {
                    case Recomputed.Identical(var frozen) ->
                        PartView.of(
                                        "concluded",
                                        w.t("check.concluded"),
                                        summary(frozen.lines(), w),
                                        w.t("check.asOf", frozen.asOf()))
                                .with(table(frozen.lines(), at, frozen.asOf(), w));
                    case Recomputed.Differs(var differences) ->
                        PartView.of("concluded", w.t("check.concluded"), YearFrozen.differs(differences, w));
                    case Recomputed.Unusable(var why) -> PartView.of("concluded", w.t("check.concluded"), w.t(why));
                });
    }

    /** What the plan aims at as a whole, where the pilot is another area than the plan's: told, and not checked. */
    private static Optional<PartView> goals(At at, Words w) {
        var edition = at.seat().edition();
        var goals = edition.plan().targets();
        if (goals.isEmpty() || !LaidDown.binding(edition, at.seat().state()).isEmpty()) return Optional.empty();
        return Optional.of(PartView.of("goals", w.t("check.goals"), w.t("check.goals.lead", w.t(edition.issuer())))
                .with(new TableView(
                        w.t("check.target"),
                        List.of(
                                Column.text(w.t("check.target")),
                                Column.text(w.t("trial.required")),
                                Column.text(w.t("check.goals.by"))),
                        goals.stream()
                                .map(goal -> List.<Cell>of(
                                        new Cell.Plain(w.t(goal.title())),
                                        new Cell.Plain(w.t(Terms.of(goal.comparator())) + " "
                                                + w.t(Terms.figure(goal.value()))),
                                        new Cell.Short(w.date(goal.by()))))
                                .toList())));
    }

    private static TableView table(List<Line> lines, At at, LocalDate asOf, Words w) {
        boolean early = lines.stream().anyMatch(line -> atEnd(line, w).isPresent());
        var columns = new ArrayList<>(List.of(
                Column.text(w.t("check.target")),
                Column.text(w.t("trial.required")),
                Column.text(w.t("trial.found")),
                Column.text(w.t("trial.state"))));
        if (early) columns.add(2, Column.text(w.t("check.atEnd")));
        return new TableView(
                w.t("check.targets.table"),
                columns,
                lines.stream()
                        .map(line -> {
                            var cells = new ArrayList<>(YearShown.row(line, at, asOf, w));
                            if (early)
                                cells.add(2, new Cell.Short(atEnd(line, w).orElse("—")));
                            return List.<Cell>copyOf(cells);
                        })
                        .toList());
    }

    /** The target of the end, where less than that is required by the day. */
    private static Optional<String> atEnd(Line line, Words w) {
        return line.criterion()
                .filter(Criterion.Aimed.class::isInstance)
                .map(Criterion.Aimed.class::cast)
                .filter(aimed -> aimed.required()
                        .filter(required -> !required.equals(aimed.aim().amount()))
                        .isPresent())
                .map(aimed -> w.t(Terms.figure(new Quantity(aimed.aim().amount(), aimed.unit()))));
    }

    private static Optional<PartView> rounds(At at, Words w) {
        var rounds = at.trial().check().rounds();
        if (rounds.isEmpty()) return Optional.empty();
        var rows = rounds.reversed().stream().map(round -> row(round, w)).toList();
        var links = IntStream.rangeClosed(1, rounds.size())
                .mapToObj(n -> new Link(w.t("check.json", n), at.root() + "/check/" + n + ".json"))
                .toList();
        var last = rounds.getLast().concluded();
        var again = Recomputed.carriesInputs(last.trace())
                ? w.t("check.recompute", String.valueOf(rounds.size()))
                : w.t("check.recompute.early");
        return Optional.of(PartView.of("rounds", w.t("check.rounds"), w.t("check.digest", last.digest()), again)
                .with(new TableView(
                        w.t("check.rounds.table"),
                        List.of(
                                Column.text(w.t("check.outcome")),
                                Column.text(w.t("trial.sanction.on")),
                                Column.text(w.t("check.until")),
                                Column.text(w.t("say.reasons")),
                                Column.text(w.t("check.rectified"))),
                        rows))
                .leading(links));
    }

    private static List<Cell> row(Round round, Words w) {
        var concluded = round.concluded();
        return List.of(
                new Cell.Tag(w.t("check.outcome." + concluded.outcome()), tone(concluded.outcome())),
                new Cell.Short(w.date(ChinaTime.day(round.at()))),
                new Cell.Short(concluded.until().map(w::date).orElse("—")),
                new Cell.Plain((concluded.documentNumber() + " " + concluded.reasons()).strip()),
                new Cell.Plain(round.rectified()
                        .map(told -> w.t("check.rectified.on", w.date(ChinaTime.day(told.at())), told.text()))
                        .orElse("—")));
    }

    private static Tone tone(Verb outcome) {
        return switch (outcome) {
            case PASS -> Tone.GOOD;
            case RECTIFY, EXTEND -> Tone.WARN;
            default -> Tone.BAD;
        };
    }

    /** Where the trial still has to be taken to its check, the case's own page does it. */
    private static Optional<PartView> begin(At at, Words w) {
        boolean may = !at.over()
                && !checking(at)
                && at.decides()
                && Finishing.from(at.seat().state(), at.seat().edition())
                        .filter(at.today()::isBefore)
                        .isEmpty();
        return may
                ? Optional.of(PartView.of("begin", w.t("check.begin"), w.t("check.begin.lead"))
                        .leading(List.of(new Link(w.t("check.begin.open"), "/cases/" + at.caseId() + "#say"))))
                : Optional.empty();
    }

    private static PartView rectifying(At at, Typed typed, Words w) {
        return PartView.of(RECTIFIED, w.t("check.rectified.form"))
                .with(List.of(new FormView(
                        RECTIFIED,
                        w.t("check.rectified"),
                        w.t("check.rectified.lead"),
                        at.root() + "/check/rectified",
                        "",
                        typed.fill(RECTIFIED, List.of(FieldView.of(LONG_TEXT, "text", w.t("check.rectified.text")))),
                        List.of(new FormView.Button("RECTIFIED", w.t("check.rectified.send"), "")))));
    }

    private static PartView targets(At at, List<Line> lines, Words w) {
        var asOf =
                at.trial().check().asOf(at.seat().state().trial().orElseThrow().until(), at.today());
        if (lines.isEmpty()) return PartView.of("targets", w.t("check.targets"), summary(lines, w));
        var section = PartView.of("targets", w.t("check.targets"), summary(lines, w), w.t("check.asOf", asOf));
        boolean finds = finds(at);
        var shown =
                lines.stream().filter(line -> !finds || !YearShown.judged(line)).toList();
        return shown.isEmpty() ? section : section.with(table(shown, at, asOf, w));
    }

    private static String summary(List<Line> lines, Words w) {
        if (lines.isEmpty()) return w.t("check.targets.none");
        return w.t(
                "check.summary",
                lines.size(),
                count(lines, Holds.YES),
                count(lines, Holds.NO),
                count(lines, Holds.NOT_KNOWN));
    }

    private static long count(List<Line> lines, Holds holds) {
        return lines.stream().filter(line -> line.holds() == holds).count();
    }

    private static boolean finds(At at) {
        return checking(at) && at.office() && !waits(at);
    }

    /** To be filled by the office while the check runs, for what the records can't tell. */
    static Optional<JudgingView> finding(At at, List<Line> lines, Typed typed, Words w) {
        var rows = lines.stream()
                .filter(YearShown::judged)
                .map(line -> YearForms.settling(FIND, line, typed, w))
                .toList();
        if (!finds(at) || rows.isEmpty()) return Optional.empty();
        return Optional.of(new JudgingView(
                FIND,
                w.t("check.find"),
                w.t("check.find.lead"),
                at.root() + "/check/findings",
                List.of(),
                rows,
                typed.fill(
                        FIND,
                        FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons"))
                                .withValue(at.trial().check().note())),
                w.t("check.find.save"),
                at.decides() ? "plain" : "",
                Seen.of(lines, at.trial()).text()));
    }

    static List<Verb> outcomes(At at) {
        return stage(at).may();
    }

    private static Stage stage(At at) {
        return at.seat().edition().workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.CLOSING)
                .findFirst()
                .orElseThrow();
    }

    static Optional<PartView> concluding(At at, List<Line> lines, Typed typed, Words w) {
        if (!finds(at) || !at.decides()) return Optional.empty();
        var options = outcomes(at).stream()
                .map(verb ->
                        new Option(verb.name(), w.t("check.outcome." + verb), w.t("check.outcome." + verb + ".means")))
                .toList();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(RADIO, "outcome", w.t("check.outcome")).withOptions(options));
        if (outcomes(at).contains(Verb.RECTIFY) || outcomes(at).contains(Verb.EXTEND))
            fields.add(
                    FieldView.of(DATE, "until", w.t("check.until")).optional().withHint(w.t("check.until.hint")));
        var number = FieldView.of(TEXT, "documentNumber", w.t("trial.number")).withHint(w.t("trial.number.hint"));
        if (stage(at).letter() != Need.NONE)
            fields.add(stage(at).letter() == Need.REQUIRED ? number : number.optional());
        fields.add(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")));
        long unmet = count(lines, Holds.NO);
        if (unmet > 0)
            fields.add(FieldView.of(CHECKBOXES, "despite", w.t("check.despite"))
                    .optional()
                    .withOptions(List.of(Option.of("yes", w.t("check.despite.yes", lines.size(), unmet)))));
        return Optional.of(PartView.of(CONCLUDE, w.t("check.conclude"))
                .with(List.of(new FormView(
                        CONCLUDE,
                        w.t("check.conclude.form"),
                        summary(lines, w),
                        at.root() + "/check",
                        Seen.of(lines, at.trial()).text(),
                        typed.fill(CONCLUDE, fields),
                        List.of(new FormView.Button("CONCLUDE", w.t("check.conclude.send"), ""))))));
    }
}
