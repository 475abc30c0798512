package org.xiandao.app.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.xiandao.base.postgres.PostgresServer;
import org.xiandao.base.postgres.PostgresServer.Durability;

/**
 * Where the data is.
 *
 * @param server present when it is our own
 */
public record Database(String url, String user, String password, Optional<PostgresServer> server)
        implements AutoCloseable {

    static Database open(DatabaseSettings settings) {
        return settings.db().url().isBlank() ? embedded(settings) : elsewhere(settings.db());
    }

    private static Database embedded(DatabaseSettings settings) {
        var folder = settings.data().resolve("postgres");
        var running = settings.join() ? PostgresServer.running(folder) : Optional.<PostgresServer.Running>empty();
        if (running.isPresent())
            return new Database(
                    running.get().url("xiandao"),
                    PostgresServer.USER,
                    running.get().password(),
                    Optional.empty());
        var server = new PostgresServer(folder, Durability.SAFE);
        try {
            server.start();
            server.ensureDatabase("xiandao");
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        return new Database(server.url("xiandao"), PostgresServer.USER, server.password(), Optional.of(server));
    }

    private static Database elsewhere(DatabaseSettings.Db db) {
        try (var connection = DriverManager.getConnection(db.url(), db.user(), db.password())) {
            return new Database(db.url(), db.user(), db.password(), Optional.empty());
        } catch (SQLException e) {
            throw new DatabaseUnreachable(db.url(), e);
        }
    }

    @Override
    public void close() {
        server.ifPresent(PostgresServer::close);
    }
}
