package org.xiandao.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.stream.Author;

/**
 * What somebody made of two records that may speak of one thing.
 *
 * @param leading for SAME: the record that stands for the thing from then on
 * @param compared of what the two said then, as far as they are compared
 */
public record SameDecision(
        int number, Kind kind, Optional<UUID> leading, String reason, long compared, Instant at, Author author) {
    public enum Kind {
        SAME,
        DIFFERENT,
        ASKED,
        ANSWERED,
        UNDONE
    }
}
