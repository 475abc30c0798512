package org.xiandao.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.Barred;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Deciding;
import org.xiandao.application.life.Ground;
import org.xiandao.application.life.Grounds;
import org.xiandao.application.life.Objection;
import org.xiandao.application.life.Outcome;
import org.xiandao.application.life.Recorded;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Setting;
import org.xiandao.application.life.Together;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.stream.EventStreams.Head;
import org.xiandao.base.stream.StoredEvent;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;

/** The one door through which a case changes: lock, decide, append, project and tell, all in one transaction. */
@Component
public class Cases {
    private final CaseStreams streams;
    private final CaseProjection projection;
    private final DocumentNumbers numbers;
    private final Snapshots snapshots;
    private final KeptOut keptOut;
    private final Barring barring;
    private final Calls calls;
    private final Editions editions;
    private final WorkingDays workingDays;
    private final Setting.FactsOf facts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Cases(
            CaseStreams streams,
            CaseProjection projection,
            DocumentNumbers numbers,
            Snapshots snapshots,
            KeptOut keptOut,
            Barring barring,
            Calls calls,
            Editions editions,
            WorkingDays workingDays,
            Setting.FactsOf facts,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.streams = streams;
        this.projection = projection;
        this.numbers = numbers;
        this.snapshots = snapshots;
        this.keptOut = keptOut;
        this.barring = barring;
        this.calls = calls;
        this.editions = editions;
        this.workingDays = workingDays;
        this.facts = facts;
        this.events = events;
        this.transaction = transaction;
    }

    public sealed interface Result {
        record Done(CaseState state) implements Result {}

        record Refused(CaseState state, List<Refusal> refusals) implements Result {}
    }

    /** Opens a case under a fresh id; one that the lead has already open under this call refuses it. */
    public Result open(String caseId, String callId, Applicant lead, Actor actor, Instant at) {
        try {
            return change(caseId, Optional.of(callId), new Command.Open(lead), actor, at);
        } catch (DuplicateKeyException oneIsOpen) {
            return new Result.Refused(
                    CaseState.NONE, List.of(new Refusal(Refusal.Code.ALREADY_APPLIED, "", List.of())));
        }
    }

    /** Of two who give the same rank at once the second is told that it is taken. */
    public Result handle(String caseId, Command command, Actor actor, Instant at) {
        try {
            return change(caseId, Optional.empty(), command, actor, at);
        } catch (DuplicateKeyException taken) {
            if (!(command instanceof Command.Say say) || say.rank().isEmpty()) throw taken;
            var rank = String.valueOf(say.rank().get());
            return new Result.Refused(
                    get(caseId), List.of(new Refusal(Refusal.Code.RANK_TAKEN, "rank", List.of(rank))));
        }
    }

    /** Several commands of one actor in one transaction, each done or refused by itself. */
    public List<Result> handleEach(String caseId, List<Command> commands, Actor actor, Instant at) {
        var results = new ArrayList<Result>();
        transaction.executeWithoutResult(status -> {
            var head = streams.lock(caseId);
            var state = existing(caseId, streams.state(caseId, head));
            for (var command : commands) {
                var step = apply(caseId, head, state, calls.get(state.call()), command, actor, at);
                results.add(step.result());
                head = step.head();
                state = step.state();
            }
        });
        for (var result : results) if (result instanceof Result.Done done) streams.remember(caseId, done.state());
        return results;
    }

    /**
     * One verdict of one actor on each of several cases, all or nothing: where one is refused none is given. Answers for
     * each case in the order of the says.
     */
    public SequencedMap<String, Result> handleTogether(
            SequencedMap<String, Command.Say> says, Actor actor, Instant at) {
        var results = new LinkedHashMap<String, Result>();
        says.keySet().forEach(caseId -> results.put(caseId, new Result.Refused(CaseState.NONE, List.of())));
        transaction.executeWithoutResult(status -> {
            for (var caseId : new TreeSet<>(says.keySet())) {
                var head = streams.lock(caseId);
                var state = existing(caseId, streams.state(caseId, head));
                var say = Objects.requireNonNull(says.get(caseId));
                results.put(
                        caseId,
                        apply(caseId, head, state, calls.get(state.call()), say, actor, at)
                                .result());
            }
            if (results.values().stream().anyMatch(Result.Refused.class::isInstance)) status.setRollbackOnly();
        });
        if (results.values().stream().allMatch(Result.Done.class::isInstance))
            results.forEach((caseId, result) -> {
                if (result instanceof Result.Done(var state)) streams.remember(caseId, state);
            });
        return results;
    }

    /** What a command would be refused for as the case stands; nothing is done. */
    public List<Refusal> wouldRefuse(String caseId, Command command, Actor actor, Instant at) {
        var state = get(caseId);
        return Deciding.decide(state, command, setting(caseId, state, calls.get(state.call()), command, actor, at))
                        instanceof Outcome.Refused refused
                ? refused.refusals()
                : List.of();
    }

    /** What stands on a day against applying: who is barred, by whom and until when; told before anything is typed. */
    public List<Refusal> barred(List<Applicant> applicants, Actor filler, LocalDate day) {
        return Barred.refusals(barring.holding(applicants, filler, day));
    }

    /** Which of those who have applied are barred on a day; the office that judges them should know. */
    public List<Refusal> barred(CaseState state, LocalDate day) {
        return Barred.refusals(barring.holding(state.members(), day));
    }

    private Result change(String caseId, Optional<String> callId, Command command, Actor actor, Instant at) {
        var result = Objects.requireNonNull(transaction.execute(status -> {
            var head = streams.lock(caseId);
            var state = streams.state(caseId, head);
            if (callId.isEmpty()) existing(caseId, state);
            var step = apply(caseId, head, state, calls.get(callId.orElse(state.call())), command, actor, at);
            if (step.result() instanceof Result.Refused) status.setRollbackOnly();
            return step.result();
        }));
        if (result instanceof Result.Done done) streams.remember(caseId, done.state());
        return result;
    }

