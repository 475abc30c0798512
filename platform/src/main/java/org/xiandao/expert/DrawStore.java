package org.xiandao.expert;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.rules.draw.SealedDraw;

/** The sealed records. */
@Component
class DrawStore {
    private final JdbcClient jdbc;

    DrawStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends: one draw at a time from a pool. */
    void lock(String office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('draw:' || :office))")
                .param("office", office)
                .query()
                .listOfRows();
    }

    void keep(String callId, String office, SealedDraw sealed, String by, Instant at) {
        jdbc.sql("""
                        insert into draw (digest, call_id, office, replaces, body, at, by_name)
                        values (:digest, :callId, :office, :replaces, :body, :at, :by)""")
                .param("digest", sealed.digest())
                .param("callId", callId)
                .param("office", UUID.fromString(office))
                .param("replaces", sealed.drawing().replaces().orElse(null))
                .param("body", new String(sealed.bytes(), StandardCharsets.UTF_8))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        for (var of : sealed.drawing().cases())
            jdbc.sql("insert into draw_case (digest, case_id) values (?, ?)")
                    .params(sealed.digest(), of.id())
                    .update();
    }

    Optional<KeptDraw> byDigest(String digest) {
        return jdbc.sql("select * from draw where digest = ?")
                .param(digest)
                .query((row, n) -> draw(row))
                .optional();
    }

    List<KeptDraw> ofCall(String callId) {
        return jdbc.sql("select * from draw where call_id = ? order by at, digest")
                .param(callId)
                .query((row, n) -> draw(row))
                .list();
    }

    List<KeptDraw> ofCase(String caseId) {
        return jdbc.sql("""
                        select d.* from draw d join draw_case c using (digest)
                        where c.case_id = ? order by d.at, d.digest""").param(caseId).query((row, n) -> draw(row)).list();
    }

    /** Whether none of the draw's cases is under review any more. */
    boolean over(String digest) {
        return jdbc.sql("""
                        select not exists (select 1 from draw_case d join case_card c on c.case_id = d.case_id
                                            where d.digest = ? and c.kind = 'REVIEW' and c.status <> 'ENDED')""").param(digest).query(Boolean.class).single();
    }

    /** Those whose free seats no later draw has filled. */
    List<KeptDraw> last(String callId, String office) {
        return jdbc.sql("""
                        select d.* from draw d
                        where d.call_id = ? and d.office = ?::uuid
                          and not exists (select 1 from draw later where later.replaces = d.digest)
                        order by d.at, d.digest""").params(callId, office).query((row, n) -> draw(row)).list();
    }

    /** Of each case of the call, what it had last submitted by then. */
    List<String> submissions(String callId, Instant by) {
        return jdbc.sql("""
                        select distinct on (s.case_id) s.digest from snapshot s join case_card c on c.case_id = s.case_id
                        where c.call_id = :callId and s.at <= :by order by s.case_id, s.at desc, s.digest""")
                .param("callId", callId)
                .param("by", by.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list();
    }

    private static KeptDraw draw(ResultSet row) throws SQLException {
        return new KeptDraw(
                row.getString("digest"),
                row.getString("call_id"),
                row.getString("office"),
                Optional.ofNullable(row.getString("replaces")),
                row.getString("body").getBytes(StandardCharsets.UTF_8),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}
