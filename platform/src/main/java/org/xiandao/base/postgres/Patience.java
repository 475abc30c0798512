package org.xiandao.base.postgres;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a transaction waits for others that hold what it needs. */
public final class Patience {
    private static final String WAIT = "8s";
    /** PostgreSQL's lock_not_available, which Spring's translation doesn't know. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Patience() {}

    /** For the rest of the transaction: a longer wait for any lock ends in a failure that is {@link #over}. */
    public static void begin(JdbcClient jdbc) {
        jdbc.sql("select set_config('lock_timeout', :wait, true)")
                .param("wait", WAIT)
                .query(String.class)
                .single();
    }

    /** Whether the transaction failed because others held what it needed; it may well succeed a little later. */
    public static boolean over(DataAccessException failure) {
        return failure instanceof PessimisticLockingFailureException
                || failure.getMostSpecificCause() instanceof SQLException cause
                        && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }
}
