package org.xiandao.base.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL below a data folder, on a free port of the loopback address. It keeps its port while this object lives, and
 * comes back by itself when its process dies.
 */
public final class PostgresServer implements AutoCloseable {

    /** The role that owns the application's databases; not a superuser, as on any external server. */
    public static final String USER = "xiandao";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOG_LIMIT = 10_000_000;

    /** Tests may trade safety for speed; a server never does. */
    public enum Durability {
        SAFE("on"),
        FAST("off");

        private final String word;

        Durability(String word) {
            this.word = word;
        }
    }

    private final Cluster cluster;
    private final Durability durability;
    private final FolderLock lock;
    private final Binaries binaries;
    private final Access access;
    private int port;
    private @Nullable Process process;

    /** Prepares the folder; {@link #start} starts the server. */
    public PostgresServer(Path folder, Durability durability) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.cluster = new Cluster(home);
        this.durability = durability;
        this.lock = FolderLock.of(home);
        this.access = Access.here();
        this.binaries = Binaries.unpackedBelow(home);
    }

    /** A PostgreSQL that another process started. */
    public record Running(int port, String password) {
        public String url(String database) {
            return urlOf(port, database);
        }
    }

    /** What another process runs on this folder; empty where none does. */
    public static Optional<Running> running(Path folder) {
        var home = folder.toAbsolutePath().normalize();
        var cluster = new Cluster(home);
        return FolderLock.isHeld(home)
                ? cluster.postmaster()
                        .filter(Cluster.Postmaster::ready)
                        .map(it -> new Running(it.port(), cluster.password()))
                : Optional.empty();
    }

    public synchronized void start() {
        if (process != null) {
            return;
        }
        try {
            stopOrphan();
            if (!cluster.exists()) {
                cluster.create(binaries, access);
            }
            access.own(cluster.data());
            launch();
            ensureRole();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it as PostgreSQL's "fast" does: open transactions are rolled back, everything is written. */
    public void stop() {
        Process stopping;
        synchronized (this) {
            stopping = process;
            process = null;
        }
        if (stopping != null) {
            Command.interrupt(stopping.pid());
            await(stopping);
        }
    }

    @Override
    public void close() {
        stop();
        lock.close();
    }

    public synchronized int port() {
        return port;
    }

    public String password() {
        return cluster.password();
    }

    public String url(String database) {
        return urlOf(port(), database);
    }

    private static String urlOf(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** A connection that may create and drop databases. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, password());
    }

    public void ensureDatabase(String name) {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(name));
            if (!found.next()) {
                statement.execute("create database %s owner %s".formatted(name, USER));
            }
        } catch (SQLException e) {
            throw new PostgresFailure("无法创建数据库 / Can't create the database " + name, e);
        }
    }

    private void ensureRole() {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("select 1 from pg_roles where rolname = '%s'".formatted(USER));
            if (!found.next()) {
                statement.execute("create role %s login password '%s'".formatted(USER, password()));
            }
        } catch (SQLException e) {
            throw new PostgresFailure("PostgreSQL 拒绝了连接 / PostgreSQL refused our connection", e);
        }
    }

    private void launch() throws IOException {
        if (port == 0) {
            port = freePort();
        }
        if (Files.exists(cluster.log()) && Files.size(cluster.log()) > LOG_LIMIT) {
            Files.delete(cluster.log());
        }
        Process started = new ProcessBuilder(serverCommand())
                .directory(cluster.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!readyWith(started.pid())) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                started.destroyForcibly();
                throw new PostgresFailure(
                        "PostgreSQL 没有启动，其日志的末尾是：\nPostgreSQL did not start; its log (%s) ends with:\n%s"
                                .formatted(cluster.log(), cluster.lastWords()));
            }
            pause(Duration.ofMillis(10));
        }
        process = started;
        started.onExit().thenAccept(this::comeBack);
    }

    private boolean readyWith(long pid) {
        return cluster.postmaster().filter(it -> it.pid() == pid && it.ready()).isPresent();
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>();
        // its own session, so that Ctrl-C reaches us first and we stop it after our own work is done
        if (Command.succeeds("setsid", "true")) {
            command.add("setsid");
        }
        command.addAll(access.command(
                List.of(binaries.program("postgres"), "-D", cluster.data().toString())));
        settings().forEach(setting -> command.addAll(List.of("-c", setting)));
        return command;
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                "fsync=" + durability.word,
                "synchronous_commit=" + durability.word,
                "full_page_writes=" + durability.word,
                "max_connections=100",
                "shared_buffers=128MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "lc_messages=C");
    }

    /** Its process ended without our asking: start it again until it stays. */
    private void comeBack(Process ended) {
        Duration wait = Duration.ofMillis(200);
        while (isOurs(ended)) {
            LOG.warn("PostgreSQL ended with {}; starting it again", ended.exitValue());
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(Duration.ofSeconds(10)) > 0
                    ? Duration.ofSeconds(10)
                    : wait.multipliedBy(2);
            synchronized (this) {
                if (process != ended) {
                    return;
                }
                try {
                    stopOrphan();
                    launch();
                    LOG.info("PostgreSQL is back");
                } catch (IOException | PostgresFailure e) {
                    LOG.error("PostgreSQL did not come back yet: {}", e.getMessage());
                }
            }
        }
    }

    private synchronized boolean isOurs(Process ended) {
        return process == ended;
    }

    /** We hold the folder's lock, so a PostgreSQL that runs on it was left behind by a killed JVM. */
    private void stopOrphan() {
        cluster.postmaster()
                .flatMap(left -> ProcessHandle.of(left.pid()))
                .filter(this::isPostgresOfThisFolder)
                .ifPresent(orphan -> {
                    LOG.warn("stopping PostgreSQL {} that an earlier run left behind", orphan.pid());
                    Command.interrupt(orphan.pid());
                    await(orphan);
                });
    }

    /** The process number may since have gone to another program. */
    private boolean isPostgresOfThisFolder(ProcessHandle handle) {
        var info = handle.info();
        return info.command().map(it -> it.endsWith("postgres")).orElse(false)
                && info.arguments()
                        .map(it -> List.of(it).contains(cluster.data().toString()))
                        .orElse(true);
    }

    private static void await(Process stopping) {
        await(stopping.toHandle());
    }

    private static void await(ProcessHandle stopping) {
        try {
            stopping.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new PostgresFailure(
                    "PostgreSQL（进程 %d）没有停止 / PostgreSQL (process %d) does not stop."
                            .formatted(stopping.pid(), stopping.pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("启动被中断 / The start was interrupted.", e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
