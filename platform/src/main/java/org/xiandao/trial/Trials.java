package org.xiandao.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseMoved;
import org.xiandao.application.CaseStatus;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Ground;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialDeciding;
import org.xiandao.trial.life.TrialEvent.CheckConcluded;
import org.xiandao.trial.life.TrialEvent.PilotRevoked;
import org.xiandao.trial.life.TrialOutcome;
import org.xiandao.trial.life.TrialRecorded;
import org.xiandao.trial.life.TrialRefusal;
import org.xiandao.trial.life.TrialRefusal.Code;
import org.xiandao.trial.life.TrialSetting;
import org.xiandao.trial.life.TrialState;

/** The one door through which a trial changes; a revocation ends the case and bars in the same transaction. */
@Component
public class Trials {
    private static final Logger LOG = LoggerFactory.getLogger(Trials.class);

    private final TrialStreams streams;
    private final TrialProjection projection;
    private final CountedDues countedDues;
    private final Cases cases;
    private final CaseDirectory directory;
    private final YearScores scores;
    private final Signals signals;
    private final Barrings barrings;
    private final WorkingDays workingDays;
    private final TransactionTemplate transaction;

    Trials(
            TrialStreams streams,
            TrialProjection projection,
            CountedDues countedDues,
            Cases cases,
            CaseDirectory directory,
            YearScores scores,
            Signals signals,
            Barrings barrings,
            WorkingDays workingDays,
            TransactionTemplate transaction) {
        this.streams = streams;
        this.projection = projection;
        this.countedDues = countedDues;
        this.cases = cases;
        this.directory = directory;
        this.scores = scores;
        this.signals = signals;
        this.barrings = barrings;
        this.workingDays = workingDays;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(TrialState state) implements Result {}

        record Refused(List<TrialRefusal> refusals) implements Result {}
    }

