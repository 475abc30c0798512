package org.xiandao.app.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.xiandao.app.web.Words;
import org.xiandao.evidence.FileRefused;

/** Files in words: their kind, their size, and why one was not taken. */
public final class FileWords {
    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    private FileWords() {}

    public static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    public static String size(long bytes) {
        if (bytes < 1024) return bytes + " B";
        var kilo = BigDecimal.valueOf(bytes).divide(KILO, 1, RoundingMode.HALF_UP);
        if (kilo.compareTo(KILO) < 0) return kilo + " KB";
        return kilo.divide(KILO, 1, RoundingMode.HALF_UP) + " MB";
    }

    public static String refusal(FileRefused refused, Words w) {
        return w.t("apply.refused." + refused.code(), refused.args().toArray());
    }

    public static HttpStatus status(FileRefused refused) {
        return switch (refused.code()) {
            case EMPTY, UNNAMED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE, PIECE_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case KIND_NOT_ALLOWED, NOT_WHAT_ITS_NAME_SAYS -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case WRONG_OFFSET -> HttpStatus.CONFLICT;
            case UNKNOWN_UPLOAD -> HttpStatus.NOT_FOUND;
        };
    }
}
