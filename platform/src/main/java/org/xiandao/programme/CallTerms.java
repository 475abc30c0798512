package org.xiandao.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What a call fixed when it was published, as far as a case needs it.
 *
 * @param dates by the ids that the pack's workflow names
 * @param choices the call's attributes ("batch" → "first")
 * @param quotas by stage id: how many cases each office may recommend
 */
public record CallTerms(
        String id,
        String edition,
        String sha256,
        Map<String, LocalDate> dates,
        Map<String, String> choices,
        Map<String, Integer> quotas) {

    /** The name under which an office's closing of the intake stands among the dates. */
    static final String CLOSED = "closed";

    /** The last day of an intake that its office has closed. */
    public Optional<LocalDate> closed() {
        return Optional.ofNullable(dates.get(CLOSED));
    }

    public Optional<LocalDate> opens() {
        return Optional.ofNullable(dates.get("open"));
    }
}
