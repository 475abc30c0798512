package org.xiandao.app.pages.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Percents;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.GateShown;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Scores;
import org.xiandao.base.ChinaTime;
import org.xiandao.draft.TextDrafts;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.score.Sheet;

/** Puts a score sheet together: lines by first level, what was computed beside them, what the applicant wrote. */
@Component
class SheetPages {
    private final Cases cases;
    private final TextDrafts drafts;
    private final ComputedValues computed;
    private final Clock clock;

    SheetPages(Cases cases, TextDrafts drafts, ComputedValues computed, Clock clock) {
        this.cases = cases;
        this.drafts = drafts;
        this.computed = computed;
        this.clock = clock;
    }

    /**
     * @param typed what was just posted and refused, to be shown again; empty otherwise
     * @param elsewhere what was typed on another device meanwhile, by field
     */
    SheetView of(
            Seat seat,
            Optional<SheetFields> typed,
            Map<String, TextDrafts.Field> elsewhere,
            List<Problem> problems,
            Words w) {
        var edition = seat.edition();
        var rules = edition.review().orElseThrow();
        var account = seat.actor().account();
        var rows = Scores.sheet(edition);
        var filed = Optional.ofNullable(seat.state().scores().get(account));
        boolean open = seat.stage().kind() == Kind.REVIEW && !seat.state().ended();
        var kept = SheetFields.of(rows, filed, drafts.of(SheetFields.form(seat.caseId()), account));
        var shown = typed.orElse(kept);
        var today = ChinaTime.day(clock.instant());
        var judgements = Conditions.due(
                seat.state(),
                edition,
                seat.call().terms(),
                Sight.of(seat).facts(cases),
                seat.state().stage(),
                today);
        return new SheetView(
                seat.caseId(),
                groups(seat, open ? shown : SheetFields.of(rows, filed, Map.of()), kept, elsewhere, open, problems, w),
                rules.scale(),
                edition.indicators().map(tree -> tree.total().toString()).orElse(""),
                open,
                kept.savedAt().map(w::clock).orElse(""),
                reasons(rules.reasons(), w),
                notices(seat, kept, filed, rows, open, !elsewhere.isEmpty(), w),
                problems,
                judgements.isEmpty()
                        ? Optional.empty()
                        : Optional.of(GateShown.of(judgements, edition, today, w)
                                .withWhy("/cases/" + seat.caseId() + "/why")),
                seat.state().files().stream()
                        .map(file -> new DocumentView(
                                file.name(),
                                "/cases/" + seat.caseId() + "/files/" + file.id(),
                                "",
                                "",
                                file.sha256(),
                                "",
                                seat.state().demonstration()))
                        .toList(),
                answers(seat, w));
    }

    private static String reasons(ReviewRules.Reasons reasons, Words w) {
        return switch (reasons) {
            case ReviewRules.Reasons.Always always -> w.t("review.reasons.always");
            case ReviewRules.Reasons.AtExtremes(var upTo, var from) ->
                w.t("review.reasons.extremes", Percents.of(upTo), Percents.of(from));
        };
    }

    private static List<NoticeView> notices(
            Seat seat,
            SheetFields kept,
            Optional<ScoresFiled> filed,
            List<Sheet.Row> rows,
            boolean open,
            boolean elsewhere,
            Words w) {
        var notices = new ArrayList<NoticeView>();
        if (elsewhere) notices.add(NoticeView.of(Tone.BAD, w.t("review.elsewhere"), w.t("review.elsewhere.text")));
        boolean unfiled = filed.map(sheet -> kept.differsFrom(rows, sheet))
                .orElse(kept.savedAt().isPresent());
        if (!open) {
            notices.add(NoticeView.of(
                    Tone.WARN,
                    w.t("review.closed"),
                    w.t(filed.isPresent() ? "review.closed.text" : "review.closed.unfiled")));
            if (unfiled)
                notices.add(NoticeView.of(Tone.PLAIN, w.t("review.closed.draft"), draft(kept, filed, rows, w)));
            return notices;
        }
        var discussion = seat.state().review().discussion();
        boolean again = discussion.isPresent()
                && !seat.state().review().refiled().contains(seat.actor().account());
        discussion.ifPresent(round -> notices.add(NoticeView.of(
                Tone.WARN,
                w.t("review.round", seat.state().review().round()),
                w.t("review.round.text", round.reason(), round.topics()))));
        if (filed.isPresent())
            notices.add(
                    unfiled || again
                            ? NoticeView.of(
                                    Tone.WARN,
                                    w.t(unfiled ? "review.unfiled" : "review.again"),
                                    w.t(unfiled ? "review.unfiled.text" : "review.again.text"))
                            : NoticeView.of(Tone.GOOD, w.t("review.filed"), w.t("review.filed.text")));
        return notices;
    }

