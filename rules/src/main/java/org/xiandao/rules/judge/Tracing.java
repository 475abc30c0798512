package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.judge.Judgement.Value;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Predicate;

/** Walks one predicate. Every branch is walked, also after the verdict is certain: the trace is for people. */
record Tracing(
        Edition edition, Facts facts, Function<Measure, Value> value, List<Facts.Subject> subjects, LocalDate asOf) {

    Trace trace(Predicate predicate) {
        return switch (predicate) {
            case Predicate.All(var of) -> combined("all", of, Verdict.MET, Verdict::and);
            case Predicate.Any(var of) -> combined("any", of, Verdict.NOT_MET, Verdict::or);
            case Predicate.Not(var of) -> {
                var part = trace(of);
                yield new Trace.Combined("not", part.verdict().negate(), List.of(part));
            }
            case Predicate.Compare compare -> compared(compare);
            case Predicate.AnswerIn clause ->
                asked(
                        clause,
                        facts.answer(clause.field()),
                        answer -> clause.values().contains(answer.strip()));
            case Predicate.AnswerGiven clause -> given(clause);
            case Predicate.FindingIs clause ->
                asked(clause, facts.finding(clause.finding(), asOf), found -> found == clause.expected());
            case Predicate.AreaLevel clause ->
                known(
                        clause,
                        subjects.stream().allMatch(subject -> clause.levels().contains(subject.level())),
                        listed(subject -> List.of(subject.level().name().toLowerCase(java.util.Locale.ROOT))));
            case Predicate.AreaTitle clause ->
                known(
                        clause,
                        subjects.stream().allMatch(subject -> subject.titles().contains(clause.title())),
                        listed(Facts.Subject::titles));
            case Predicate.CallAttribute clause ->
                facts.callAttribute(clause.attribute())
                        .map(actual -> known(clause, actual.equals(clause.value()), actual))
                        .orElseGet(() -> unknown(clause, new Reason(Reason.Code.NOT_ESTABLISHED, clause.attribute())));
        };
    }

    private Trace combined(String word, List<Predicate> of, Verdict start, BinaryOperator<Verdict> combine) {
        var parts = of.stream().map(this::trace).toList();
        return new Trace.Combined(word, parts.stream().map(Trace::verdict).reduce(start, combine), parts);
    }

    private Trace compared(Predicate.Compare clause) {
        var measure = Measuring.known(edition, clause.measure());
        if (!clause.bound().unit().isEmpty() && !clause.bound().unit().equals(measure.unit()))
            throw new IllegalArgumentException("A bound of " + clause.bound() + " can't be compared with "
                    + measure.id() + " in " + measure.unit() + ".");
        var value = this.value.apply(measure);
        var verdict = value.relied()
                .map(amount -> Verdict.of(Comparing.holds(
                        amount, clause.comparator(), clause.bound().amount())))
                .orElse(Verdict.UNDETERMINED);
        var shortfall = Shortfalls.of(
                edition, value, clause.comparator(), clause.bound().amount());
        return new Trace.Compared(verdict, clause, value, shortfall);
    }

    private <T> Trace asked(Predicate clause, Answer<T> answer, java.util.function.Predicate<T> holds) {
        return switch (answer) {
            case Answer.Known<T>(var actual, var operands) ->
                new Trace.Asked(
                        Verdict.of(holds.test(actual)),
                        clause,
                        Optional.of(actual.toString()),
                        Optional.empty(),
                        operands);
            case Answer.Doubtful<T>(var actual, var operands, var reason) ->
                new Trace.Asked(
                        Verdict.UNDETERMINED, clause, Optional.of(actual.toString()), Optional.of(reason), operands);
            case Answer.Unknown<T>(var reason) -> unknown(clause, reason);
        };
    }

    /** Whether something was answered is known even when nothing was. */
    private Trace given(Predicate.AnswerGiven clause) {
        var answer = facts.answer(clause.field());
        return answer instanceof Answer.Unknown<String>(var reason) && reason.code() == Reason.Code.NOT_ANSWERED
                ? new Trace.Asked(Verdict.NOT_MET, clause, Optional.empty(), Optional.of(reason), List.of())
                : asked(clause, answer, text -> !text.isBlank());
    }

    private static Trace known(Predicate clause, boolean holds, String actual) {
        return new Trace.Asked(Verdict.of(holds), clause, Optional.of(actual), Optional.empty(), List.of());
    }

    private static Trace unknown(Predicate clause, Reason reason) {
        return new Trace.Asked(Verdict.UNDETERMINED, clause, Optional.empty(), Optional.of(reason), List.of());
    }

    private String listed(Function<Facts.Subject, List<String>> words) {
        return String.join(
                ", ",
                subjects.stream()
                        .flatMap(subject -> words.apply(subject).stream())
                        .distinct()
                        .toList());
    }
}
