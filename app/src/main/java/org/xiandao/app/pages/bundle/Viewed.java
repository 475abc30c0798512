package org.xiandao.app.pages.bundle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.stream.StoredEvent;

/**
 * A case from one seat.
 *
 * @param seen the case as this seat may see it
 * @param stored all its events with their chain, and {@code history} the same as they are read
 */
record Viewed(Seat seat, Sight sight, CaseState seen, List<StoredEvent> stored, List<Recorded> history) {

    /** The case as it stood before one of its events. */
    CaseState before(Recorded event) {
        return CaseState.fold(history.subList(0, event.number() - 1));
    }

    /** When something last happened that this seat knows of. */
    Instant last() {
        return history.stream()
                .filter(one -> sight.knows(one.event()))
                .map(Recorded::at)
                .reduce((first, later) -> later)
                .orElse(Instant.EPOCH);
    }

    /** The day that the case's conditions are shown as of: no clock is asked, so that the same state gives the same file. */
    LocalDate asOf() {
        return ChinaTime.day(seat.state().ending().map(CaseState.Ending::at).orElseGet(this::last));
    }
}
