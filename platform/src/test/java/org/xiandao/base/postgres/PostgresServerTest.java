package org.xiandao.base.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.base.postgres.PostgresServer.Durability;

class PostgresServerTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsThereAfterARestartAndChineseSortsByPinyin() throws Exception {
        try (var server = new PostgresServer(folder, Durability.SAFE)) {
            server.start();
            server.ensureDatabase("xiandao");
            sql(server, "create table city (name text)");
            sql(server, "insert into city values ('沈阳'), ('大连'), ('广州'), ('鞍山')");
        }
        try (var server = new PostgresServer(folder, Durability.SAFE)) {
            server.start();
            assertThat(ask(server, "select string_agg(name, ' ' order by name) from city"))
                    .isEqualTo("鞍山 大连 广州 沈阳");
            assertThat(ask(server, "select current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
            assertThat(ask(server, "select current_setting('listen_addresses')"))
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aPasswordIsAskedForAndOnlyWeCanReadIt() throws Exception {
        try (var server = new PostgresServer(folder, Durability.SAFE)) {
            server.start();
            assertThatThrownBy(() -> DriverManager.getConnection(server.url("postgres"), "postgres", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedWithTheProcessThatHoldsIt() {
        try (var first = new PostgresServer(folder, Durability.SAFE)) {
            first.start();
            assertThatThrownBy(() -> new PostgresServer(folder, Durability.SAFE))
                    .isInstanceOf(PostgresFailure.class)
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()))
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void whatAKilledServerLeftRunningIsStoppedAndItsDataKept() throws Exception {
        Process killed = new ProcessBuilder(javaCommand())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        await(() -> Files.exists(folder.resolve("written")));
        killed.destroyForcibly().waitFor();
        long orphan = new Cluster(folder).postmaster().orElseThrow().pid();
        assertThat(ProcessHandle.of(orphan)).isPresent();

        try (var server = new PostgresServer(folder, Durability.SAFE)) {
            server.start();
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(ask(server, "select name from city")).isEqualTo("沈阳");
        }
    }

    @Test
    void aPostgresThatDiesUnderUsComesBackOnItsPort() throws Exception {
        try (var server = new PostgresServer(folder, Durability.SAFE)) {
            server.start();
            server.ensureDatabase("xiandao");
            long pid = new Cluster(folder).postmaster().orElseThrow().pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            await(() -> {
                try {
                    return ask(server, "select 1").equals("1");
                } catch (SQLException e) {
                    return false;
                }
            });
            assertThat(new Cluster(folder).postmaster().orElseThrow().pid()).isNotEqualTo(pid);
        }
    }

    /** The server that the test above kills: writes a row, then waits. */
    static final class Killed {
        public static void main(String[] args) throws Exception {
            Path folder = Path.of(args[0]);
            @SuppressWarnings("MustBeClosedChecker")
            var server = new PostgresServer(folder, Durability.SAFE);
            server.start();
            server.ensureDatabase("xiandao");
            sql(server, "create table city (name text)");
            sql(server, "insert into city values ('沈阳')");
            Files.createFile(folder.resolve("written"));
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private List<String> javaCommand() {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Killed.class.getName()));
        command.add(folder.toString());
        return command;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static void sql(PostgresServer server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("xiandao"), PostgresServer.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(server.url("xiandao"), PostgresServer.USER, server.password());
                var statement = connection.createStatement()) {
            var rows = statement.executeQuery(sql);
            rows.next();
            return rows.getString(1);
        }
    }
}
