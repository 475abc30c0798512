package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/** One area as its standings tell it on their day: a judge puts ratios and totals together from them. */
public record StandingFacts(Subject subject, Map<Definition, Standing> standings) implements Facts {
    @Override
    public List<Subject> subjects() {
        return List.of(subject);
    }

    @Override
    public Answer<Fraction> value(Measure measure, Subject of, LocalDate asOf) {
        var standing = standings.get(measure.definition());
        if (standing == null)
            return unknown(Reason.Code.NO_RECORD, measure.title().zh());
        return standing.value()
                .<Answer<Fraction>>map(value -> new Answer.Known<>(value, List.of()))
                .orElseGet(() -> new Answer.Unknown<>(standing.reason().orElseThrow()));
    }

    @Override
    public Answer<String> answer(String path) {
        return unknown(Reason.Code.NOT_ANSWERED, path);
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        return unknown(Reason.Code.NOT_ESTABLISHED, id);
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        return Optional.empty();
    }

    private static <T> Answer<T> unknown(Reason.Code code, String what) {
        return new Answer.Unknown<>(new Reason(code, what));
    }
}
