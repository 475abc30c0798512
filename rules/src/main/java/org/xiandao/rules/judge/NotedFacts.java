package org.xiandao.rules.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure;

/**
 * Facts that note what they were asked and what they answered. What is noted is all that a judgement rests on: read again
 * by {@link NotedJson}, it gives the same judgement without the form or the ledger that it came from.
 */
public final class NotedFacts implements Facts {
    private final Facts facts;
    private final Map<Of, Answer<Fraction>> values = new TreeMap<>();
    private final Map<String, Answer<String>> answers = new TreeMap<>();
    private final Map<String, Answer<Boolean>> findings = new TreeMap<>();
    private final Map<String, Optional<String>> call = new TreeMap<>();

    /** A measure of one subject's area. */
    record Of(String measure, String area) implements Comparable<Of> {
        @Override
        public int compareTo(Of other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure != 0 ? byMeasure : area.compareTo(other.area);
        }
    }

    /** To be asked as of one day only. */
    public NotedFacts(Facts facts) {
        this.facts = facts;
    }

    Map<Of, Answer<Fraction>> values() {
        return values;
    }

    Map<String, Answer<String>> answers() {
        return answers;
    }

    Map<String, Answer<Boolean>> findings() {
        return findings;
    }

    Map<String, Optional<String>> call() {
        return call;
    }

    @Override
    public List<Subject> subjects() {
        return facts.subjects();
    }

    @Override
    public Answer<Fraction> value(Measure measure, Subject subject, LocalDate asOf) {
        var answer = facts.value(measure, subject, asOf);
        values.put(new Of(measure.id(), subject.area()), answer);
        return answer;
    }

    @Override
    public Answer<String> answer(String path) {
        var answer = facts.answer(path);
        answers.put(path, answer);
        return answer;
    }

    @Override
    public Answer<Boolean> finding(String id, LocalDate asOf) {
        var answer = facts.finding(id, asOf);
        findings.put(id, answer);
        return answer;
    }

    @Override
    public Optional<String> callAttribute(String attribute) {
        var answer = facts.callAttribute(attribute);
        call.put(attribute, answer);
        return answer;
    }
}
