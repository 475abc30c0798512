package org.xiandao.app.database;

/** The database that the settings name does not answer at the start. */
public final class DatabaseUnreachable extends RuntimeException {
    DatabaseUnreachable(String url, Throwable cause) {
        super("""
                无法连接 XIANDAO_DB_URL 所指的数据库 %1$s（%2$s）。请检查它是否在运行，以及 XIANDAO_DB_USER、XIANDAO_DB_PASSWORD。
                The database of XIANDAO_DB_URL, %1$s, does not answer (%2$s).
                Maybe it is not running, or XIANDAO_DB_USER or XIANDAO_DB_PASSWORD is wrong.""".formatted(url, cause.getMessage()), cause);
    }
}
