package org.xiandao.base;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param detail a JSON object
 * @param prevHash digest of the line before, so that none can be taken out or changed unseen
 */
public record AuditEvent(
        long id,
        Instant at,
        String actor,
        Optional<String> organisation,
        String action,
        String subject,
        Outcome outcome,
        String detail,
        Optional<String> ip,
        String prevHash,
        String hash) {

    public enum Outcome {
        DONE,
        REFUSED
    }
}
