package org.xiandao.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.form.WordCount;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;

/**
 * Fills every question of a form with an answer that passes it. What the caller knows goes in as it is; the rest are
 * plain sentences that say of themselves that they are demonstration.
 */
public final class Filling {
    private static final String SENTENCE = "本段为演示数据，说明系统如何呈现“%s”的内容；正式申报时由申报单位据实填写，并附证明材料。";

    private final Edition edition;
    private final Map<String, String> known;
    private final String area;

    private Filling(Edition edition, Map<String, String> known, String area) {
        this.edition = edition;
        this.known = known;
        this.area = area;
    }

    /**
     * @param known by answer path, or by measure id for the fields that fill one
     * @param area code written where an area is asked for
     */
    public static Map<String, String> of(Edition edition, Map<String, String> known, String area) {
        return new Filling(edition, known, area).answers();
    }

    /** The paths that must be proven by files, each with how many. */
    public static Map<String, Integer> evidence(Edition edition) {
        var needed = new LinkedHashMap<String, Integer>();
        for (var section : edition.form().sections()) {
            var entries = entries(section);
            for (var prefix : entries)
                for (var field : section.fields()) {
                    int count = switch (field.type()) {
                        case ATTACHMENTS -> Math.max(field.evidence(), field.required() ? 1 : 0);
                        case SEAL -> field.evidence();
                        case EVIDENCE_LIST -> 0;
                        default -> field.evidence();
                    };
                    if (count > 0) needed.put(prefix + field.id(), count);
                }
        }
        boolean list = edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.type() == Form.Type.EVIDENCE_LIST && field.required());
        if (list && needed.isEmpty())
            needed.put(edition.form().sections().getFirst().fields().getFirst().id(), 1);
        return needed;
    }

    private Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        for (var section : edition.form().sections())
            for (var prefix : entries(section)) for (var field : section.fields()) fill(answers, prefix, field);
        for (var section : edition.form().sections())
            for (var prefix : entries(section))
                for (var field : section.fields())
                    field.sameAs().ifPresent(other -> {
                        var value = answers.getOrDefault(prefix + other, answers.get(other));
                        if (value != null && answers.containsKey(prefix + field.id()))
                            answers.put(prefix + field.id(), value);
                    });
        return answers;
    }

    private static List<String> entries(Form.Section section) {
        return section.repeats().isEmpty()
                ? List.of("")
                : java.util.stream.IntStream.rangeClosed(
                                1, section.repeats().get().atLeast())
                        .mapToObj(n -> section.id() + "[" + n + "].")
                        .toList();
    }

    private void fill(Map<String, String> answers, String prefix, Form.Field field) {
        var path = prefix + field.id();
        switch (field.type()) {
            case ATTACHMENTS, EVIDENCE_LIST, SEAL -> {}
            case DATE_RANGE -> {
                answers.put(path + ".from", known.getOrDefault(path + ".from", "2026-01-01"));
                answers.put(path + ".to", known.getOrDefault(path + ".to", "2028-12-31"));
            }
            case INDICATOR_TABLE -> {
                for (var item : edition.indicators().map(IndicatorTree::items).orElse(List.of()))
                    for (var part : field.parts())
                        cell(
                                answers,
                                path + "." + item.id() + "." + part.id(),
                                field,
                                item.title().zh());
            }
            default -> {
                if (field.parts().isEmpty())
                    cell(answers, path, field, field.label().zh());
                for (var part : field.parts())
                    cell(answers, path + "." + part.id(), field, field.label().zh());
            }
        }
    }

    private void cell(Map<String, String> answers, String path, Form.Field field, String about) {
        var first = field.parts().isEmpty()
                || path.endsWith("." + field.parts().getFirst().id());
        var value = Optional.ofNullable(known.get(path))
                .or(() -> field.figures().stream()
                        .filter(figure -> path.endsWith(figure.path()))
                        .findFirst()
                        .map(figure -> known.get(figure.measure())))
                .or(() -> first ? Optional.empty() : grown(answers, path, field))
                .orElseGet(() -> plain(path, field, about));
        if (value.isEmpty()) return;
        answers.put(path, value);
        boolean asks = field.options().stream().anyMatch(option -> option.id().equals(value) && option.asksText());
        if (field.type() == Form.Type.CHOICE && asks) answers.put(path + ".text", "其他（演示）");
    }

    /** A later part of a figure (a target, a later year) is a fifth more of the first for each step. */
    private static Optional<String> grown(Map<String, String> answers, String path, Form.Field field) {
        boolean figure = field.type() == Form.Type.NUMBER || field.type() == Form.Type.INTEGER;
        var prefix = path.substring(0, path.lastIndexOf('.') + 1);
        var base = Optional.ofNullable(
                answers.get(prefix + field.parts().getFirst().id()));
        if (!figure || base.isEmpty()) return Optional.empty();
        int step =
                field.parts().stream().map(Form.Part::id).toList().indexOf(path.substring(path.lastIndexOf('.') + 1));
        var more = Fraction.parse(base.get()).times(Fraction.of(5L + step, 5));
        return Optional.of(bounded(field, Fraction.of(more.ceiling())));
    }

    private String plain(String path, Form.Field field, String about) {
        return switch (field.type()) {
            case TEXT -> fitting(field, "演示：" + about);
            case LONG_TEXT -> fitting(field, SENTENCE.formatted(about));
            case RICH_TEXT -> fitting(field, SENTENCE.formatted(about) + "\n" + SENTENCE.formatted("工作安排"));
            case INDICATOR_TABLE -> "演示：" + about;
            case NUMBER, INTEGER -> bounded(field, Fraction.of(6 + Math.floorMod(path.hashCode(), 30)));
            case PERCENT -> bounded(field, Fraction.of(85));
            case DATE -> "2026-01-15";
            case CHOICE -> field.options().getFirst().id();
            case CODE -> DemonstrationCode.of(area, path.hashCode());
            case AREA -> area;
            case PHONE -> "024-86910000";
            case EMAIL -> "demo@example.org";
            case YES_NO -> "yes";
            case DATE_RANGE, ATTACHMENTS, EVIDENCE_LIST, SEAL -> "";
        };
    }

    private static String fitting(Form.Field field, String text) {
        if (field.characters().isEmpty()) return text;
        var fitted = text;
        while (WordCount.of(fitted) > field.characters().get()) fitted = fitted.substring(0, fitted.length() / 2);
        return fitted;
    }

    private static String bounded(Form.Field field, Fraction wanted) {
        var low = field.atLeast().filter(least -> wanted.compareTo(least) < 0);
        var high = field.atMost().filter(most -> wanted.compareTo(most) > 0);
        return low.or(() -> high).orElse(wanted).toString();
    }
}
