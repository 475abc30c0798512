package org.xiandao.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.indicator.Incidents;
import org.xiandao.plan.Plans;
import org.xiandao.plan.life.PlanState;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.PlanTrial;
import org.xiandao.plan.life.Progress;
import org.xiandao.prefill.IndicatorRows;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.Content.Group;
import org.xiandao.report.life.Content.Incident;
import org.xiandao.report.life.Content.Narrative;
import org.xiandao.report.life.Content.Row;
import org.xiandao.report.life.Content.Standing;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.rules.trial.YearScore.Backed;
import org.xiandao.rules.trial.YearScore.Changed;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.trial.Trials;

/** Puts together what a yearly report says: by the records as of the year's last day, as known at a moment. */
@Component
class Compiling {
    /** What a report tells of the whole, before the pillars. */
    private static final Narrative OVERALL = new Narrative("overall", new Text("总体情况", "Overall"), "");

    private static final Text NOTHING = new Text("", "");

    private final IndicatorRows rows;
    private final Trials trials;
    private final Plans plans;
    private final Incidents incidents;
    private final Catalogue catalogue;

    Compiling(IndicatorRows rows, Trials trials, Plans plans, Incidents incidents, Catalogue catalogue) {
        this.rows = rows;
        this.trials = trials;
        this.plans = plans;
        this.incidents = incidents;
        this.catalogue = catalogue;
    }

    /** The narratives that a report has, without their texts: of the whole, and of each pillar. */
    List<Narrative> parts() {
        var parts = new ArrayList<Narrative>();
        parts.add(OVERALL);
        catalogue.pillars().forEach(pillar -> parts.add(new Narrative(pillar.id(), pillar.title(), "")));
        return List.copyOf(parts);
    }

    Content of(String caseId, CaseState pilot, Edition edition, int year, Map<String, String> texts, Instant known) {
        var trial = pilot.trial().orElseThrow();
        var years = new TrialYears(trial.from(), trial.until());
        var today = ChinaTime.day(known);
        var asOf = years.over(year, today) ? years.lastDay(year) : today;
        var from = LocalDate.of(year, 1, 1);
        if (from.isBefore(trial.from())) from = trial.from();
        var state = trials.state(caseId);
        return new Content(
                edition.rating().yearly().orElseThrow().title(),
                edition.title(),
                edition.id(),
                CaseTitle.of(pilot, edition),
                pilot.lead().area(),
                year,
                from,
                asOf,
                known,
                parts().stream()
                        .map(part -> new Narrative(part.part(), part.title(), texts.getOrDefault(part.part(), "")))
                        .toList(),
                indicators(caseId, pilot, edition, year, asOf, known),
                plans.trial(pilot)
                        .map(plan ->
                                tasks(plan, PlanState.asOf(plans.history(caseId), asOf), years.lastDay(year), asOf))
                        .orElse(List.of()),
                incidents(pilot, from, asOf, known),
                state.standing().stream()
                        .filter(given -> given.year() < year)
                        .map(given -> new Content.Stars(given.year(), given.stars(), given.rounded()))
                        .toList(),
                state.requests().stream()
                        .filter(request -> request.unanswered(today))
                        .map(request -> new Content.Unanswered(
                                request.asked().what(), request.asked().due()))
                        .toList());
    }

    /** Every indicator of the edition, and the targets that its plan prints. */
    private List<Group> indicators(
            String caseId, CaseState pilot, Edition edition, int year, LocalDate asOf, Instant known) {
        var lines = new LinkedHashMap<String, Line>();
        trials.targets(caseId, year, asOf, known).forEach(line -> lines.put(line.id(), line));
        var groups = new ArrayList<Group>();
        var printed = lines.values().stream()
                .filter(line -> line.id().startsWith("target/"))
                .map(Compiling::printed)
                .toList();
        if (!printed.isEmpty()) groups.add(new Group(edition.shortTitle(), printed));
        var subjects = pilot.members().stream().map(Applicant::subject).toList();
        var byItem = new HashMap<String, IndicatorRows.Row>();
        rows.of(edition, subjects, asOf, known)
                .forEach(row -> byItem.put(row.item().id(), row));
        edition.indicators()
                .ifPresent(tree -> tree.firsts()
                        .forEach(first -> groups.add(new Group(
                                first.title(),
                                first.items().stream()
                                        .flatMap(item -> Optional.ofNullable(byItem.get(item.id())).stream())
                                        .map(row -> row(
                                                row,
                                                Optional.ofNullable(lines.get(
                                                        "item/" + row.item().id()))))
                                        .toList()))));
        return List.copyOf(groups);
    }

    private static Row printed(Line line) {
        return new Row(
                line.id().substring("target/".length()),
                line.title(),
                line.required(),
                NOTHING,
                line.found(),
                "",
                "",
                standing(line),
                List.of(),
                "",
                line.backed());
    }

    private static Row row(IndicatorRows.Row row, Optional<Line> line) {
        var item = row.item();
        return new Row(
                item.id(),
                item.title(),
                line.map(Line::required).orElse(NOTHING),
                line.flatMap(Line::changed).map(Changed::original).orElse(NOTHING),
                new Text(row.told(Text::zh, "；"), row.told(Text::en, "; ")),
                row.narrative().map(told -> told.value()).orElse(""),
                line.flatMap(it -> difference(row, it)).orElse(""),
                line.map(Compiling::standing).orElse(Standing.NO_TARGET),
                item.measures(),
                row.narrative()
                        .map(told -> told.ref().replaceAll(".*/|@.*", ""))
                        .orElse(""),
                Optional.of(row.ground())
                        .filter(ground -> ground.records() > 0)
                        .map(ground -> new Backed(ground.records(), ground.unconfirmed())));
    }

