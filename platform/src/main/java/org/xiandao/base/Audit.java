package org.xiandao.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.AuditEvent.Outcome;

/** The audit trail: what was done is written with the deed, what was refused is written even when all else rolls back. */
@Component
public class Audit {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;

    public Audit(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Joins the caller's transaction: no deed without its line, no line without its deed. */
    public void done(Caller by, String action, String subject, Map<String, ?> detail) {
        Runnable append = () -> append(by, action, subject, Outcome.DONE, detail);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // last of all, so that the chain's lock is held for the commit only and nothing is waited for under it
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    append.run();
                }
            });
        } else {
            ownTransaction.executeWithoutResult(status -> append.run());
        }
    }

    public void refused(Caller by, String action, String subject, Map<String, ?> detail) {
        ownTransaction.executeWithoutResult(status -> append(by, action, subject, Outcome.REFUSED, detail));
    }

    /** Refused for reasons that have codes, each named once. */
    public void refused(Caller by, String action, String subject, Collection<? extends Enum<?>> codes) {
        refused(
                by,
                action,
                subject,
                Map.of("codes", codes.stream().map(Enum::name).distinct().toList()));
    }

    public List<AuditEvent> latest(int limit) {
        return jdbc.sql("select * from audit_event order by id desc limit ?")
                .param(limit)
                .query(Audit::event)
                .list();
    }

    /** What to look for; empty parts do not narrow. {@code text} stands in actor, action or subject. */
    public record Filter(String text, Optional<Outcome> outcome) {}

    public record Page(List<AuditEvent> events, int total) {}

    /** The newest first. Page numbers begin at 1. */
    public Page find(Filter filter, int number, int size) {
        var where = """
                 from audit_event
                where (:outcome::text is null or outcome = :outcome)
                  and (:text = '' or position(lower(:text) in lower(actor || ' ' || action || ' ' || subject)) > 0)""";
        int total = bind("select count(*)" + where, filter).query(Integer.class).single();
        var events = bind("select *" + where + " order by id desc limit :size offset :offset", filter)
                .param("size", size)
                .param("offset", (number - 1L) * size)
                .query(Audit::event)
                .list();
        return new Page(events, total);
    }

    private JdbcClient.StatementSpec bind(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("text", filter.text().strip())
                .param("outcome", filter.outcome().map(Enum::name).orElse(null));
    }

    public List<AuditEvent> about(String subject) {
        return jdbc.sql("select * from audit_event where subject = ? order by id")
                .param(subject)
                .query(Audit::event)
                .list();
    }

    /** The first line whose digest, or whose link to the line before, does not hold. */
    public Optional<AuditEvent> firstBroken() {
        String expected = AuditHash.START;
        try (var events = jdbc.sql("select * from audit_event order by id").query(Audit::event).stream()) {
            for (AuditEvent event : (Iterable<AuditEvent>) events::iterator) {
                if (!event.prevHash().equals(expected) || !event.hash().equals(AuditHash.of(event))) {
                    return Optional.of(event);
                }
                expected = event.hash();
            }
        }
        return Optional.empty();
    }

    private void append(Caller by, String action, String subject, Outcome outcome, Map<String, ?> detail) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit_event'))")
                .query()
                .listOfRows();
        String before = jdbc.sql("select hash from audit_event order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse(AuditHash.START);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String json = EventJson.write(detail);
        jdbc.sql("""
                        insert into audit_event
                            (at, actor, organisation, action, subject, outcome, detail, ip, prev_hash, hash)
                        values (:at, :actor, :organisation, :action, :subject, :outcome, :detail::json, :ip, :prevHash, :hash)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", by.name())
                .param("organisation", by.organisation().orElse(null))
                .param("action", action)
                .param("subject", subject)
                .param("outcome", outcome.name())
                .param("detail", json)
                .param("ip", by.ip().orElse(null))
                .param("prevHash", before)
                .param("hash", AuditHash.of(before, at, by, action, subject, outcome, json))
                .update();
    }

    private static AuditEvent event(ResultSet row, int number) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Optional.ofNullable(row.getString("organisation")),
                row.getString("action"),
                row.getString("subject"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                Optional.ofNullable(row.getString("ip")),
                row.getString("prev_hash"),
                row.getString("hash"));
    }
}
