package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judgement.Part;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Pool;

/** Works out a measure's value from the facts, for one applicant or for all of a joint application. */
record Measuring(Edition edition, Facts facts) {

    static Measure known(Edition edition, String measureId) {
        return edition.measure(measureId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Edition " + edition.id() + " has no measure " + measureId + ".\nMaybe run the linter."));
    }

    Value of(Measure measure, Subject subject, LocalDate asOf) {
        return computed(measure, id -> of(known(edition, id), subject, asOf))
                .orElseGet(() -> told(measure, facts.value(measure, subject, asOf)));
    }

    /**
     * The joint value: SUM adds the applicants' values, RATIO divides the sums of what a ratio is made of; for a measure
     * that is no ratio the two are the same. EACH has no joint value unless there is only one applicant.
     */
    Value pooled(Measure measure, Pool pool, LocalDate asOf) {
        var subjects = facts.subjects();
        if (subjects.size() == 1) return of(measure, subjects.getFirst(), asOf);
        return switch (pool) {
            case EACH ->
                new Value(
                        measure.id(),
                        measure.unit(),
                        Optional.empty(),
                        Optional.of(new Reason(Reason.Code.EACH_FOR_ITSELF, measure.id())),
                        perSubject(measure, asOf),
                        List.of());
            case SUM -> added(measure, perSubject(measure, asOf));
            case RATIO ->
                computed(measure, id -> pooled(known(edition, id), Pool.RATIO, asOf))
                        .orElseGet(() -> added(measure, perSubject(measure, asOf)));
        };
    }

    private List<Part> perSubject(Measure measure, LocalDate asOf) {
        return facts.subjects().stream()
                .map(subject -> new Part("subject", Optional.of(subject), of(measure, subject, asOf)))
                .toList();
    }

    /** The value of a measure that is made of other measures; empty for any other. */
    private Optional<Value> computed(Measure measure, Function<String, Value> part) {
        return switch (measure.definition()) {
            case Definition.Ratio ratio ->
                Optional.of(divided(measure, ratio, part.apply(ratio.of()), part.apply(ratio.per())));
            case Definition.Total total ->
                Optional.of(added(
                        measure,
                        total.of().stream()
                                .map(id -> new Part("total", Optional.empty(), part.apply(id)))
                                .toList()));
            case Definition.Count _, Definition.Sum _, Definition.Latest _, Definition.Told _ -> Optional.empty();
        };
    }

    private static Value divided(Measure measure, Definition.Ratio ratio, Value of, Value per) {
        var parts = List.of(new Part("of", Optional.empty(), of), new Part("per", Optional.empty(), per));
        var reasons = new ArrayList<Reason>();
        of.reason().ifPresent(reasons::add);
        per.reason().ifPresent(reasons::add);
        var divisor = per.amount();
        if (divisor.isPresent() && divisor.get().signum() <= 0) {
            var code = divisor.get().signum() == 0 ? Reason.Code.DIVISION_BY_ZERO : Reason.Code.OUT_OF_RANGE;
            reasons.add(new Reason(code, per.measure()));
            divisor = Optional.empty();
        }
        var amount = divisor.flatMap(
                below -> of.amount().map(above -> above.over(below).times(ratio.times())));
        return new Value(measure.id(), measure.unit(), amount, reasons.stream().findFirst(), parts, List.of());
    }

    private static Value added(Measure measure, List<Part> parts) {
        var amount = parts.stream()
                .map(part -> part.value().amount())
                .reduce(Optional.of(Fraction.ZERO), (sum, next) -> sum.flatMap(a -> next.map(a::plus)));
        var reason =
                parts.stream().flatMap(part -> part.value().reason().stream()).findFirst();
        return new Value(measure.id(), measure.unit(), amount, reason, parts, List.of());
    }

    private static Value told(Measure measure, Answer<Fraction> answer) {
        return switch (answer) {
            case Answer.Known<Fraction>(var amount, var operands) ->
                new Value(measure.id(), measure.unit(), Optional.of(amount), Optional.empty(), List.of(), operands);
            case Answer.Doubtful<Fraction>(var amount, var operands, var reason) ->
                new Value(measure.id(), measure.unit(), Optional.of(amount), Optional.of(reason), List.of(), operands);
            case Answer.Unknown<Fraction>(var reason) ->
                new Value(measure.id(), measure.unit(), Optional.empty(), Optional.of(reason), List.of(), List.of());
        };
    }
}
