package org.xiandao.rules.fund;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.xiandao.rules.fund.Books.Payment;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.FundRules.SpecialAudit;

/**
 * Which payments a special audit looks at: all that reach the amount, and so many of the rest as a seed draws. Anyone who
 * knows the seed can draw again: of the rest, those with the smallest SHA-256 of {@code seed:number}.
 *
 * @param large the numbers of the payments that reach the amount
 * @param drawn the numbers of those that chance has added
 */
public record Sample(String seed, List<Integer> large, List<Integer> drawn) {
    public Sample {
        large = List.copyOf(large);
        drawn = List.copyOf(drawn);
    }

    public static Sample of(SpecialAudit rule, List<Payment> payments, String seed) {
        var large = payments.stream().filter(payment -> reaches(payment, rule)).toList();
        var rest = payments.stream()
                .filter(payment -> !reaches(payment, rule))
                .map(Payment::number)
                .sorted(Comparator.comparing((Integer number) -> lot(seed, number)))
                .limit(rule.others())
                .sorted()
                .toList();
        return new Sample(seed, large.stream().map(Payment::number).sorted().toList(), rest);
    }

    public boolean holds(int payment) {
        return large.contains(payment) || drawn.contains(payment);
    }

    private static boolean reaches(Payment payment, SpecialAudit rule) {
        return Fraction.of(payment.amount()).compareTo(rule.above()) >= 0;
    }

    static String lot(String seed, int number) {
        try {
            var bytes = (seed + ":" + number).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
