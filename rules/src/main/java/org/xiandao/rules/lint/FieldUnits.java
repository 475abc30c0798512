package org.xiandao.rules.lint;

import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Text;

/** What is put together has one unit: a field and the measure it declares, a total and its parts. */
final class FieldUnits implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var edition = pack.edition();
        edition.form()
                .figures()
                .forEach(figure -> edition.measure(figure.measure())
                        .ifPresent(measure -> same(
                                measure,
                                figure.path(),
                                figure.field().unit(),
                                pack.places().of(figure.field(), "unit"),
                                faults)));
        for (var total : edition.measures())
            for (var part : partsOf(total))
                edition.measure(part)
                        .ifPresent(measure -> same(
                                total, part, measure.unit(), pack.places().of(total.definition(), "total"), faults));
    }

    private static List<String> partsOf(Measure measure) {
        return measure.definition() instanceof Measure.Definition.Total(var of) ? of : List.of();
    }

    private static void same(Measure measure, String other, String unit, Place place, Faults faults) {
        if (measure.unit().equals(unit)) return;
        faults.report(
                place,
                Fault.Code.UNIT,
                new Text(
                        other + " 的单位是“" + unit + "”，" + measure.id() + " 的单位是“" + measure.unit() + "”",
                        other + " is in \"" + unit + "\", " + measure.id() + " in \"" + measure.unit() + "\""),
                new Text("请用同一单位", "Use one unit for both"));
    }
}
