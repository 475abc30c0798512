package org.xiandao.rules.form;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * 字数 as Microsoft Word counts it: each CJK character and each CJK punctuation mark is one, so is each run of anything
 * else between spaces ("5G+", "e.g.", "2031-09-30"). Space and invisible characters count nothing.
 */
public final class WordCount {
    private static final Set<UnicodeScript> CJK = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);
    private static final Set<UnicodeBlock> CJK_SIGNS = Set.of(
            UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
            UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
            UnicodeBlock.CJK_COMPATIBILITY_FORMS,
            UnicodeBlock.VERTICAL_FORMS,
            UnicodeBlock.SMALL_FORM_VARIANTS,
            UnicodeBlock.ENCLOSED_CJK_LETTERS_AND_MONTHS,
            UnicodeBlock.CJK_COMPATIBILITY,
            UnicodeBlock.ENCLOSED_ALPHANUMERICS,
            UnicodeBlock.NUMBER_FORMS,
            UnicodeBlock.KATAKANA);

    private WordCount() {}

    public static int of(String text) {
        var points = text.codePoints().filter(point -> !isInvisible(point)).toArray();
        int count = 0;
        boolean inRun = false;
        for (int i = 0; i < points.length; i++) {
            if (isSpace(points[i])) {
                inRun = false;
            } else if (isCjk(points[i]) || isChineseMark(points, i)) {
                count++;
                inRun = false;
            } else {
                if (!inRun) count++;
                inRun = true;
            }
        }
        return count;
    }

    private static boolean isCjk(int point) {
        var block = UnicodeBlock.of(point);
        return CJK.contains(UnicodeScript.of(point)) || block != null && CJK_SIGNS.contains(block);
    }

    /** “ ” ‘ ’ — … · are shared with Latin text; they are Chinese marks unless they stand inside a Latin word (don’t). */
    private static boolean isChineseMark(int[] points, int at) {
        if ("“”‘’—…·‖".indexOf(points[at]) < 0) return false;
        return at == 0 || at == points.length - 1 || !isLatin(points[at - 1]) || !isLatin(points[at + 1]);
    }

    private static boolean isLatin(int point) {
        return Character.isLetterOrDigit(point) && !isCjk(point);
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.CONTROL -> !Character.isWhitespace(point);
            default -> false;
        };
    }
}