    /** Throws IllegalArgumentException for a case that has never been in its trial. */
    public Result handle(String caseId, TrialCommand command, Actor actor, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var head = streams.lock(caseId);
            var state = state(caseId);
            var setting = setting(caseId, actor, at);
            return switch (TrialDeciding.decide(state, command, setting)) {
                case TrialOutcome.Refused(var refusals) -> new Result.Refused(refusals);
                case TrialOutcome.Done(var events) when events.isEmpty() -> new Result.Done(state);
                case TrialOutcome.Done(var events) -> {
                    var after = state.then(streams.append(head, events, actor, at));
                    projection.project(caseId, setting.pilot(), setting.edition(), after);
                    bringUp(caseId, setting.pilot(), setting.edition(), after, setting.today());
                    var refused = new ArrayList<TrialRefusal>();
                    for (var event : events) {
                        if (event instanceof PilotRevoked revoked) refused.addAll(end(caseId, revoked, after, setting));
                        if (event instanceof CheckConcluded concluded)
                            refused.addAll(conclude(caseId, concluded, setting));
                    }
                    if (!refused.isEmpty()) {
                        status.setRollbackOnly();
                        yield new Result.Refused(refused);
                    }
                    yield new Result.Done(after);
                }
            };
        }));
    }

    private List<TrialRefusal> end(String caseId, PilotRevoked revoked, TrialState trial, TrialSetting setting) {
        var facts = new RevokedOn(revoked, trial, setting);
        var ground = trial.sanction(revoked.sanction()).orElseThrow().proposed().ground();
        var grounds = cases.grounds(setting.pilot(), setting.today()).stream()
                .filter(one -> one.of() == Ground.Of.SITUATION && one.clause().equals(ground))
                .map(one -> facts.found(one))
                .toList();
        var ended = cases.handle(
                caseId,
                new Command.Revoke(revoked.documentNumber(), revoked.reasons(), grounds, facts.record()),
                setting.actor(),
                setting.now());
        if (ended instanceof Cases.Result.Refused(var state, var refusals))
            return refusals.stream().map(Trials::told).toList();
        return barrings.impose(caseId, revoked, ground, setting);
    }

    /** What is to be put right stays at the final check; everything else the case hears of. */
    private List<TrialRefusal> conclude(String caseId, CheckConcluded concluded, TrialSetting setting) {
        if (concluded.outcome() == Verb.RECTIFY) return List.of();
        var number = Optional.of(concluded.documentNumber()).filter(text -> !text.isEmpty());
        var command = new Command.Conclude(concluded.outcome(), number, concluded.reasons(), concluded.until());
        return cases.handle(caseId, command, setting.actor(), setting.now())
                        instanceof Cases.Result.Refused(var state, var refusals)
                ? refusals.stream().map(Trials::told).toList()
                : List.of();
    }

    private static TrialRefusal told(Refusal refusal) {
        var code = switch (refusal.code()) {
            case NUMBER_USED -> Code.NUMBER_USED;
            case NUMBER_MISSING, NUMBER_WRONG -> Code.NUMBER_WRONG;
            case NUMBER_YEAR -> Code.NUMBER_YEAR;
            case RECUSED -> Code.RECUSED;
            case NOT_YOURS -> Code.NOT_YOURS;
            case ENDED, NOT_AT_THIS_STAGE -> Code.ENDED;
            default -> throw new IllegalStateException("The end of a trial was refused for " + refusal.code() + ".");
        };
        return TrialRefusal.of(code, refusal.path(), refusal.args().toArray(String[]::new));
    }

    private TrialSetting setting(String caseId, Actor actor, Instant at) {
        var pilot = pilot(caseId);
        var edition = cases.edition(pilot);
        return new TrialSetting(
                edition,
                pilot,
                workingDays,
                actor,
                at,
                directory.keptOut(caseId, actor),
                (year, trial) -> scores.of(pilot, edition, trial, year, at),
                (trial, day) -> signals.of(pilot, edition, trial, day),
                trial -> scores.check(pilot, edition, trial, ChinaTime.day(at), at),
                target -> scores.base(pilot, edition, target, at));
    }

    private CaseState pilot(String caseId) {
        var pilot = cases.get(caseId);
        if (pilot.trial().isEmpty()) throw new IllegalArgumentException("Case " + caseId + " has had no trial.");
        return pilot;
    }

    public TrialState state(String caseId) {
        return TrialState.fold(streams.history(caseId));
    }

    public List<TrialRecorded> history(String caseId) {
        return streams.history(caseId);
    }

    /** As it would stand by what is known at a moment, with what the office has judged or without; empty where the edition rates nothing, or the trial has no such year. */
    public Optional<YearScore> score(String caseId, int year, boolean judged, Instant known) {
        var pilot = pilot(caseId);
        var trial = judged ? state(caseId) : state(caseId).withoutJudgements();
        return scores.of(pilot, cases.edition(pilot), trial, year, known);
    }

    /** The targets of a year, whether or not the edition rates it: what was laid down, and what the records tell as of a day. */
    public List<YearScore.Line> targets(String caseId, int year, LocalDate asOf, Instant known) {
        var pilot = pilot(caseId);
        return scores.targets(pilot, cases.edition(pilot), state(caseId), year, asOf, known);
    }

    /** Every target as the final check sees them at a moment, with what the office has found or without. */
    public List<Line> check(String caseId, boolean found, Instant known) {
        var pilot = pilot(caseId);
        var trial = state(caseId);
        return scores.check(
                pilot, cases.edition(pilot), found ? trial : trial.withoutFindings(), ChinaTime.day(known), known);
    }

    public List<Proposal> proposals(String caseId, LocalDate day) {
        var pilot = pilot(caseId);
        return signals.of(pilot, cases.edition(pilot), state(caseId), day);
    }

    /** A trial's last day falls due from its first; once its case has ended nothing does any more. */
    @EventListener
    void on(CaseMoved moved) {
        if (Collections.disjoint(moved.events(), Set.of("TrialBegan", "TrialExtended", "StageEntered", "CaseEnded"))
                || cases.get(moved.caseId()).trial().isEmpty()) return;
        var pilot = pilot(moved.caseId());
        projection.project(moved.caseId(), pilot, cases.edition(pilot), state(moved.caseId()));
        if (pilot.ended())
            countedDues.replace(moved.caseId(), pilot, cases.edition(pilot), List.of(), ChinaTime.day(moved.at()));
    }

    private void bringUp(String caseId, CaseState pilot, Edition edition, TrialState trial, LocalDate today) {
        countedDues.replace(caseId, pilot, edition, waiting(pilot, edition, trial, today), today);
    }

    /** What nobody has brought up yet of what is counted; nothing where no ground of the pack asks for it, or no office rates. */
    private List<Proposal> waiting(CaseState pilot, Edition edition, TrialState trial, LocalDate today) {
        boolean counts = edition.rating().grounds().stream()
                .anyMatch(ground -> ground.proposedBy().isPresent());
        boolean nobody = TrialProjection.office(pilot, edition).isEmpty();
        return !counts || nobody || pilot.ended() || trial.revoked()
                ? List.of()
                : trial.waiting(signals.of(pilot, edition, trial, today));
    }

    /**
     * Sees in every trial what the ledger and the days have brought since, and gives it to the rating office to bring up;
     * a trial that fails is logged and leaves the others counted.
     */
    public void count(Instant at) {
        for (var card : directory.approved()) {
            if (card.status() == CaseStatus.ENDED) continue;
            try {
                count(card.caseId(), ChinaTime.day(at));
            } catch (RuntimeException failed) {
                LOG.error("What counts against the trial of case {} was not counted", card.caseId(), failed);
            }
        }
    }

    private void count(String caseId, LocalDate today) {
        var pilot = pilot(caseId);
        var edition = cases.edition(pilot);
        if (!countedDues.differ(caseId, waiting(pilot, edition, state(caseId), today))) return;
        transaction.executeWithoutResult(status -> {
            streams.lock(caseId);
            bringUp(caseId, pilot(caseId), edition, state(caseId), today);
        });
    }

    /** Drops the read models and writes them anew from the events. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            projection.clear();
            for (var card : directory.approved()) {
                var caseId = card.caseId();
                var pilot = pilot(caseId);
                projection.project(caseId, pilot, cases.edition(pilot), state(caseId));
            }
        });
    }
}
