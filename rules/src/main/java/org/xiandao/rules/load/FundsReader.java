package org.xiandao.rules.load;

import java.util.List;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.FundRules.Sign;

/** funds.yaml: what is flagged in the use of award funds, and the special audit. */
final class FundsReader {
    private static final Kind<Sign> SPLITTING = Kinds.mapping(mapping ->
            new Sign.Splitting(mapping.get("limit", Numbers.NUMBER), mapping.get("days", Numbers.wholeFrom(1))));
    private static final Kind<FundRules.Watch> WATCH = Kinds.mapping(mapping -> new FundRules.Watch(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            sign(mapping),
            BasisReader.read(mapping)));
    private static final Kind<FundRules.SpecialAudit> AUDIT = Kinds.mapping(mapping -> new FundRules.SpecialAudit(
            mapping.get("above", Numbers.NUMBER),
            mapping.get("others", Numbers.wholeFrom(0)),
            mapping.get("rectify", Numbers.PERIOD_OF_TIME),
            BasisReader.read(mapping)));

    private FundsReader() {}

    static FundRules read(Mapping mapping) {
        return new FundRules(mapping.list("watches", WATCH), mapping.maybe("audit", AUDIT));
    }

    private static Sign sign(Mapping mapping) {
        return mapping.oneOf(List.of(
                        "paid-before-acceptance",
                        "above-cap",
                        "over-allocated",
                        "same-invoice",
                        "other-payee",
                        "splitting"))
                .map(word -> switch (word) {
                    case "paid-before-acceptance" -> new Sign.PaidBeforeAcceptance(mapping.get(word, Numbers.NUMBER));
                    case "above-cap" -> new Sign.AboveCap(mapping.get(word, Numbers.NUMBER));
                    case "splitting" -> mapping.get(word, SPLITTING);
                    case "over-allocated" -> {
                        mapping.get(word, Kinds.onlyTrue());
                        yield new Sign.OverAllocated();
                    }
                    case "same-invoice" -> {
                        mapping.get(word, Kinds.onlyTrue());
                        yield new Sign.SameInvoice();
                    }
                    default -> {
                        mapping.get(word, Kinds.onlyTrue());
                        yield new Sign.OtherPayee();
                    }
                })
                .orElseGet(Sign.SameInvoice::new);
    }
}
