package org.xiandao.app.pages.trial;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.report.YearlyReports;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.NextStar;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.Seen;

/** The parts of a year's page. What the office has judged is its own until it has given the stars. */
@Component
class YearShown {
    private final Trials trials;
    private final YearlyReports reports;
    private final Clock clock;

    YearShown(Trials trials, YearlyReports reports, Clock clock) {
        this.trials = trials;
        this.reports = reports;
        this.clock = clock;
    }

    /** To all but the office that judges, without what it has not yet given stars on. */
    YearScore score(At at, int year) {
        boolean published = at.office()
                || at.trial().starsOf(year).isPresent() && !at.trial().judgedSince(year);
        return trials.score(at.caseId(), year, published, clock.instant()).orElseThrow();
    }

    /** What the forms beside this score are filled in on. */
    Seen seen(At at, YearScore score) {
        return trials.seen(at.caseId(), score, at.trial());
    }

    /**
     * A rated year stays as it stood when its stars were given, whatever is recorded or judged since.
     *
     * @param today as it would be scored now
     */
    List<PartView> sections(At at, int year, YearScore today, Words w) {
        boolean over = at.years().over(year, at.today());
        var frozen = YearFrozen.score(at, year);
        var score = frozen.orElse(today);
        boolean told = at.office()
                || frozen.isPresent()
                || at.trial().starsOf(year).isPresent() && !at.trial().judgedSince(year);
        var sections = new ArrayList<PartView>();
        stars(at, year, report(at, year), w).ifPresent(sections::add);
        sections.add(total(score, at, over, told, w));
        if (told) next(score, at, w).ifPresent(sections::add);
        if (at.office())
            frozen.flatMap(then -> YearFrozen.since(at, then, today, w)).ifPresent(sections::add);
        boolean judges = at.office() && over && !at.over() && frozen.isEmpty();
        for (var scored : score.parts()) part(scored, at, year, judges, w).ifPresent(sections::add);
        return sections;
    }

    /** Empty where the edition asks for none. */
    private Optional<YearlyReport> report(At at, int year) {
        return at.seat()
                .edition()
                .rating()
                .yearly()
                .map(_ -> reports.state(at.caseId()).of(year));
    }

    /** To whoever decides on the stars: that the report of the year is not with them. */
    Optional<NoticeView> withoutReport(At at, int year, Words w) {
        boolean rates = at.office() && !at.over() && at.years().over(year, at.today());
        return report(at, year)
                .filter(report -> rates && report.up().isEmpty())
                .map(report -> new NoticeView(
                        Tone.WARN,
                        w.t(report.versions().isEmpty() ? "trial.report.none" : "trial.report.back"),
                        w.t(
                                "trial.report.none.text",
                                reports.due(at.caseId(), year).orElseThrow()),
                        List.of(new Link(w.t("yearly.of", String.valueOf(year)), at.root() + "/yearly/" + year))));
    }

    private static Optional<PartView> stars(At at, int year, Optional<YearlyReport> report, Words w) {
        var all = at.trial().stars().getOrDefault(year, List.of());
        if (all.isEmpty()) return Optional.empty();
        var file = at.root() + "/years/" + year + "/score.json";
        var rows = new ArrayList<List<Cell>>();
        for (int number = all.size(); number > 0; number--) {
            var given = all.get(number - 1);
            var cells = new ArrayList<Cell>(List.of(
                    Unconfirmed.stars(
                            given.stars().stars(),
                            FrozenRating.backed(given.stars().trace()),
                            file + "?rating=" + number,
                            w),
                    new Cell.Number(given.stars().rounded(), ""),
                    new Cell.Stars(given.stars().byBand()),
                    new Cell.Plain(given.stars().reasons()),
                    new Cell.Short(w.date(ChinaTime.day(given.at()))),
                    new Cell.To(w.t("trial.stars.file"), file + "?rating=" + number)));
            report.ifPresent(yearly -> cells.add(new Cell.Plain(yearly.upAt(given.at())
                    .map(up -> w.t("trial.report.was", up.number()))
                    .orElse(w.t("trial.report.wasNot")))));
            rows.add(cells);
        }
        var columns = new ArrayList<>(List.of(
                Column.text(w.t("trial.years.stars")),
                Column.number(w.t("trial.years.score")),
                Column.text(w.t("trial.stars.byBand")),
                Column.text(w.t("say.reasons")),
                Column.text(w.t("trial.sanction.on")),
                Column.text(w.t("why.json"))));
        if (report.isPresent()) columns.add(Column.text(w.t("trial.report.then")));
        return Optional.of(PartView.of(
                        "stars",
                        w.t("trial.stars"),
                        YearFrozen.says(all.getLast().stars().trace(), w))
                .with(new TableView(w.t("trial.stars"), columns, rows)));
    }

