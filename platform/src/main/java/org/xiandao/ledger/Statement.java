package org.xiandao.ledger;

import java.time.LocalDate;
import java.util.Map;

/**
 * What somebody says of a record.
 *
 * @param trueFrom the day from which it is so
 * @param ended from that day on there is no such thing any more; the fields say what it was
 * @param fields by id, as typed; blank ones are left out
 */
public record Statement(LocalDate trueFrom, boolean ended, Map<String, String> fields, String reason, Origin origin) {
    /** The day of what always counts. */
    public static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    public Statement {
        fields = Map.copyOf(fields);
    }
}
