package org.xiandao.expert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;

/** Who has looked at which outcome of a draw before one was committed: whoever looks until it suits them is seen. */
@Component
class DrawLooks {
    /** Those of one draw: after the last one of the kind, if there was one, and not after it was committed itself. */
    private static final String OF_ONE = """
             from draw_look l
            where l.call_id = :callId and l.office = :office::uuid and l.replaces = :replaces and l.at <= :until
              and not exists (select 1 from draw d
                               where d.call_id = l.call_id and d.office = l.office and coalesce(d.replaces, '') = l.replaces
                                 and d.digest <> :digest and d.at >= l.at and d.at < :until)""";

    private final JdbcClient jdbc;
    private final Audit audit;

    DrawLooks(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** Each outcome once for each who looks. */
    void keep(String callId, String digest, Optional<String> replaces, Actor by, Caller caller, Instant at) {
        int written = jdbc.sql("""
                        insert into draw_look (call_id, office, replaces, digest, account, by_name, at)
                        values (:callId, :office::uuid, :replaces, :digest, :account, :by, :at) on conflict do nothing""")
                .param("callId", callId)
                .param("office", by.organisation())
                .param("replaces", replaces.orElse(""))
                .param("digest", digest)
                .param("account", by.account())
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (written > 0) audit.done(caller, "draw.look", callId, Map.of("digest", digest));
    }

    /** What was shown before {@code until} in place of the draw with this digest. */
    Looked before(String callId, String office, Optional<String> replaces, String digest, Instant until) {
        return jdbc.sql(
                        "select count(distinct l.digest) filter (where l.digest <> :digest) as others, min(l.at) as first"
                                + OF_ONE)
                .param("callId", callId)
                .param("office", office)
                .param("replaces", replaces.orElse(""))
                .param("digest", digest)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Looked(
                        row.getInt("others"),
                        Optional.ofNullable(row.getObject("first", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /** What was done to the office's pool from a moment on, the first first. */
    List<Change> changes(String office, Instant since, Instant until) {
        return jdbc.sql("""
                        select v.number, v.retired, v.at, v.by_name, p.name_zh
                          from expert_version v join expert e on e.person = v.person join person p on p.id = v.person
                         where e.office = :office and v.at >= :since and v.at <= :until
                         order by v.at, v.person, v.number""")
                .param("office", UUID.fromString(office))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        var what = row.getString("retired") != null
                ? Change.What.RETIRED
                : row.getInt("number") == 1 ? Change.What.ENTERED : Change.What.CHANGED;
        return new Change(
                what,
                row.getString("name_zh"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
