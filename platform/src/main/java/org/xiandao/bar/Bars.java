package org.xiandao.bar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.bar.Bar.Lifting;
import org.xiandao.bar.Bar.Office;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.BarEvent.BarImposed;
import org.xiandao.bar.BarEvent.BarLifted;
import org.xiandao.bar.BarFault.Code;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.base.stream.EventStreams;
import org.xiandao.base.stream.EventStreams.NewEvent;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.trial.Ban;

/** The register of bars: imposed and lifted by deciders, one stream a bar, kept for good. */
@Component
public class Bars {
    private static final String STREAM = "bar";
    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final EventStreams streams;

    Bars(JdbcClient jdbc, EventStreams streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    /** @param last empty: until it is lifted */
    public record Imposing(
            Subject subject,
            LocalDate first,
            Optional<LocalDate> last,
            Text scope,
            String edition,
            String ground,
            Text groundTitle,
            String source,
            Optional<String> caseId,
            String documentNumber,
            String reasons) {}

    public sealed interface Result {
        record Done(List<Bar> bars) implements Result {}

        record Refused(List<BarFault> faults) implements Result {}
    }

    /** All or none, in the transaction of the decision that bars. Two who bar the same at once: the second is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Result impose(List<Imposing> imposing, Actor actor, Instant at) {
        var faults = new ArrayList<BarFault>();
        if (!decides(actor)) faults.add(BarFault.of(Code.NOT_YOURS, ""));
        var day = ChinaTime.day(at);
        for (var one : imposing) faults.addAll(faults(one, day));
        if (!faults.isEmpty()) return new Result.Refused(faults);
        var bars = new ArrayList<Bar>();
        for (var one : imposing) {
            var bar = bar(one, day, Office.of(actor));
            append(bar.id(), new BarImposed(bar), actor, at);
            write(bar, at);
            bars.add(bar);
        }
        return new Result.Done(List.copyOf(bars));
    }

    private static boolean decides(Actor actor) {
        return actor.office().isPresent() && actor.duties().contains(Duty.DECIDER);
    }

    private List<BarFault> faults(Imposing one, LocalDate decided) {
        var faults = new ArrayList<BarFault>();
        if (one.first().isBefore(decided)) faults.add(new BarFault(Code.BEFORE_DECISION, "first", decided.toString()));
        if (one.last().filter(one.first()::isAfter).isPresent())
            faults.add(new BarFault(
                    Code.ENDS_BEFORE, "last", one.last().orElseThrow().toString()));
        if (one.reasons().isBlank()) faults.add(BarFault.of(Code.REASON_MISSING, "reasons"));
        lockSubject(one.subject());
        boolean twice = of(one.subject()).stream()
                .anyMatch(bar -> bar.inForce()
                                .flatMap(Ban::last)
                                .filter(decided::isAfter)
                                .isEmpty()
                        && bar.inForce().isPresent()
                        && bar.caseId().isPresent()
                        && bar.caseId().equals(one.caseId())
                        && bar.ground().equals(one.ground()));
        if (twice)
            faults.add(
                    new BarFault(Code.ALREADY_BARRED, "subject", one.subject().name()));
        return faults;
    }

    private void lockSubject(Subject subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 1))")
                .param("key", subject.kind() + "\n" + subject.key())
                .query(row -> {});
    }

    private static Bar bar(Imposing one, LocalDate decided, Office by) {
        return new Bar(
                UUID.randomUUID().toString(),
                one.subject(),
                one.first(),
                one.last(),
                one.scope(),
                one.edition(),
                one.ground(),
                one.groundTitle(),
                one.source(),
                one.caseId(),
                one.documentNumber().strip(),
                one.reasons().strip(),
                decided,
                by,
                Optional.empty());
    }

    /**
     * @param on the first day without the bar; empty where no day was given
     * @param documentNumber empty where there is none
     */
    public record Lift(Optional<LocalDate> on, String documentNumber, String reasons) {
        public static Lift of(LocalDate on, String documentNumber, String reasons) {
            return new Lift(Optional.of(on), documentNumber, reasons);
        }
    }

    /** By a decider of the office that barred, with a reason. */
    @Transactional
    public Result lift(String id, Lift lift, Actor actor, Instant at) {
        var head = streams.lock(STREAM + ":" + id);
        var bar = fold(id);
        if (bar == null) throw new IllegalArgumentException("No bar is numbered " + id + ".");
        var faults = new ArrayList<BarFault>();
        if (!decides(actor) || !bar.by().is(actor)) faults.add(BarFault.of(Code.NOT_YOURS, ""));
        var today = ChinaTime.day(at);
        if (bar.lifting().isPresent() || bar.last().filter(today::isAfter).isPresent())
            faults.add(BarFault.of(Code.ALREADY_OVER, ""));
        else
            lift.on()
                    .ifPresentOrElse(
                            on -> faults.addAll(faults(on, bar, today)),
                            () -> faults.add(BarFault.of(Code.DAY_MISSING, "on")));
        if (!lift.documentNumber().isBlank())
            faults.addAll(faults(lift.documentNumber().strip(), today));
        if (lift.reasons().isBlank()) faults.add(BarFault.of(Code.REASON_MISSING, "reasons"));
        else if (lift.reasons().strip().length() > LONGEST)
            faults.add(new BarFault(Code.TOO_LONG, "reasons", String.valueOf(LONGEST)));
        if (!faults.isEmpty()) return new Result.Refused(faults);
        var lifting = new Lifting(
                lift.on().orElseThrow(),
                lift.documentNumber().strip(),
                lift.reasons().strip(),
                actor.name(),
                at);
        streams.append(head, List.of(event(new BarLifted(lifting))), author(actor), at);
        var lifted = bar.with(lifting);
        jdbc.sql("update bar set last_day = :last, body = :body::jsonb where id = :id")
                .param("last", lifted.lastInForce().orElse(null))
                .param("body", EventJson.write(lifted))
                .param("id", id)
                .update();
        return new Result.Done(List.of(lifted));
    }

    private static List<BarFault> faults(LocalDate on, Bar bar, LocalDate today) {
        var faults = new ArrayList<BarFault>();
        if (bar.last().filter(on::isAfter).isPresent())
            faults.add(new BarFault(Code.AFTER_END, "on", bar.last().get().toString()));
        if (on.isBefore(today)) faults.add(new BarFault(Code.BEFORE_BEGIN, "on", today.toString()));
        return faults;
    }

    /** One letter may lift several bars, but none of those that barred. */
    private List<BarFault> faults(String number, LocalDate today) {
        var wrong = BarFault.ofNumber(number, today);
        boolean barred = jdbc.sql("select exists (select from bar where body ->> 'documentNumber' = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
        return wrong.isEmpty() && barred ? List.of(new BarFault(Code.NUMBER_USED, "documentNumber", number)) : wrong;
    }

    /** Which of these subjects are barred on a day. */
    public List<Bar> holding(Collection<Subject> subjects, LocalDate day) {
        return subjects.stream()
                .distinct()
                .flatMap(subject -> of(subject).stream())
                .filter(bar -> bar.holds(day))
                .toList();
    }

    /** All bars of a subject, the first first, those that are over included. */
    public List<Bar> of(Subject subject) {
        return jdbc
                .sql("""
                        select body::text from bar where subject_kind = :kind and subject_key = :key
                        order by first_day, imposed_at, id""")
                .param("kind", subject.kind().name())
                .param("key", subject.key())
                .query(String.class)
                .list()
                .stream()
                .map(Bars::read)
                .toList();
    }

    /** Bars of people of that name, however it is spaced; a name tells no two people apart. */
    public List<Bar> namesakes(String name) {
        return jdbc.sql("""
                        select body::text from bar
                        where subject_kind = 'PERSON' and order_key(split_part(subject_key, '/', 2)) = order_key(:name)
                        order by first_day, imposed_at, id""").param("name", name).query(String.class).list().stream()
                .map(Bars::read)
                .toList();
    }

    /** Every bar, the newest first. */
    public List<Bar> all() {
        return jdbc.sql("select body::text from bar order by imposed_at desc, id").query(String.class).list().stream()
                .map(Bars::read)
                .toList();
    }

    public Optional<Bar> find(String id) {
        return jdbc.sql("select body::text from bar where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Bars::read);
    }

    /** What a trial has led to. */
    public List<Bar> ofCase(String caseId) {
        return jdbc
                .sql("select body::text from bar where case_id = :caseId order by imposed_at, id")
                .param("caseId", caseId)
                .query(String.class)
                .list()
                .stream()
                .map(Bars::read)
                .toList();
    }

    private static Bar read(String body) {
        return EventJson.read(body, Bar.class);
    }

    private void append(String id, BarEvent event, Actor actor, Instant at) {
        streams.append(streams.lock(STREAM + ":" + id), List.of(event(event)), author(actor), at);
    }

    private static NewEvent event(BarEvent event) {
        return new NewEvent(event.getClass().getSimpleName(), EventJson.write(event), false);
    }

    private static Author author(Actor actor) {
        return new Author(actor.account(), actor.name(), actor.organisationName());
    }

    private void write(Bar bar, Instant at) {
        jdbc.sql("""
                insert into bar (id, subject_kind, subject_key, first_day, last_day, case_id, ground, imposed_at, body)
                values (:id, :kind, :key, :first, :last, :caseId, :ground, :at, :body::jsonb)""")
                .param("id", bar.id())
                .param("kind", bar.subject().kind().name())
                .param("key", bar.subject().key())
                .param("first", bar.first())
                .param("last", bar.lastInForce().orElse(null))
                .param("caseId", bar.caseId().orElse(null))
                .param("ground", bar.ground())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("body", EventJson.write(bar))
                .update();
    }

    private @Nullable Bar fold(String id) {
        Bar bar = null;
        for (var stored : streams.read(STREAM + ":" + id, 0))
            bar = switch (EventJson.read(stored.type(), stored.body(), BarEvent.class)) {
                case BarImposed imposed -> imposed.bar();
                case BarLifted lifted -> Objects.requireNonNull(bar).with(lifted.lifting());
            };
        return bar;
    }

    /** Drops the read model and writes it anew from the events. */
    @Transactional
    public void rebuild() {
        jdbc.sql("delete from bar").update();
        for (var stream : streams.streams(STREAM)) {
            var bar = fold(stream.substring(STREAM.length() + 1));
            if (bar != null) write(bar, streams.read(stream, 0).getFirst().at());
        }
    }
}
