package org.xiandao.app.pages.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.GateShown;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Scores;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.score.Sheet;

/** Puts a score sheet together: lines by first level, what was computed beside them, what the applicant wrote. */
@Component
class SheetPages {
    private final Cases cases;
    private final Clock clock;

    SheetPages(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** @param typed what was just typed and refused, to be shown again; empty otherwise */
    SheetView of(Seat seat, Optional<ScoresFiled> typed, List<Problem> problems, Words w) {
        var edition = seat.edition();
        var rules = edition.review().orElseThrow();
        var shown = typed.or(
                () -> Optional.ofNullable(seat.state().scores().get(seat.actor().account())));
        var today = ChinaTime.day(clock.instant());
        var terms = seat.call().terms();
        var judgements = Conditions.due(
                seat.state(), edition, terms, cases.facts(), seat.state().stage(), today);
        return new SheetView(
                seat.caseId(),
                groups(seat, shown, problems, w),
                rules.scale(),
                edition.indicators().map(tree -> tree.total().toString()).orElse(""),
                rules.reasonRequired(),
                typed.isEmpty() && shown.isPresent() ? w.t("review.filed") : "",
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

    private List<SheetView.Group> groups(Seat seat, Optional<ScoresFiled> shown, List<Problem> problems, Words w) {
        var groups = new ArrayList<SheetView.Group>();
        for (var first : seat.edition().indicators().map(IndicatorTree::firsts).orElse(List.of())) {
            var lines = Scores.sheet(seat.edition()).stream()
                    .filter(row -> row.first().equals(first.id()))
                    .map(row -> line(seat, row, first, shown, problems, w))
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
            Optional<ScoresFiled> shown,
            List<Problem> problems,
            Words w) {
        var error = problems.stream()
                .filter(problem -> problem.path().equals(row.id()))
                .map(Problem::message)
                .findFirst();
        var items = first.items().stream()
                .filter(item -> item.id().equals(row.id()) || row.id().equals(first.id()))
                .toList();
        return new SheetView.Line(
                row.id(),
                row.id() + " " + w.t(row.title()),
                row.points().toString(),
                shown.map(filed -> filed.scores().getOrDefault(row.id(), "")).orElse(""),
                shown.map(filed -> filed.reasons().getOrDefault(row.id(), "")).orElse(""),
                shown.map(filed -> filed.absent().getOrDefault(row.id(), "")).orElse(""),
                error.isPresent(),
                error.orElse(""),
                items.stream()
                        .flatMap(item -> item.measures().stream())
                        .distinct()
                        .flatMap(id -> computed(seat, id, w).stream())
                        .toList());
    }

    private Optional<SheetView.Computed> computed(Seat seat, String id, Words w) {
        var judge = new Judge(
                seat.edition(),
                cases.facts().of(seat.state(), seat.edition(), seat.call().terms()));
        return seat.edition().measure(id).map(measure -> {
            var value = judge.value(measure, Optional.empty(), ChinaTime.day(clock.instant()));
            return new SheetView.Computed(
                    w.t(measure.title()),
                    value.amount().map(Figures::of).orElse(w.t("review.noValue")),
                    w.unit(measure.unit()));
        });
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
