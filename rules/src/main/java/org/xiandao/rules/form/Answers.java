package org.xiandao.rules.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.rules.number.Fraction;

/**
 * Answers by path, read as what they are: {@code field}, {@code field.part}, {@code section[2].field} (entries of a
 * repeated section count from 1), {@code field.1.1.2.part} (a row of an indicator table), {@code field.from} and
 * {@code field.to} (a date range, which may also stand as {@code from/to} under the field itself), {@code field.text}
 * (the words asked for by an option). An answer that can't be read as asked is empty; {@link FormCheck} says why.
 */
public record Answers(Map<String, String> raw) {
    public Answers {
        raw = Map.copyOf(raw);
    }

    /** Both ends are included. */
    public record DateRange(LocalDate from, LocalDate to) {}

    /** Without surrounding space; empty when nothing was written. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(raw.get(path)).map(String::strip).filter(text -> !text.isEmpty());
    }

    public Optional<Fraction> number(String path) {
        return text(path).flatMap(NumberCell::plain);
    }

    public Optional<LocalDate> date(String path) {
        return text(path).flatMap(Answers::day);
    }

    public Optional<DateRange> range(String path) {
        var from = rangeText(path, ".from", 0).flatMap(Answers::day);
        var to = rangeText(path, ".to", 1).flatMap(Answers::day);
        return from.flatMap(start -> to.map(end -> new DateRange(start, end)));
    }

    public Optional<Boolean> yes(String path) {
        return text(path).flatMap(text -> switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    /** A cell of an indicator table. */
    public Optional<String> cell(String field, String item, String part) {
        return text(field + "." + item + "." + part);
    }

    /** How many entries of a repeated section are filled: the highest number that has an answer. */
    public int entries(String section) {
        return raw.keySet().stream()
                .filter(path -> text(path).isPresent())
                .mapToInt(path -> Paths.entry(path, section))
                .max()
                .orElse(0);
    }

    /** One entry of a repeated section, its paths without the section's prefix. */
    public Answers entry(String section, int number) {
        var prefix = Paths.prefix(section, number);
        var inside = new TreeMap<String, String>();
        raw.forEach((path, text) -> {
            if (path.startsWith(prefix)) inside.put(path.substring(prefix.length()), text);
        });
        return new Answers(inside);
    }

    Optional<String> rangeText(String path, String end, int half) {
        var whole = text(path);
        if (whole.isEmpty()) return text(path + end);
        var halves = whole.get().split("/", -1);
        return halves.length == 2 ? Optional.of(halves[half].strip()) : whole;
    }

    static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2199 ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
