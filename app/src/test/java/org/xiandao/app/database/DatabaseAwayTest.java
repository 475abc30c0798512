package org.xiandao.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTest {

    @Test
    void aCommitThatWasCutIsTheDatabaseAwayThoughTheRollbackHidesIt() {
        var closed = new SQLException("Connection is closed");

        assertThat(DatabaseAway.isBehind(new TransactionSystemException("JDBC rollback failed", closed)))
                .isTrue();
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("cut", "08006"))))
                .isTrue();
    }

    @Test
    void whatTheDatabaseAnswersIsNoSignOfItsAbsence() {
        var twice = new SQLException("duplicate key", "23505");

        assertThat(DatabaseAway.isBehind(new DuplicateKeyException("twice", twice)))
                .isFalse();
        assertThat(DatabaseAway.isBehind(new TransactionSystemException("JDBC commit failed", twice)))
                .isFalse();
        assertThat(DatabaseAway.isBehind(new IllegalStateException("ours"))).isFalse();
    }
}
