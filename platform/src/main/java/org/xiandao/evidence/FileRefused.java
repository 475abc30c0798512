package org.xiandao.evidence;

import java.util.List;

/** A file that can't be taken, and why; pages translate {@code code}. */
public class FileRefused extends RuntimeException {
    private final Code code;
    private final List<String> args;

    public enum Code {
        EMPTY,
        TOO_LARGE,
        UNNAMED,
        KIND_NOT_ALLOWED,
        NOT_WHAT_ITS_NAME_SAYS,
        WRONG_OFFSET,
        UNKNOWN_UPLOAD,
        PIECE_TOO_LARGE
    }

    FileRefused(Code code, String... args) {
        super(code + " " + String.join(" ", args));
        this.code = code;
        this.args = List.of(args);
    }

    public Code code() {
        return code;
    }

    public List<String> args() {
        return args;
    }
}
