package org.xiandao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/**
 * The form that an applicant fills, as the programme prescribes it.
 *
 * @param namedBy the field whose answer is the name of the case; empty where cases go by their applicants
 */
public record Form(Text title, Optional<String> namedBy, List<Section> sections) {

    /** {@code repeats} is empty for a section that stands once. */
    public record Section(String id, Text title, Optional<Text> note, Optional<Repeats> repeats, List<Field> fields) {}

    public record Repeats(int atLeast, int atMost) {}

    /**
     * @param id never changes its meaning; a new wording is a new label
     * @param parts for a field of several answers (现状, 目标; years of a table), the ids of its parts, else empty
     * @param fills the measure that this field's declared figure answers
     * @param evidence at least so many attached files must prove this field
     */
    public record Field(
            String id,
            Text label,
            Type type,
            List<Part> parts,
            String unit,
            boolean required,
            Optional<Integer> characters,
            Optional<Fraction> atLeast,
            Optional<Fraction> atMost,
            List<Option> options,
            Optional<String> sameAs,
            Optional<String> fills,
            int evidence,
            Optional<Text> note,
            Classification classification,
            Basis basis) {}

    public record Part(String id, Text label, boolean required) {}

    public record Option(String id, Text label, boolean asksText) {}

    public enum Type {
        TEXT,
        LONG_TEXT,
        RICH_TEXT,
        NUMBER,
        INTEGER,
        PERCENT,
        DATE,
        DATE_RANGE,
        CHOICE,
        CODE,
        AREA,
        PHONE,
        EMAIL,
        YES_NO,
        ATTACHMENTS,
        EVIDENCE_LIST,
        INDICATOR_TABLE,
        SEAL
    }

    public enum Classification {
        PUBLIC,
        INTERNAL,
        RESTRICTED
    }
}
