package org.xiandao.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.targets.WayRefusal.Code;

/** Whether a way leads from its baseline to the end target: never back, and never past it. */
final class WayCheck {
    private final Target target;
    private final boolean rising;
    private final List<WayRefusal> refusals = new ArrayList<>();

    private WayCheck(Target target) {
        this.target = target;
        this.rising = target.kind() != Kind.STOCK || rising(target.comparator());
    }

    /**
     * @param entered baseline
     * @param told the baseline where none is entered
     */
    static List<WayRefusal> of(
            Target target, Optional<Fraction> entered, Optional<Fraction> told, SortedMap<LocalDate, Fraction> points) {
        var check = new WayCheck(target);
        check.points(check.start(entered, told), points);
        return check.refusals;
    }

    /** What is added, or falls within a period, begins at nothing and only becomes more, whatever is wanted of it. */
    private static boolean rising(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST, ABOVE, EQUALS -> true;
            case AT_MOST, BELOW -> false;
        };
    }

    private Optional<Fraction> start(Optional<Fraction> entered, Optional<Fraction> told) {
        if (target.kind() != Kind.STOCK) return Optional.of(Fraction.ZERO);
        if (entered.filter(this::isPastEnd).isPresent()) refuse(pastEnd(), WayForm.BASE);
        return entered.or(() -> told).filter(base -> !isPastEnd(base));
    }

    private void points(Optional<Fraction> start, SortedMap<LocalDate, Fraction> points) {
        var furthest = start;
        for (var point : points.entrySet()) {
            var amount = point.getValue();
            var path = WayForm.path(point.getKey());
            if (furthest.filter(before -> ahead(before, amount) > 0).isPresent()) refuse(back(), path);
            else furthest = Optional.of(amount);
            if (isPastEnd(amount)) refuse(pastEnd(), path);
        }
    }

    private boolean isPastEnd(Fraction amount) {
        return ahead(amount, target.value().amount()) > 0;
    }

    private int ahead(Fraction one, Fraction other) {
        return rising ? one.compareTo(other) : other.compareTo(one);
    }

    private Code pastEnd() {
        return rising ? Code.ABOVE_END : Code.BELOW_END;
    }

    private Code back() {
        if (target.kind() == Kind.WITHIN) return Code.LESS_THAN_BEFORE;
        return rising ? Code.BELOW_EARLIER : Code.ABOVE_EARLIER;
    }

    private void refuse(Code code, String path) {
        refusals.add(WayRefusal.at(code, path));
    }
}
