package org.xiandao.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How often objections may be tried: anybody may object, nobody may flood. Addresses are kept for an hour, as digests. */
@Component
public class ObjectionTries {
    /** Of one sender, refused ones too: a form is seldom mended so often. */
    public static final int OF_ONE_SENDER = 20;

    /** Lodged against one case: refused ones don't count, or a flood would keep everybody else from objecting. */
    public static final int ON_ONE_CASE = 60;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;

    ObjectionTries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one try; whether it is within the limits. */
    @Transactional
    public boolean allows(String sender, String caseId, Instant at) {
        jdbc.sql("delete from objection_try where at <= :since")
                .param("since", at.minus(WITHIN).atOffset(ZoneOffset.UTC))
                .update();
        var counted = jdbc.sql("""
                        select count(*) filter (where sender = :sender and not lodged) < :ofOne
                           and count(*) filter (where case_id = :caseId and lodged) < :onOne
                        from objection_try""")
                .param("sender", digest(sender))
                .param("caseId", caseId)
                .param("ofOne", OF_ONE_SENDER)
                .param("onOne", ON_ONE_CASE)
                .query(Boolean.class)
                .single();
        if (counted) note(sender, caseId, false, at);
        return counted;
    }

    @Transactional
    public void lodged(String sender, String caseId, Instant at) {
        note(sender, caseId, true, at);
    }

    private void note(String sender, String caseId, boolean lodged, Instant at) {
        jdbc.sql("insert into objection_try (sender, case_id, lodged, at) values (:sender, :caseId, :lodged, :at)")
                .param("sender", digest(sender))
                .param("caseId", caseId)
                .param("lodged", lodged)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String digest(String sender) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(sender.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
