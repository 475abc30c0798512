package org.xiandao.rules.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Predicate.Comparator;

/** {@code above}, {@code at-least}, {@code below}, {@code at-most}, {@code equals} with what they bound. */
final class Bounds {
    static final List<String> WORDS =
            Arrays.stream(Comparator.values()).map(Kinds::spell).toList();

    private Bounds() {}

    record Bound<T>(Comparator comparator, T value) {}

    static Bound<Quantity> quantity(Mapping mapping) {
        return read(mapping, Numbers.QUANTITY_WITH_UNIT);
    }

    static Bound<Fraction> number(Mapping mapping) {
        return read(mapping, Numbers.NUMBER);
    }

    private static <T> Bound<T> read(Mapping mapping, Kind<T> kind) {
        Optional<String> word = mapping.oneOf(WORDS);
        return word.map(written -> new Bound<>(Comparator.values()[WORDS.indexOf(written)], mapping.get(written, kind)))
                .orElseGet(() -> new Bound<>(Comparator.EQUALS, kind.blank()));
    }
}
