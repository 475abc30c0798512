package org.xiandao.rules.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.Text;

/**
 * A kind of record that a ledger keeps.
 *
 * @param evidence at least so many files or links prove a record before it can be confirmed
 * @param name the field that a record is called by; a type without one is called by its own title
 * @param dated the field whose day the record speaks of: before that day it counts for nothing; empty: always
 * @param key the fields that together tell one record of an area from another, empty where a record is one by being written
 * @param same how the same thing is found under two records, whoever keeps them; empty where nobody looks for it
 * @param order dates of which none may lie before one that stands earlier here
 * @param limits how large a figure may be by law; a larger one is kept, and shown as what it is
 */
public record RecordType(
        String id,
        Text title,
        Optional<Text> note,
        Classification classification,
        int evidence,
        Optional<String> name,
        Optional<String> dated,
        List<String> key,
        List<Same> same,
        List<String> order,
        List<Limit> limits,
        List<Span> spans,
        List<Field> fields) {

    public Optional<Field> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }

    /** The limit on a figure of a record that says these things; the first that fits holds. */
    public Optional<Limit> limit(String figure, Map<String, String> fields) {
        return limits.stream()
                .filter(limit -> limit.figure().equals(figure)
                        && limit.when().entrySet().stream()
                                .allMatch(when -> when.getValue().contains(fields.getOrDefault(when.getKey(), ""))))
                .findFirst();
    }

    /** @param when choices that a record has to say for the limit to hold, by field */
    public record Limit(String figure, Map<String, List<String>> when, Fraction atMost, Text source) {}

    /** A figure in hours that lies between two dates of the record, and can't contradict them. */
    public record Span(String figure, String from, String to) {}

    /**
     * @param list the catalogue's list that a CHOICE is made from; empty where the field has options of its own
     * @param refersTo the record type that a REFERENCE names
     */
    public record Field(
            String id,
            Text title,
            Type type,
            String unit,
            boolean required,
            Optional<String> list,
            List<Option> options,
            Optional<String> refersTo,
            Optional<Fraction> atLeast,
            Optional<Fraction> atMost,
            Optional<Text> note) {

        public boolean isFigure() {
            return type == Type.INTEGER || type == Type.NUMBER;
        }
    }

    public record Option(String id, Text title) {}

    public enum Type {
        TEXT,
        LONG_TEXT,
        INTEGER,
        NUMBER,
        DATE,
        CHOICE,
        YES_NO,
        AREA,
        CREDIT_CODE,
        REFERENCE
    }
}