    private static PartView total(YearScore score, At at, boolean over, boolean told, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var scored : score.parts())
            rows.add(List.of(
                    new Cell.Plain(w.t(scored.part().title())),
                    new Cell.Plain(detail(scored, w)),
                    scored.earned()
                            .filter(earned -> told || !scored.lines().isEmpty())
                            .<Cell>map(earned -> new Cell.Number(Figures.of(earned), ""))
                            .orElse(new Cell.Plain("—")),
                    new Cell.Number(Figures.of(scored.part().points()), "")));
        var bands = at.seat().edition().rating().bands();
        var says = score.rounded()
                .filter(known -> told)
                .map(known -> w.t(
                        "trial.score.is",
                        known.toPlainString(),
                        Figures.of(score.outOf()),
                        score.exact()
                                .flatMap(exact -> Stars.of(bands, exact))
                                .map(band -> w.t("ui.stars." + band.stars()))
                                .orElse("—")))
                .orElse(w.t(over ? "trial.score.open" : "trial.score.running"));
        var backed = Unconfirmed.says(score.backed(), w).orElse("");
        return PartView.of(
                        "score",
                        w.t("trial.score"),
                        Stream.of(says, backed, localBands(at, w))
                                .filter(text -> !text.isEmpty())
                                .toArray(String[]::new))
                .with(new TableView(
                        w.t("trial.score.table"),
                        List.of(
                                Column.text(w.t("trial.part")),
                                Column.text(w.t("trial.part.detail")),
                                Column.number(w.t("trial.part.earned")),
                                Column.number(w.t("trial.part.points"))),
                        rows));
    }

    /** Whose choice the bands are where no article prints them. */
    private static String localBands(At at, Words w) {
        var edition = at.seat().edition();
        return edition.rating().bands().stream()
                .flatMap(band -> band.basis().decision().stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(edition.decisions().get(id)).stream())
                .map(decision -> w.t("trial.bands.local", decision.id(), w.t(decision.choice())))
                .collect(Collectors.joining());
    }

    private static String detail(Scored scored, Words w) {
        if (scored.lines().isEmpty()) return w.t("trial.part.judged");
        long held = scored.lines().stream()
                .filter(line -> line.holds() == Holds.YES)
                .count();
        int open = scored.unsettled().size();
        return open == 0
                ? w.t("trial.part.lines", held, scored.lines().size())
                : w.t("trial.part.lines.open", held, scored.lines().size(), open);
    }

    private static Optional<PartView> next(YearScore score, At at, Words w) {
        return NextStar.of(score, at.seat().edition().rating().bands()).map(next -> {
            var says = w.t("trial.next.missing", w.t("ui.stars." + next.stars()), Figures.of(next.missing()));
            var how = next.open().isEmpty()
                    ? w.t("trial.next.none")
                    : w.t(
                            next.inReach() ? "trial.next.open" : "trial.next.short",
                            next.open().stream()
                                    .map(open -> w.t(
                                            "trial.next.line", w.t(open.line().title()), Figures.of(open.worth())))
                                    .collect(Collectors.joining(w.comma())));
            return PartView.of("next", w.t("trial.next"), says, how);
        });
    }

    /** What is still to be judged stands in the judging office's own table. */
    private static Optional<PartView> part(Scored scored, At at, int year, boolean judges, Words w) {
        var rows = scored.lines().stream()
                .filter(line -> !judges || !judged(line))
                .map(line -> row(line, at, at.years().lastDay(year), w))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(PartView.of(
                        "part-" + scored.part().id(),
                        w.t(scored.part().title()),
                        w.t("trial.part.worth", Figures.of(scored.worth())))
                .with(new TableView(
                        w.t("trial.lines"),
                        List.of(
                                Column.text(w.t("trial.line")),
                                Column.text(w.t("trial.required")),
                                Column.text(w.t("trial.found")),
                                Column.text(w.t("trial.state"))),
                        rows)));
    }

    static boolean judged(Line line) {
        return line.holds() == Holds.NOT_KNOWN || line.settled().isPresent();
    }

    static List<Cell> row(Line line, At at, LocalDate day, Words w) {
        var found = line.settled()
                .map(settled -> w.t("trial.settled", settled.reason()))
                .orElse(w.t(line.found()));
        var from = new FromShown(at, day, w);
        return List.of(
                where(line, at, day, w)
                        .<Cell>map(href -> new Cell.To(w.t(line.title()), href))
                        .orElse(new Cell.Plain(w.t(line.title()))),
                new Cell.Plain(required(line, w)),
                Unconfirmed.marked(
                        found(found.isEmpty() ? "—" : found, line, from), line.backed(), from.records(line), w),
                new Cell.Tag(w.t("trial.holds." + line.holds()), tone(line.holds())));
    }

    private static Cell found(String text, Line line, FromShown from) {
        return line.from().isEmpty() ? new Cell.Plain(text) : new Cell.Told(text, from.links(line));
    }

    /** With what it was before an approved change. */
    static String required(Line line, Words w) {
        var now = w.t(line.required());
        return line.changed()
                .map(changed -> w.t(
                        line.id().startsWith("target/") ? "trial.required.endWas" : "trial.required.was",
                        now,
                        w.t(changed.original()),
                        changed.on(),
                        changed.by()))
                .orElse(now);
    }

    /** From a line to what it rests on: the target's page as of that day, a condition's first source, a figure's records. */
    private static Optional<String> where(Line line, At at, LocalDate day, Words w) {
        if (line.id().startsWith("target/"))
            return Optional.of("/targets/" + line.id().substring("target/".length()) + "?edition="
                    + at.seat().edition().id() + "&area="
                    + at.seat().state().lead().area() + "&day="
                    + day);
        return line.id().startsWith("condition/")
                ? new FromShown(at, day, w)
                        .links(line).stream()
                                .map(Link::href)
                                .findFirst()
                                .or(() -> Optional.of("/cases/" + at.caseId() + "/why"))
                : new FromShown(at, day, w).measured(line);
    }

    private static Tone tone(Holds holds) {
        return switch (holds) {
            case YES -> Tone.GOOD;
            case NO -> Tone.BAD;
            case NOT_KNOWN -> Tone.WARN;
        };
    }
}
