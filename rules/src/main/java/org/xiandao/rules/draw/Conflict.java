package org.xiandao.rules.draw;

/**
 * Keeps an expert from a case. Found by whoever asks for the draw; the draw obeys it.
 *
 * @param of the case
 */
public record Conflict(String expert, String of, Kind kind, Source source, String why) {
    public enum Kind {
        EMPLOYER,
        FAMILY,
        FINANCIAL,
        EARLIER_INVOLVEMENT,
        SAME_AREA,
        SAME_UNIT,
        OTHER
    }

    public enum Source {
        DECLARED,
        INFERRED
    }
}
