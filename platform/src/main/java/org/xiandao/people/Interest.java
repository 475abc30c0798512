package org.xiandao.people;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What ties somebody to an organisation.
 *
 * @param until when it ended; empty while it lasts
 */
public record Interest(Kind kind, Body body, Optional<LocalDate> until, String note) {
    public enum Kind {
        EMPLOYER,
        FAMILY,
        FINANCIAL,
        EARLIER_INVOLVEMENT
    }
}
