package org.xiandao.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordForm;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.form.FormCheck;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.number.Fraction;

/** What is wrong with the fields of a record of a type, all of it at once. */
final class Declaring {
    private static final int HOURS = 24;

    private final RecordType type;
    private final FormCheck.Prepared form;
    private final Areas areas;
    private final Function<UUID, Optional<String>> typeOf;

    /** @param typeOf the type of a record that is kept, by its id */
    Declaring(RecordType type, Catalogue catalogue, Areas areas, Function<UUID, Optional<String>> typeOf) {
        this.type = type;
        this.form = new FormCheck.Prepared(RecordForm.of(type, catalogue), Optional.empty());
        this.areas = areas;
        this.typeOf = typeOf;
    }

    List<Problem> problems(Map<String, String> fields, LocalDate today) {
        var problems = new ArrayList<>(form.check(fields, Map.of()));
        for (var field : type.fields()) {
            var text = fields.getOrDefault(field.id(), "").strip();
            boolean wrong =
                    text.isEmpty() || problems.stream().anyMatch(it -> it.path().equals(field.id()));
            if (!wrong) further(field, text, today).ifPresent(problems::add);
        }
        problems.addAll(disordered(fields, problems));
        problems.addAll(untimed(fields, problems));
        return problems;
    }

    /** Nothing was reported before it was learned of, nor learned of before it happened. */
    private List<Problem> disordered(Map<String, String> fields, List<Problem> wrong) {
        var found = new ArrayList<Problem>();
        Optional<RecordType.Field> last = Optional.empty();
        for (var id : type.order()) {
            var field = type.field(id).orElseThrow();
            var text = fields.getOrDefault(id, "").strip();
            if (text.isEmpty() || wrong.stream().anyMatch(it -> it.path().equals(id))) continue;
            var earlier = last.map(it -> fields.getOrDefault(it.id(), "").strip());
            if (earlier.filter(it -> LocalDate.parse(text).isBefore(LocalDate.parse(it)))
                    .isPresent())
                problem(
                                field,
                                Problem.Code.BEFORE_ANOTHER,
                                "found",
                                text,
                                "limit",
                                earlier.get(),
                                "other",
                                last.get().id())
                        .ifPresent(found::add);
            else last = Optional.of(field);
        }
        return found;
    }

    /** Two days apart is more than one day's hours and less than three days', whatever the times of day. */
    private List<Problem> untimed(Map<String, String> fields, List<Problem> wrong) {
        var found = new ArrayList<Problem>();
        for (var span : type.spans()) {
            var said = List.of(span.figure(), span.from(), span.to());
            boolean whole = said.stream()
                    .noneMatch(id -> fields.getOrDefault(id, "").isBlank()
                            || wrong.stream().anyMatch(it -> it.path().equals(id)));
            if (!whole) continue;
            var hours = Fraction.parse(fields.getOrDefault(span.figure(), "").strip());
            long days = ChronoUnit.DAYS.between(day(fields, span.from()), day(fields, span.to()));
            long least = Math.max(0, days - 1) * HOURS;
            long most = (days + 1) * HOURS;
            if (hours.compareTo(Fraction.of(least)) < 0 || hours.compareTo(Fraction.of(most)) > 0)
                problem(
                                type.field(span.figure()).orElseThrow(),
                                Problem.Code.AGAINST_DATES,
                                "found",
                                hours.toString(),
                                "least",
                                String.valueOf(least),
                                "most",
                                String.valueOf(most))
                        .ifPresent(found::add);
        }
        return found;
    }

    private static LocalDate day(Map<String, String> fields, String id) {
        return LocalDate.parse(fields.getOrDefault(id, "").strip());
    }

    private Optional<Problem> further(RecordType.Field field, String text, LocalDate today) {
        return switch (field.type()) {
            case DATE ->
                type.dated().equals(Optional.of(field.id()))
                                && LocalDate.parse(text).isAfter(today)
                        ? problem(field, Problem.Code.IN_THE_FUTURE, "found", text, "limit", today.toString())
                        : Optional.empty();
            case AREA ->
                areas.find(text).isEmpty() ? problem(field, Problem.Code.BAD_AREA, "found", text) : Optional.empty();
            case REFERENCE ->
                id(text).flatMap(typeOf).equals(field.refersTo())
                        ? Optional.empty()
                        : problem(field, Problem.Code.UNKNOWN_RECORD, "found", text);
            case TEXT, LONG_TEXT, INTEGER, NUMBER, CHOICE, YES_NO, CREDIT_CODE -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(RecordType.Field field, Problem.Code code, String... args) {
        var named = new java.util.HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) named.put(args[i], args[i + 1]);
        return Optional.of(new Problem(field.id(), code, named));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
