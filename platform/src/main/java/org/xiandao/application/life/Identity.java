package org.xiandao.application.life;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody without an account writes of who they are: a unit, or four signs of an identity card, never all of it. */
public final class Identity {
    /** Of 18 signs with a birthday inside; written with spaces, dashes or full-width digits it is one all the same. */
    private static final Pattern CARD =
            Pattern.compile("\\d{6}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dX]");

    /** The cards of old; the digits stand alone, or two telephone numbers would be one. */
    private static final Pattern OLD_CARD =
            Pattern.compile("(?<!\\d)\\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}(?!\\d)");

    private static final Pattern FOUR_SIGNS = Pattern.compile("\\d{3}[\\dX]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}_.,·、，。/\\\\−]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private Identity() {}

    /** Half-width, without what stands between the signs. */
    public static String plain(String typed) {
        return BETWEEN.matcher(halfWidth(typed)).replaceAll("");
    }

    private static String halfWidth(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    public static boolean fourSigns(String typed) {
        return FOUR_SIGNS.matcher(plain(typed)).matches();
    }

    static boolean wholeCard(String typed) {
        var plain = plain(typed);
        return CARD.matcher(plain).find()
                || OLD_CARD.matcher(halfWidth(typed)).find()
                || OLD_CARD.matcher(plain).matches();
    }

    /** A unit has a name: two letters of any script. */
    static boolean unit(String typed) {
        return LETTER.matcher(plain(typed)).results().limit(2).count() == 2;
    }
}
