package org.xiandao.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;

/**
 * Areas as their ledgers tell them, with no form beside it: what only a form, a finding or a call can tell is not known.
 *
 * @param known what came into the ledger later is not seen
 */
public record LedgerFacts(Indicators indicators, List<Subject> subjects, Instant known) implements Facts {

    @Override
    public Answer<Fraction> value(Measure measure, Subject of, LocalDate asOf) {
        return indicators
                .value(measure.definition(), of.area(), asOf, known)
                .orElseGet(() -> new Answer.Unknown<>(
                        new Reason(Reason.Code.NO_RECORD, measure.title().zh())));
    }

    @Override
    public Answer<String> answer(String path) {
        return new Answer.Unknown<>(new Reason(Reason.Code.NOT_ANSWERED, path));
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        return new Answer.Unknown<>(new Reason(Reason.Code.NOT_ESTABLISHED, id));
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        return Optional.empty();
    }
}
