package org.xiandao.rules.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.PlanRules.Target;

/**
 * A target with how far it has come.
 *
 * @param base the baseline, where the target has one
 * @param own whether the area's own way is followed instead of the plan's
 * @param value the measure's value on the day, the stock; empty for a target that has no measure
 * @param counted the records that make the actual value: for what is added or falls within a period, those since
 */
public record Tracked(
        Target target, Optional<Base> base, boolean own, Course course, Optional<Value> value, List<Operand> counted) {

    /** @param stock what there was on that day; empty while nobody knows */
    public record Base(LocalDate on, Optional<Fraction> stock, Source source) {}

    public enum Source {
        PRINTED,
        ENTERED,
        RECORDS,
        /** A period begins with nothing. */
        ZERO
    }
}
