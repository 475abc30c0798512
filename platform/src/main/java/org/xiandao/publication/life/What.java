package org.xiandao.publication.life;

import java.util.List;
import java.util.Locale;

/** What a chapter tells, in the order in which chapters stand at first. */
public enum What {
    SUMMARY,
    TARGETS,
    TASKS,
    YEARS,
    PLACES,
    SCENES,
    FUNDS,
    STARS,
    CASES,
    OVERVIEW,
    CASE,
    /** An office's own words, without figures. */
    WRITTEN;

    /** The texts that people write in it. */
    public List<String> fields() {
        return this == CASE ? List.of("background", "practice", "effect") : List.of("text");
    }

    /** Of a chapter that stands once. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
