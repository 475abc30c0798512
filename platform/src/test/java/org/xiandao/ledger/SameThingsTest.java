package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.ledger.SamePair.State;
import org.xiandao.ledger.SameThings.Result;
import org.xiandao.ledger.SameThings.Show;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.form.CreditCode;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.same.Match;
import org.xiandao.same.Sameness;
import org.xiandao.testing.TestDatabase;

class SameThingsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path FOLDER = Path.of(System.getProperty("xiandao.root"), "catalogue");
    private static final Catalogue CATALOGUE = Catalogue.read(FOLDER);
    private static final Areas AREAS = Areas.of(FOLDER);
    private static final Sameness SAMENESS = Sameness.of(FOLDER, AREAS);
    /** A province for each test, so that none finds another's pairs. */
    private static final Iterator<String> PROVINCES = AREAS.children("000000").stream()
            .map(Area::code)
            .filter(code -> AREAS.children(code).size() > 3)
            .iterator();

    private static final LocalDate DAY = LocalDate.parse("2026-06-01");
    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant APRIL = Instant.parse("2026-04-02T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-02T02:00:00Z");

    private final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    private final RecordStore records = new RecordStore(DATABASE.jdbc());
    private final Ledger ledger = new Ledger(records, directory, CATALOGUE, AREAS, DATABASE.transactions());
    private final SameStore store = new SameStore(DATABASE.jdbc());
    private final SameFinding finding = new SameFinding(store, SAMENESS, CATALOGUE, DATABASE.transactions());
    private final SameThings things =
            new SameThings(store, finding, records, directory, SAMENESS, CATALOGUE, AREAS, DATABASE.transactions());

    private final String here = PROVINCES.next();
    private final String code = code(here);
    private final List<String> cities =
            AREAS.children(here).stream().map(Area::code).toList();
    private final Actor city = unit(cities.get(0));
    private final Actor neighbour = unit(cities.get(1));
    private final Actor province = office(here, Level.PROVINCE);
    private final Actor cityOffice = office(cities.get(0), Level.CITY);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Actor unit(String area) {
        return actor(area, Level.CITY, Optional.empty(), Set.of(), true);
    }

    private static Actor office(String area, Level level) {
        return actor(area, level, Optional.of(OfficeKind.INDUSTRY), Set.of(Duty.HANDLER), false);
    }

    private static Actor actor(String area, Level level, Optional<OfficeKind> office, Set<Duty> duties, boolean fills) {
        return new Actor(
                UUID.randomUUID().toString(),
                "某人",
                UUID.randomUUID().toString(),
                "单位",
                office,
                level,
                area,
                duties,
                fills,
                false);
    }

    /** One that passes its checks. */
    private static String code(String area) {
        return IntStream.range(0, 11 * 31)
                .mapToObj(last -> "11" + area + "MB000000" + "0123456789X".charAt(last / 31)
                        + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(last % 31))
                .filter(code -> CreditCode.faults(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> site(String name, String area, String address) {
        return Map.of("name", name, "credit-code", code, "industry", "C34", "area", area, "address", address);
    }

    private Kept declare(String type, Map<String, String> fields, Actor by) {
        var result = ledger.declare(UUID.randomUUID(), type, fields, Optional.empty(), Origin.DECLARED, by, MARCH);
        assertThat(result).isInstanceOf(Ledger.Result.Done.class);
        return ((Ledger.Result.Done) result).record();
    }

    private Kept aSite(String name, Actor by) {
        return declare("factory-site", site(name, by.area(), "演示路1号"), by);
    }

    private void correct(Kept record, Map<String, String> fields, Actor by) {
        assertThat(ledger.correct(
                        record.id(),
                        record.last().number(),
                        record.last().number(),
                        new Statement(Statement.ALWAYS, false, fields, "原先填错", Origin.DECLARED),
                        by,
                        APRIL))
                .isInstanceOf(Ledger.Result.Done.class);
    }

    private SamePair only(Show show) {
        return things.page(List.of(province), show, 1, 20).pairs().getFirst();
    }

    private Result decide(SamePair pair, Kind kind, Optional<UUID> leading, Actor by, Instant at) {
        return things.decide(pair.id(), pair.token(), kind, leading, "实地看过", by, at);
    }

    private SamePair done(SamePair pair, Kind kind, Optional<UUID> leading, Actor by, Instant at) {
        var result = decide(pair, kind, leading, by, at);
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).pair();
    }

    private static Set<SameRefusal> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusals();
    }

    private List<UUID> holding(Instant known) {
        return directory.list("factory-site", List.of(province), DAY, known, "", 1, 100).lines().stream()
                .map(RecordDirectory.Line::id)
                .toList();
    }

    @Test
    void oneSiteUnderTwoNamesIsPutToTheOfficeThatCoversBoth() {
        var one = aSite("演示装备一厂", city);
        var other = aSite("演示装备第一工厂", neighbour);
        declare("factory-site", site("另一厂", city.area(), "他处88号"), city);

        var pair = only(Show.OPEN);
        assertThat(Set.of(pair.one(), pair.other())).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(pair.found().orElseThrow().match())
                .isEqualTo(new Match(100, List.of("credit-code"), List.of(new Match.Compared("address", 100))));
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isEqualTo(1);
        assertThat(things.page(List.of(cityOffice), Show.OPEN, 1, 20).total()).isZero();
        assertThat(things.find(pair.id(), cityOffice)).isEmpty();
        assertThat(things.find(pair.id(), city)).isEmpty();
        assertThat(things.mayDecide(pair, cityOffice)).isFalse();
        assertThat(refused(decide(pair, Kind.SAME, Optional.of(one.id()), cityOffice, APRIL)))
                .containsExactly(SameRefusal.NOT_YOURS);
    }

    @Test
    void whatIsTheSameCountsOnceFromTheDecisionUntilItIsUndone() {
        var one = aSite("演示装备一厂", city);
        var other = aSite("演示装备第一工厂", neighbour);
        var pair = done(only(Show.OPEN), Kind.SAME, Optional.of(one.id()), province, APRIL);

        assertThat(pair.state()).isEqualTo(State.SAME);
        assertThat(holding(APRIL.minusMillis(1))).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(holding(APRIL)).containsExactly(one.id());
        assertThat(things.about(other.id()).into()).contains(one.id());
        assertThat(things.about(one.id()).leads()).containsExactly(other.id());
        assertThat(directory.counts(List.of(province))).containsEntry("factory-site", 1);
        assertThat(ledger.find(other.id(), neighbour).orElseThrow().versions()).hasSize(1);

        done(pair, Kind.UNDONE, Optional.empty(), province, JUNE);
        assertThat(holding(JUNE.minusMillis(1))).containsExactly(one.id());
        assertThat(holding(JUNE)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(only(Show.OPEN).decisions()).extracting(SameDecision::kind).containsExactly(Kind.SAME, Kind.UNDONE);
    }

    @Test
    void whatWasToldApartIsNotAskedAgainUntilAComparedFieldChanges() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        done(only(Show.OPEN), Kind.DIFFERENT, Optional.empty(), province, APRIL);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();

        var industry = new HashMap<>(site("演示装备一厂", city.area(), "演示路1号"));
        industry.put("industry", "C36");
        correct(one, industry, city);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
        assertThat(only(Show.DECIDED).state()).isEqualTo(State.DIFFERENT);

        var again = ledger.find(one.id(), city).orElseThrow();
        correct(again, site("演示装备一厂（老厂区）", city.area(), "演示路1号"), city);
        assertThat(only(Show.OPEN).state()).isEqualTo(State.OPEN);

        correct(ledger.find(one.id(), city).orElseThrow(), site("别的厂", city.area(), "远处9号"), city);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
    }

    @Test
    void aUnitThatIsAskedAnswersWithoutSeeingTheOther() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var pair = done(only(Show.OPEN), Kind.ASKED, Optional.empty(), province, APRIL);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
        assertThat(only(Show.ASKED).id()).isEqualTo(pair.id());
        assertThat(things.asked(List.of(city))).extracting(SamePair::id).containsExactly(pair.id());
        assertThat(things.find(pair.id(), city)).isEmpty();
        assertThat(things.kept(things.asked(pair.id(), city).orElseThrow(), city))
                .containsExactly(one.id());
        assertThat(things.asked(pair.id(), unit(city.area()))).isEmpty();

        done(pair, Kind.ANSWERED, Optional.empty(), city, JUNE);
        assertThat(things.asked(List.of(city))).isEmpty();
        assertThat(only(Show.OPEN).last().orElseThrow().kind()).isEqualTo(Kind.ANSWERED);
    }

    @Test
    void aDecisionNeedsAReasonALeaderAndSomebodyElseAndIsTakenOnce() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var pair = only(Show.OPEN);
        assertThat(refused(things.decide(
                        pair.id(), pair.token(), Kind.SAME, Optional.of(UUID.randomUUID()), " ", province, APRIL)))
                .containsExactlyInAnyOrder(SameRefusal.REASON_MISSING, SameRefusal.LEADING_MISSING);
        var both = new Actor(
                city.account(),
                "某人",
                "厅",
                "厅",
                province.office(),
                Level.PROVINCE,
                here,
                province.duties(),
                true,
                false);
        assertThat(refused(decide(pair, Kind.DIFFERENT, Optional.empty(), both, APRIL)))
                .containsExactly(SameRefusal.OWN_WORK);
        assertThat(refused(decide(pair, Kind.UNDONE, Optional.empty(), province, APRIL)))
                .containsExactly(SameRefusal.NOTHING_TO_UNDO);
        var decided = done(pair, Kind.SAME, Optional.of(one.id()), province, APRIL);
        assertThat(refused(decide(pair, Kind.DIFFERENT, Optional.empty(), province, JUNE)))
                .containsExactly(SameRefusal.STALE);
        assertThat(refused(decide(decided, Kind.DIFFERENT, Optional.empty(), province, JUNE)))
                .containsExactly(SameRefusal.DECIDED_ALREADY);
        assertThat(refused(decide(decided, Kind.ANSWERED, Optional.empty(), city, JUNE)))
                .containsExactly(SameRefusal.NOT_ASKED);
    }

    @Test
    void ofThreeNamesOneLeadsAndEachDecisionIsUndoneByItself() {
        var a = aSite("演示装备一厂", city);
        var b = aSite("演示装备第一工厂", neighbour);
        var c = aSite("演示装备壹厂", unit(cities.get(2)));
        var ab = done(between(a, b), Kind.SAME, Optional.of(b.id()), province, APRIL);
        done(between(a, c), Kind.SAME, Optional.of(c.id()), province, JUNE);
        assertThat(things.about(a.id()).into()).contains(c.id());
        assertThat(things.about(b.id()).into()).contains(c.id());
        assertThat(holding(JUNE)).containsExactly(c.id());
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();

        done(things.find(ab.id(), province).orElseThrow(), Kind.UNDONE, Optional.empty(), province, JULY);
        assertThat(things.about(a.id()).into()).contains(c.id());
        assertThat(things.about(b.id()).into()).isEmpty();
        assertThat(holding(JULY)).containsExactlyInAnyOrder(b.id(), c.id());
        assertThat(holding(APRIL)).containsExactlyInAnyOrder(b.id(), c.id());
    }

    @Test
    void twoThatWereToldApartDoNotBecomeOneThroughAThird() {
        var a = aSite("演示装备一厂", city);
        var b = aSite("演示装备第一工厂", neighbour);
        var c = aSite("演示装备壹厂", unit(cities.get(2)));
        done(between(b, c), Kind.DIFFERENT, Optional.empty(), province, APRIL);
        done(between(a, b), Kind.SAME, Optional.of(a.id()), province, APRIL);
        assertThat(refused(decide(between(a, c), Kind.SAME, Optional.of(a.id()), province, JUNE)))
                .containsExactly(SameRefusal.CONTRADICTS);
        assertThat(between(a, c).decisions()).isEmpty();
    }

    private SamePair between(Kept one, Kept other) {
        return Stream.of(Show.values())
                .flatMap(show -> things.page(List.of(province), show, 1, 20).pairs().stream())
                .filter(pair -> Set.of(pair.one(), pair.other()).equals(Set.of(one.id(), other.id())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNamesTwoSitesIsComparedAnewWhenTheyBecomeOne() {
        var one = aSite("演示装备一厂", city);
        var other = aSite("演示装备第一工厂", neighbour);
        declare("scene-deployment", deployment(one), city);
        declare("scene-deployment", deployment(other), neighbour);
        var pair = done(only(Show.OPEN), Kind.SAME, Optional.of(one.id()), province, APRIL);
        var scenes = things.page(List.of(province), Show.OPEN, 1, 20).pairs();
        assertThat(scenes).extracting(SamePair::type).containsExactly("scene-deployment");
        done(pair, Kind.UNDONE, Optional.empty(), province, JUNE);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).pairs())
                .extracting(SamePair::type)
                .containsExactly("factory-site");
    }

    private static Map<String, String> deployment(Kept site) {
        return Map.of("site", site.id().toString(), "scene", "1", "state", "operating", "since", "2026-01-10");
    }

    @Test
    void whoIsAboutToDeclareLearnsThatThereIsOneAndWhomToAskAndNoMore() {
        var there = aSite("演示装备一厂", city);
        var fields = site("演示装备第一工厂", neighbour.area(), "演示路一号");
        assertThat(things.alike("factory-site", fields, neighbour))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.record()).isEmpty();
                    assertThat(alike.within()).isEqualTo(here);
                });
        assertThat(things.alike("factory-site", fields, city))
                .extracting(SameThings.Alike::record)
                .containsExactly(Optional.of(there.id()));
        assertThat(things.alike("factory-site", site("另一厂", city.area(), "他处3号"), city))
                .isEmpty();
    }

    @Test
    void whoAsksWhileAnotherComparesLearnsOfWhatCameInSinceThatOneBegan() throws Exception {
        var fields = site("演示装备第一工厂", neighbour.area(), "演示路一号");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = DATABASE.transactions().execute(status -> {
                assertThat(store.alone()).isTrue();
                var told = threads.submit(() -> {
                    aSite("演示装备一厂", city);
                    return things.alike("factory-site", fields, neighbour);
                });
                await(() -> told.isDone() || waitsForALock());
                return told;
            });
            assertThat(asked.get()).hasSize(1);
        }
    }

    private static boolean waitsForALock() {
        return DATABASE.jdbc()
                .sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) Thread.onSpinWait();
    }

    @Test
    void theKeysAndPairsCanBeDroppedAndAreWorkedOutAgain() {
        aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var before = only(Show.OPEN);
        for (var table : List.of("same_key", "same_naming", "same_pair", "same_rules"))
            DATABASE.jdbc().sql("delete from " + table).update();
        new SameFinding(store, SAMENESS, CATALOGUE, DATABASE.transactions()).compareDue();
        assertThat(only(Show.OPEN)).isEqualTo(before);
    }

    @Test
    void whatHasEndedClaimsNothing() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        ledger.change(
                one.id(), 1, new Statement(DAY, true, one.last().says().fields(), "搬迁", Origin.DECLARED), city, JUNE);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
    }

    @Test
    void whatWasDecidedCanBeNeitherChangedNorRemoved() {
        aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var pair = done(only(Show.OPEN), Kind.DIFFERENT, Optional.empty(), province, APRIL);
        for (var sql : List.of(
                "update same_decision set reason = '' where pair = ?", "delete from same_decision where pair = ?"))
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).param(pair.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("appended");
    }
}
