package org.xiandao.trial.life;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiandao.application.life.APilot;
import org.xiandao.application.life.CaseEvent.StageEntered;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.flow.WorkingDaysReader;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.rules.trial.Proposal.Signs;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Scored;
import org.xiandao.rules.trial.YearScore.Settled;
import org.xiandao.trial.life.TrialRefusal.Code;

/** A pilot in its trial, of one city or two, for tests that go through what is decided in it. */
abstract class ATrial {
    static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    static final Edition EDITION =
            Packs.load(ROOT.resolve("programmes/national/2023")).orThrow();
    static final WorkingDays WORKING_DAYS = WorkingDaysReader.read(ROOT.resolve("catalogue/working-days"));
    static final Actor MINISTER = office(Set.of(Duty.DECIDER));
    static final Actor HANDLER = office(Set.of(Duty.HANDLER));
    static final String NUMBER = "工信部信管函〔2026〕8号";
    static final String NUMBER_2025 = "工信部信管函〔2025〕8号";

    final List<TrialRecorded> events = new ArrayList<>();
    LocalDate today = LocalDate.of(2025, 1, 10);
    int held = 8;
    Optional<Fraction> judgedOutside = Optional.empty();

    boolean checking;
    boolean joint;
    Map<String, Holds> targets = Map.of();
    Optional<String> report = Optional.empty();
    Map<String, String> laidDown = Map.of();

    /** What whoever judges or rates the year has before them. */
    Seen seen(int year) {
        return Seen.of(score(year, state()), state(), report);
    }

    /** What whoever checks the targets has before them. */
    Seen seen() {
        return Seen.of(checked(state()), state());
    }

    TrialState state() {
        return TrialState.fold(events);
    }

    void does(Actor actor, TrialCommand command) {
        switch (TrialDeciding.decide(state(), command, setting(actor))) {
            case TrialOutcome.Refused(var refusals) -> throw new AssertionError(command + ": " + refusals);
            case TrialOutcome.Done(var done) ->
                done.forEach(event -> events.add(new TrialRecorded(
                        events.size() + 1, now(), actor.account(), actor.name(), actor.organisationName(), event)));
        }
    }

    List<Code> refused(Actor actor, TrialCommand command) {
        return refusals(actor, command).stream().map(TrialRefusal::code).toList();
    }

    /** What is refused, as "CODE path args". */
    List<String> told(Actor actor, TrialCommand command) {
        return refusals(actor, command).stream()
                .map(it -> (it.code() + " " + it.path() + " "
                                + it.args().stream().map(Text::zh).collect(Collectors.joining(",")))
                        .strip())
                .toList();
    }

    private List<TrialRefusal> refusals(Actor actor, TrialCommand command) {
        return TrialDeciding.decide(state(), command, setting(actor)) instanceof TrialOutcome.Refused(var refusals)
                ? refusals
                : List.of();
    }

    Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    TrialSetting setting(Actor actor) {
        return new TrialSetting(
                EDITION,
                pilotCase(),
                WORKING_DAYS,
                actor,
                now(),
                false,
                (year, trial) -> Optional.of(score(year, trial)),
                (trial, day) -> Proposal.of(
                        EDITION.rating(),
                        new Signs(
                                trial.standing().stream()
                                        .map(TrialEvent.StarsGiven::stars)
                                        .toList(),
                                Map.of(),
                                trial.unanswered(day))),
                this::checked,
                target -> Optional.empty(),
                year -> report);
    }

    /** All conditions hold, {@code held} targets of ten were met. */
    YearScore score(int year, TrialState trial) {
        var parts = EDITION.rating().year().orElseThrow().parts().stream()
                .map(part -> new Scored(
                        part,
                        part.of() == Of.TARGETS ? targets() : List.of(),
                        part.of() == Of.JUDGEMENT
                                ? judgedOutside.or(() -> Optional.ofNullable(
                                                trial.judged().get(year))
                                        .map(judged ->
                                                Fraction.parse(judged.points().getOrDefault(part.id(), "0"))))
                                : Optional.empty()))
                .toList();
        return new YearScore(year, LocalDate.of(year, 12, 31), parts);
    }

    List<Line> targets() {
        var lines = new ArrayList<Line>();
        var text = new Text("目标", "target");
        for (int n = 0; n < 10; n++) lines.add(line("target/" + n, text, n < held ? Holds.YES : Holds.NO));
        return lines;
    }

    CaseState pilotCase() {
        var pilot = APilot.of(EDITION).answering(laidDown);
        if (joint) pilot = pilot.with("other", "350200", "另市");
        return checking
                ? pilot.inTrial(new StageEntered("closing", today, Optional.empty(), Optional.empty()))
                : pilot.inTrial();
    }

    /** The targets as a final check sees them: what is not known, an office may have found. */
    private List<Line> checked(TrialState trial) {
        return targets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> {
                    var text = new Text(entry.getKey(), entry.getKey());
                    var found = Optional.ofNullable(trial.check().found().get(entry.getKey()));
                    var line = line(entry.getKey(), text, entry.getValue());
                    return found.map(it -> line.with(new Settled("checked", it.holds(), it.reason())))
                            .orElse(line);
                })
                .toList();
    }

    private static Line line(String id, Text text, Holds holds) {
        var verdict = switch (holds) {
            case YES -> Verdict.MET;
            case NO -> Verdict.NOT_MET;
            case NOT_KNOWN -> Verdict.UNDETERMINED;
        };
        return new Line(id, text, text, text, Optional.of(new Criterion.Told("test", verdict)), List.of());
    }

    static Actor office(Set<Duty> duties) {
        return APilot.officer("某部门", OfficeKind.INDUSTRY, Level.NATION, "000000", duties);
    }

    static Actor pilot() {
        return pilot("unit", "某市人民政府", "350100");
    }

    static Actor pilot(String organisation, String name, String area) {
        return APilot.filler(organisation, name, area);
    }
}