    private static Standing standing(Line line) {
        return switch (line.holds()) {
            case YES -> Standing.REACHED;
            case NO -> Standing.MISSED;
            case NOT_KNOWN -> Standing.NOT_COMPARED;
        };
    }

    /** Only where one figure was aimed at and one is known, which is when the line says whether it holds. */
    private static Optional<String> difference(IndicatorRows.Row row, Line line) {
        if (standing(line) == Standing.NOT_COMPARED || row.figures().size() != 1) return Optional.empty();
        return row.figures().getFirst().value().relied().map(actual -> {
            var more = actual.minus(Fraction.parse(line.required().zh()));
            return (more.signum() > 0 ? "+" : "") + Figures.of(more);
        });
    }

    private static List<Content.Task> tasks(PlanTrial trial, PlanState plan, LocalDate lastDay, LocalDate asOf) {
        return Progress.of(plan, trial, asOf).stream()
                .map(progress -> {
                    var task = progress.task();
                    var reached = task.milestones().values().stream()
                            .filter(one -> plan.reached(task, one.id())
                                    .filter(on -> on.getYear() == lastDay.getYear())
                                    .isPresent())
                            .map(one -> one.title())
                            .toList();
                    var missed = Progress.missed(plan, task, asOf).stream()
                            .map(one -> one.title())
                            .toList();
                    return new Content.Task(
                            task.number(),
                            task.title(),
                            String.join(
                                    "、",
                                    task.owners().stream()
                                            .map(owner ->
                                                    plan.name(trial, owner).zh())
                                            .toList()),
                            progress.stand().name(),
                            progress.least().toPlainString(),
                            reached,
                            missed,
                            proven(plan, task));
                })
                .toList();
    }

    private static List<Content.Proven> proven(PlanState plan, PlanTask task) {
        return task.deliverables().values().stream()
                .map(one -> new Content.Proven(
                        one.title(),
                        plan.proofs(task.id(), one.id()).stream()
                                .map(proof -> new Content.Proof(
                                        proof.file().name(), proof.file().sha256()))
                                .toList()))
                .filter(one -> !one.files().isEmpty())
                .toList();
    }

    private Content.Incidents incidents(CaseState pilot, LocalDate from, LocalDate asOf, Instant known) {
        var areas = pilot.members().stream().map(Applicant::area).toList();
        var type = catalogue.type(Incidents.TYPE).orElseThrow();
        return new Content.Incidents(
                incidents.kept(areas, known),
                incidents.of(areas, from, asOf, known).stream()
                        .map(one -> new Incident(
                                one.name(),
                                option(type, "kind", one.kind()),
                                option(type, "grade", one.grade()),
                                one.happened(),
                                one.authority(),
                                one.document()))
                        .toList());
    }

    private static Text option(RecordType type, String field, String id) {
        return type.field(field).orElseThrow().options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(RecordType.Option::title)
                .orElse(new Text(id, id));
    }

    /** What the ledger and the plan of work already say of each part: something to begin with. */
    Map<String, String> offered(String caseId, CaseState pilot, Edition edition, int year, Instant known) {
        var bare = of(caseId, pilot, edition, year, Map.of(), known);
        var texts = new HashMap<String, String>();
        for (var part : bare.narratives())
            for (var group : bare.indicators())
                if (group.title().equals(part.title())) texts.put(part.part(), told(group));
        texts.put(OVERALL.part(), overall(bare));
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private static String told(Group group) {
        var text = new StringBuilder();
        for (var row : group.rows())
            if (!row.words().isEmpty())
                text.append(row.title().zh())
                        .append("：")
                        .append(row.words().strip())
                        .append("\n");
        return text.toString().strip();
    }

    private static String overall(Content content) {
        var text = new StringBuilder("截至%d年%d月%d日，列有年度目标的指标中，达到%d项，未达到%d项，另有%d项须结合说明判断。"
                .formatted(
                        content.asOf().getYear(),
                        content.asOf().getMonthValue(),
                        content.asOf().getDayOfMonth(),
                        content.count(Standing.REACHED),
                        content.count(Standing.MISSED),
                        content.count(Standing.NOT_COMPARED)));
        if (!content.tasks().isEmpty()) {
            var stands = new HashMap<String, Integer>();
            content.tasks().forEach(task -> stands.merge(task.stand(), 1, Integer::sum));
            text.append("试点任务%d项，完成%d项，进行中%d项，滞后%d项。"
                    .formatted(
                            content.tasks().size(),
                            stands.getOrDefault(Progress.Stand.DONE.name(), 0),
                            stands.getOrDefault(Progress.Stand.UNDER_WAY.name(), 0),
                            stands.getOrDefault(Progress.Stand.LATE.name(), 0)));
            var reached = content.tasks().stream()
                    .flatMap(task -> task.milestones().stream())
                    .toList();
            if (!reached.isEmpty())
                text.append("年内达到的里程碑：").append(String.join("、", reached)).append("。");
        }
        return text.toString();
    }
}
