package org.xiandao.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xiandao.base.Areas;
import org.xiandao.exchange.CellFault.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;

/**
 * Cells as answers: what can only be meant in one way is understood, whatever way it is written; all else stays as it was
 * typed, for the form's own check to say what is wrong with it.
 */
final class CellReader {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?(?:[ T]+00:00(?::00)?)?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern CODE_FIRST = Pattern.compile("(\\d{6,12})[ 　]+.+");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAY_1950 = 18_264;
    private static final int DAY_2100 = 73_051;

    private final Map<String, Map<String, String>> options = new HashMap<>();
    private final Map<String, String> areas = new HashMap<>();

    CellReader(RecordType type, Catalogue catalogue, Areas areas) {
        for (var field : type.fields())
            switch (field.type()) {
                case CHOICE, YES_NO -> options.put(field.id(), words(catalogue.options(field)));
                case AREA -> learn(areas);
                case TEXT, LONG_TEXT, INTEGER, NUMBER, DATE, CREDIT_CODE, REFERENCE -> {}
            }
    }

    private static Map<String, String> words(List<RecordType.Option> options) {
        var words = new HashMap<String, String>();
        for (var option : options) {
            words.put(plain(option.title().en()), option.id());
            words.put(plain(option.title().zh()), option.id());
        }
        for (var option : options) words.put(plain(option.id()), option.id());
        return words;
    }

    /** By code, by full name, and by short name where no other area has it. */
    private void learn(Areas all) {
        if (!areas.isEmpty()) return;
        var several = new HashSet<String>();
        for (var area : all.all()) {
            var full = all.fullName(area.code());
            for (var name : List.of(area.name().zh(), area.name().en()))
                if (areas.putIfAbsent(plain(name), area.code()) != null) several.add(plain(name));
            areas.put(plain(full.zh()), area.code());
            areas.put(plain(full.en()), area.code());
        }
        for (var name : several) areas.remove(name);
        for (var area : all.all()) areas.put(area.code(), area.code());
    }

    /** Gives the answer, and adds what is wrong with the cell itself. */
    String read(Field field, Value value, List<CellFault> faults) {
        return switch (value) {
            case Value.Blank blank -> "";
            case Value.Formula formula -> {
                faults.add(CellFault.of(field.id(), Code.FORMULA, "found", "=" + formula.formula()));
                yield "";
            }
            case Value.Failed failed -> {
                faults.add(CellFault.of(field.id(), Code.ERROR_VALUE, "found", failed.sign()));
                yield "";
            }
            case Value.Text text -> text(field, text.text().strip());
            case Value.Figure figure -> figure(field, figure.plain(), faults);
            case Value.Truth truth -> text(field, truth.yes() ? "yes" : "no");
            case Value.Day day -> {
                if (field.isFigure())
                    faults.add(CellFault.of(
                            field.id(), Code.DATE_IN_NUMBER, "found", day.day().toString()));
                yield field.isFigure() ? "" : day.day().toString();
            }
        };
    }

    private String text(Field field, String typed) {
        return switch (field.type()) {
            case DATE -> day(typed).map(LocalDate::toString).orElse(typed);
            case CHOICE, YES_NO -> options.getOrDefault(field.id(), Map.of()).getOrDefault(plain(typed), typed);
            case AREA -> area(typed);
            case TEXT, LONG_TEXT, INTEGER, NUMBER, CREDIT_CODE, REFERENCE -> typed;
        };
    }

    private String area(String typed) {
        var match = CODE_FIRST.matcher(typed);
        var word = match.matches() ? match.group(1) : plain(typed);
        return areas.getOrDefault(word, typed);
    }

    private String figure(Field field, String plain, List<CellFault> faults) {
        return switch (field.type()) {
            case DATE -> {
                var day = day(plain);
                if (day.isPresent()) yield day.get().toString();
                if (!plain.matches("\\d{5}")) yield plain;
                int number = Integer.parseInt(plain);
                if (number < DAY_1950 || number > DAY_2100) yield plain;
                faults.add(CellFault.of(
                        field.id(),
                        Code.DAY_NUMBER,
                        "found",
                        plain,
                        "suggestion",
                        DAY_ZERO.plusDays(number).toString()));
                yield "";
            }
            case TEXT, LONG_TEXT, INTEGER, NUMBER, CHOICE, YES_NO, AREA, CREDIT_CODE, REFERENCE -> text(field, plain);
        };
    }

    static Optional<LocalDate> day(String text) {
        var match = DAY.matcher(text);
        if (!match.matches()) return Optional.empty();
        int first = match.group(1) != null ? 1 : 4;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(match.group(first)),
                    Integer.parseInt(match.group(first + 1)),
                    Integer.parseInt(match.group(first + 2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static String plain(String word) {
        return word.strip()
                .replace('（', '(')
                .replace('）', ')')
                .replace('“', '"')
                .replace('”', '"')
                .toLowerCase(Locale.ROOT);
    }
}
