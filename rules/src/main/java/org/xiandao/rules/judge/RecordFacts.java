package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;

/** Declared figures first; where none is declared, the definition of the measure is run over records. */
public record RecordFacts(Records records, Facts otherwise) implements Facts {
    @Override
    public List<Subject> subjects() {
        return otherwise.subjects();
    }

    @Override
    public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
        var declared = otherwise.value(measure, subject, asOf);
        if (!(declared instanceof Answer.Unknown)) return declared;
        return records.value(measure.definition(), subject.area(), asOf).orElse(declared);
    }

    @Override
    public Answer<String> answer(String path) {
        return otherwise.answer(path);
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        return otherwise.finding(id, asOf);
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        return otherwise.callAttribute(attribute);
    }
}
