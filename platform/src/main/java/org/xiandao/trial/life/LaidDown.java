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
import org.xiandao.rules.pack.Text;

/**
 * What is laid down by calendar year: by a pilot itself for an indicator in the table of its application, as it typed it,
 * or by the plan for the year in which its target ends.
 *
 * @param line as the lines of a year's score name it
 * @param item of the table of indicators; empty for a target of the plan
 */
public record LaidDown(String line, Text title, Optional<Item> item, Map<Integer, String> years) {
    /** How the lines of the plan's targets begin. */
    public static final String TARGET = "target/";

    private static final String YEAR = "year-";

    /** The last year that it was laid down for, which a final check looks at. */
    public int lastYear() {
        return years.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Every target of the plan, and every indicator that has a target in one year at least. */
    public static List<LaidDown> of(Edition edition, CaseState pilot) {
        return Stream.concat(printed(edition), typed(edition, pilot).stream()).toList();
    }

    private static Stream<LaidDown> printed(Edition edition) {
        return edition.plan().targets().stream()
                .map(target -> new LaidDown(
                        TARGET + target.id(),
                        target.title(),
                        Optional.empty(),
                        Map.of(target.by().getYear(), target.value().amount().toString())));
    }

    private static List<LaidDown> typed(Edition edition, CaseState pilot) {
        int first = pilot.trial().orElseThrow().from().getYear();
        var all = new ArrayList<LaidDown>();
        for (var table : tables(edition))
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
                    all.add(new LaidDown("item/" + item.id(), item.title(), Optional.of(item), years));
            }
        return all;
    }

    private static List<Form.Field> tables(Edition edition) {
        return edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == Form.Type.INDICATOR_TABLE)
                .toList();
    }
}
