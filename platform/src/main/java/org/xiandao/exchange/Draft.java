package org.xiandao.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A row as it was understood so far. */
final class Draft {
    final int line;
    Optional<UUID> given = Optional.empty();
    final Map<String, String> fields = new HashMap<>();
    final Map<String, String> cells = new HashMap<>();
    final List<CellFault> faults = new ArrayList<>();

    Draft(int line) {
        this.line = line;
    }

    boolean faulty(String column) {
        return faults.stream().anyMatch(fault -> fault.column().equals(column));
    }
}
