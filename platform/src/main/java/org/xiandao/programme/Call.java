package org.xiandao.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.rules.pack.Text;

/**
 * A published call (申报通知): which edition it pins, its dates, choices and quotas.
 *
 * @param closes the last day on which applicants may submit; a rolling call has none
 */
public record Call(
        CallTerms terms,
        Text title,
        Text text,
        String documentNumber,
        String issuer,
        String issuerName,
        LocalDate publishedOn,
        boolean demonstration,
        Optional<LocalDate> closes) {

    public String id() {
        return terms.id();
    }

    Call closing(Optional<LocalDate> day) {
        return new Call(terms, title, text, documentNumber, issuer, issuerName, publishedOn, demonstration, day);
    }

    /** Taking applications on that day: opened, and not past its closing date. */
    public boolean open(LocalDate day) {
        return terms.opens().filter(day::isBefore).isEmpty()
                && closes.filter(day::isAfter).isEmpty()
                && terms.closed().filter(day::isAfter).isEmpty();
    }
}
