package org.xiandao.app.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells "the database is away" from faults of our own. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean isBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException sql && isConnectionState(sql.getSQLState()))) {
                return true;
            }
            if (cause instanceof TransactionSystemException rollback && hid(rollback)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A rollback fails on a dead connection only, and hides why there was one: the pool's "Connection is closed" that is
     * left has no state to tell it by.
     */
    private static boolean hid(TransactionSystemException rollback) {
        Throwable original = rollback.getOriginalException();
        boolean told = original != null && original != rollback.getCause() && isBehind(original);
        return told || rollback.getCause() instanceof SQLException closed && closed.getSQLState() == null;
    }

    /** Class 08: connection; 57P01 to 57P03: shutting down or starting; 53300: too many connections. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0") || state.equals("53300"));
    }
}
