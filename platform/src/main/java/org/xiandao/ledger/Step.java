package org.xiandao.ledger;

import java.time.Instant;
import org.xiandao.base.stream.Author;

/** What an official made of a version. */
public record Step(int version, Kind kind, String reason, Instant at, Author author) {
    public enum Kind {
        CHECKED,
        CONFIRMED,
        RETURNED
    }
}
