package org.xiandao.trial;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.trial.YearScore.From;
import org.xiandao.rules.trial.YearScore.Source;

/** Facts as ledgers tell them, and as a case has them where they don't; it notes which of the two was heard. */
final class LedgerFirst implements Facts {
    private static final String DECLARED = "answers/";

    private final Facts ledger;
    private final Facts stated;
    private final Set<From> heard = new LinkedHashSet<>();

    LedgerFirst(Facts ledger, Facts stated) {
        this.ledger = ledger;
        this.stated = stated;
    }

    Facts ledger() {
        return ledger;
    }

    /** In the order in which it was asked. */
    List<From> heard() {
        return List.copyOf(heard);
    }

    @Override
    public List<Subject> subjects() {
        return stated.subjects();
    }

    @Override
    public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
        var told = ledger.value(measure, subject, asOf);
        if (!(told instanceof Answer.Unknown)) {
            heard.add(new From(Source.LEDGER, measure.id(), subject.area()));
            return told;
        }
        return noted(stated.value(measure, subject, asOf), measure.id(), subject.area());
    }

    @Override
    public Answer<String> answer(String path) {
        return noted(stated.answer(path), path, lead());
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        return noted(stated.finding(id, asOf), id, lead());
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        return stated.callAttribute(attribute);
    }

    private <T> Answer<T> noted(Answer<T> answer, String what, String area) {
        var operands = switch (answer) {
            case Answer.Known<T> known -> known.operands();
            case Answer.Doubtful<T> doubtful -> doubtful.operands();
            case Answer.Unknown<T> _ -> List.<Operand>of();
        };
        for (var operand : operands)
            heard.add(new From(operand.ref().startsWith(DECLARED) ? Source.DECLARED : Source.FOUND, what, area));
        return answer;
    }

    private String lead() {
        return subjects().getFirst().area();
    }
}
