package org.xiandao.rules.draw;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * @param unit where the expert works, as a credit code; empty where unknown
 * @param load cases reviewed so far, by which the draw evens out
 * @param most cases that the expert may have in this drawing
 * @param declaredUntil the last day of the declaration of interests; empty where none was made
 */
public record Expert(
        String id,
        List<String> fields,
        String area,
        Optional<String> unit,
        boolean available,
        int load,
        int most,
        Optional<LocalDate> declaredUntil) {
    public Expert {
        fields = fields.stream().distinct().sorted().toList();
    }
}
