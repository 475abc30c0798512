package org.xiandao.tour;

import java.util.Locale;
import org.xiandao.rules.form.CreditCode;

/** Credit codes that pass their checks and belong to nobody we know of: the same for the same area and seed. */
final class DemonstrationCode {
    private static final String ORGANISATION_CHECKS = "0123456789X";
    private static final String CHECKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private DemonstrationCode() {}

    /** @param area a code of six digits or more; the first six are those of GB/T 2260 */
    static String of(String area, int seed) {
        var body = "11" + area.substring(0, 6) + String.format(Locale.ROOT, "MB%06d", Math.floorMod(seed, 1_000_000));
        for (char organisation : ORGANISATION_CHECKS.toCharArray())
            for (char last : CHECKS.toCharArray()) {
                var code = body + organisation + last;
                if (CreditCode.faults(code).isEmpty()) return code;
            }
        throw new IllegalStateException("No check characters fit " + body + ".");
    }
}
