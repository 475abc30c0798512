package org.xiandao.rules.pack;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.number.Fraction;

/** How award funds (奖补资金) are watched. Each part may be absent: the programme is silent on it. Amounts are in 万元. */
public record FundRules(List<Watch> watches, Optional<SpecialAudit> audit) {
    public static final FundRules NONE = new FundRules(List.of(), Optional.empty());

    public FundRules {
        watches = List.copyOf(watches);
    }

    /** A rule that points at entries for a person to look at; nothing follows by itself. */
    public record Watch(String id, Text title, Sign sign, Basis basis) {}

    /** What a rule looks for. */
    public sealed interface Sign {
        /** @param prepayment the share of a contract that may be paid before its acceptance */
        record PaidBeforeAcceptance(Fraction prepayment) implements Sign {}

        /** @param most that one project may be given */
        record AboveCap(Fraction most) implements Sign {}

        /** Contracts of a project that come to more than it has been given. */
        record OverAllocated() implements Sign {}

        /** One invoice behind several payments, wherever they were made. */
        record SameInvoice() implements Sign {}

        /** Paid to somebody other than the project's legal person. */
        record OtherPayee() implements Sign {}

        /** Several below the limit to one payee, within so many days, that reach it together. */
        record Splitting(Fraction limit, int days) implements Sign {}
    }

    /**
     * 专项审计: which payments are looked at, and how long the remedy may take.
     *
     * @param above payments of at least this amount are all looked at
     * @param others how many of the rest are drawn
     */
    public record SpecialAudit(Fraction above, int others, Period rectify, Basis basis) {}
}
