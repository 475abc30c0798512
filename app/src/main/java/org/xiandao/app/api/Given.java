package org.xiandao.app.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.ParameterFault;

/** Reads parameters one by one and keeps what is wrong with any of them, to say it all at once. */
final class Given {
    private static final int LARGEST_PAGE = 200;

    private final List<ParameterFault> faults = new ArrayList<>();

    Slices.Window window(@Nullable String after, @Nullable String size) {
        return new Slices.Window(
                Optional.ofNullable(after), whole("size", size, 1, LARGEST_PAGE).orElse(Slices.SIZE));
    }

    Optional<Integer> whole(String name, @Nullable String text, int least, int most) {
        if (text == null) return Optional.empty();
        var number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : least - 1;
        if (number >= least && number <= most) return Optional.of(number);
        return wrong(
                name,
                "应为 %d 至 %d 的整数".formatted(least, most),
                "must be a whole number from %d to %d".formatted(least, most));
    }

    Optional<LocalDate> day(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            return wrong(name, "应为日期，如 2031-01-05", "must be a day, such as 2031-01-05");
        }
    }

    /** The text; where there is none, that is told. */
    String needed(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) return text.strip();
        wrong(name, "须填写", "must be given");
        return "";
    }

    <T> Optional<T> oneOf(String name, @Nullable String text, T[] all, Function<T, String> word) {
        if (text == null) return Optional.empty();
        var found = Stream.of(all).filter(one -> word.apply(one).equals(text)).findFirst();
        if (found.isPresent()) return found;
        var words = Stream.of(all).map(word).collect(Collectors.joining(", "));
        return wrong(name, "应为下列之一：" + words, "must be one of " + words);
    }

    Optional<String> known(String name, @Nullable String text, Predicate<String> known, Bilingual fault) {
        if (text == null || known.test(text)) return Optional.ofNullable(text);
        return wrong(name, fault.zh(), fault.en());
    }

    /** To be called once everything is read, before any of it is used. */
    void orThrow() {
        if (!faults.isEmpty()) throw new Faults(List.copyOf(faults));
    }

    private <T> Optional<T> wrong(String name, String zh, String en) {
        faults.add(new ParameterFault(name, new Bilingual(zh, en)));
        return Optional.empty();
    }
}
