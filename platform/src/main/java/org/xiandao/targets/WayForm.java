package org.xiandao.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Text;

/** What an area is asked for its own way: the stock on the baseline's day, and a point at the end of each year. */
public final class WayForm {
    public static final String BASE = "base";

    private WayForm() {}

    /** Without a baseline where a period begins at zero. */
    public static Form of(Edition edition, Target target) {
        var base = edition.plan().way(target).orElseThrow().base();
        var fields = new ArrayList<Form.Field>();
        if (target.kind() != Kind.WITHIN)
            fields.add(field(BASE, new Text(base + " 的基期值", "Baseline on " + base), target));
        for (var year : years(base, target.by()))
            fields.add(field(
                    path(year),
                    target.kind() == Kind.STOCK
                            ? new Text("到 " + year + " 应有", "There should be on " + year)
                            : new Text("到 " + year + " 累计应新增", "To be added in all by " + year),
                    target));
        return new Form(
                target.title(),
                Optional.empty(),
                List.of(new Form.Section("way", target.title(), Optional.empty(), Optional.empty(), fields)));
    }

    public static String path(LocalDate year) {
        return "to-" + year;
    }

    /** The ends of the years between the baseline and the target's day: where points may be set. */
    static List<LocalDate> years(LocalDate base, LocalDate by) {
        var years = new ArrayList<LocalDate>();
        for (int year = base.getYear(); year <= by.getYear(); year++) {
            var end = LocalDate.of(year, 12, 31);
            if (end.isAfter(base) && end.isBefore(by)) years.add(end);
        }
        return years;
    }

    private static Form.Field field(String id, Text label, Target target) {
        var unit = target.value().unit();
        return new Form.Field(
                id,
                label,
                Units.isCounted(unit) ? Form.Type.INTEGER : Form.Type.NUMBER,
                List.of(),
                unit,
                false,
                Optional.empty(),
                Optional.of(Fraction.ZERO),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Form.Classification.INTERNAL,
                new Basis(List.of(), Optional.empty()));
    }
}
