package org.xiandao.people;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.rules.pack.Text;

/** 统一社会信用代码 of 18 characters (GB 32100-2015), whose 9th to 17th are the 组织机构代码 (GB 11714-1997), or the latter alone. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String BODY_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CreditCode() {}

    /** All that is wrong with it; nothing when it is right. */
    public static List<Text> faults(String code) {
        return switch (code.length()) {
            case 9 -> bodyFaults(code);
            case 18 -> wholeFaults(code);
            default ->
                List.of(new Text(
                        "统一社会信用代码应为 18 位（组织机构代码为 9 位），现为 %d 位".formatted(code.length()),
                        "A credit code has 18 characters (an organisation code 9), this one has %d"
                                .formatted(code.length())));
        };
    }

    private static List<Text> wholeFaults(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return List.of(new Text(
                        "第 %d 位“%s”不可用：只用数字和大写字母，不用 I、O、S、V、Z".formatted(i + 1, code.charAt(i)),
                        "Character %d (%s) can't stand there: digits and capitals only, without I, O, S, V, Z"
                                .formatted(i + 1, code.charAt(i))));
            }
        }
        List<Text> faults = new ArrayList<>(bodyFaults(code.substring(8, 17)));
        char expected = wholeCheck(code);
        if (code.charAt(17) != expected) {
            faults.add(checkFault("统一社会信用代码", "credit code", code.charAt(17)));
        }
        return List.copyOf(faults);
    }

    private static List<Text> bodyFaults(String code) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            int value = BODY_ALPHABET.indexOf(code.charAt(i));
            if (value < 0) {
                return List.of(new Text(
                        "组织机构代码第 %d 位“%s”不可用：只用数字和大写字母".formatted(i + 1, code.charAt(i)),
                        "Character %d (%s) of the organisation code can't stand there: digits and capitals only"
                                .formatted(i + 1, code.charAt(i))));
            }
            sum += value * BODY_WEIGHTS[i];
        }
        char expected = "0X987654321".charAt(sum % 11);
        return code.charAt(8) == expected
                ? List.of()
                : List.of(checkFault("组织机构代码", "organisation code", code.charAt(8)));
    }

    private static char wholeCheck(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static Text checkFault(String zh, String en, char found) {
        return new Text(
                "%s的校验位“%s”不对，请与证照核对各位".formatted(zh, found),
                "The check character (%s) of the %s does not fit; compare each character with the certificate"
                        .formatted(found, en));
    }
}
