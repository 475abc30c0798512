package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;

/** Facts that someone simply stated: figures per applicant, answers, findings, the call's attributes. */
public final class DeclaredFacts implements Facts {
    private final List<Subject> subjects;
    private final Map<Key, Answer<Fraction>> values;
    private final Map<String, String> answers;
    private final Map<String, Boolean> findings;
    private final Map<String, String> call;

    private record Key(String area, String measure) {}

    private DeclaredFacts(Builder from) {
        subjects = from.subjects;
        values = Map.copyOf(from.values);
        answers = Map.copyOf(from.answers);
        findings = Map.copyOf(from.findings);
        call = Map.copyOf(from.call);
    }

    public static Builder of(Subject... subjects) {
        return of(List.of(subjects));
    }

    public static Builder of(List<Subject> subjects) {
        return new Builder(List.copyOf(subjects));
    }

    @Override
    public List<Subject> subjects() {
        return subjects;
    }

    @Override
    public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
        var value = values.get(new Key(subject.area(), measure.id()));
        return value != null ? value : unknown(Reason.Code.NOT_ANSWERED, measure.id());
    }

    @Override
    public Answer<String> answer(String path) {
        var answer = answers.get(path);
        return answer != null && !answer.isBlank()
                ? new Answer.Known<>(answer, List.of(operand("answers/" + path, path, answer)))
                : unknown(Reason.Code.NOT_ANSWERED, path);
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        var finding = findings.get(id);
        return finding != null
                ? new Answer.Known<>(finding, List.of(operand("findings/" + id, id, finding.toString())))
                : unknown(Reason.Code.NOT_ESTABLISHED, id);
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        return Optional.ofNullable(call.get(attribute));
    }

    private static <T> Answer<T> unknown(Reason.Code code, String what) {
        return new Answer.Unknown<>(new Reason(code, what));
    }

    private static Operand operand(String ref, String label, String value) {
        return new Operand(ref, label, value, "", Optional.empty(), List.of(), false);
    }

    public static final class Builder {
        private final List<Subject> subjects;
        private final Map<Key, Answer<Fraction>> values = new HashMap<>();
        private final Map<String, String> answers = new HashMap<>();
        private final Map<String, Boolean> findings = new HashMap<>();
        private final Map<String, String> call = new HashMap<>();

        private Builder(List<Subject> subjects) {
            this.subjects = subjects;
        }

        /** The lead's figure. */
        public Builder value(String measure, long value) {
            return value(subjects.getFirst().area(), measure, Fraction.of(value));
        }

        public Builder value(String area, String measure, Fraction value) {
            var operand = operand("declared/" + area + "/" + measure, measure, value.toString());
            return value(area, measure, new Answer.Known<>(value, List.of(operand)));
        }

        /** With its operands, or doubtful, or unknown for a reason. */
        public Builder value(String area, String measure, Answer<Fraction> answer) {
            if (subjects.stream().noneMatch(subject -> subject.area().equals(area)))
                throw new IllegalArgumentException("The area " + area + " is no applicant's.");
            values.put(new Key(area, measure), answer);
            return this;
        }

        public Builder answer(String path, String raw) {
            answers.put(path, raw);
            return this;
        }

        public Builder finding(String id, boolean established) {
            findings.put(id, established);
            return this;
        }

        public Builder call(String attribute, String value) {
            call.put(attribute, value);
            return this;
        }

        public DeclaredFacts build() {
            return new DeclaredFacts(this);
        }
    }
}
