package org.xiandao.rules.pack;

/** Spaces, ideographic ones too, line breaks and invisible marks: they carry no meaning in a law's text. */
public final class WhiteSpace {
    private WhiteSpace() {}

    public static boolean is(int letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    public static String strip(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(letter -> !is(letter)).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
