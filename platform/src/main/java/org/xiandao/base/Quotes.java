package org.xiandao.base;

import java.util.regex.Pattern;

/** Quotation marks within quotation marks, as GB/T 15834-2011 has them: “ ” outside, ‘ ’ inside. */
public final class Quotes {
    private static final char OPENS = '“';
    private static final char CLOSES = '”';
    /** A pair: an apostrophe has nothing that it closes. */
    private static final Pattern INNER = Pattern.compile("‘([^‘’]*)’");

    private Quotes() {}

    /** A text as it stands at a place of a sentence: between that sentence's quotation marks its own change places. */
    public static String within(String sentence, int place, String text) {
        if (text.indexOf(OPENS) < 0 || !open(sentence, place)) return text;
        var swapped = new StringBuilder();
        var inner = INNER.matcher(text);
        int from = 0;
        while (inner.find()) {
            swapped.append(single(text.substring(from, inner.start())))
                    .append(OPENS)
                    .append(single(inner.group(1)))
                    .append(CLOSES);
            from = inner.end();
        }
        return swapped.append(single(text.substring(from))).toString();
    }

    /** A text between quotation marks. */
    public static String around(String text) {
        return OPENS + within("“", 1, text) + CLOSES;
    }

    private static String single(String text) {
        return text.replace(OPENS, '‘').replace(CLOSES, '’');
    }

    private static boolean open(String sentence, int place) {
        return sentence.lastIndexOf(OPENS, place) > sentence.lastIndexOf(CLOSES, place);
    }
}
