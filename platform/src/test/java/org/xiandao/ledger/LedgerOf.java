package org.xiandao.ledger;

import org.springframework.jdbc.core.JdbcTemplate;
import org.xiandao.base.Areas;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.testing.TestDatabase;

/** The ledger of a test's database, for the tests of other rooms. */
public record LedgerOf(Ledger ledger, Intake intake, RecordDirectory directory, RecordKeys keys, RecordNames names) {
    public static LedgerOf database(TestDatabase database, Catalogue catalogue, Areas areas) {
        var jdbc = database.jdbc();
        var directory = new RecordDirectory(jdbc, areas);
        var store = new RecordStore(jdbc);
        var keys = new RecordKeys(jdbc);
        return new LedgerOf(
                new Ledger(store, directory, catalogue, areas, database.transactions()),
                new Intake(
                        store,
                        new RecordRows(new JdbcTemplate(database.dataSource())),
                        directory,
                        keys,
                        catalogue,
                        areas,
                        database.transactions()),
                directory,
                keys,
                new RecordNames(jdbc, directory));
    }
}
