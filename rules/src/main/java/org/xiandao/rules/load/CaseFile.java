package org.xiandao.rules.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;

/**
 * What is known of a made-up case: the facts of a pack's test, or of a case file that someone wants explained.
 *
 * @param subjects the applicants, the lead first
 * @param values declared measures by the applicant's area, then by measure
 * @param records by record type; where a type is listed, definitions are run over its rows
 */
public record CaseFile(
        Optional<LocalDate> asOf,
        List<Subject> subjects,
        Map<String, Map<String, Fraction>> values,
        Map<String, String> answers,
        Map<String, Boolean> findings,
        Map<String, String> call,
        Map<String, List<Row>> records) {

    public record Subject(String area, String name, Level level, List<String> titles) {}

    /**
     * @param area whose record it is; empty: the only applicant's
     * @param of the day that it speaks of; empty: always
     */
    public record Row(String id, Optional<String> area, Optional<LocalDate> of, Map<String, String> fields) {}
}
