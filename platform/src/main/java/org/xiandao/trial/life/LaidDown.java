package org.xiandao.trial.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Text;

/**
 * What is laid down by calendar year: by a pilot itself in its application, for an indicator and a year in its table or
 * for a figure at the end of the trial, as it typed it; or by the plan for the year in which its target ends.
 *
 * @param line as the lines of a year's score name it
 * @param item of the table of indicators
 * @param measure by which what a pilot typed is held to the records, where there is one alone
 * @param atEnd whether it is for the trial's end alone, which no year's score looks at
 */
public record LaidDown(
        String line,
        Text title,
        Optional<Item> item,
        Optional<String> measure,
        boolean atEnd,
        Map<Integer, String> years) {
    /** How the lines of the plan's targets begin. */
    public static final String TARGET = "target/";

    private static final String YEAR = "year-";

    /** What a part of a field is called, or ends in, that asks for the target at the end; beside it stands today's. */
    private static final String AIM = "target";

    private static final String TODAY = "now";

    /** The last year that it was laid down for, which a final check looks at. */
    public int lastYear() {
        return years.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Whether the pilot itself laid it down. */
    public boolean typed() {
        return !line.startsWith(TARGET);
    }

    /** Every target of the plan, and every indicator or figure that has a target in one year at least. */
    public static List<LaidDown> of(Edition edition, CaseState pilot) {
        return Stream.of(printed(edition, pilot), inTables(edition, pilot).stream(), atEnd(edition, pilot).stream())
                .flatMap(all -> all)
                .toList();
    }

    /** The targets that a plan prints are those of the area that it was issued for: they bind a pilot that is that area. */
    public static List<Target> binding(Edition edition, CaseState pilot) {
        return pilot.lead().area().equals(edition.area()) ? edition.plan().targets() : List.of();
    }

    private static Stream<LaidDown> printed(Edition edition, CaseState pilot) {
        return binding(edition, pilot).stream()
                .map(target -> new LaidDown(
                        TARGET + target.id(),
                        target.title(),
                        Optional.empty(),
                        target.measure(),
                        false,
                        Map.of(target.by().getYear(), target.value().amount().toString())));
    }

    private static List<LaidDown> inTables(Edition edition, CaseState pilot) {
        int first = pilot.trial().orElseThrow().from().getYear();
        var all = new ArrayList<LaidDown>();
        for (var table : fields(edition).filter(field -> table(field)).toList())
            for (var item : edition.indicators().map(IndicatorTree::items).orElse(List.of())) {
                var years = new TreeMap<Integer, String>();
                for (var part : table.parts())
                    if (part.id().matches(YEAR + "\\d{1,2}")) {
                        var typed = pilot.value(table.id() + "." + item.id() + "." + part.id())
                                .strip();
                        int number = Integer.parseInt(part.id().substring(YEAR.length()));
                        if (!typed.isEmpty()) years.put(first + number - 1, typed);
                    }
                if (!years.isEmpty())
                    all.add(new LaidDown(
                            "item/" + item.id(),
                            item.title(),
                            Optional.of(item),
                            Optional.of(item.measures())
                                    .filter(measures -> measures.size() == 1)
                                    .map(List::getFirst),
                            false,
                            years));
            }
        return all;
    }

    private static List<LaidDown> atEnd(Edition edition, CaseState pilot) {
        var trial = pilot.trial().orElseThrow();
        int last = trial.until().orElse(trial.from()).getYear();
        var all = new ArrayList<LaidDown>();
        for (var field : fields(edition).filter(field -> !table(field)).toList())
            for (var part : field.parts())
                if (aims(part)) {
                    var typed = pilot.value(field.path(part)).strip();
                    if (!typed.isEmpty())
                        all.add(new LaidDown(
                                "end/" + field.path(part),
                                title(field, part),
                                Optional.empty(),
                                measure(edition, field, part),
                                true,
                                Map.of(last, typed)));
                }
        return all;
    }

    /** The measure that today's figure beside it answers, in the same unit. */
    private static Optional<String> measure(Edition edition, Form.Field field, Form.Part part) {
        var today = part.id().substring(0, part.id().length() - AIM.length()) + TODAY;
        return field.parts().stream()
                .filter(one -> one.id().equals(today))
                .flatMap(one -> one.fills().stream())
                .findFirst()
                .or(() -> part.id().equals(AIM) ? field.fills() : Optional.empty())
                .filter(id -> edition.measure(id)
                        .filter(one -> one.unit().equals(field.unit()))
                        .isPresent());
    }

    private static Text title(Form.Field field, Form.Part part) {
        boolean alone = field.parts().stream().filter(LaidDown::aims).count() == 1;
        return alone
                ? field.label()
                : new Text(
                        field.label().zh() + "（" + part.label().zh() + "）",
                        field.label().en() + " (" + part.label().en() + ")");
    }

    private static boolean aims(Form.Part part) {
        return part.id().equals(AIM) || part.id().endsWith("-" + AIM);
    }

    private static boolean table(Form.Field field) {
        return field.type() == Form.Type.INDICATOR_TABLE;
    }

    private static Stream<Form.Field> fields(Edition edition) {
        return edition.form().sections().stream()
                .filter(section -> section.repeats().isEmpty())
                .flatMap(section -> section.fields().stream());
    }
}
