package org.xiandao.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.rules.pack.Text;

/** A published call (申报通知): which edition it pins, its dates, choices and quotas. */
public record Call(
        CallTerms terms,
        Text title,
        Text text,
        String documentNumber,
        String issuer,
        String issuerName,
        LocalDate publishedOn,
        boolean demonstration) {

    public String id() {
        return terms.id();
    }

    public Optional<LocalDate> closes() {
        return Optional.ofNullable(terms.dates().get("close"));
    }

    /** Taking applications on that day: opened, and not past its closing date; a rolling call has none. */
    public boolean open(LocalDate day) {
        return terms.opens().filter(day::isBefore).isEmpty() && closes().filter(day::isAfter).isEmpty();
    }
}
