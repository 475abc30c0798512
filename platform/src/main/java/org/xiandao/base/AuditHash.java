package org.xiandao.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The digest of an audit line: SHA-256 over its fields, each written as length, colon, text. */
final class AuditHash {
    static final String START = "0".repeat(64);

    private AuditHash() {}

    static String of(
            String prevHash,
            Instant at,
            Caller by,
            String action,
            String subject,
            AuditEvent.Outcome outcome,
            String detail) {
        var fields = List.of(
                prevHash,
                at.toString(),
                by.name(),
                by.organisation().orElse(""),
                action,
                subject,
                outcome.name(),
                detail,
                by.ip().orElse(""));
        var text = new StringBuilder();
        fields.forEach(field -> text.append(field.length()).append(':').append(field));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(AuditEvent event) {
        return of(
                event.prevHash(),
                event.at(),
                new Caller(event.actor(), event.organisation(), event.ip()),
                event.action(),
                event.subject(),
                event.outcome(),
                event.detail());
    }
}
