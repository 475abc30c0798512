package org.xiandao.indicator;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Predicate.Comparator;

/**
 * A measure's filters as conditions on what holds. {@code kept} says of which types there are records at all.
 *
 * @param passes which records count
 * @param unknown which records can't be told, since a figure that they are filtered by is missing, or the type of those
 *     that should name them is not kept; one such record makes the whole value unknown
 */
record Where(Condition passes, Condition unknown) {

    static Where of(List<Filter> filters, Holding holding, Predicate<String> kept) {
        var so = new Where(trueCondition(), falseCondition());
        for (var filter : filters) so = so.and(of(filter, holding, kept));
        return so;
    }

    /** What fails an earlier filter needs no later one to be told. */
    private Where and(Where next) {
        return new Where(passes.and(next.passes), unknown.or(passes.and(next.unknown)));
    }

    private static Where of(Filter filter, Holding holding, Predicate<String> kept) {
        return switch (filter) {
            case Filter.FieldIn(var field, var values) ->
                new Where(
                        holding.text(field).isNotNull().and(holding.text(field).in(values)), falseCondition());
            case Filter.FieldCompare(var field, var comparator, var bound) ->
                new Where(
                        holding.text(field).isNotNull().and(compared(holding, field, comparator, bound)),
                        holding.text(field).isNull());
            case Filter.DistinctAtLeast distinct -> distinct(distinct, holding, kept);
        };
    }

    /** A bound may be a fraction that no decimal writes: both sides are multiplied by its denominator. */
    private static Condition compared(Holding holding, String field, Comparator comparator, Fraction bound) {
        var left = holding.figure(field).times(val(new BigDecimal(bound.denominator())));
        var right = val(new BigDecimal(bound.numerator()));
        return switch (comparator) {
            case ABOVE -> left.gt(right);
            case AT_LEAST -> left.ge(right);
            case BELOW -> left.lt(right);
            case AT_MOST -> left.le(right);
            case EQUALS -> left.eq(right);
        };
    }

    private static Where distinct(Filter.DistinctAtLeast it, Holding holding, Predicate<String> kept) {
        if (!kept.test(it.recordType())) return new Where(falseCondition(), trueCondition());
        if (it.atLeast().signum() <= 0) return new Where(trueCondition(), falseCondition());
        var naming = holding.naming(it.recordType());
        var inner = of(it.where(), naming, kept);
        var named = holding.text("id");
        var by = naming.leading(it.by());
        var enough = select(by)
                .from(naming.table())
                .where(inner.passes())
                .groupBy(by)
                .having(countDistinct(naming.leading(it.field()))
                        .times(it.atLeast().denominator().intValueExact())
                        .ge(it.atLeast().numerator().intValueExact()));
        var untold = select(by).from(naming.table()).where(inner.unknown());
        return new Where(named.in(enough), named.in(untold));
    }
}
