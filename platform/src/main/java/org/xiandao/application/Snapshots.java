package org.xiandao.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Setting;
import org.xiandao.application.life.Snapshot;

/** Frozen submissions, kept as the very text whose SHA-256 names them. */
@Component
public class Snapshots {
    private final JdbcClient jdbc;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Kept(String digest, String caseId, String receipt, String body, Instant at) {}

    void keep(String caseId, CaseState before, Setting setting) {
        var snapshot = Snapshot.of(before, setting);
        jdbc.sql(
                        "insert into snapshot (digest, case_id, receipt, body, at) values (:digest, :caseId, :receipt, :body, :at)")
                .param("digest", snapshot.digest())
                .param("caseId", caseId)
                .param("receipt", snapshot.receipt())
                .param("body", snapshot.body())
                .param("at", OffsetDateTime.ofInstant(setting.now(), ZoneOffset.UTC))
                .update();
    }

    public Optional<Kept> byDigest(String digest) {
        return find("digest", digest);
    }

    public Optional<Kept> byReceipt(String receipt) {
        return find("receipt", receipt);
    }

    private Optional<Kept> find(String column, String value) {
        var sql = column.equals("digest")
                ? "select digest, case_id, receipt, body, at from snapshot where digest = :value"
                : "select digest, case_id, receipt, body, at from snapshot where receipt = :value";
        return jdbc.sql(sql)
                .param("value", value)
                .query((row, n) -> new Kept(
                        row.getString("digest"),
                        row.getString("case_id"),
                        row.getString("receipt"),
                        row.getString("body"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
