package org.xiandao.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.Xiandao;
import org.xiandao.clock.Reminders;

/**
 * The scan for reminders over {@code xiandao.bench.tasks} tasks of 2,000 units, each with somebody who wants mail: all of
 * them to be told at once, then an hour later when nobody is, then a day later with those of that day. The limit beside
 * them is one insert of as many rows into a table with the same key, in the same database.
 */
final class Reminding {
    private static final int UNITS = 2_000;
    private static final Instant NOON = Instant.parse("2031-03-03T04:00:00Z");

    private final JdbcClient jdbc;
    private final Reminders reminders;
    private final int tasks;

    private Reminding(JdbcClient jdbc, Reminders reminders, int tasks) {
        this.jdbc = jdbc;
        this.reminders = reminders;
        this.tasks = tasks;
    }

    static void measure(Path home) throws Exception {
        var data = Bench.folder("reminders");
        try (var server = SpringApplication.run(
                Xiandao.class,
                "--xiandao.home=" + home,
                "--xiandao.data=" + data,
                "--xiandao.port=0",
                "--xiandao.reminders.enabled=false",
                "--xiandao.mail.host=localhost",
                "--xiandao.mail.from=bench@example.org")) {
            var bench = new Reminding(
                    server.getBean(JdbcClient.class),
                    server.getBean(Reminders.class),
                    Integer.getInteger("xiandao.bench.tasks", 100_000));
            bench.prepare();
            for (int time = 0; time < Integer.getInteger("xiandao.bench.times", 3); time++) bench.run();
        }
    }

    private void prepare() {
        jdbc.sql("""
                insert into organisation (id, name_zh, name_en, area_code, level)
                select md5('u' || n)::uuid, 'u' || n, 'u' || n, '210100', 'CITY' from generate_series(1, :units) n""").param("units", UNITS).update();
        jdbc.sql("""
                insert into person (id, login, name_zh, name_en, password, must_change_password, mail, mail_reminders)
                select md5('p' || n)::uuid, 'p' || n, 'p', 'p', 'x', false, 'p' || n || '@example.org', true
                  from generate_series(1, :units) n""").param("units", UNITS).update();
        jdbc.sql("""
                insert into membership (person, organisation, duty)
                select md5('p' || n)::uuid, md5('u' || n)::uuid, 'APPLICANT' from generate_series(1, :units) n""").param("units", UNITS).update();
        jdbc.sql("""
                insert into due (origin, id, about, party, what, title_zh, title_en, href, on_day)
                select 'plan', md5('t' || n), 'case-' || n % 300, 'organisation:' || md5('u' || n % :units + 1)::uuid, 'planReport',
                       '任务 ' || n, 'Task ' || n, '/trials/x/tasks/' || n, date '2031-03-03' + n % 14
                  from generate_series(1, :tasks) n""").param("units", UNITS).param("tasks", tasks).update();
        jdbc.sql("analyze").update();
    }

    private void run() {
        jdbc.sql("truncate reminder_sent, mail_out").update();
        scan("all at once", NOON);
        scan("an hour later", NOON.plus(Duration.ofHours(1)));
        scan("a day later", NOON.plus(Duration.ofDays(1)));
        jdbc.sql("create table bench_limit (like reminder_sent including all)").update();
        long began = System.nanoTime();
        jdbc.sql("""
                insert into bench_limit (origin, id, on_day, step, party, at)
                select origin, id, on_day, 0, party, now() from due""").update();
        told("limit: one insert of as many rows", tasks, began);
        jdbc.sql("drop table bench_limit").update();
    }

    private void scan(String what, Instant at) {
        long began = System.nanoTime();
        told(what, reminders.remind(at), began);
    }

    private static void told(String what, int rows, long began) {
        System.out.printf(
                Locale.ROOT, "reminders, %-34s %,8d rows %6.0f ms%n", what, rows, (System.nanoTime() - began) / 1e6);
    }
}
