package org.xiandao.publication.life;

import java.util.List;
import java.util.stream.Stream;

/** One reason why a command was not done; {@code path} names the field it concerns, or is empty. Pages translate {@code code}. */
public record PublicationRefusal(Code code, String path, List<String> args) {
    public enum Code {
        NOT_YOURS,
        TITLE_MISSING,
        TEXT_MISSING,
        REASON_MISSING,
        TOO_LONG,
        PROGRAMME_MISSING,
        KIND_MISSING,
        PERIOD_WRONG,
        PERIOD_OUTSIDE,
        PERIOD_RUNNING,
        DAY_WRONG,
        AS_OF_FUTURE,
        AS_OF_EARLY,
        TAKEN,
        STALE,
        /** What was to be decided on is no longer what was shown. */
        OUTDATED,
        NUMBER_WRONG,
        NUMBER_YEAR,
        UNKNOWN_CHAPTER,
        UNKNOWN_RECORD,
        RECORD_CHOSEN,
        RECORD_GONE,
        NO_CASES,
        KEPT,
        PLACE_WRONG,
        NOT_DRAFT,
        NOT_READY,
        NOT_PUBLISHED,
        ALREADY_PUBLISHED,
        WITHDRAWN
    }

    public static PublicationRefusal of(Code code, String path, Object... args) {
        return new PublicationRefusal(
                code, path, Stream.of(args).map(Object::toString).toList());
    }
}
