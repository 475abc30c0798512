package org.xiandao.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.programme.CallEvent.CallClosed;
import org.xiandao.programme.CallEvent.CallPublished;
import org.xiandao.programme.CallEvent.CallRescheduled;
import org.xiandao.programme.CallEvent.EditionAdopted;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;

/** Publishes calls and keeps what they said. */
@Component
public class Calls {
    private final JdbcClient jdbc;
    private final EventStreams streams;
    private final Editions editions;

    Calls(JdbcClient jdbc, EventStreams streams, Editions editions) {
        this.jdbc = jdbc;
        this.streams = streams;
        this.editions = editions;
    }

    /** A call as its office drafts it. Dates and quotas by the ids that the edition's workflow names. */
    public record Draft(
            String edition,
            Text title,
            Text text,
            String documentNumber,
            Map<String, LocalDate> dates,
            Map<String, String> choices,
            Map<String, Integer> quotas,
            boolean demonstration) {}

    public sealed interface Result {
        record Published(Call call) implements Result {}

        record Refused(List<Fault> faults) implements Result {}
    }

    /** {@code field}: title, text, dates.close, choices.batch, quotas.city-opinion … */
    public record Fault(Code code, String field) {
        public enum Code {
            NOT_YOURS,
            UNKNOWN_EDITION,
            MISSING,
            UNKNOWN,
            OUT_OF_ORDER,
            NOT_POSITIVE,
            SAME_EDITION
        }
    }

    @Transactional
    public Result publish(String callId, Draft draft, Actor actor, Instant at) {
        var edition = editions.offered(draft.edition());
        if (edition.isEmpty()) return new Result.Refused(List.of(new Fault(Fault.Code.UNKNOWN_EDITION, "edition")));
        var faults = faults(draft, edition.get(), actor);
        if (!faults.isEmpty()) return new Result.Refused(faults);
        editions.pin(edition.get(), at);
        var event = new CallPublished(
                edition.get().id(),
                edition.get().sha256(),
                draft.title(),
                draft.text(),
                draft.documentNumber().strip(),
                actor.organisation(),
                actor.organisationName(),
                draft.dates(),
                draft.choices(),
                draft.quotas(),
                ChinaTime.day(at),
                draft.demonstration());
        return new Result.Published(append(callId, event, actor, at));
    }

    /** What would keep the draft from being published by the actor; nothing is written. */
    public List<Fault> check(Draft draft, Actor actor) {
        return editions.offered(draft.edition())
                .map(edition -> faults(draft, edition, actor))
                .orElseGet(() -> List.of(new Fault(Fault.Code.UNKNOWN_EDITION, "edition")));
    }

    /** What all editions of a programme share: the issuer's part of their id. */
    public static String programme(String editionId) {
        return editionId.substring(0, editionId.indexOf('/'));
    }

    private static List<Fault> faults(Draft draft, Edition edition, Actor actor) {
        var faults = new ArrayList<Fault>();
        if (!issues(edition, actor)) faults.add(new Fault(Fault.Code.NOT_YOURS, ""));
        if (draft.title().zh().isBlank()) faults.add(new Fault(Fault.Code.MISSING, "title"));
        var workflow = edition.workflow();
        var awaited = AwaitedDates.of(workflow, draft.choices());
        for (var date : workflow.dates())
            if ((date.required() || awaited.contains(date.id()))
                    && !draft.dates().containsKey(date.id()))
                faults.add(new Fault(Fault.Code.MISSING, "dates." + date.id()));
        for (var id : draft.dates().keySet())
            if (!id.equals(CallTerms.CLOSED)
                    && workflow.dates().stream().noneMatch(date -> date.id().equals(id)))
                faults.add(new Fault(Fault.Code.UNKNOWN, "dates." + id));
        LocalDate before = null;
        for (var date : workflow.dates()) {
            var day = draft.dates().get(date.id());
            if (day == null) continue;
            if (before != null && day.isBefore(before))
                faults.add(new Fault(Fault.Code.OUT_OF_ORDER, "dates." + date.id()));
            before = day;
        }
        for (var choice : workflow.choices()) {
            var chosen = draft.choices().get(choice.id());
            if (chosen == null) faults.add(new Fault(Fault.Code.MISSING, "choices." + choice.id()));
            else if (choice.options().stream().noneMatch(option -> option.id().equals(chosen)))
                faults.add(new Fault(Fault.Code.UNKNOWN, "choices." + choice.id()));
        }
        for (var quota : draft.quotas().entrySet()) {
            boolean known =
                    workflow.stages().stream().anyMatch(stage -> stage.id().equals(quota.getKey()) && stage.quota());
            if (!known) faults.add(new Fault(Fault.Code.UNKNOWN, "quotas." + quota.getKey()));
            else if (quota.getValue() < 1) faults.add(new Fault(Fault.Code.NOT_POSITIVE, "quotas." + quota.getKey()));
        }
        return faults;
    }

