package org.xiandao.base.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL can't do what was asked; the message says what happened and what to try. */
public final class PostgresFailure extends RuntimeException {
    PostgresFailure(String message) {
        this(message, null);
    }

    PostgresFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
