package org.xiandao.ledger;

import java.time.Instant;
import java.util.Optional;
import org.xiandao.base.stream.Author;

/**
 * A statement as it is kept: the record's {@code number}-th.
 *
 * @param corrects the number of the version that was wrong, empty where the thing itself has changed
 * @param area whose indicators it counts for
 * @param known since when the ledger has it
 */
public record Version(
        int number,
        Optional<Integer> corrects,
        Statement says,
        String area,
        Instant known,
        Author author,
        String previous,
        String hash) {}
