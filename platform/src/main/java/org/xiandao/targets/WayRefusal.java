package org.xiandao.targets;

import java.util.List;
import org.xiandao.rules.form.Problem;

/**
 * Why a way is not taken.
 *
 * @param path the field that it is about; empty for the whole
 * @param problems of the fields, for FIELDS only
 */
public record WayRefusal(Code code, String path, List<Problem> problems) {
    public enum Code {
        NOT_YOURS,
        STALE,
        FIELDS,
        /** What has fallen within a period can't become less. */
        LESS_THAN_BEFORE,
        BELOW_EARLIER,
        ABOVE_EARLIER,
        ABOVE_END,
        BELOW_END,
        REASON_MISSING,
        NOTHING_NEW
    }

    static WayRefusal of(Code code) {
        return at(code, "");
    }

    static WayRefusal at(Code code, String path) {
        return new WayRefusal(code, path, List.of());
    }
}
