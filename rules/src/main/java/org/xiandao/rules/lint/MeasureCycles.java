package org.xiandao.rules.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Text;

/** No measure is made of itself, be it in a roundabout way. */
final class MeasureCycles implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var measure : pack.edition().measures())
            if (madeOf(measure, pack.edition()).contains(measure.id()))
                faults.report(
                        pack.places().of(measure, "value"),
                        Fault.Code.CYCLE,
                        new Text(measure.id() + " 绕回来由自己算出", measure.id() + " is made of itself"),
                        new Text("请断开其中一处引用", "Break the circle at one of its references"));
    }

    private static Set<String> madeOf(Measure measure, Edition edition) {
        var found = new HashSet<String>();
        Deque<String> open = new ArrayDeque<>(operands(measure));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (found.add(next)) edition.measure(next).ifPresent(it -> open.addAll(operands(it)));
        }
        return found;
    }

    private static List<String> operands(Measure measure) {
        return switch (measure.definition()) {
            case Definition.Ratio ratio -> List.of(ratio.of(), ratio.per());
            case Definition.Total(var of) -> of;
            case Definition.Count _, Definition.Sum _, Definition.Latest _, Definition.Told _ -> List.of();
        };
    }
}
