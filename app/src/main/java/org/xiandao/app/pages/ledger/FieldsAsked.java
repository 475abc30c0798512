package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Kind;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.number.Figures;

/** The fields of a record type as a form asks for them. */
@Component
class FieldsAsked {
    private static final int FEW = 7;
    /** So many records stand in a list to choose from, those known last. */
    private static final int CHOICES = 500;

    private final Catalogue catalogue;
    private final Areas areas;
    private final RecordDirectory directory;
    private final RecordWords words;

    FieldsAsked(Catalogue catalogue, Areas areas, RecordDirectory directory, RecordWords words) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.directory = directory;
        this.words = words;
    }

    static Optional<LocalDate> day(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** @param by who fills: areas within theirs and records that they see are offered */
    List<FieldView> of(
            RecordType type,
            Map<String, String> values,
            Map<String, List<String>> errors,
            Actor by,
            Instant now,
            Words w) {
        return type.fields().stream()
                .map(field -> asked(field, values.getOrDefault(field.id(), ""), by, now, w)
                        .withErrors(errors.getOrDefault(field.id(), List.of())))
                .toList();
    }

    private FieldView asked(Field field, String value, Actor by, Instant now, Words w) {
        var view = FieldView.of(kind(field, value), field.id(), w.t(field.title()))
                .withValue(value)
                .withUnit(w.unit(field.unit()))
                .withHint(hint(field, w))
                .withOptions(options(field, value, by, now, w));
        return field.required() ? view : view.optional();
    }

    private Kind kind(Field field, String value) {
        return switch (field.type()) {
            case TEXT, CREDIT_CODE -> Kind.TEXT;
            case LONG_TEXT -> Kind.LONG_TEXT;
            case INTEGER, NUMBER -> Kind.NUMBER;
            case DATE -> dateOr(value);
            // What is not required must be choosable back to nothing.
            case CHOICE, YES_NO ->
                field.required() && catalogue.options(field).size() <= FEW ? Kind.RADIO : Kind.SELECT;
            case AREA, REFERENCE -> Kind.SELECT;
        };
    }

    /** A browser's date box shows nothing for a text that is no date, and would lose it. */
    static Kind dateOr(String value) {
        return value.isEmpty() || day(value).isPresent() ? Kind.DATE : Kind.TEXT;
    }

    private static String hint(Field field, Words w) {
        var hints = new ArrayList<String>();
        field.note().map(w::t).ifPresent(hints::add);
        var least = field.atLeast().map(Figures::of);
        var most = field.atMost().map(Figures::of);
        if (least.isPresent() && most.isPresent())
            hints.add(w.t(
                    "apply.hint.between",
                    field.atLeast().orElseThrow().toString(),
                    field.atMost().orElseThrow().toString()));
        else most.ifPresent(it -> hints.add(w.t("apply.hint.atMost", it)));
        return String.join(w.t("apply.hint.and"), hints);
    }

    private List<Option> options(Field field, String value, Actor by, Instant now, Words w) {
        return switch (field.type()) {
            case CHOICE, YES_NO ->
                with(
                        value,
                        value,
                        catalogue.options(field).stream()
                                .map(option -> Option.of(option.id(), w.t(option.title())))
                                .toList());
            case AREA ->
                with(
                        value,
                        words.to(List.of(by), w).area(value),
                        areas.all().stream()
                                .filter(area -> areas.within(area.code(), by.area()))
                                .map(area -> Option.of(area.code(), w.t(areas.fullName(area.code()))))
                                .toList());
            case REFERENCE -> {
                var reader = words.to(List.of(by), w);
                yield with(value, reader.text(field, value), records(field, by, now, reader));
            }
            case TEXT, LONG_TEXT, INTEGER, NUMBER, DATE, CREDIT_CODE -> List.of();
        };
    }

    private List<Option> records(Field field, Actor by, Instant now, RecordWords.Reader reader) {
        var type = catalogue.type(field.refersTo().orElseThrow()).orElseThrow();
        return directory.list(type.id(), List.of(by), ChinaTime.day(now), now, "", 1, CHOICES).lines().stream()
                .map(line -> Option.of(
                        line.id().toString(),
                        reader.name(type, line.version().says().fields())))
                .toList();
    }

    /** What was typed or kept stays chosen, also where it is not on offer. */
    private static List<Option> with(String value, String label, List<Option> offered) {
        if (value.isEmpty()
                || offered.stream().anyMatch(option -> option.value().equals(value))) return offered;
        var options = new ArrayList<>(offered);
        options.add(Option.of(value, label));
        return options;
    }
}
