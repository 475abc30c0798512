package org.xiandao.ledger;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.xiandao.base.postgres.CopyRows;

/** Versions of one type on their way into the ledger, many at once. */
@Component
class RecordRows {
    private static final String TABLE = """
            record_version (record, type, number, corrects, true_from, ended, area, fields, reason, origin, source, known_at,
                            account, name, organisation_name, previous, hash)""";

    private final JdbcOperations jdbc;

    RecordRows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A version, ready to be kept.
     *
     * @param fields as JSON
     */
    record Said(UUID record, String type, Version version, String fields) {}

    /** As the database reads them; needs none. */
    static byte[] of(List<Said> said) {
        var rows = new CopyRows();
        for (var one : said) {
            var version = one.version();
            var says = version.says();
            rows.add(one.record())
                    .add(one.type())
                    .add(version.number())
                    .add(version.corrects().orElse(null))
                    .add(says.trueFrom())
                    .add(says.ended())
                    .add(version.area())
                    .add(one.fields())
                    .add(says.reason())
                    .add(says.origin().kind())
                    .add(says.origin().source())
                    .add(version.known())
                    .add(version.author().account())
                    .add(version.author().name())
                    .add(version.author().organisationName())
                    .add(version.previous())
                    .add(version.hash())
                    .end();
        }
        return rows.bytes();
    }

    void write(byte[] rows) {
        CopyRows.write(jdbc, TABLE, rows);
    }
}
