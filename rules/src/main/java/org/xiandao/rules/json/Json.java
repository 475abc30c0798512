package org.xiandao.rules.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/** A JSON value without floating numbers: exact decimals and fractions are strings. Two equal trees have the same bytes. */
public sealed interface Json {

    /** Members in the order of RFC 8785: by the UTF-16 code units of their names. */
    record Obj(SortedMap<String, Json> members) implements Json {
        public Obj {
            var sorted = new TreeMap<String, Json>();
            members.forEach((name, value) -> sorted.put(wellFormed(name), value));
            members = Collections.unmodifiableSortedMap(sorted);
        }

        public static Obj of(Map<String, ? extends Json> members) {
            return new Obj(new TreeMap<>(members));
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }
    }

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Str(String value) implements Json {
        public Str {
            wellFormed(value);
        }
    }

    /** Whole numbers that every JSON reader keeps exact: up to 2⁵³ − 1; larger ones are strings. */
    record Int(long value) implements Json {
        public static final long LARGEST = (1L << 53) - 1;

        public Int {
            if (value > LARGEST || value < -LARGEST)
                throw new IllegalArgumentException(
                        "The number " + value + " is beyond ±" + LARGEST + ".\nMaybe write it as a string.");
        }
    }

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    static Json of(String value) {
        return new Str(value);
    }

    static Json of(long value) {
        return new Int(value);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    static Collector<Json, ?, Json> array() {
        return Collector.of(
                () -> new ArrayList<Json>(),
                List::add,
                (left, right) -> {
                    left.addAll(right);
                    return left;
                },
                Arr::new);
    }

    static Members object() {
        return new Members();
    }

    /** Builds an object member by member; a name given twice is refused, an empty value leaves the member out. */
    final class Members {
        private final TreeMap<String, Json> members = new TreeMap<>();

        private Members() {}

        public Members with(String name, Json value) {
            if (members.put(name, value) != null)
                throw new IllegalArgumentException("The member " + name + " is given twice.");
            return this;
        }

        public Members with(String name, String value) {
            return with(name, new Str(value));
        }

        public Members with(String name, long value) {
            return with(name, new Int(value));
        }

        public Members with(String name, boolean value) {
            return with(name, new Bool(value));
        }

        public Members withPresent(String name, Optional<String> value) {
            value.ifPresent(text -> with(name, text));
            return this;
        }

        public Obj end() {
            return new Obj(members);
        }
    }

    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) continue;
            boolean paired = Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!paired)
                throw new IllegalArgumentException("A text holds half a character (a lone surrogate) at " + i + ".");
            i++;
        }
        return text;
    }
}
