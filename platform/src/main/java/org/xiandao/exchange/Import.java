package org.xiandao.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of records as somebody brought it.
 *
 * @param mapping the other system whose table it is
 * @param sheet of a workbook that was read
 * @param columns the fields that the file has columns for
 * @param counts of its rows by state
 */
public record Import(
        UUID id,
        String type,
        Optional<String> mapping,
        String owner,
        String name,
        String file,
        String sheet,
        String digest,
        List<String> columns,
        Instant at,
        Optional<Written> written,
        Map<State, Integer> counts) {

    /** What a row would do. */
    public enum State {
        FAULTY,
        NEW,
        CHANGED,
        SAME
    }

    /** What its good rows have become. */
    public record Written(Instant at, int opened, int continued) {}

    /**
     * @param record the record that it is about, or will be
     * @param fields as understood
     * @param cells as typed, of a row with faults
     * @param before what the record says now, of a row that changes it
     */
    public record Row(
            int line,
            State state,
            Optional<UUID> record,
            Map<String, String> fields,
            Map<String, String> cells,
            List<CellFault> faults,
            Map<String, String> before) {}

    public int count(State state) {
        return counts.getOrDefault(state, 0);
    }

    public int rows() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean writes() {
        return written.isEmpty() && count(State.NEW) + count(State.CHANGED) > 0;
    }
}
