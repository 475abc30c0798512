package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.ledger.Step;

/**
 * A version of a record and the days on which it holds, as known now.
 *
 * @param until the first day on which it holds no more; {@link LocalDate#MAX} where it holds for good
 * @param step the last that was taken on it
 * @param confirmedUntil the first day on which it is not confirmed; {@link LocalDate#MIN} where it never was
 * @param provenUntil the first day on which it has less evidence than its type asks for
 * @param fields those that were asked for
 */
record Span(
        UUID record,
        int number,
        LocalDate from,
        LocalDate until,
        String area,
        Optional<Step.Kind> step,
        LocalDate confirmedUntil,
        LocalDate provenUntil,
        boolean madeUp,
        Map<String, String> fields) {

    Optional<String> text(String field) {
        return field.equals("id") ? Optional.of(record.toString()) : Optional.ofNullable(fields.get(field));
    }

    /** In the order in which records are told: by the day they hold from, then by id. */
    String place() {
        return from + "/" + record;
    }
}
