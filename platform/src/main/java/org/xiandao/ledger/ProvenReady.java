package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How far the records of areas are proven, where that is kept ready: nothing is read one by one. */
public interface ProvenReady {

    /** By type, of an area with all below it, on a day; empty where it isn't kept ready for what was known then. */
    Optional<Map<String, Proven.Tally>> tallies(String area, LocalDate day, Instant known);
}
