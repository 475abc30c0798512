package org.xiandao.tour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.xiandao.application.Cases;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.score.Stars;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.tour.World.Part;
import org.xiandao.trial.Trials;
import org.xiandao.trial.life.Seen;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialEvent.Settling;

/** The ratings of some trials, told through the same door that users go through. */
final class StarsTold {
    private static final String REASON = "演示评价";

    private final Trials trials;
    private final Cases cases;
    private final Cast cast;
    private final LocalDate last;

    StarsTold(Trials trials, Cases cases, Cast cast, LocalDate last) {
        this.trials = trials;
        this.cases = cases;
        this.cast = cast;
        this.last = last;
    }

    void tell() {
        var told = World.file("stars.yaml");
        told.parts("stars").forEach(this::rate);
        told.parts("requests").forEach(this::ask);
        World.file("yearly.yaml").parts("changes").forEach(this::change);
    }

    private void rate(Part told) {
        var caseId = caseId(told);
        int year = Integer.parseInt(told.text("year"));
        var trial = cases.find(caseId).flatMap(state -> state.trial());
        if (trial.isEmpty() || !new TrialYears(trial.get().from(), trial.get().until()).over(year, last)) return;
        var score = trials.score(caseId, year, true, at(last)).orElseThrow();
        var settled = new LinkedHashMap<String, Settling>();
        int held = Integer.parseInt(told.text("held"));
        for (var scored : score.parts())
            for (Line line : scored.unsettled()) settled.put(line.id(), new Settling(settled.size() < held, REASON));
        var points = Map.of(judged(caseId), told.text("quality"));
        act(caseId, new TrialCommand.Judge(year, points, settled, REASON, seen(caseId, score)));
        var bands = cases.edition(cases.get(caseId)).rating().bands();
        var judged = trials.score(caseId, year, true, at(last)).orElseThrow();
        judged.exact()
                .flatMap(exact -> Stars.of(bands, exact))
                .ifPresent(
                        band -> act(caseId, new TrialCommand.Rate(year, band.stars(), REASON, seen(caseId, judged))));
    }

    private Seen seen(String caseId, YearScore score) {
        return trials.seen(caseId, score, trials.state(caseId));
    }

    private String judged(String caseId) {
        return cases.edition(cases.get(caseId)).rating().year().orElseThrow().parts().stream()
                .filter(part -> part.of() == Of.JUDGEMENT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void ask(Part told) {
        var caseId = caseId(told);
        if (cases.find(caseId).flatMap(state -> state.trial()).isEmpty()) return;
        var due = last.plusDays(Integer.parseInt(told.text("days")));
        act(caseId, new TrialCommand.Request("tour", told.text("what"), due));
    }

    private void change(Part told) {
        var caseId = caseId(told);
        var trial = cases.find(caseId).flatMap(state -> state.trial());
        int year = Integer.parseInt(told.text("year"));
        var day = last.plusDays(Integer.parseInt(told.text("days")));
        if (trial.isEmpty() || day.isBefore(trial.get().from())) return;
        var decided = day.plusDays(2);
        var id = "tour-" + told.text("line").replace('/', '-');
        var city = cast.of(cast.unit(told.text("unit"), Optional.empty()), true);
        act(
                caseId,
                new TrialCommand.RequestChange(
                        id, told.text("line"), Map.of(year, told.text("to")), told.text("reasons")),
                city,
                day);
        if (!told.text("decided").isEmpty())
            act(
                    caseId,
                    new TrialCommand.ApproveChange(
                            id,
                            told.text("number").replace("{year}", String.valueOf(decided.getYear())),
                            told.text("decided")),
                    office(caseId),
                    decided);
    }

    private static String caseId(Part told) {
        return Tour.caseId(told.text("call"), told.text("unit"));
    }

    private void act(String caseId, TrialCommand command) {
        act(caseId, command, office(caseId), last);
    }

    private void act(String caseId, TrialCommand command, Actor actor, LocalDate day) {
        if (trials.handle(caseId, command, actor, at(day)) instanceof Trials.Result.Refused(var refusals))
            throw new IllegalStateException("The tour's " + command + " was refused: " + refusals);
    }

    /** Somebody of the office that rates, who decides there. */
    private Actor office(String caseId) {
        var state = cases.get(caseId);
        var office = cases.edition(state).workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .map(stage -> (Office) stage.by())
                .findFirst()
                .orElseThrow();
        var area = state.lead().chain().get(office.level());
        return cast.of(cast.unit(office.kind() + ":" + area, Optional.empty()), false);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(ChinaTime.ZONE).toInstant();
    }
}
