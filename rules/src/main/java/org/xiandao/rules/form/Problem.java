package org.xiandao.rules.form;

import java.util.Map;

/**
 * One thing that is wrong with a filled form.
 *
 * @param path the answer's path, or the section's id where a section is repeated too rarely or too often
 * @param args what the message names: limit, found, suggestion, other, position, least, most
 */
public record Problem(String path, Code code, Map<String, String> args) {
    public enum Code {
        MISSING,
        TOO_LONG,
        BAD_CHARACTER,
        FULL_WIDTH,
        NOT_A_NUMBER,
        SEPARATORS,
        MAGNITUDE_WORD,
        UNIT_TYPED,
        NOT_AN_INTEGER,
        TOO_SMALL,
        TOO_LARGE,
        PERCENT_RANGE,
        BAD_DATE,
        DATE_STYLE,
        IN_THE_FUTURE,
        BEFORE_ANOTHER,
        AGAINST_DATES,
        END_BEFORE_START,
        UNKNOWN_OPTION,
        BAD_PHONE,
        BAD_EMAIL,
        BAD_AREA,
        CODE_LENGTH,
        CODE_LOWER_CASE,
        CODE_HYPHEN,
        CODE_CHARACTER,
        CODE_AREA,
        CODE_ORGANISATION_CHECK,
        CODE_CHECK,
        NOT_SAME,
        EVIDENCE_MISSING,
        TOO_FEW_ENTRIES,
        TOO_MANY_ENTRIES,
        UNKNOWN_RECORD,
        UNKNOWN_PATH
    }

    public Problem {
        args = Map.copyOf(args);
    }

    static Problem of(String path, Code code) {
        return new Problem(path, code, Map.of());
    }
}
