package org.xiandao.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.app.Xiandao;
import org.xiandao.base.Areas;
import org.xiandao.indicator.Backings;
import org.xiandao.indicator.Indicators;
import org.xiandao.indicator.Standings;
import org.xiandao.programme.Editions;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/**
 * What all measures of all offered editions come to in every city, over ledgers of growing size. The limit beside them is
 * one pass of the same database over the versions.
 */
final class Cities {
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final int DAYS = 2738;

    private final Path home;
    private final Path data;
    private ConfigurableApplicationContext server;

    private Cities(Path home, Path data) {
        this.home = home;
        this.data = data;
        this.server = start();
    }

    static void measure(Path home) throws Exception {
        for (var versions : System.getProperty("xiandao.bench.versions", "100000,1000000,10000000")
                .split(",")) {
            var data = Bench.folder("indicators");
            var bench = new Cities(home, data);
            try {
                bench.run(Long.parseLong(versions));
            } finally {
                bench.server.close();
                delete(data);
            }
        }
    }

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(
                Xiandao.class,
                "--xiandao.home=" + home,
                "--xiandao.data=" + data,
                "--xiandao.port=0",
                // Whoever asks waits for all that is missing: the dearest case.
                "--xiandao.standings.every=1d");
    }

    private void run(long versions) throws Exception {
        var areas = server.getBean(Areas.class);
        var cities = GeneratedLedger.cities(areas);
        var definitions = definitions();
        System.out.printf(
                Locale.ROOT,
                "%n--- %,d versions, %d cities, %d definitions%n",
                versions,
                cities.size(),
                definitions.size());
        long before = System.nanoTime();
        long written;
        try (var connection = connection()) {
            written = new GeneratedLedger(server.getBean(Catalogue.class), areas, versions).write(connection);
        }
        double seconds = seconds(before);
        System.out.printf(
                Locale.ROOT,
                "written by COPY: %,d versions in %.1f s, %,.0f a second%n",
                written,
                seconds,
                written / seconds);
        repeat(
                "limit: count(*) over the versions",
                5,
                n -> jdbc().sql("select count(*) from record_version")
                        .query(Long.class)
                        .single());
        before = System.nanoTime();
        standings().of(definitions, cities, FIRST);
        System.out.printf(Locale.ROOT, "%-34s %.1f s%n", "made up for the first time", seconds(before));
        try (var connection = connection();
                var sql = connection.createStatement()) {
            sql.execute("vacuum analyze standing, standing_behind, standing_gauge");
        }
        server.close();
        server = start();
        questions(cities, definitions);
        new Readers(server, cities).measure();
        writes(cities, definitions);
        sizes();
    }

    private void questions(List<String> cities, Set<Definition> definitions) throws Exception {
        var random = new Random(5);
        var editions = server.getBean(Editions.class).offered();
        repeat("all cities, after a restart", 1, n -> standings().of(definitions, cities, day(random)));
        repeat("all cities, all definitions", 40, n -> standings().of(definitions, cities, day(random)));
        repeat("all cities, ratios and totals too", 40, n -> {
            for (var edition : editions) standings().of(edition, cities, day(random));
            return n;
        });
        repeat("all cities, one definition", 40, n -> standings().of(any(definitions, random), cities, day(random)));
        repeat(
                "one city, all definitions",
                400,
                n -> standings().of(definitions, List.of(any(cities, random)), day(random)));
        repeat("the nation, all definitions", 40, n -> standings().of(definitions, List.of("000000"), day(random)));
        var backings = server.getBean(Backings.class);
        repeat(
                "records behind a value of a city",
                400,
                n -> backings.page(any(definitions, random), any(cities, random), day(random), 1, 50));
        repeat(
                "records behind a value, nation",
                400,
                n -> backings.page(any(definitions, random), "000000", day(random), 1 + random.nextInt(40), 50));
        var indicators = server.getBean(Indicators.class);
        var clock = server.getBean(Clock.class);
        repeat(
                "from the records: one value, a city",
                60,
                n -> indicators.value(any(definitions, random), any(cities, random), day(random), clock.instant()));
    }

    private void writes(List<String> cities, Set<Definition> definitions) throws Exception {
        var random = new Random(6);
        for (var trigger : List.of("disable", "enable")) {
            jdbc().sql("alter table record_version " + trigger + " trigger record_version_written")
                    .update();
            for (int n = 0; n < 50; n++) write(cities, random);
            repeat("a write, marks " + trigger + "d", 200, n -> {
                write(cities, random);
                return n;
            });
        }
        repeat("the question after 200 writes", 1, n -> standings().of(definitions, cities, day(random)));
        repeat(
                "a city, after a write each",
                60,
                n -> {
                    write(cities, random);
                    return n;
                },
                n -> standings().of(definitions, List.of(any(cities, random)), day(random)));
        repeat(
                "all cities, after a write each",
                30,
                n -> {
                    write(cities, random);
                    return n;
                },
                n -> standings().of(definitions, cities, day(random)));
    }

    /** A scene at a factory: the kind of record on which most depends. */
    private void write(List<String> cities, Random random) {
        var city = any(cities, random);
        var site = jdbc().sql("select record from record_version where area = :area and type = 'factory-site' limit 1")
                .param("area", city)
                .query(UUID.class)
                .optional();
        var id = UUID.randomUUID();
        server.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc().sql("insert into record (id, type, owner, opened_at) values (:id, 'scene-deployment', :id, now())")
                    .param("id", id)
                    .update();
            jdbc().sql("""
                    insert into record_version (record, type, number, true_from, ended, area, fields, reason, origin, source,
                                                known_at, account, name, organisation_name, previous, hash)
                    values (:id, 'scene-deployment', 1, :day, false, :area, jsonb_build_object('scene', 'a', 'state', 'operating', 'site', :site::text),
                            '', 'DECLARED', '', now(), 'a', 'a', 'a', '', '')""")
                    .param("id", id)
                    .param("day", day(random))
                    .param("area", city)
                    .param("site", site.map(UUID::toString).orElse(""))
                    .update();
        });
    }

    private void sizes() {
        jdbc().sql("""
                select relname, pg_total_relation_size(oid) / 1048576.0, reltuples from pg_class
                where relkind = 'r' and relname in ('record', 'record_version', 'record_step', 'record_link', 'standing', 'standing_behind', 'standing_mark')
                order by 2 desc""")
                .query((row, n) ->
                        "%-34s %,.0f MB, %,.0f rows".formatted(row.getString(1), row.getDouble(2), row.getDouble(3)))
                .list()
                .forEach(System.out::println);
    }

    private Set<Definition> definitions() {
        var all = new LinkedHashSet<Definition>();
        for (var edition : server.getBean(Editions.class).offered())
            for (var measure : edition.measures()) if (isCounted(measure)) all.add(measure.definition());
        return all;
    }

    private static boolean isCounted(Measure measure) {
        return switch (measure.definition()) {
            case Definition.Count _, Definition.Sum _, Definition.Latest _ -> true;
            case Definition.Ratio _, Definition.Total _, Definition.Told _ -> false;
        };
    }

    interface Question {
        Object ask(int n) throws Exception;
    }

    static void repeat(String what, int times, Question question) throws Exception {
        repeat(what, times, n -> n, question);
    }

    private static void repeat(String what, int times, Question before, Question question) throws Exception {
        var nanos = new long[times];
        for (int n = 0; n < times; n++) {
            before.ask(n);
            long start = System.nanoTime();
            question.ask(n);
            nanos[n] = System.nanoTime() - start;
        }
        System.out.println(new Figures(what, nanos, 0).line());
    }

    /** Without the pool's patience, which ends after some seconds. */
    private Connection connection() throws SQLException {
        var pool = (HikariDataSource) server.getBean(DataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private Standings standings() {
        return server.getBean(Standings.class);
    }

    private JdbcClient jdbc() {
        return server.getBean(JdbcClient.class);
    }

    static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    static <T> T any(java.util.Collection<T> all, Random random) {
        return List.copyOf(all).get(random.nextInt(all.size()));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