    /** What was typed and never filed, so that nothing is lost. */
    private static String draft(SheetFields kept, Optional<ScoresFiled> filed, List<Sheet.Row> rows, Words w) {
        var as = SheetFields.of(rows, filed, Map.of());
        return rows.stream()
                .filter(row -> !kept.score(row.id()).equals(as.score(row.id()))
                        || !kept.reason(row.id()).equals(as.reason(row.id()))
                        || kept.absent(row.id()) != as.absent(row.id()))
                .map(row -> w.t(
                        "review.closed.line",
                        row.id(),
                        kept.absent(row.id()) ? w.t("review.absent") : kept.score(row.id()),
                        kept.reason(row.id())))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    private List<SheetView.Group> groups(
            Seat seat,
            SheetFields shown,
            SheetFields kept,
            Map<String, TextDrafts.Field> elsewhere,
            boolean open,
            List<Problem> problems,
            Words w) {
        var groups = new ArrayList<SheetView.Group>();
        for (var first : seat.edition().indicators().map(IndicatorTree::firsts).orElse(List.of())) {
            var lines = Scores.sheet(seat.edition()).stream()
                    .filter(row -> row.first().equals(first.id()))
                    .map(row -> line(seat, row, first, shown, kept, elsewhere, open, problems, w))
                    .toList();
            if (!lines.isEmpty())
                groups.add(
                        new SheetView.Group(w.t(first.title()), first.points().toString(), lines));
        }
        return groups;
    }

    private SheetView.Line line(
            Seat seat,
            Sheet.Row row,
            IndicatorTree.First first,
            SheetFields shown,
            SheetFields kept,
            Map<String, TextDrafts.Field> elsewhere,
            boolean open,
            List<Problem> problems,
            Words w) {
        var items = first.items().stream()
                .filter(item -> item.id().equals(row.id()) || row.id().equals(first.id()))
                .toList();
        return new SheetView.Line(
                row.id(),
                row.id() + " " + w.t(row.title()),
                row.points().toString(),
                field("score:" + row.id(), shown.score(row.id()), kept),
                field("reason:" + row.id(), shown.reason(row.id()), kept),
                field("absent:" + row.id(), shown.absent(row.id()) ? "true" : "", kept),
                problems.stream()
                        .filter(problem -> problem.path().equals(row.id()))
                        .map(Problem::message)
                        .collect(Collectors.joining(" ")),
                items.stream()
                        .flatMap(item -> item.measures().stream())
                        .distinct()
                        .flatMap(id -> computed.of(seat, id, open, w).stream())
                        .toList(),
                EarlierRounds.panel(seat.state(), row.id(), w),
                EarlierRounds.own(seat.state(), seat.actor().account(), row.id(), w),
                others(row.id(), shown, elsewhere, w));
    }

    private static List<SheetView.Other> others(
            String line, SheetFields shown, Map<String, TextDrafts.Field> elsewhere, Words w) {
        var others = new ArrayList<SheetView.Other>();
        for (var part : List.of("score:", "absent:", "reason:")) {
            var theirs = elsewhere.get(part + line);
            if (theirs == null) continue;
            boolean ticks = part.equals("absent:");
            var mine = shown.values().getOrDefault(part + line, "");
            others.add(new SheetView.Other(
                    part + line,
                    w.t("review.elsewhere." + part.replace(":", "")),
                    w.clock(theirs.savedAt()),
                    ticks ? w.t(mine.isEmpty() ? "review.unticked" : "review.ticked") : mine,
                    ticks ? w.t(theirs.value().isEmpty() ? "review.unticked" : "review.ticked") : theirs.value()));
        }
        return others;
    }

    private static SheetView.Field field(String path, String value, SheetFields kept) {
        return new SheetView.Field(path, value, kept.version(path));
    }

    /** Public and internal answers only; contacts stay with the offices. */
    private static List<SheetView.Answer> answers(Seat seat, Words w) {
        var messages = new Messages(seat.edition().form());
        var answers = new ArrayList<SheetView.Answer>();
        for (var section : seat.edition().form().sections()) {
            Map<String, SheetView.Answer.Row> rows = new LinkedHashMap<>();
            for (var field : section.fields()) {
                if (field.classification() == Classification.RESTRICTED) continue;
                seat.state().answers().forEach((path, saved) -> {
                    var bare = Paths.of(path).path();
                    var inside = bare.contains("].") ? bare.substring(bare.indexOf("].") + 2) : bare;
                    boolean here = bare.contains("].") == section.repeats().isPresent()
                            && (!bare.contains("].") || bare.startsWith(section.id() + "["));
                    if (here
                            && (inside.equals(field.id()) || inside.startsWith(field.id() + "."))
                            && !saved.value().isBlank())
                        rows.put(
                                path,
                                new SheetView.Answer.Row(
                                        messages.label(bare, w.language().tag()),
                                        saved.value(),
                                        saved.provenance().kind() == Provenance.Kind.DEMONSTRATION));
                });
            }
            if (!rows.isEmpty()) answers.add(new SheetView.Answer(w.t(section.title()), List.copyOf(rows.values())));
        }
        return answers;
    }
}
