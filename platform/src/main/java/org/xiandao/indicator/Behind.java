package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.xiandao.rules.pack.Measure.Definition;

/** The records that count for a gauge and lie in an area, in the order in which records are told. */
record Behind(int gauge, String area, List<Piece> pieces) {
    private static final Comparator<Piece> IN_ORDER =
            Comparator.<Piece, String>comparing(piece -> piece.span().place()).thenComparing(Piece::from);

    /** Of the latest only one counts, and what it comes to says which. */
    static boolean isKept(Gauge gauge) {
        return !gauge.whole() && !(gauge.definition() instanceof Definition.Latest);
    }

    /** Those of which it can't be told whether they count are left out: no value is known that they could stand behind. */
    static List<Behind> of(int gauge, List<Piece> pieces) {
        Map<String, List<Piece>> byArea = new HashMap<>();
        for (var piece : pieces)
            if (!piece.unknown())
                byArea.computeIfAbsent(piece.span().area(), area -> new ArrayList<>())
                        .add(piece);
        var all = new ArrayList<Behind>();
        byArea.forEach((area, own) -> {
            own.sort(IN_ORDER);
            all.add(new Behind(gauge, area, own));
        });
        return all;
    }

    /** As PostgreSQL writes an array. */
    String array(Function<Piece, Object> of) {
        var text = new StringBuilder("{");
        for (var piece : pieces) text.append(text.length() == 1 ? "" : ",").append(of.apply(piece));
        return text.append('}').toString();
    }

    static Object day(LocalDate day) {
        return day.equals(LocalDate.MAX) ? "infinity" : day;
    }
}
