package org.xiandao.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.springframework.boot.SpringApplication;
import org.xiandao.app.Xiandao;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.exchange.Import.State;
import org.xiandao.exchange.Imports;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** A file of a hundred thousand records: read, checked and kept to be looked at, then written; twice, and the same again. */
final class ImportFile {
    private static final int ROWS = 100_000;
    private static final String TYPE = "platform-project";
    private static final List<String> HEAD = List.of("number", "name", "organisation", "credit-code", "state", "since");

    private ImportFile() {}

    static void measure(Path home) throws Exception {
        var context = SpringApplication.run(
                Xiandao.class,
                "--xiandao.home=" + home,
                "--xiandao.data=" + Bench.folder("import"),
                "--xiandao.port=0");
        try (context) {
            var people = context.getBean(People.class);
            var by = Caller.system("bench");
            var city = context.getBean(Areas.class).all().stream()
                    .filter(area -> area.level() == Level.CITY)
                    .findFirst()
                    .orElseThrow();
            var unit = people.register(
                            new People.NewOrganisation(
                                    Optional.empty(),
                                    new Text("单位", "Unit"),
                                    city.code(),
                                    Level.CITY,
                                    Optional.empty()),
                            by)
                    .orThrow();
            var person = people.openWithLastingPassword("bench", new Text("填报人", "Keeper"), "bench password 1", by)
                    .orThrow();
            people.grant(person.id(), unit.id(), Duty.APPLICANT, by);
            var actor = people.memberships(person.id()).getFirst().actor();
            var imports = context.getBean(Imports.class);
            var type = context.getBean(Catalogue.class).type(TYPE).orElseThrow();
            var clock = context.getBean(Clock.class);
            System.out.printf(
                    Locale.ROOT, "heap at most %d MB%n", Runtime.getRuntime().maxMemory() >> 20);
            for (int round = 0; round < 3; round++) {
                measure("csv", csv(2 * round * ROWS), imports, type, actor, clock);
                measure("xlsx", xlsx((2 * round + 1) * ROWS), imports, type, actor, clock);
            }
            measure("csv again, in other words", csv(0, "\r\n"), imports, type, actor, clock);
        }
    }

    private static void measure(String name, Path file, Imports imports, RecordType type, Actor actor, Clock clock)
            throws IOException {
        long begun = System.nanoTime();
        var read = imports.read(type, Optional.empty(), name, file, actor, clock.instant());
        long looked = System.nanoTime();
        if (!(read instanceof Imports.Read.Waiting waiting)) throw new IllegalStateException(read.toString());
        var one = imports.find(waiting.id(), actor).orElseThrow();
        long writing = System.nanoTime();
        var result = imports.write(one, new Imports.Meaning(Optional.empty(), "", ""), actor, clock.instant());
        long done = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%-26s %5.1f MB  read, check, keep %8.0f rows/s  write %8.0f rows/s  new %d, same %d, faulty %d  %s%n",
                name,
                Files.size(file) / 1e6,
                ROWS * 1e9 / (looked - begun),
                ROWS * 1e9 / (done - writing),
                one.count(State.NEW),
                one.count(State.SAME),
                one.count(State.FAULTY),
                result);
        Files.delete(file);
    }

    private static List<String> row(int number) {
        return List.of(
                "P-" + number,
                "第" + number + "号5G+工业互联网改造项目",
                "第" + number % 1000 + "装备制造有限公司",
                "91210100MADEM0011Q",
                number % 2 == 0 ? "在建" : "建成",
                "2025-0" + (1 + number % 9) + "-1" + number % 9);
    }

    private static Path csv(int from) throws IOException {
        return csv(from, "\n");
    }

    private static Path csv(int from, String end) throws IOException {
        var file = Files.createTempFile("bench", ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", HEAD) + end);
            for (int i = from; i < from + ROWS; i++) out.write(String.join(",", row(i)) + end);
        }
        return file;
    }

    private static Path xlsx(int from) throws IOException {
        var file = Files.createTempFile("bench", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Bench", "1.0")) {
            var sheet = book.newWorksheet("1");
            for (int i = 0; i < HEAD.size(); i++) sheet.value(0, i, HEAD.get(i));
            for (int n = 0; n < ROWS; n++) {
                var cells = row(from + n);
                for (int i = 0; i < cells.size(); i++) sheet.value(n + 1, i, cells.get(i));
            }
        }
        return file;
    }
}
