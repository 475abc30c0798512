package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.stream.Author;
import org.xiandao.evidence.StoredFile;
import org.xiandao.rules.pack.Form.Classification;

/**
 * A piece of evidence: a file, or a link.
 *
 * @param owner the organisation that keeps it
 * @param link empty for a file
 * @param file of a link: the copy of what it showed, where one was kept
 * @param expires the last day on which it proves anything
 */
public record Piece(
        UUID id,
        String owner,
        String title,
        Optional<Link> link,
        Optional<StoredFile> file,
        Optional<LocalDate> issued,
        Optional<LocalDate> expires,
        Classification classification,
        Instant known,
        Author author) {

    /** @param lookedUp the day on which it said so */
    public record Link(String address, LocalDate lookedUp) {}

    public boolean expiredOn(LocalDate day) {
        return expires.filter(last -> last.isBefore(day)).isPresent();
    }
}
