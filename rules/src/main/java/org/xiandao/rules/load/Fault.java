package org.xiandao.rules.load;

import java.util.Comparator;
import org.xiandao.rules.pack.Text;

/** What is wrong in a pack, where, and what to do about it. */
public record Fault(String file, int line, int column, Code code, Text message, Text remedy) {
    static final Comparator<Fault> READING_ORDER = Comparator.comparing(Fault::file)
            .thenComparing(Fault::line)
            .thenComparing(Fault::column)
            .thenComparing(Fault::code);

    public static Fault at(Place place, Code code, Text message, Text remedy) {
        return new Fault(place.file(), place.line(), place.column(), code, message, remedy);
    }

    public boolean isWarning() {
        return code.warning;
    }

    /** {@code file:line:column  message — what to do}. */
    public String in(String language) {
        return new Place(file, line, column) + "  " + message.in(language) + " — " + remedy.in(language);
    }

    @Override
    public String toString() {
        return in("en");
    }

    public enum Code {
        MISSING_FILE,
        UNKNOWN_FILE,
        WRONG_FOLDER,
        NOT_UTF8,
        NOT_YAML,
        ANCHOR,
        TAG,
        DUPLICATE_KEY,
        UNKNOWN_KEY,
        MISSING_KEY,
        MISSING_LANGUAGE,
        WRONG_TYPE,
        EMPTY,
        BAD_NUMBER,
        OUT_OF_RANGE,
        BAD_QUANTITY,
        BAD_DATE,
        BAD_PERIOD,
        BAD_ID,
        UNKNOWN_WORD,
        NO_BASIS,
        ARTICLE_NOT_FOUND,

        TEXT_CHANGED,
        QUOTE_NOT_FOUND,
        UNKNOWN_ARTICLE,
        UNKNOWN_DECISION,
        UNUSED_DECISION(true),
        UNKNOWN_REFERENCE,
        DUPLICATE_ID,
        WEIGHTS,
        BANDS,
        STAGE_MISSING,
        STAGE_UNREACHABLE,
        STAGE_VERB,
        STAGE_RETURN,
        STAGE_DETAIL,
        FIELD_DETAIL,
        UNIT,
        CYCLE,
        TARGET_PATH,
        LETTER_VARIABLE,
        ARTICLE_UNCOVERED,
        REASON_NEEDLESS(true),
        CLAUSE_UNTESTED(true);

        private final boolean warning;

        Code() {
            this(false);
        }

        Code(boolean warning) {
            this.warning = warning;
        }
    }
}
