package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.Step;

/**
 * A record that a value rests on, in the version that holds on its day.
 *
 * @param value what it adds: 1 where records are counted, else its figure
 * @param state how far the version has come; empty: nobody has looked at it
 */
public record Backing(
        UUID record,
        int number,
        String label,
        String value,
        LocalDate from,
        String area,
        String keptBy,
        Origin origin,
        Optional<Step.Kind> state) {

    /**
     * @param standing the value that all of them together make
     * @param total how many there are
     * @param number of the page, from 1
     */
    public record Page(Standing standing, List<Backing> lines, long total, int number, int size) {}
}
