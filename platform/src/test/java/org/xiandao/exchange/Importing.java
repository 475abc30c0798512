package org.xiandao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.unit;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.exchange.Import.Row;
import org.xiandao.exchange.Import.State;
import org.xiandao.exchange.Imports.Meaning;
import org.xiandao.exchange.Imports.Read;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerOf;
import org.xiandao.ledger.Origin;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.testing.TestDatabase;

/** A city that files come in for, one for each test. */
abstract class Importing {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final LedgerOf LEDGER = LedgerOf.database(DATABASE, CATALOGUE, AREAS);
    /** A city for each test, so that none finds another's records. */
    private static final Iterator<String> CITIES = IntStream.of(21, 44, 37, 41)
            .boxed()
            .flatMap(province -> AREAS.children(province + "0000").stream())
            .map(Area::code)
            .iterator();

    static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    static final Instant JULY = Instant.parse("2026-07-02T02:00:00Z");
    static final Object[] STATIONS = {"基站数（个）", "统计单位", "统计时点"};
    static final Meaning CORRECTION = new Meaning(Optional.empty(), "原数含室分", "");

    final Imports imports = new Imports(
            new ImportStore(DATABASE.jdbc(), new JdbcTemplate(DATABASE.dataSource())),
            new Weighing(DATABASE.jdbc(), LEDGER.keys()),
            LEDGER.intake(),
            LEDGER.ledger(),
            LEDGER.names(),
            CATALOGUE,
            AREAS,
            DATABASE.transactions());
    final String area = CITIES.next();
    final Actor city = unit(area);

    static RecordType type(String id) {
        return CATALOGUE.type(id).orElseThrow();
    }

    Read read(String type, Path file) {
        return imports.read(type(type), Optional.empty(), "表.xlsx", file, city, JULY);
    }

    Import waiting(String type, Path file) {
        var read = read(type, file);
        assertThat(read).isInstanceOf(Read.Waiting.class);
        return imports.find(((Read.Waiting) read).id(), city).orElseThrow();
    }

    List<SheetFault> refused(String type, Path file) {
        var read = read(type, file);
        assertThat(read).isInstanceOf(Read.Refused.class);
        return ((Read.Refused) read).faults();
    }

    List<String> codes(String type, Path file) {
        return refused(type, file).stream().map(fault -> fault.code().name()).toList();
    }

    List<Row> rows(Import one, State state) {
        return imports.rows(one, state, 1, 1000);
    }

    /** What stands at the cells of the only row of a file of base stations: column and code. */
    List<String> faults(Object count, Object by, Object day) {
        return told(waiting("base-station-count", AWorkbook.of(STATIONS, new Object[] {count, by, day})));
    }

    List<String> told(Import one) {
        return rows(one, State.FAULTY).stream()
                .flatMap(row -> row.faults().stream())
                .map(fault -> fault.column() + " " + fault.code())
                .toList();
    }

    static Path csv(String text, Charset charset) {
        try {
            var file = Files.createTempFile("table", ".csv");
            return Files.write(file, text.getBytes(charset));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    UUID factory(String name, String creditCode) {
        var id = UUID.randomUUID();
        var fields =
                Map.of("name", name, "credit-code", creditCode, "industry", "C34", "area", area, "address", "一路1号");
        var result = LEDGER.ledger().declare(id, "factory-site", fields, Optional.empty(), Origin.DECLARED, city, JUNE);
        assertThat(result).as(result.toString()).isInstanceOf(Ledger.Result.Done.class);
        return id;
    }

    static Path three() {
        return AWorkbook.of(
                STATIONS,
                new Object[] {4100, "市通管办", LocalDate.of(2026, 1, 31)},
                new Object[] {4200, "市通管办", LocalDate.of(2026, 2, 28)},
                new Object[] {"4.3万", "市通管办", LocalDate.of(2026, 3, 31)});
    }

    long records(String type) {
        return DATABASE.jdbc()
                .sql("select count(*) from record where type = ? and owner = ?::uuid")
                .params(type, city.organisation())
                .query(Long.class)
                .single();
    }
}
