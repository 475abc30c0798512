package org.xiandao.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.xiandao.testing.TestDatabase;

class MigrationsTest {
    @Test
    void aDatabaseThatKnowsMigrationsByTheirOldNumbersStarts() {
        try (var database = TestDatabase.fresh()) {
            database.jdbc().sql("""
                    update flyway_schema_history set version = '76', script = 'V76__text_draft.sql'
                    where version = '80.1';
                    update flyway_schema_history set version = '83.1', script = 'V83_1__items_for_pilots.sql'
                    where version = '84'""").update();
            var flyway = Flyway.configure()
                    .dataSource(database.url(), database.user(), database.password())
                    .load();
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        }
    }
}
