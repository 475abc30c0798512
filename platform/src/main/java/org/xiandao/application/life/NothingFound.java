package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;

/** Facts as they would be had no official found anything yet. */
record NothingFound(Facts facts) implements Facts {
    @Override
    public List<Subject> subjects() {
        return facts.subjects();
    }

    @Override
    public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
        return facts.value(measure, subject, asOf);
    }

    @Override
    public Answer<String> answer(String path) {
        return facts.answer(path);
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        return new Answer.Unknown<>(new Reason(Reason.Code.NOT_ESTABLISHED, id));
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        return facts.callAttribute(attribute);
    }
}
