package org.xiandao.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.postgres.PostgresServer;
import org.xiandao.base.postgres.PostgresServer.Durability;

/**
 * A migrated database of its own for a test class: a copy of a template, on one server a JVM. The server's files stay in
 * {@code target/} from run to run; the databases do not.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TEMPLATE = "migrated";

    private static final class Shared {
        static final PostgresServer SERVER = started();

        private static PostgresServer started() {
            var server = new PostgresServer(
                    Path.of(System.getProperty("xiandao.fork", "target"), "test-database"), Durability.FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgres"));
            server.start();
            dropWhatEarlierRunsLeft(server);
            server.ensureDatabase(TEMPLATE);
            Flyway.configure()
                    .dataSource(server.url(TEMPLATE), PostgresServer.USER, server.password())
                    .load()
                    .migrate();
            return server;
        }

        private static void dropWhatEarlierRunsLeft(PostgresServer server) {
            try (var connection = server.superuser();
                    var query = connection.createStatement();
                    var drop = connection.createStatement()) {
                var left = query.executeQuery(
                        "select datname from pg_database where datname = '%s' or datname like 'test\\_%%'"
                                .formatted(TEMPLATE));
                while (left.next()) {
                    drop.execute("drop database %s with (force)".formatted(left.getString(1)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final String name;
    private final HikariDataSource dataSource;

    private TestDatabase(String name) {
        this.name = name;
        this.dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(url());
        dataSource.setUsername(user());
        dataSource.setPassword(password());
        dataSource.setMaximumPoolSize(8);
        dataSource.setMinimumIdle(0);
    }

    public static TestDatabase fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (var connection = Shared.SERVER.superuser();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner %s".formatted(name, TEMPLATE, PostgresServer.USER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(name);
    }

    public String url() {
        return Shared.SERVER.url(name);
    }

    public String user() {
        return PostgresServer.USER;
    }

    public String password() {
        return Shared.SERVER.password();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Closes the connections; the database itself goes with the next run. */
    @Override
    public void close() {
        dataSource.close();
    }
}