    private static CaseState existing(String caseId, CaseState state) {
        if (!state.exists()) throw new IllegalArgumentException("No case is numbered " + caseId + ".");
        return state;
    }

    private record Step(Result result, Head head, CaseState state) {}

    private Step apply(
            String caseId, Head head, CaseState before, Call call, Command command, Actor actor, Instant at) {
        var setting = setting(caseId, before, call, command, actor, at);
        return switch (Deciding.decide(before, command, setting)) {
            case Outcome.Refused refused -> new Step(new Result.Refused(before, refused.refusals()), head, before);
            case Outcome.Done done when done.events().isEmpty() -> new Step(new Result.Done(before), head, before);
            case Outcome.Done done
            when numberUsed(before, setting, command) instanceof Refusal used ->
                new Step(new Result.Refused(before, List.of(used)), head, before);
            case Outcome.Done done -> {
                var appended = streams.append(head, done.events(), actor, at);
                var after = before.then(appended.recorded());
                if (submitted(appended.recorded())) snapshots.keep(caseId, before, setting);
                projection.project(caseId, before, after, edition(after), appended.recorded());
                if (moved(done.events())) events.publishEvent(moved(caseId, after, done.events(), at));
                yield new Step(new Result.Done(after), appended.head(), after);
            }
        };
    }

    /** A decision's number is one letter's: what else the office has written under it is told. */
    private @Nullable Refusal numberUsed(CaseState before, Setting setting, Command command) {
        var number = switch (command) {
            case Command.Say say
            when setting.edition().stage(before.stage()).kind() == Kind.DECISION ->
                say.documentNumber().map(String::strip).orElse("");
            case Command.Revoke revoke -> revoke.documentNumber().strip();
            case Command.Conclude conclude ->
                conclude.documentNumber().map(String::strip).orElse("");
            default -> "";
        };
        if (number.isEmpty()) return null;
        var batch = command instanceof Command.Say say
                ? say.together().map(Together::batch).orElse("")
                : "";
        var titles = numbers.usedUnder(number, setting.actor(), batch);
        return titles.isEmpty()
                ? null
                : new Refusal(Refusal.Code.NUMBER_USED, "documentNumber", List.of(number, String.join("、", titles)));
    }

    private Setting setting(String caseId, CaseState state, Call call, Command command, Actor actor, Instant at) {
        var edition =
                editions.get(state.exists() ? state.sha256() : call.terms().sha256());
        boolean ranks = command instanceof Command.Say say && say.rank().isPresent();
        var taken = ranks || command instanceof Command.Say
                ? projection.ranksTaken(call.id(), state.stage(), actor.area())
                : Set.<Integer>of();
        boolean out = !(command instanceof Command.Drafting) && keptOut.of(caseId, actor);
        var barred = barring.against(state, command, actor, ChinaTime.day(at));
        return new Setting(edition, call.terms(), facts, workingDays, actor, at, out, taken, barred);
    }

    private static boolean submitted(List<Recorded> recorded) {
        return recorded.stream().anyMatch(one -> one.event() instanceof CaseEvent.Submitted);
    }

    private static boolean moved(List<CaseEvent> events) {
        return events.stream().anyMatch(event -> !(event instanceof CaseEvent.AnswerSaved));
    }

    private static CaseMoved moved(String caseId, CaseState after, List<CaseEvent> events, Instant at) {
        return new CaseMoved(
                caseId,
                after.call(),
                after.stage(),
                events.stream().map(event -> event.getClass().getSimpleName()).toList(),
                at);
    }

    /** Throws IllegalArgumentException for a case that does not exist. */
    public CaseState get(String caseId) {
        return find(caseId).orElseThrow(() -> new IllegalArgumentException("No case is numbered " + caseId + "."));
    }

    public Optional<CaseState> find(String caseId) {
        return Optional.of(streams.state(caseId)).filter(CaseState::exists);
    }

    public List<Recorded> history(String caseId) {
        return streams.history(caseId);
    }

    /** The events with their chain, as they are kept. */
    public List<StoredEvent> stored(String caseId) {
        return streams.stored(caseId);
    }

    /** The edition by which the case is judged and shown. */
    public Edition edition(CaseState state) {
        return editions.get(state.sha256());
    }

    /** What a verdict against the case could rest on, on a day. */
    public List<Ground> grounds(CaseState state, LocalDate day) {
        return Grounds.offered(state, edition(state), calls.get(state.call()).terms(), facts, state.stage(), day);
    }

    /** By when an objection of the case is to be answered, where the calendar reaches there by now. */
    public Optional<LocalDate> due(CaseState state, Objection objection) {
        return objection.due(edition(state), calls.get(state.call()).terms(), workingDays);
    }

    /** By when the first of the open objections is to be answered. */
    public Optional<LocalDate> objectionsDue(String caseId) {
        var state = get(caseId);
        return state.objections().stream()
                .filter(Objection::open)
                .flatMap(objection -> due(state, objection).stream())
                .min(Comparator.naturalOrder());
    }

    public Setting.FactsOf facts() {
        return facts;
    }

    /** Drops every read model of cases and writes it anew from the events. */
    public void rebuild() {
        transaction.executeWithoutResult(status -> {
            projection.clear();
            for (var caseId : streams.all()) {
                var history = streams.history(caseId);
                if (history.isEmpty()) continue;
                var state = CaseState.fold(history);
                projection.project(caseId, CaseState.NONE, state, edition(state), history);
            }
        });
    }
}
