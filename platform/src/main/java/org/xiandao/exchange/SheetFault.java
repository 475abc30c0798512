package org.xiandao.exchange;

import java.util.Map;

/** Why a file can't be read at all. */
public record SheetFault(Code code, Map<String, String> args) {
    public enum Code {
        EMPTY_FILE,
        NOT_A_TABLE,
        OLD_XLS,
        ENCRYPTED,
        BOMB,
        BROKEN,
        BAD_ENCODING,
        OPEN_QUOTE,
        OTHER_TYPE,
        NO_HEADINGS,
        UNKNOWN_COLUMN,
        MISSING_COLUMN,
        COLUMN_TWICE,
        OTHER_UNIT,
        MERGED_HEADING,
        TOO_MANY_ROWS,
        NO_ROWS
    }

    public SheetFault {
        args = Map.copyOf(args);
    }

    static SheetFault of(Code code, String... args) {
        var named = new java.util.HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) named.put(args[i], args[i + 1]);
        return new SheetFault(code, named);
    }
}
