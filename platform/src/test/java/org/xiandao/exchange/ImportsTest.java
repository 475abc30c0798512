package org.xiandao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.exchange.Import.Row;
import org.xiandao.exchange.Import.State;
import org.xiandao.exchange.Imports.Meaning;
import org.xiandao.exchange.Imports.Read;
import org.xiandao.exchange.Imports.Result;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerOf;
import org.xiandao.ledger.Origin;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Level;
import org.xiandao.testing.TestDatabase;

/** Files come in: what is wrong is told in its cell, what is right is written once. */
class ImportsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path FOLDER = Path.of(System.getProperty("xiandao.root"), "catalogue");
    private static final Catalogue CATALOGUE = Catalogue.read(FOLDER);
    private static final Areas AREAS = Areas.of(FOLDER);
    private static final LedgerOf LEDGER = LedgerOf.database(DATABASE, CATALOGUE, AREAS);
    /** A city for each test, so that none finds another's records. */
    private static final Iterator<String> CITIES = IntStream.of(21, 44, 37, 41)
            .boxed()
            .flatMap(province -> AREAS.children(province + "0000").stream())
            .map(Area::code)
            .iterator();

    private static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-02T02:00:00Z");
    private static final Object[] STATIONS = {"基站数（个）", "统计单位", "统计时点"};
    private static final Meaning CORRECTION = new Meaning(Optional.empty(), "原数含室分", "");

    private final Imports imports = new Imports(
            new ImportStore(DATABASE.jdbc(), new JdbcTemplate(DATABASE.dataSource()), LEDGER.keys()),
            LEDGER.intake(),
            LEDGER.ledger(),
            LEDGER.names(),
            CATALOGUE,
            AREAS,
            DATABASE.transactions());
    private final String area = CITIES.next();
    private final Actor city = unit(area);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Actor unit(String area) {
        return new Actor(
                UUID.randomUUID().toString(),
                "填报",
                UUID.randomUUID().toString(),
                "单位",
                Optional.empty(),
                Level.CITY,
                area,
                Set.of(),
                true,
                false);
    }

    private static RecordType type(String id) {
        return CATALOGUE.type(id).orElseThrow();
    }

    private Read read(String type, Path file) {
        return imports.read(type(type), Optional.empty(), "表.xlsx", file, city, JULY);
    }

    private Import waiting(String type, Path file) {
        var read = read(type, file);
        assertThat(read).isInstanceOf(Read.Waiting.class);
        return imports.find(((Read.Waiting) read).id(), city).orElseThrow();
    }

    private List<SheetFault> refused(String type, Path file) {
        var read = read(type, file);
        assertThat(read).isInstanceOf(Read.Refused.class);
        return ((Read.Refused) read).faults();
    }

    private List<String> codes(String type, Path file) {
        return refused(type, file).stream().map(fault -> fault.code().name()).toList();
    }

    private List<Row> rows(Import one, State state) {
        return imports.rows(one, state, 1, 1000);
    }

    /** What stands at the cells of the only row of a file of base stations: column and code. */
    private List<String> faults(Object count, Object by, Object day) {
        return told(waiting("base-station-count", AWorkbook.of(STATIONS, new Object[] {count, by, day})));
    }

    private List<String> told(Import one) {
        return rows(one, State.FAULTY).stream()
                .flatMap(row -> row.faults().stream())
                .map(fault -> fault.column() + " " + fault.code())
                .toList();
    }

    private static Path csv(String text, Charset charset) {
        try {
            var file = Files.createTempFile("table", ".csv");
            return Files.write(file, text.getBytes(charset));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static Path three() {
        return AWorkbook.of(
                STATIONS,
                new Object[] {4100, "市通管办", LocalDate.of(2026, 1, 31)},
                new Object[] {4200, "市通管办", LocalDate.of(2026, 2, 28)},
                new Object[] {"4.3万", "市通管办", LocalDate.of(2026, 3, 31)});
    }

    private long records(String type) {
        return DATABASE.jdbc()
                .sql("select count(*) from record where type = ? and owner = ?::uuid")
                .params(type, city.organisation())
                .query(Long.class)
                .single();
    }

    @Test
    void goodRowsAreWrittenAndFaultyOnesStayBehind() {
        var one = waiting("base-station-count", three());
        assertThat(one.counts()).isEqualTo(Map.of(State.NEW, 2, State.FAULTY, 1));
        assertThat(told(one)).containsExactly("stations MAGNITUDE_WORD");
        assertThat(records("base-station-count"))
                .as("nothing before it is said")
                .isZero();

        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Done(2, 0));
        assertThat(records("base-station-count")).isEqualTo(2);
        var record = rows(one, State.NEW).getFirst().record().orElseThrow();
        var kept = LEDGER.ledger().find(record, city).orElseThrow();
        assertThat(kept.last().says().fields())
                .containsEntry("stations", "4100")
                .containsEntry("of", "2026-01-31");
        assertThat(kept.last().says().trueFrom()).isEqualTo("2026-01-31");
        assertThat(LEDGER.ledger().firstBroken(record)).isEmpty();
        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Over());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        var file = AWorkbook.of(STATIONS, new Object[] {4100, "市通管办", LocalDate.of(2026, 1, 31)});
        var one = waiting("base-station-count", file);
        assertThat(read("base-station-count", file)).isEqualTo(new Read.Again(one.id()));
        imports.write(one, CORRECTION, city, JULY);
        assertThat(read("base-station-count", file)).isEqualTo(new Read.Again(one.id()));

        var rewritten = csv("统计时点,统计单位,基站数\n2026/1/31,市通管办,4100\n", StandardCharsets.UTF_8);
        var again = waiting("base-station-count", rewritten);
        assertThat(again.counts()).isEqualTo(Map.of(State.SAME, 1));
        assertThat(again.writes()).isFalse();
        assertThat(imports.write(again, CORRECTION, city, JULY)).isEqualTo(new Result.Done(0, 0));
        assertThat(records("base-station-count")).isEqualTo(1);
    }

    @Test
    void aRowWithAKnownKeyCorrectsOrChangesItsRecord() {
        imports.write(waiting("base-station-count", three()), CORRECTION, city, JUNE);
        var other = AWorkbook.of(STATIONS, new Object[] {4000, "市通管办", LocalDate.of(2026, 1, 31)}, new Object[] {
            4200, "市通管办", LocalDate.of(2026, 2, 28)
        });
        var one = waiting("base-station-count", other);
        assertThat(one.counts()).isEqualTo(Map.of(State.CHANGED, 1, State.SAME, 1));
        var row = rows(one, State.CHANGED).getFirst();
        assertThat(row.before()).containsEntry("stations", "4100");
        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Done(0, 1));
        var kept = LEDGER.ledger().find(row.record().orElseThrow(), city).orElseThrow();
        assertThat(kept.last().corrects()).contains(1);
        assertThat(kept.last().says().reason()).isEqualTo("原数含室分");
        assertThat(kept.last().says().trueFrom()).isEqualTo("2026-01-31");

        var id = row.record().orElseThrow().toString();
        var byId = AWorkbook.of(
                new Object[] {"记录编号", "基站数（个）", "统计单位", "统计时点"},
                new Object[] {id, 3900, "市通管办", LocalDate.of(2026, 1, 31)});
        var changed = waiting("base-station-count", byId);
        var meaning = new Meaning(Optional.of(LocalDate.of(2026, 6, 1)), "撤站", "市公报");
        assertThat(imports.write(changed, meaning, city, JULY)).isEqualTo(new Result.Done(0, 1));
        var last = LEDGER.ledger()
                .find(row.record().orElseThrow(), city)
                .orElseThrow()
                .last();
        assertThat(last.corrects()).isEmpty();
        assertThat(last.says().trueFrom()).isEqualTo("2026-06-01");
        assertThat(last.says().origin()).isEqualTo(new Origin(Origin.Kind.PUBLIC, "市公报"));
        assertThat(LEDGER.ledger().firstBroken(row.record().orElseThrow())).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsKept() {
        var code = "91210100MADEM0011Q";
        var full = AWorkbook.of(
                new Object[] {"名称", "统一社会信用代码", "类别", "列入日期", "行业大类", "上年主营业务收入（亿元）"},
                new Object[] {"某公司", code, "规模以上制造业企业", LocalDate.of(2025, 1, 1), "汽车制造业", 12.5});
        var one = waiting("enterprise", full);
        assertThat(imports.write(one, CORRECTION, city, JUNE)).isEqualTo(new Result.Done(1, 0));
        Object[] head = {"名称", "统一社会信用代码", "类别"};
        var same = AWorkbook.of(head, new Object[] {"某公司", code, "above-scale"});
        assertThat(waiting("enterprise", same).counts()).isEqualTo(Map.of(State.SAME, 1));
        var renamed = waiting("enterprise", AWorkbook.of(head, new Object[] {"某集团", code, "above-scale"}));
        imports.write(renamed, CORRECTION, city, JULY);
        var record = rows(one, State.NEW).getFirst().record().orElseThrow();
        assertThat(LEDGER.ledger()
                        .find(record, city)
                        .orElseThrow()
                        .last()
                        .says()
                        .fields())
                .containsEntry("name", "某集团")
                .containsEntry("revenue", "12.5");
    }

    @Test
    void twoWhoBringTheSameRowsAtOnceMakeNoDoubles() throws Exception {
        var one = waiting("base-station-count", three());
        var rewritten = csv("统计时点,统计单位,基站数\n2026/1/31,市通管办,4100\n2026/2/28,市通管办,4200\n", StandardCharsets.UTF_8);
        var other = waiting("base-station-count", rewritten);
        try (var people = Executors.newFixedThreadPool(2)) {
            Callable<Result> first = () -> imports.write(one, CORRECTION, city, JULY);
            Callable<Result> second = () -> imports.write(other, CORRECTION, city, JULY);
            var results = new ArrayList<Result>();
            for (var done : people.invokeAll(List.of(first, second))) results.add(done.get());
            assertThat(results).containsExactlyInAnyOrder(new Result.Done(2, 0), new Result.Done(0, 0));
        }
        assertThat(records("base-station-count")).isEqualTo(2);
    }

    @Test
    void whatOthersWroteMeanwhileIsShownBeforeAnythingIsWritten() {
        var one = waiting("base-station-count", three());
        LEDGER.ledger()
                .declare(
                        UUID.randomUUID(),
                        "base-station-count",
                        Map.of("stations", "4111", "counted-by", "市通管办", "of", "2026-01-31"),
                        Optional.empty(),
                        Origin.DECLARED,
                        city,
                        JULY);
        assertThat(imports.write(one, CORRECTION, city, JULY)).isEqualTo(new Result.Moved());
        assertThat(records("base-station-count")).isEqualTo(1);
        var now = imports.find(one.id(), city).orElseThrow();
        assertThat(now.counts()).isEqualTo(Map.of(State.NEW, 1, State.CHANGED, 1, State.FAULTY, 1));
        assertThat(imports.write(now, CORRECTION, city, JULY)).isEqualTo(new Result.Done(1, 1));
    }

    @Test
    void aKeyThatTwoFilesInARowBringIsKeptOnce() {
        var one = waiting("base-station-count", three());
        var other = csv("统计时点,统计单位,基站数\n2026-01-31,市通管办,4111\n2026-04-30,市通管办,4400\n", StandardCharsets.UTF_8);
        var before = waiting("base-station-count", other);
        assertThat(before.counts()).isEqualTo(Map.of(State.NEW, 2));
        imports.write(one, CORRECTION, city, JULY);

        assertThat(imports.write(before, CORRECTION, city, JULY)).isEqualTo(new Result.Moved());
        var now = imports.find(before.id(), city).orElseThrow();
        assertThat(now.counts()).isEqualTo(Map.of(State.NEW, 1, State.CHANGED, 1));
        assertThat(imports.write(now, CORRECTION, city, JULY)).isEqualTo(new Result.Done(1, 1));
        assertThat(records("base-station-count")).isEqualTo(3);
        var opened = rows(now, State.NEW).getFirst().record().orElseThrow();
        assertThat(LEDGER.ledger()
                        .find(opened, city)
                        .orElseThrow()
                        .last()
                        .says()
                        .fields())
                .containsEntry("stations", "4400");
    }

    @Test
    void whoBringsAMergedRecordsKeyMeetsTheOneThatLeads() {
        imports.write(waiting("base-station-count", three()), CORRECTION, city, JUNE);
        var merged = record("2026-01-31");
        var leading = record("2026-02-28");
        merge(merged, 1, leading);

        var alone = csv("统计时点,统计单位,基站数\n2026-01-31,市通管办,4100\n", StandardCharsets.UTF_8);
        var row = rows(waiting("base-station-count", alone), State.CHANGED).getFirst();
        assertThat(row.record()).contains(leading);
        assertThat(row.before()).containsEntry("stations", "4200");
        var both = csv("统计时点,统计单位,基站数\n2026-02-28,市通管办,4200\n2026-01-31,市通管办,4100\n", StandardCharsets.UTF_8);
        assertThat(told(waiting("base-station-count", both))).containsExactly("of DOUBLED", "of DOUBLED");
        var fields = Map.of("stations", "1", "counted-by", "甲", "of", "2026-01-31");
        assertThat(LEDGER.ledger()
                        .declare(
                                UUID.randomUUID(),
                                "base-station-count",
                                fields,
                                Optional.empty(),
                                Origin.DECLARED,
                                city,
                                JULY)
                        .toString())
                .contains("SAME_KEY", leading.toString());

        merge(merged, 2, null);
        var apart = csv("基站数,统计时点,统计单位\n4100,2026-01-31,市通管办\n", StandardCharsets.UTF_8);
        assertThat(waiting("base-station-count", apart).counts()).isEqualTo(Map.of(State.SAME, 1));
    }

    private UUID record(String day) {
        return DATABASE.jdbc()
                .sql("select record from record_version where area = ? and fields ->> 'of' = ?")
                .params(area, day)
                .query(UUID.class)
                .single();
    }

    private static void merge(UUID record, int number, @Nullable UUID into) {
        DATABASE.jdbc()
                .sql("insert into record_merge values (:record, :number, :into, now())")
                .param("record", record)
                .param("number", number)
                .param("into", into, java.sql.Types.OTHER)
                .update();
    }

    @Test
    void whatWasKnownBeforeTheDatabaseWasToldOfKeysIsKnown() {
        imports.write(waiting("base-station-count", three()), CORRECTION, city, JUNE);
        DATABASE.jdbc().sql("delete from record_key").update();
        DATABASE.jdbc().sql("delete from record_rule").update();
        var fresh = LedgerOf.database(DATABASE, CATALOGUE, AREAS);
        var fields = Map.of("stations", "1", "counted-by", "甲", "of", "2026-01-31");
        assertThat(fresh.ledger()
                        .declare(
                                UUID.randomUUID(),
                                "base-station-count",
                                fields,
                                Optional.empty(),
                                Origin.DECLARED,
                                city,
                                JULY)
                        .toString())
                .contains("SAME_KEY", record("2026-01-31").toString());
    }

    @Test
    void anothersRecordOfTheAreaIsNotTakenOver() {
        LEDGER.ledger()
                .declare(
                        UUID.randomUUID(),
                        "base-station-count",
                        Map.of("stations", "4111", "counted-by", "市通管办", "of", "2026-01-31"),
                        Optional.empty(),
                        Origin.DECLARED,
                        unit(area),
                        JUNE);
        assertThat(told(waiting("base-station-count", three()))).contains("of OTHERS");
    }

    @Test
    void onlyItsOwnUnitSeesAnImport() {
        var one = waiting("base-station-count", three());
        assertThat(imports.find(one.id(), unit(area))).isEmpty();
    }

    @Test
    void aTemplateOfAnotherTypeIsNamed() throws IOException {
        var file = Files.createTempFile("template", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var sheets = new Sheets(out, type("population"), Map.of(), List.of(), "zh")) {
            sheets.row("", Map.of("residents", "100"), Map.of(), List.of());
        }
        var faults = refused("base-station-count", file);
        assertThat(faults).singleElement().extracting(SheetFault::code).isEqualTo(SheetFault.Code.OTHER_TYPE);
        assertThat(new Wording(type("base-station-count"), CATALOGUE, "zh").of(faults.getFirst()))
                .contains("“常住人口”", "“5G基站统计”");
    }

    @Test
    void headingsThatAreWrongAreToldAllAtOnce() {
        assertThat(codes("base-station-count", AWorkbook.of(new Object[] {"甲", "乙"}, new Object[] {1, 2})))
                .containsExactly("NO_HEADINGS");
        assertThat(codes(
                        "base-station-count",
                        AWorkbook.of(new Object[] {"基站数（万个）", "备注", "统计时点", "统计时点"}, new Object[] {1, 2})))
                .containsExactly("OTHER_UNIT", "UNKNOWN_COLUMN", "COLUMN_TWICE", "MISSING_COLUMN");
        assertThat(codes("base-station-count", AWorkbook.of(sheet -> {
                    AWorkbook.write(sheet, 0, STATIONS);
                    AWorkbook.write(sheet, 1, 4100, "市通管办", LocalDate.of(2026, 1, 31));
                    sheet.range(0, 0, 0, 1).merge();
                })))
                .containsExactly("MERGED_HEADING");
    }

    @Test
    void filesThatAreNoTablesAreToldApart() throws IOException {
        assertThat(codes("population", Files.createTempFile("empty", ".xlsx"))).containsExactly("EMPTY_FILE");
        assertThat(codes("population", csv("人数,数据来源,统计时点\n", StandardCharsets.UTF_8)))
                .containsExactly("NO_ROWS");
        assertThat(codes("population", Files.write(Files.createTempFile("p", ".png"), new byte[] {1, 0, 2, 0})))
                .containsExactly("NOT_A_TABLE");
        assertThat(codes("population", Files.write(Files.createTempFile("zip", ".xlsx"), zip("a.txt", 10))))
                .containsExactly("NOT_A_TABLE");
        assertThat(codes("population", Files.write(Files.createTempFile("cut", ".xlsx"), new byte[] {'P', 'K', 3, 4})))
                .containsExactly("BROKEN");
        assertThat(codes("population", csv("人数,\"数据来源\n1,2", StandardCharsets.UTF_8)))
                .containsExactly("OPEN_QUOTE");
        assertThat(codes("population", Files.write(Files.createTempFile("bytes", ".csv"), new byte[] {
                    (byte) 0xFF, (byte) 0xFF, ',', 'a'
                })))
                .containsExactly("BAD_ENCODING");
    }

    private static byte[] zip(String name, int size) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    @Test
    void oldAndLockedWorkbooksAreToldWhatToDo() throws Exception {
        var old = Files.createTempFile("old", ".xls");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(old)) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("人数");
            book.write(out);
        }
        assertThat(codes("population", old)).containsExactly("OLD_XLS");
        var locked = Files.createTempFile("locked", ".xlsx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var book = new XSSFWorkbook();
                    var inside = encryptor.getDataStream(container)) {
                book.createSheet("a");
                book.write(inside);
            }
            container.writeFilesystem(out);
        }
        assertThat(codes("population", locked)).containsExactly("ENCRYPTED");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        var file = Files.createTempFile("bomb", ".xlsx");
        var honest = three();
        try (var in = new java.util.zip.ZipFile(honest.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                if (entry.getName().equals("xl/sharedStrings.xml")) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) out.write(blanks);
            out.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(codes("base-station-count", file)).containsExactly("BOMB");
    }

    @Test
    void rowsBeyondTheLimitAreToldAndNothingIsKept() {
        var text = new StringBuilder("基站数,统计单位,统计时点\n");
        for (int i = 0; i <= RowReading.MOST_ROWS; i++) text.append("1,市通管办,2026-01-31\n");
        assertThat(codes("base-station-count", csv(text.toString(), StandardCharsets.UTF_8)))
                .containsExactly("TOO_MANY_ROWS");
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from import where owner = ?::uuid")
                        .param(city.organisation())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void mergedCellsAreToldInEachOfTheirRows() {
        var one = waiting("base-station-count", AWorkbook.of(sheet -> {
            AWorkbook.write(sheet, 0, STATIONS);
            AWorkbook.write(sheet, 1, 4100, "市通管办", LocalDate.of(2026, 1, 31));
            AWorkbook.write(sheet, 2, 4200, "", LocalDate.of(2026, 2, 28));
            AWorkbook.write(sheet, 3, 4300, "市通管办", LocalDate.of(2026, 3, 31));
            sheet.range(1, 1, 2, 1).merge();
        }));
        assertThat(rows(one, State.FAULTY)).extracting(Row::line).containsExactly(2, 3);
        assertThat(told(one)).contains("counted-by MERGED");
        assertThat(rows(one, State.NEW)).extracting(Row::line).containsExactly(4);
    }

    @Test
    void aFormulaIsToldAndItsResultIsNotTaken() {
        var one = waiting("base-station-count", AWorkbook.of(sheet -> {
            AWorkbook.write(sheet, 0, STATIONS);
            AWorkbook.write(sheet, 1, 0, "市通管办", LocalDate.of(2026, 1, 31));
            sheet.formula(1, 0, "SUM(D1:D9)");
        }));
        assertThat(told(one)).containsExactly("stations FORMULA");
        assertThat(rows(one, State.FAULTY).getFirst().cells()).containsEntry("stations", "=SUM(D1:D9)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01",
                "2025/3/1",
                "2025.3.1",
                "2025年3月1日",
                "2025年03月01日",
                "20250301",
                "2025-03-01 00:00:00"
            })
    void usualSpellingsOfADayAreUnderstood(String typed) {
        var one = waiting("base-station-count", AWorkbook.of(STATIONS, new Object[] {1, "市通管办" + typed, typed}));
        assertThat(rows(one, State.NEW).getFirst().fields()).containsEntry("of", "2025-03-01");
    }

    @ParameterizedTest
    @CsvSource({"3/1/2025,BAD_DATE", "2025年3月,BAD_DATE", "２０２５/3/1,FULL_WIDTH", "2025-02-30,BAD_DATE", "去年,BAD_DATE"})
    void otherSpellingsOfADayAreTold(String typed, String code) {
        assertThat(faults(1, "市通管办" + typed, typed)).contains("of " + code);
    }

    @Test
    void whatIsWrongWithFiguresAndDaysIsToldInTheCell() {
        assertThat(faults("4.1万", "甲", "2026-01-31")).containsExactly("stations MAGNITUDE_WORD");
        assertThat(faults("４１００", "乙", "2026-01-31")).containsExactly("stations FULL_WIDTH");
        assertThat(faults(-3, "丙", "2026-01-31")).containsExactly("stations TOO_SMALL");
        assertThat(faults(1.5, "丁", "2026-01-31")).containsExactly("stations NOT_AN_INTEGER");
        assertThat(faults(1, "戊", LocalDate.of(2026, 7, 3))).containsExactly("of IN_THE_FUTURE");
        assertThat(faults(1, "己", 45717)).containsExactly("of DAY_NUMBER");
        assertThat(faults(LocalDate.of(2026, 1, 31), "庚", "2026-01-31")).containsExactly("stations DATE_IN_NUMBER");
        assertThat(faults(1, "", "2026-01-31")).containsExactly("counted-by MISSING");
        var population = AWorkbook.of(new Object[] {"人数（人）", "数据来源", "统计时点"}, new Object[] {0, "统计公报", "2025-12-31"});
        assertThat(told(waiting("population", population))).containsExactly("residents TOO_SMALL");
    }

    @Test
    void numbersAreAsTheSpreadsheetShowsThem() {
        var one = waiting(
                "enterprise",
                AWorkbook.of(
                        new Object[] {"Name", "Credit code", "Category", "Main business revenue of last year"},
                        new Object[] {"某公司", "x", "Little giant", 0.1 + 0.2}));
        assertThat(rows(one, State.FAULTY).getFirst().cells()).containsEntry("revenue", "0.3");
    }

    @Test
    void choicesAreUnderstoodByEitherTitleOrTheirId() {
        Object[] head = {"人数", "数据来源", "统计时点"};
        var one = waiting(
                "population",
                AWorkbook.of(
                        head,
                        new Object[] {1, "统计公报", "2022-12-31"},
                        new Object[] {1, "statistical bulletin", "2023-12-31"},
                        new Object[] {1, "bulletin", "2024-12-31"},
                        new Object[] {1, "听说", "2025-12-31"}));
        assertThat(rows(one, State.NEW))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.fields()).containsEntry("basis", "bulletin"));
        assertThat(told(one)).containsExactly("basis UNKNOWN_OPTION");
    }

    @Test
    void rowsThatStandTwiceAreToldAndBlankRowsAreNone() {
        var one = waiting(
                "base-station-count",
                AWorkbook.of(
                        STATIONS,
                        new Object[] {4100, "市通管办", "2026-01-31"},
                        new Object[] {},
                        new Object[] {"", "  ", ""},
                        new Object[] {4100, "市通管办", "2026-01-31"},
                        new Object[] {4200, "市通管办", "2026-02-28"},
                        new Object[] {4300, "市通管办", "2026-02-28"}));
        assertThat(rows(one, State.NEW)).extracting(Row::line).containsExactly(2);
        assertThat(rows(one, State.FAULTY)).extracting(Row::line).containsExactly(5, 6, 7);
        var wording = new Wording(type("base-station-count"), CATALOGUE, "zh");
        assertThat(rows(one, State.FAULTY))
                .extracting(row -> wording.of(row.faults().getFirst()))
                .containsExactly("与第 2 行是同一事物。请只留一行。", "文件里另有一行登记同一事物，内容不同。请只留正确的一行。", "与第 6 行是同一事物。请只留一行。");
    }

    @Test
    void otherRecordsAreNamedByNameKeyOrId() {
        var site = declare(
                "factory-site",
                Map.of(
                        "name",
                        "一厂",
                        "credit-code",
                        "91210100MADEM0011Q",
                        "industry",
                        "C34",
                        "area",
                        area,
                        "address",
                        "一路1号"));
        Object[] head = {"平台项目编号", "项目名称", "填报单位", "填报单位统一社会信用代码", "工厂", "状态", "状态起始日期"};
        var rows = new ArrayList<Object[]>();
        rows.add(head);
        for (var named : List.of("一厂", site.toString(), "二厂"))
            rows.add(new Object[] {"P" + rows.size(), "项目", "单位", "91210100MADEM0011Q", named, "在建", "2025-01-01"});
        var one = waiting("platform-project", AWorkbook.of(rows.toArray(Object[][]::new)));
        assertThat(told(one)).contains("site UNKNOWN_RECORD");
        assertThat(rows(one, State.NEW))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.fields()).containsEntry("site", site.toString()));
    }

    private UUID declare(String type, Map<String, String> fields) {
        var id = UUID.randomUUID();
        var result = LEDGER.ledger().declare(id, type, fields, Optional.empty(), Origin.DECLARED, city, JUNE);
        assertThat(result).as(result.toString()).isInstanceOf(Ledger.Result.Done.class);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsReadInEitherEncoding(String charset) {
        var mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        var text = mark + "基站数,统计单位,统计时点\r\n4100,\"市通管办,\"\"镕\"\"\n二处\",2026-01-31\r\n";
        var one = waiting("base-station-count", csv(text, Charset.forName(charset)));
        assertThat(rows(one, State.NEW).getFirst().fields()).containsEntry("counted-by", "市通管办,\"镕\"\n二处");
    }

    @Test
    void faultyRowsGoOutWithTheirNotesAndComeBackMended() throws IOException {
        var one = waiting("base-station-count", three());
        var file = Files.createTempFile("mend", ".xlsx");
        var tables = new Tables(CATALOGUE, AREAS, LEDGER.directory(), imports);
        try (var out = Files.newOutputStream(file)) {
            tables.faulty(one, city, JULY, "zh", out);
        }
        var mended = Files.createTempFile("mended", ".xlsx");
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in);
                var out = Files.newOutputStream(mended)) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("4.3万");
            assertThat(cell.getCellComment().getString().getString()).contains("43000");
            cell.setCellValue(43000);
            book.write(out);
        }
        var again = waiting("base-station-count", mended);
        assertThat(told(again)).isEmpty();
        assertThat(again.counts()).isEqualTo(Map.of(State.NEW, 1));
        assertThat(rows(again, State.NEW).getFirst().fields())
                .isEqualTo(Map.of("stations", "43000", "counted-by", "市通管办", "of", "2026-03-31"));
    }

    @Test
    void everyTypesTemplateSaysWhatIsAskedAndCanBeReadBack() throws IOException {
        var tables = new Tables(CATALOGUE, AREAS, LEDGER.directory(), imports);
        for (var type : CATALOGUE.types())
            for (var language : List.of("zh", "en")) {
                var file = Files.createTempFile("template", ".xlsx");
                try (var out = Files.newOutputStream(file)) {
                    tables.template(type, city, JULY, language, out);
                }
                assertThat(codes(type.id(), file))
                        .as(type.id() + " " + language)
                        .containsExactly("NO_ROWS");
                try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
                    var sheet = book.getSheetAt(0);
                    assertThat(sheet.getRow(0).getLastCellNum())
                            .isEqualTo((short) (type.fields().size() + 1));
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                    assertThat(sheet.getCellComments()).hasSize(type.fields().size() + 1);
                    long chosen = type.fields().stream()
                            .filter(field ->
                                    !CATALOGUE.options(field).isEmpty() || field.type() == RecordType.Type.AREA)
                            .count();
                    assertThat((long) sheet.getDataValidations().size()).isGreaterThanOrEqualTo(chosen);
                    assertThat(book.getSheetName(book.getNumberOfSheets() - 1)).isEqualTo("_xiandao");
                }
            }
    }
}
