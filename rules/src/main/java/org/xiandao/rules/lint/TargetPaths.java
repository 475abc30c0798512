package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.PlanRules.Way;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Text;

/** A target can be followed: it is counted in its own unit, its path leads from the baseline to it, and some task pursues it. */
final class TargetPaths implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var plan = pack.edition().plan();
        var references = new References(faults);
        for (var target : plan.targets()) {
            direction(target, pack, faults);
            target.measure()
                    .filter(id -> references.known(
                            References.MEASURE,
                            id,
                            Ids.measures(pack.edition()),
                            pack.places().of(target, "measure")))
                    .flatMap(pack.edition()::measure)
                    .ifPresent(measure -> counted(target, measure, pack, faults));
            target.way().ifPresent(way -> way(way, target, pack, faults));
        }
        plan.way().ifPresent(way -> ends(way, plan, pack, faults));
        plan.pursuit().ifPresent(it -> pursuit(it, plan, pack, references));
    }

    private static void direction(Target target, Loaded pack, Faults faults) {
        var place = pack.places().of(target, "kind");
        if (target.comparator() == Comparator.EQUALS)
            report(
                    pack.places().of(target, "equals"),
                    faults,
                    new Text("目标没有方向", "The target has no direction"),
                    new Text("请写 at-least、above、at-most 或 below", "Write at-least, above, at-most or below"));
        boolean cap = target.comparator() == Comparator.AT_MOST || target.comparator() == Comparator.BELOW;
        if (cap && target.kind() != Kind.STOCK)
            report(
                    place,
                    faults,
                    new Text("上限不能逐步走到", "A cap on what is added can't be walked to"),
                    new Text("请写 kind: stock", "Write \"kind: stock\""));
    }

    private static void counted(Target target, Measure measure, Loaded pack, Faults faults) {
        unit(target.value(), measure.unit(), pack.places().of(target, "measure"), faults);
        boolean summed =
                measure.definition() instanceof Definition.Count || measure.definition() instanceof Definition.Sum;
        if (target.kind() == Kind.WITHIN && !summed)
            report(
                    pack.places().of(target, "measure"),
                    faults,
                    new Text(
                            measure.id() + " 不能按期内发生的量相加",
                            measure.id() + " can't be summed over what falls within a period"),
                    new Text("请改用 count 或 sum 的测算值", "Use a measure that counts or sums"));
        if (target.kind() != Kind.STOCK && pack.edition().plan().way(target).isEmpty())
            report(
                    pack.places().of(target, "kind"),
                    faults,
                    new Text("不知道从哪一天起算", "Nobody knows from which day it is counted"),
                    new Text("请写 path: {base: …}", "Write \"path: {base: …}\""));
    }

    private static void way(Way way, Target target, Loaded pack, Faults faults) {
        var places = pack.places();
        way.from().ifPresent(stock -> unit(stock, target.value().unit(), places.of(way, "from"), faults));
        if (way.from().isPresent() && target.kind() == Kind.WITHIN)
            report(
                    places.of(way, "from"),
                    faults,
                    new Text("期内的量从零算起", "What falls within a period begins at zero"),
                    new Text("请删去 from", "Remove \"from\""));
        var day = way.base();
        for (var point : way.points()) {
            unit(point.at(), target.value().unit(), places.of(point, "at"), faults);
            if (!point.on().isAfter(day) || !point.on().isBefore(target.by())) order(places.of(point, "on"), faults);
            else day = point.on();
        }
        if (!way.base().isBefore(target.by())) order(places.of(way, "base"), faults);
    }

    /** A path for many targets has a baseline only: the points of one are not those of another. */
    private static void ends(Way way, PlanRules plan, Loaded pack, Faults faults) {
        if (way.from().isPresent() || !way.points().isEmpty())
            report(
                    pack.places().of(way),
                    faults,
                    new Text("数值和年度点是各项目标自己的", "Values and yearly points are a target's own"),
                    new Text("请写在该项目标的 path 中", "Write them in that target's path"));
        for (var target : plan.targets())
            if (target.way().isEmpty() && !way.base().isBefore(target.by()))
                order(pack.places().of(target, "by"), faults);
    }

    private static void pursuit(PlanRules.Pursuit pursuit, PlanRules plan, Loaded pack, References references) {
        var place = pack.places().of(pursuit, "tasks");
        var targets = Ids.of(plan.targets(), Target::id);
        var tasks = Ids.of(plan.tasks(), PlanRules.Task::id);
        pursuit.tasks().forEach((target, by) -> {
            references.known(References.TARGET, target, targets, place);
            by.forEach(task -> references.known(References.TASK, task, tasks, place));
        });
    }

    private static void order(Place place, Faults faults) {
        report(
                place,
                faults,
                new Text("日期不在基期和期限之间依次往后", "The days don't go on from the baseline to the target's day"),
                new Text("请按基期、年度点、期限的先后写", "Write baseline, yearly points and target in that order"));
    }

    private static void unit(Quantity quantity, String unit, Place place, Faults faults) {
        if (quantity.unit().equals(unit)) return;
        faults.report(
                place,
                Fault.Code.UNIT,
                new Text(
                        "单位“" + quantity.unit() + "”与“" + unit + "”不一致",
                        "The units \"" + quantity.unit() + "\" and \"" + unit + "\" differ"),
                new Text("请统一为一个单位", "Use one unit"));
    }

    private static void report(Place place, Faults faults, Text message, Text remedy) {
        faults.report(place, Fault.Code.TARGET_PATH, message, remedy);
    }
}