    /** The programme's own office publishes: the one that decides in its workflow, in the issuer's area. */
    public static boolean issues(Edition edition, Actor actor) {
        return !actor.duties().isEmpty()
                && actor.area().equals(edition.area())
                && edition.workflow().stages().stream()
                        .filter(stage -> stage.kind() == Kind.DECISION
                                || stage.kind() == Kind.NOTICE
                                || stage.kind() == Kind.CLOSING)
                        .anyMatch(stage -> stage.by() instanceof Workflow.Actor.Office office
                                && actor.office().filter(office.kind()::equals).isPresent()
                                && (office.as().isEmpty()
                                        || actor.duties().contains(Duty.SECRETARY)
                                        || actor.duties().contains(office.as().get())));
    }

    @Transactional
    public Result reschedule(String callId, Map<String, LocalDate> dates, String reason, Actor actor, Instant at) {
        var call = get(callId);
        var edition = editions.get(call.terms().sha256());
        var merged = new HashMap<>(call.terms().dates());
        merged.putAll(dates);
        var draft = new Draft(
                edition.id(),
                call.title(),
                call.text(),
                call.documentNumber(),
                merged,
                call.terms().choices(),
                call.terms().quotas(),
                call.demonstration());
        var faults = faults(draft, edition, actor);
        if (reason.isBlank()) faults.add(new Fault(Fault.Code.MISSING, "reason"));
        if (!faults.isEmpty()) return new Result.Refused(faults);
        return new Result.Published(append(callId, new CallRescheduled(merged, reason.strip()), actor, at));
    }

    /** Ends the intake with that day: nothing is opened or first submitted after it. */
    @Transactional
    public Result close(String callId, LocalDate on, String reason, Actor actor, Instant at) {
        var call = get(callId);
        var faults = new ArrayList<Fault>();
        if (!issues(editions.get(call.terms().sha256()), actor)) faults.add(new Fault(Fault.Code.NOT_YOURS, ""));
        if (reason.isBlank()) faults.add(new Fault(Fault.Code.MISSING, "reason"));
        if (!faults.isEmpty()) return new Result.Refused(faults);
        return new Result.Published(append(callId, new CallClosed(on, reason.strip()), actor, at));
    }

    /** Lets drafts of this call move to the edition that the folder offers now. */
    @Transactional
    public Result adopt(String callId, String editionId, String reason, Actor actor, Instant at) {
        var call = get(callId);
        var edition = editions.offered(editionId);
        boolean same = programme(editionId + "/").equals(programme(call.terms().edition()));
        if (edition.isEmpty() || !same)
            return new Result.Refused(List.of(new Fault(Fault.Code.UNKNOWN_EDITION, "edition")));
        var faults = new ArrayList<Fault>();
        if (!issues(edition.get(), actor)) faults.add(new Fault(Fault.Code.NOT_YOURS, ""));
        if (edition.get().sha256().equals(call.terms().sha256()))
            faults.add(new Fault(Fault.Code.SAME_EDITION, "edition"));
        if (reason.isBlank()) faults.add(new Fault(Fault.Code.MISSING, "reason"));
        if (!faults.isEmpty()) return new Result.Refused(faults);
        editions.pin(edition.get(), at);
        var event = new EditionAdopted(edition.get().id(), edition.get().sha256(), reason.strip());
        return new Result.Published(append(callId, event, actor, at));
    }

