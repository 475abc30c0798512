package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.stream.Author;

/**
 * A piece of evidence bound to a version of a record.
 *
 * @param proves the fields that it proves; none: the version as a whole
 */
public record Proof(
        UUID id,
        UUID record,
        int version,
        Piece piece,
        List<String> proves,
        Instant known,
        Author author,
        Optional<Withdrawal> withdrawal) {

    public record Withdrawal(String reason, Instant at, Author author) {}

    public boolean standsOn(LocalDate day) {
        return withdrawal.isEmpty() && !piece.expiredOn(day);
    }
}
