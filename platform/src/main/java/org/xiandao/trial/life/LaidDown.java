package org.xiandao.trial.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.Text;

/**
 * What a pilot itself laid down for an indicator in the table of its application, by calendar year, as it typed it.
 *
 * @param line as the lines of a year's score name it
 */
public record LaidDown(String line, Item item, Map<Integer, String> years) {
    private static final String YEAR = "year-";

    public Text title() {
        return item.title();
    }

    /** The last year that it was laid down for, which a final check looks at. */
    public int lastYear() {
        return years.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Every indicator that has a target in one year at least. */
    public static List<LaidDown> of(Edition edition, CaseState pilot) {
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
                if (!years.isEmpty()) all.add(new LaidDown("item/" + item.id(), item, years));
            }
        return List.copyOf(all);
    }

    private static List<Form.Field> tables(Edition edition) {
        return edition.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.type() == Form.Type.INDICATOR_TABLE)
                .toList();
    }
}
