package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.ledger.Ledger.Result;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.testing.TestDatabase;

class LedgerTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path FOLDER = Path.of(System.getProperty("xiandao.root"), "catalogue");
    private static final Catalogue CATALOGUE = Catalogue.read(FOLDER);
    private static final Areas AREAS = Areas.of(FOLDER);
    /** A city for each test, so that none finds another's records. */
    private static final Iterator<String> CITIES = Stream.of("210000", "210100")
            .flatMap(above -> AREAS.children(above).stream())
            .map(Area::code)
            .filter(code -> !code.equals("210200"))
            .iterator();

    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-02T02:00:00Z");

    private final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    private final Ledger ledger =
            new Ledger(new RecordStore(DATABASE.jdbc()), directory, CATALOGUE, AREAS, DATABASE.transactions());
    private final String area = CITIES.next();
    private final Actor city = unit(area, true);
    private final Actor dalian = unit("210200", true);
    private final Actor province = office("210000", Level.PROVINCE, Duty.HANDLER);
    private final Actor director = office("210000", Level.PROVINCE, Duty.DECIDER);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Actor unit(String area, boolean fills) {
        return new Actor(
                UUID.randomUUID().toString(),
                "填报",
                UUID.randomUUID().toString(),
                "单位",
                Optional.empty(),
                Level.CITY,
                area,
                Set.of(),
                fills,
                false);
    }

    private static Actor office(String area, Level level, Duty duty) {
        return new Actor(
                UUID.randomUUID().toString(),
                "经办",
                UUID.randomUUID().toString(),
                "厅",
                Optional.of(OfficeKind.INDUSTRY),
                level,
                area,
                Set.of(duty),
                false,
                false);
    }

    private static Map<String, String> stations(String count, String day) {
        return Map.of("stations", count, "counted-by", "市通管办", "of", day);
    }

    private Result declare(String type, Map<String, String> fields, Actor actor, Instant at) {
        return ledger.declare(UUID.randomUUID(), type, fields, Optional.empty(), Origin.DECLARED, actor, at);
    }

    private static Kept done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).record();
    }

    private static List<LedgerRefusal> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusals();
    }

    private static Statement says(String count, String day, String reason) {
        return new Statement(LocalDate.parse(day), false, stations(count, day), reason, Origin.DECLARED);
    }

    private static Optional<String> value(Kept record, String day, Instant known) {
        return record.asOf(LocalDate.parse(day), known)
                .map(version -> version.says().fields().get("stations"));
    }

    @Test
    void anyValueCanBeAskedForAsOfADayAndAsKnownAtAMoment() {
        var first = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        var grown = done(ledger.change(first.id(), 1, says("4300", "2026-05-31", "月度统计"), city, JUNE));
        var corrected = done(ledger.correct(grown.id(), 2, 1, says("4000", "2026-01-31", "原数含室分系统"), city, SEPTEMBER));

        assertThat(value(corrected, "2026-01-30", SEPTEMBER)).isEmpty();
        assertThat(value(corrected, "2026-02-28", MARCH)).contains("4100");
        assertThat(value(corrected, "2026-02-28", JUNE)).contains("4100");
        assertThat(value(corrected, "2026-02-28", SEPTEMBER)).contains("4000");
        assertThat(value(corrected, "2026-08-31", MARCH)).contains("4100");
        assertThat(value(corrected, "2026-08-31", SEPTEMBER)).contains("4300");
        assertThat(value(corrected, "2026-08-31", MARCH.minusSeconds(1))).isEmpty();
        assertThat(ledger.firstBroken(corrected.id())).isEmpty();
    }

    @Test
    void aCorrectedDayOfBeginningLeavesNothingBehind() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, JUNE));
        var corrected = done(ledger.correct(record.id(), 1, 1, says("4100", "2026-04-30", "统计时点填错"), city, SEPTEMBER));
        assertThat(value(corrected, "2026-03-01", JUNE)).contains("4100");
        assertThat(value(corrected, "2026-03-01", SEPTEMBER)).isEmpty();
    }

    @Test
    void theListSaysWhatEachRecordSays() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        ledger.change(record.id(), 1, says("4300", "2026-05-31", "月度统计"), city, JUNE);
        for (var day : List.of("2026-01-30", "2026-02-28", "2026-05-31", "2026-08-31"))
            for (var known : List.of(MARCH.minusSeconds(1), MARCH, JUNE, SEPTEMBER))
                assertThat(directory
                                .list("base-station-count", List.of(city), LocalDate.parse(day), known, "", 1, 20)
                                .lines())
                        .as(day + " " + known)
                        .extracting(RecordDirectory.Line::version)
                        .containsExactlyElementsOf(
                                ledger.find(record.id(), city).orElseThrow().asOf(LocalDate.parse(day), known).stream()
                                        .toList());
    }

    @Test
    void nothingHoldsOrEndsOnADayBeforeItBegins() {
        var early = Optional.of(LocalDate.parse("2000-01-01"));
        var fields = stations("4100", "2026-01-31");
        assertThat(refused(ledger.declare(
                        UUID.randomUUID(), "base-station-count", fields, early, Origin.DECLARED, city, MARCH)))
                .containsExactly(new LedgerRefusal(Code.BEFORE_IT_BEGAN, "2026-01-31", List.of()));
        var record = done(declare("base-station-count", fields, city, MARCH));
        var ends = new Statement(LocalDate.parse("2025-01-01"), true, fields, "停用", Origin.DECLARED);
        assertThat(refused(ledger.change(record.id(), 1, ends, city, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.BEFORE_IT_BEGAN);
        var site = Map.of(
                "name", "甲厂", "credit-code", "91440100MAD005100H", "industry", "C36", "area", area, "address", "一路1号");
        var always = done(declare("factory-site", site, city, MARCH));
        var from = LocalDate.parse("2026-02-01");
        done(ledger.change(always.id(), 1, new Statement(from, false, site, "改建", Origin.DECLARED), city, JUNE));
        var tooEarly = new Statement(from.minusDays(1), true, site, "停产", Origin.DECLARED);
        assertThat(refused(ledger.change(always.id(), 2, tooEarly, city, JUNE)))
                .containsExactly(new LedgerRefusal(Code.BEFORE_IT_BEGAN, "2026-02-01", List.of()));
    }

    @Test
    void whatHasEndedNoLongerHoldsFromItsEnd() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        var ended = done(ledger.change(
                record.id(),
                1,
                new Statement(
                        LocalDate.parse("2026-05-01"), true, stations("4100", "2026-01-31"), "统计口径停用", Origin.DECLARED),
                city,
                JUNE));
        assertThat(value(ended, "2026-04-30", JUNE)).contains("4100");
        assertThat(value(ended, "2026-05-01", JUNE)).isEmpty();
        assertThat(directory
                        .list("base-station-count", List.of(city), LocalDate.parse("2026-05-02"), JUNE, "", 1, 20)
                        .total())
                .isZero();
    }

    @Test
    void anIncidentIsNotReportedBeforeItWasLearnedOfNorLearnedOfBeforeItHappened() {
        assertThat(incident("2026-03-10", "2026-03-09", "2026-03-11"))
                .containsExactly("learned BEFORE_ANOTHER 2026-03-10");
        assertThat(incident("2026-03-10", "", "2026-03-09")).containsExactly("reported BEFORE_ANOTHER 2026-03-10");
        assertThat(incident("2026-03-10", "2026-03-12", "2026-03-11"))
                .containsExactly("reported BEFORE_ANOTHER 2026-03-12");
        assertThat(incident("2028-02-30", "2026-03-12", "2026-03-11"))
                .contains("happened BAD_DATE null", "reported BEFORE_ANOTHER 2026-03-12");
    }

    private List<String> incident(String happened, String learned, String reported) {
        var fields = Map.of(
                "name",
                "某事件",
                "kind",
                "cyber-security",
                "grade",
                "major",
                "happened",
                happened,
                "learned",
                learned,
                "reported",
                reported,
                "area",
                area,
                "authority",
                "某网信办");
        return refused(declare("incident", fields, city, JUNE)).getFirst().problems().stream()
                .map(problem -> problem.path() + " " + problem.code() + " "
                        + problem.args().get("limit"))
                .toList();
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAtItsField() {
        var fields = new HashMap<>(stations("-3", "2026-12-31"));
        fields.put("counted-by", " ");
        fields.put("colour", "红");
        var refusals = refused(declare("base-station-count", fields, city, JUNE));
        assertThat(refusals).singleElement().extracting(LedgerRefusal::code).isEqualTo(Code.FIELDS);
        assertThat(refusals.getFirst().problems())
                .extracting(problem -> problem.path() + " " + problem.code())
                .containsExactlyInAnyOrder(
                        "stations TOO_SMALL", "counted-by MISSING", "of IN_THE_FUTURE", "colour UNKNOWN_PATH");
        assertThat(refused(declare("base-station-count", stations("4.1万", "2026-01-31"), city, JUNE))
                        .getFirst()
                        .problems())
                .extracting(Problem::code, problem -> problem.args().get("suggestion"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Problem.Code.MAGNITUDE_WORD, "41000"));
        assertThat(refused(declare(
                                "population",
                                Map.of("residents", "0", "counted-by", "统计局", "of", "2025-12-31"),
                                city,
                                JUNE))
                        .getFirst()
                        .problems())
                .extracting(Problem::code)
                .contains(Problem.Code.TOO_SMALL);
    }

    @Test
    void theSameThingTwiceInAnAreaIsFoundByItsKey() {
        var first = done(declare("base-station-count", stations("4100", "2026-02-28"), city, MARCH));
        assertThat(refused(declare("base-station-count", stations("4200", "2026-02-28"), city, JUNE)))
                .extracting(LedgerRefusal::code, LedgerRefusal::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Code.SAME_KEY, first.id().toString()));
        done(declare("base-station-count", stations("9100", "2026-02-28"), dalian, JUNE));
    }

    @Test
    void theSameThingWrittenTwiceAtOnceIsKeptOnce() throws Exception {
        Callable<Result> writing = () -> declare("base-station-count", stations("4100", "2026-02-28"), city, MARCH);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var results = pool.invokeAll(List.of(writing, writing, writing, writing)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void twoPeopleAtOneRecordNeverOverwriteEachOther() throws Exception {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        Callable<Result> change = () -> ledger.change(record.id(), 1, says("4300", "2026-05-31", "月度统计"), city, JUNE);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var results = pool.invokeAll(List.of(change, change)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
            assertThat(results.stream()
                            .filter(Result.Refused.class::isInstance)
                            .flatMap(result -> refused(result).stream()))
                    .extracting(LedgerRefusal::code, LedgerRefusal::about)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.STALE, "2"));
        }
    }

    @Test
    void oneWhoCorrectsAndOneWhoEndsAtOnceAreNotBothTaken() throws Exception {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        Callable<Result> correcting =
                () -> ledger.correct(record.id(), 1, 1, says("4000", "2026-01-31", "原数有误"), city, JUNE);
        Callable<Result> ending = () -> ledger.change(
                record.id(),
                1,
                new Statement(
                        LocalDate.parse("2026-05-01"), true, stations("4100", "2026-01-31"), "停用", Origin.DECLARED),
                city,
                JUNE);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var results = pool.invokeAll(List.of(correcting, ending, correcting, ending)).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(results).filteredOn(Result.Done.class::isInstance).hasSize(1);
        }
        assertThat(ledger.find(record.id(), city).orElseThrow().versions()).hasSize(2);
        assertThat(ledger.firstBroken(record.id())).isEmpty();
    }

    @Test
    void whatWasWrittenWhileAnOfficeLookedIsNotCheckedUnseen() throws Exception {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        Callable<Result> changing = () -> ledger.change(record.id(), 1, says("4300", "2026-05-31", "月度统计"), city, JUNE);
        Callable<Result> checking = () -> ledger.take(record.id(), 1, Step.Kind.CHECKED, "", province, JUNE);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var future : pool.invokeAll(List.of(changing, checking))) future.resultNow();
        }
        var after = ledger.find(record.id(), city).orElseThrow();
        assertThat(after.versions()).hasSize(2);
        assertThat(after.state(2)).isEmpty();
    }

    @Test
    void onlyWhoKeepsARecordSpeaksOfItAndOnlyOfficesAboveSeeIt() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        assertThat(refused(ledger.change(record.id(), 1, says("1", "2026-05-31", "改"), dalian, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_YOURS);
        assertThat(refused(declare("base-station-count", stations("1", "2026-01-31"), unit(area, false), JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_YOURS);
        assertThat(ledger.find(record.id(), city)).isPresent();
        assertThat(ledger.find(record.id(), province)).isPresent();
        assertThat(ledger.find(record.id(), dalian)).isEmpty();
        assertThat(ledger.find(record.id(), office("440000", Level.PROVINCE, Duty.HANDLER)))
                .isEmpty();
        var day = LocalDate.parse("2026-06-01");
        assertThat(directory
                        .list("base-station-count", List.of(dalian), day, JUNE, "", 1, 20)
                        .lines())
                .noneMatch(line -> line.id().equals(record.id()));
        assertThat(directory
                        .list("base-station-count", List.of(province), day, JUNE, "", 1, 20)
                        .lines())
                .anyMatch(line -> line.id().equals(record.id()));
    }

    @Test
    void aVersionIsDeclaredThenCheckedThenConfirmedByOthers() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", director, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_CHECKED, Code.UNPROVEN);
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.CHECKED, "", city, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_YOURS);
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.RETURNED, " ", province, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.REASON_MISSING);
        done(ledger.take(record.id(), 1, Step.Kind.CHECKED, "与通管局月报一致", province, JUNE));
        prove(record);
        var confirmed = done(ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", director, JUNE));
        assertThat(confirmed.state(1)).contains(Step.Kind.CONFIRMED);
        var reference = "base-station-count/" + record.id() + "@";
        assertThat(new Verification(DATABASE.jdbc(), CATALOGUE)
                        .of(
                                List.of(reference + 1, reference + 2, "answers/stations@3"),
                                LocalDate.parse("2026-06-02"),
                                JUNE))
                .containsExactly(Map.entry(reference + 1, Step.Kind.CONFIRMED));

        var grown = done(ledger.change(record.id(), 1, says("4300", "2026-05-31", "月度统计"), city, SEPTEMBER));
        assertThat(grown.state(2)).isEmpty();
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.CHECKED, "", province, SEPTEMBER)))
                .extracting(LedgerRefusal::code, LedgerRefusal::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.STALE, "2"));
    }

    private void prove(Kept record) {
        var audit = new Audit(
                DATABASE.jdbc(),
                Objects.requireNonNull(DATABASE.transactions().getTransactionManager()),
                Clock.fixed(JUNE, ZoneOffset.UTC));
        var offered =
                new Offered(List.of(), "https://example.org/monthly", "2026-03-01", "月报", "", "", "PUBLIC", List.of());
        assertThat(new RecordEvidence(
                                new EvidenceStore(DATABASE.jdbc()),
                                new RecordStore(DATABASE.jdbc()),
                                CATALOGUE,
                                audit,
                                DATABASE.transactions())
                        .offer(record.id(), 1, offered, city, Caller.system("test"), JUNE))
                .isInstanceOf(RecordEvidence.Result.Done.class);
    }

    @Test
    void aReferenceNamesARecordOfItsType() {
        var site = done(declare("factory-site", site(), city, MARCH));
        var wrong =
                refused(declare("scene-deployment", deployment(UUID.randomUUID().toString()), city, JUNE));
        assertThat(wrong.getFirst().problems())
                .extracting(Problem::path, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("site", Problem.Code.UNKNOWN_RECORD));
        done(declare("scene-deployment", deployment(site.id().toString()), city, JUNE));
    }

    private static Map<String, String> site() {
        return Map.of(
                "name",
                "抚顺一厂",
                "credit-code",
                "11330600002577030G",
                "industry",
                "C34",
                "area",
                "210402",
                "address",
                "某路1号");
    }

    private static Map<String, String> deployment(String site) {
        var fields = new HashMap<String, String>();
        fields.put("site", site);
        for (var field : CATALOGUE.type("scene-deployment").orElseThrow().fields())
            if (field.required() && !fields.containsKey(field.id()))
                fields.put(
                        field.id(),
                        switch (field.type()) {
                            case DATE -> "2026-01-10";
                            case CHOICE -> CATALOGUE.options(field).getFirst().id();
                            default -> "1";
                        });
        return fields;
    }

    @Test
    void nothingThatWasSaidCanBeChangedOrRemoved() {
        var record = done(declare("base-station-count", stations("4100", "2026-03-31"), city, JUNE));
        for (var sql : List.of(
                "update record_version set true_from = '2020-01-01' where record = ?",
                "delete from record_version where record = ?",
                "delete from record where id = ?"))
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).param(record.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("appended");
    }
}