    private Call append(String callId, CallEvent event, Actor actor, Instant at) {
        var head = streams.lock("call:" + callId);
        streams.append(
                head,
                List.of(new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), false)),
                new Author(actor.account(), actor.name(), actor.organisationName()),
                at);
        var call = fold(callId);
        new CallCards(jdbc).write(call);
        return closing(call);
    }

    /** The day on which the drafting stage's clock runs out, where it waits for one of the call's dates. */
    private Call closing(Call call) {
        return call.closing(editions.get(call.terms().sha256()).workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.DRAFTING)
                .flatMap(stage -> stage.clock() instanceof Workflow.Clock.Until until
                        ? Optional.ofNullable(call.terms().dates().get(until.date())).stream()
                        : java.util.stream.Stream.empty())
                .findFirst());
    }

    private Call fold(String callId) {
        Call call = null;
        for (var stored : streams.read("call:" + callId, 0))
            call = apply(callId, call, EventJson.read(stored.type(), stored.body(), CallEvent.class));
        if (call == null) throw new IllegalArgumentException("No call is numbered " + callId + ".");
        return call;
    }

    private static Call apply(String callId, @org.jspecify.annotations.Nullable Call before, CallEvent event) {
        return switch (event) {
            case CallPublished e ->
                new Call(
                        new CallTerms(callId, e.edition(), e.sha256(), e.dates(), e.choices(), e.quotas()),
                        e.title(),
                        e.text(),
                        e.documentNumber(),
                        e.issuer(),
                        e.issuerName(),
                        e.on(),
                        e.demonstration(),
                        Optional.empty());
            case CallRescheduled e ->
                with(
                        before,
                        callId,
                        terms -> new CallTerms(
                                callId, terms.edition(), terms.sha256(), e.dates(), terms.choices(), terms.quotas()));
            case CallClosed e ->
                with(before, callId, terms -> {
                    var dates = new HashMap<>(terms.dates());
                    dates.put(CallTerms.CLOSED, e.on());
                    return new CallTerms(
                            callId, terms.edition(), terms.sha256(), dates, terms.choices(), terms.quotas());
                });
            case EditionAdopted e ->
                with(
                        before,
                        callId,
                        terms -> new CallTerms(
                                callId, e.edition(), e.sha256(), terms.dates(), terms.choices(), terms.quotas()));
        };
    }

    private static Call with(
            @org.jspecify.annotations.Nullable Call call,
            String callId,
            java.util.function.UnaryOperator<CallTerms> change) {
        if (call == null) throw new IllegalStateException("Call " + callId + " does not begin with its publication.");
        return new Call(
                change.apply(call.terms()),
                call.title(),
                call.text(),
                call.documentNumber(),
                call.issuer(),
                call.issuerName(),
                call.publishedOn(),
                call.demonstration(),
                call.closes());
    }

    public Call get(String callId) {
        return find(callId).orElseThrow(() -> new IllegalArgumentException("No call is numbered " + callId + "."));
    }

    public Optional<Call> find(String callId) {
        return new CallCards(jdbc).find(callId).map(this::closing);
    }

    /** Every published call, the newest first. */
    public List<Call> all() {
        return new CallCards(jdbc).all().stream().map(this::closing).toList();
    }

    /** Drops the read model and writes it anew from the events. */
    @Transactional
    public void rebuild() {
        jdbc.sql("delete from call_card").update();
        for (var stream : streams.streams("call")) new CallCards(jdbc).write(fold(stream.substring("call:".length())));
    }
}
