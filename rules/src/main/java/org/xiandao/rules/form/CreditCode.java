package org.xiandao.rules.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 统一社会信用代码 of 18 characters (GB 32100-2015), whose 9th to 17th are the 组织机构代码 (GB 11714-1997), or the latter
 * alone.
 */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern HYPHENED = Pattern.compile("[0-9A-Za-z]{8}-[0-9A-Za-z]");
    private static final int LENGTH = 18;
    private static final int ORGANISATION_LENGTH = 9;

    private CreditCode() {}

    public enum Wrong {
        LENGTH,
        LOWER_CASE,
        HYPHEN,
        CHARACTER,
        AREA,
        ORGANISATION_CHECK,
        CHECK
    }

    /**
     * @param position of the wrong character, from 1; 0 where no single one is
     * @param found the character or length that was found
     * @param suggestion what was probably meant, where that is plain. The right check character is never suggested:
     *     whoever copies it has not compared the other characters.
     */
    public record Fault(Wrong wrong, int position, String found, Optional<String> suggestion) {}

    /** All that is wrong with it; nothing when it is right. */
    public static List<Fault> faults(String code) {
        if (HYPHENED.matcher(code).matches()) {
            var plain = code.replace("-", "");
            return List.of(new Fault(Wrong.HYPHEN, ORGANISATION_LENGTH, "-", Optional.of(plain)));
        }
        return switch (code.length()) {
            case LENGTH -> ofCreditCode(code);
            case ORGANISATION_LENGTH -> ofOrganisation(code, 0);
            default -> List.of(new Fault(Wrong.LENGTH, 0, String.valueOf(code.length()), Optional.empty()));
        };
    }

    private static List<Fault> ofCreditCode(String code) {
        var strange = strange(code, ALPHABET, 0);
        if (!strange.isEmpty()) return strange;
        var faults = new ArrayList<Fault>();
        for (int i = 2; i < 8; i++) if (!isDigit(code.charAt(i))) faults.add(fault(Wrong.AREA, i, code.charAt(i)));
        faults.addAll(ofOrganisation(code.substring(8, 17), 8));
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        char check = ALPHABET.charAt((31 - sum % 31) % 31);
        if (code.charAt(LENGTH - 1) != check) faults.add(fault(Wrong.CHECK, LENGTH - 1, code.charAt(LENGTH - 1)));
        return faults;
    }

    private static List<Fault> ofOrganisation(String code, int offset) {
        var strange = strange(code, ORGANISATION_ALPHABET, offset);
        if (!strange.isEmpty()) return strange;
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++)
            sum += ORGANISATION_ALPHABET.indexOf(code.charAt(i)) * ORGANISATION_WEIGHTS[i];
        char check = "0X987654321".charAt(sum % 11);
        return code.charAt(8) == check
                ? List.of()
                : List.of(fault(Wrong.ORGANISATION_CHECK, offset + 8, code.charAt(8)));
    }

    private static List<Fault> strange(String code, String alphabet, int offset) {
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < code.length(); i++) {
            char at = code.charAt(i);
            if (alphabet.indexOf(at) >= 0) continue;
            char upper = at >= 'a' && at <= 'z' ? (char) (at - 'a' + 'A') : at;
            if (alphabet.indexOf(upper) < 0) faults.add(fault(Wrong.CHARACTER, offset + i, at));
            else if (faults.stream().noneMatch(fault -> fault.wrong == Wrong.LOWER_CASE))
                faults.add(new Fault(
                        Wrong.LOWER_CASE,
                        offset + i + 1,
                        String.valueOf(at),
                        Optional.of(code.toUpperCase(java.util.Locale.ROOT))));
        }
        return faults;
    }

    private static Fault fault(Wrong wrong, int index, char found) {
        return new Fault(wrong, index + 1, String.valueOf(found), Optional.empty());
    }

    private static boolean isDigit(char at) {
        return at >= '0' && at <= '9';
    }
}
