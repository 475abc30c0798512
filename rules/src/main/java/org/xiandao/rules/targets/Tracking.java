package org.xiandao.rules.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.PlanRules.Way;
import org.xiandao.rules.targets.Tracked.Base;
import org.xiandao.rules.targets.Tracked.Source;

/** Follows an edition's targets by the facts of one area. */
public final class Tracking {
    /** Five years; what lies further back says little of the next quarters. */
    private static final int QUARTERS = 20;

    private final Edition edition;
    private final Judge judge;
    private final Facts.Subject subject;

    public Tracking(Edition edition, Facts facts) {
        this.edition = edition;
        this.judge = new Judge(edition, facts);
        this.subject = facts.subjects().getFirst();
    }

    public Tracked of(Target target, Optional<OwnWay> own, LocalDate asOf) {
        var way = edition.plan().way(target);
        var readings = new Readings(target.measure().flatMap(edition::measure));
        var atBase = way.flatMap(it -> readings.on(it.base()));
        var base = way.map(it -> base(target, it, own, atBase));
        var actuals = new Actuals(target.kind(), readings, base, atBase);
        var history = way.map(it -> history(actuals, it.base(), asOf)).orElse(List.of());
        var aim = new Aim(
                target.comparator(),
                target.value().amount(),
                target.by(),
                Units.isCounted(target.value().unit()));
        var course = new Course(
                aim,
                way.flatMap(it -> path(target, it, own, base)),
                history,
                actuals.on(asOf),
                asOf,
                Forecast.of(history, target.by(), target.kind() != Kind.WITHIN));
        return new Tracked(target, base, own.isPresent(), course, readings.on(asOf), actuals.counted(asOf));
    }

    private static Base base(Target target, Way way, Optional<OwnWay> own, Optional<Value> atBase) {
        if (target.kind() == Kind.WITHIN) return new Base(way.base(), Optional.of(Fraction.ZERO), Source.ZERO);
        var entered = own.flatMap(OwnWay::from);
        if (entered.isPresent()) return new Base(way.base(), entered, Source.ENTERED);
        if (way.from().isPresent()) return new Base(way.base(), way.from().map(Quantity::amount), Source.PRINTED);
        return new Base(way.base(), atBase.flatMap(Value::amount), Source.RECORDS);
    }

    private static Optional<Path> path(Target target, Way way, Optional<OwnWay> own, Optional<Base> base) {
        var start = target.kind() == Kind.STOCK ? base.flatMap(Base::stock) : Optional.of(Fraction.ZERO);
        return start.map(amount -> {
            var points = new ArrayList<Point>();
            points.add(new Point(way.base(), amount));
            points.addAll(own.map(OwnWay::points)
                    .filter(set -> !set.isEmpty())
                    .orElseGet(() -> way.points().stream()
                            .map(point -> new Point(point.on(), point.at().amount()))
                            .toList()));
            points.add(new Point(target.by(), target.value().amount()));
            return new Path(points);
        });
    }

    private static List<Point> history(Actuals actuals, LocalDate base, LocalDate asOf) {
        var ends = Quarters.ends(base, asOf);
        return ends.subList(Math.max(0, ends.size() - QUARTERS - 1), ends.size()).stream()
                .flatMap(end -> actuals.on(end).map(amount -> new Point(end, amount)).stream())
                .toList();
    }

    /** The measure's value on a day, read once. */
    private final class Readings {
        private final Optional<Measure> measure;
        private final Map<LocalDate, Value> read = new HashMap<>();

        Readings(Optional<Measure> measure) {
            this.measure = measure;
        }

        Optional<Value> on(LocalDate day) {
            return measure.map(one -> read.computeIfAbsent(day, it -> judge.value(one, Optional.of(subject), it)));
        }
    }

    /** What counts for the target on a day: the stock, what came on top of the baseline, what fell within the period. */
    private static final class Actuals {
        private final Kind kind;
        private final Readings readings;
        private final Optional<Base> base;
        private final Set<String> before;

        Actuals(Kind kind, Readings readings, Optional<Base> base, Optional<Value> atBase) {
            this.kind = kind;
            this.readings = readings;
            this.base = base;
            this.before = new HashSet<>(atBase.stream()
                    .flatMap(Actuals::operands)
                    .map(Actuals::record)
                    .toList());
        }

        Optional<Fraction> on(LocalDate day) {
            var value = readings.on(day);
            return switch (kind) {
                case STOCK -> value.flatMap(Value::amount);
                case ADDED ->
                    value.flatMap(Value::amount)
                            .flatMap(stock -> base.flatMap(Base::stock).map(stock::minus));
                case WITHIN ->
                    value.filter(known -> known.amount().isPresent())
                            .map(known -> since(known)
                                    .map(operand -> Fraction.parse(operand.value()))
                                    .reduce(Fraction.ZERO, Fraction::plus));
            };
        }

        List<Operand> counted(LocalDate day) {
            return readings.on(day).stream()
                    .flatMap(value -> kind == Kind.STOCK ? operands(value) : since(value))
                    .distinct()
                    .toList();
        }

        private Stream<Operand> since(Value value) {
            return operands(value).filter(operand -> !before.contains(record(operand)));
        }

        private static Stream<Operand> operands(Value value) {
            return Stream.concat(
                    value.operands().stream(), value.parts().stream().flatMap(part -> operands(part.value())));
        }

        /** A record is the same whichever of its versions counts. */
        private static String record(Operand operand) {
            return operand.ref().replaceFirst("@.*", "");
        }
    }
}
