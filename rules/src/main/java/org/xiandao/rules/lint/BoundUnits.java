package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;

/** A measure is compared with a bound of its own unit. */
final class BoundUnits implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var part : Requirements.of(pack.edition()))
            if (part instanceof Predicate.Compare(var id, var comparator, var bound))
                pack.edition()
                        .measure(id)
                        .filter(measure -> !measure.unit().equals(bound.unit()))
                        .ifPresent(measure -> faults.report(
                                pack.places().of(part, Kinds.spell(comparator)),
                                Fault.Code.UNIT,
                                new Text(
                                        id + " 的单位是“" + measure.unit() + "”，不是“" + bound.unit() + "”",
                                        id + " is measured in \"" + measure.unit() + "\", not \"" + bound.unit()
                                                + "\""),
                                new Text(
                                        "请写 " + bound.amount() + " " + measure.unit(),
                                        "Write " + bound.amount() + " " + measure.unit())));
    }
}
