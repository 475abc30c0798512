package org.xiandao.plan;

import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.CaseMoved;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Actor;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.plan.life.PlanCommand;
import org.xiandao.plan.life.PlanDeciding;
import org.xiandao.plan.life.PlanOutcome;
import org.xiandao.plan.life.PlanRecorded;
import org.xiandao.plan.life.PlanRefusal;
import org.xiandao.plan.life.PlanSetting;
import org.xiandao.plan.life.PlanSetting.Named;
import org.xiandao.plan.life.PlanState;
import org.xiandao.plan.life.PlanTrial;
import org.xiandao.plan.life.Units;

/** The one door through which a plan of work changes: lock, decide, append and project, all in one transaction. */
@Component
public class Plans {
    /** How far ahead the periods of a trial without an end are counted. */
    private static final Period WITHOUT_END = Period.ofYears(10);

    private final PlanStreams streams;
    private final Holders holders;
    private final PlanDues dues;
    private final Cases cases;
    private final People people;
    private final TransactionTemplate transaction;

    Plans(
            PlanStreams streams,
            Holders holders,
            PlanDues dues,
            Cases cases,
            People people,
            TransactionTemplate transaction) {
        this.streams = streams;
        this.holders = holders;
        this.dues = dues;
        this.cases = cases;
        this.people = people;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(PlanState state) implements Result {}

        record Refused(List<PlanRefusal> refusals) implements Result {}
    }

    /** The trial of a case; empty while it has not begun. */
    public Optional<PlanTrial> trial(String caseId) {
        return cases.find(caseId).flatMap(this::trial);
    }

    public Optional<PlanTrial> trial(CaseState state) {
        var edition = cases.edition(state);
        return state.trial()
                .map(trial -> new PlanTrial(
                        edition.plan(),
                        edition.rating().reports(),
                        trial.from(),
                        trial.until().orElse(trial.from().plus(WITHOUT_END)),
                        state.ended(),
                        state.members().stream().map(Applicant::organisation).collect(Collectors.toSet())));
    }

    public PlanState state(String caseId) {
        return streams.state(caseId);
    }

    public List<PlanRecorded> history(String caseId) {
        return streams.history(caseId);
    }

    /** The owners of a plan for whom an organisation answers now. */
    public List<String> heldBy(String caseId, String organisation) {
        return holders.owners(caseId, organisation);
    }

    public Result handle(String caseId, PlanCommand command, Actor actor, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var head = streams.lock(caseId);
            var state = streams.state(caseId, head);
            var trial = trial(caseId)
                    .orElseThrow(() -> new IllegalArgumentException("No trial has begun for the case " + caseId + "."));
            var setting = new PlanSetting(trial, this::units, actor, at);
            return switch (PlanDeciding.decide(state, command, setting)) {
                case PlanOutcome.Refused(var refusals) -> {
                    status.setRollbackOnly();
                    yield new Result.Refused(refusals);
                }
                case PlanOutcome.Done(var events) when events.isEmpty() -> new Result.Done(state);
                case PlanOutcome.Done(var events) -> {
                    var after = state.then(streams.append(head, events, actor, at));
                    project(caseId, trial, after);
                    yield new Result.Done(after);
                }
            };
        }));
    }

    private Units units() {
        return new Units(people.organisations().stream()
                .map(one -> new Units.Unit(
                        named(one),
                        Stream.concat(Stream.of(one.name().en()), one.creditCode().stream())
                                .toList()))
                .toList());
    }

    /** Organisations whose name is the owner's, but for the name of the place before it; a person confirms one. */
    public List<Named> offered(String name) {
        var bare = name.startsWith("市") || name.startsWith("省") || name.startsWith("区") ? name.substring(1) : name;
        return people.organisations().stream()
                .filter(one -> one.name().zh().endsWith(bare) || one.name().zh().equals(name))
                .map(Plans::named)
                .toList();
    }

    /** Those of the installation, for a list to choose from. */
    public List<Named> organisations() {
        return people.organisations().stream().map(Plans::named).toList();
    }

    private static Named named(Organisation organisation) {
        return new Named(organisation.id().toString(), organisation.name().zh());
    }

    /** Drops every read model of plans and writes it anew from the events. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            holders.clear();
            for (var caseId : streams.all())
                trial(caseId).ifPresent(trial -> project(caseId, trial, PlanState.NONE.then(streams.history(caseId))));
        });
    }

    /** A trial that begins asks for its owners; one that has ended asks for nothing more. */
    @EventListener
    void on(CaseMoved moved) {
        if (Collections.disjoint(moved.events(), Set.of("TrialBegan", "TrialExtended", "CaseEnded"))) return;
        trial(cases.get(moved.caseId()))
                .ifPresent(trial -> project(moved.caseId(), trial, streams.state(moved.caseId())));
    }

    private void project(String caseId, PlanTrial trial, PlanState state) {
        holders.write(caseId, state);
        dues.write(caseId, trial, state);
    }
}
