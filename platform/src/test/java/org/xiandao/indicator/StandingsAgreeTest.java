package org.xiandao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Area;
import org.xiandao.ledger.ALedger;
import org.xiandao.ledger.Proven;
import org.xiandao.ledger.Step;
import org.xiandao.ledger.Verification;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Records;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.AnActor;
import org.xiandao.testing.TestDatabase;

/** What is kept ready says what the records say, of every measure, over ledgers of any history, also after more was written. */
class StandingsAgreeTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate FIRST = LocalDate.of(2023, 11, 1);

    private final ALedger ledger = new ALedger(DATABASE.jdbc());
    private final Indicators indicators = new Indicators(DATABASE.dataSource(), DATABASE.jdbc(), AREAS, CATALOGUE);
    private final Verification verification = ALedger.verification(DATABASE.jdbc(), CATALOGUE);
    private final Standings standings = StandingsTest.standings(DATABASE);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatIsKeptReadySaysWhatTheRecordsSay() {
        int known = 0;
        for (int province = 0; province < 4; province++) {
            var random = new Random(province);
            var history =
                    new History(List.of("140000", "220000", "360000", "410000").get(province), random);
            for (int round = 0; round < 2; round++) {
                history.write(80);
                for (int ask = 0; ask < 2; ask++)
                    known += compared(history.asked(), FIRST.plusDays(random.nextInt(900) - 50));
            }
        }
        assertThat(known).isGreaterThan(1500);
    }

    @Test
    void whatWasKnownEarlierIsSaidAsItWasSaidThen() {
        var history = new History("210000", new Random(7));
        history.write(120);
        var then = ALedger.now();
        var day = FIRST.plusDays(600);
        var said = standings.of(definitions(), history.asked(), day);
        history.write(120);
        int changed = 0;
        for (var area : history.asked())
            for (var definition : definitions()) {
                var before = Optional.ofNullable(StandingsTest.in(said, area).get(definition));
                var now = indicators.value(definition, area, day, ALedger.now());
                var earlier = indicators.value(definition, area, day, then);
                assertThat(earlier.map(StandingsAgreeTest::figure))
                        .as(definition + " in " + area)
                        .isEqualTo(before.map(Standing::value));
                if (!earlier.map(StandingsAgreeTest::figure).equals(now.map(StandingsAgreeTest::figure))) changed++;
            }
        assertThat(changed).isGreaterThan(20);
    }

    private static Optional<Fraction> figure(Answer<Fraction> answer) {
        return answer instanceof Answer.Known<Fraction>(var value, var _) ? Optional.of(value) : Optional.empty();
    }

    /** The tables hold nothing that the ledger doesn't: emptied, they are made up again. */
    @Test
    void emptiedItIsMadeUpAgain() {
        new History("130000", new Random(8)).write(40);
        var areas = List.of("130000", "130100", "130200");
        var day = FIRST.plusDays(700);
        var before = standings.of(definitions(), areas, day);
        DATABASE.jdbc().sql("truncate standing_gauge cascade").update();
        assertThat(standings.of(definitions(), areas, day)).isEqualTo(before);
    }

    @Test
    void whatIsKeptReadyIsKnownByItsDefinition() {
        for (var definition : definitions())
            if (Gauge.answers(definition))
                for (var gauge : Gauge.of(definition))
                    assertThat(GaugeJson.read(GaugeJson.write(gauge))).isEqualTo(gauge);
    }

    @Test
    void thePagesBehindAValueListItsRecordsEachOnce() {
        var history = new History("150000", new Random(9));
        history.write(150);
        var backings = new Backings(
                StandingsTest.keeper(DATABASE),
                new StandingStore(DATABASE.jdbc()),
                new BehindStore(DATABASE.jdbc()),
                DATABASE.jdbc(),
                CATALOGUE,
                verification,
                ALedger.clock());
        var day = FIRST.plusDays(700);
        int listed = 0;
        for (var definition : definitions())
            for (var area : history.asked()) {
                if (!Gauge.answers(definition)) continue;
                var operands =
                        indicators.value(definition, area, day, ALedger.now()).orElseThrow()
                                        instanceof Answer.Known<Fraction> known
                                ? known.operands()
                                : List.<Operand>of();
                var found = new ArrayList<String>();
                for (int number = 1; found.size() < operands.size(); number++) {
                    var page = backings.page(definition, area, day, number, 3);
                    assertThat(page.total()).isEqualTo(operands.size());
                    assertThat(page.lines()).isNotEmpty();
                    page.lines()
                            .forEach(line ->
                                    found.add(Gauge.of(definition).getFirst().type() + "/" + line.record() + "@"
                                            + line.number()));
                }
                var expected = operands.stream().map(Operand::ref).toList();
                assertThat(found).as(definition + " in " + area).containsExactlyInAnyOrderElementsOf(expected);
                if (!area.endsWith("0000"))
                    assertThat(found).as(definition + " in " + area).isEqualTo(expected);
                listed += found.size();
            }
        assertThat(listed).isGreaterThan(50);
    }

    @Test
    void aJudgeIsToldTheSameFromWhatIsKeptReadyAndFromTheRecords() {
        var history = new History("230000", new Random(10));
        history.write(250);
        var day = FIRST.plusDays(650);
        int named = 0;
        for (var edition : IndicatorsTest.EDITIONS)
            for (var area : history.asked()) {
                var subject = new Subject(area, area, AREAS.get(area).level(), List.of());
                var ready = new FactsOfStandings(standings, operands(), edition, List.of(subject));
                var records = new FactsOfRecords(indicators, verification, edition, List.of(subject), ALedger.now());
                for (var measure : edition.measures()) {
                    var leaf = new LedgerFacts.Leaf(measure.id(), subject);
                    var told = measure.title().zh() + " in " + area;
                    assertThat(ready.value(measure, subject, day))
                            .as(told)
                            .isEqualTo(records.value(measure, subject, day));
                    assertThat(ready.ground(leaf, day)).as(told).isEqualTo(records.ground(leaf, day));
                    assertThat(ready.first(leaf, day, 2)).as(told).isEqualTo(records.first(leaf, day, 2));
                    assertThat(figure(ready.naming(any -> false).value(measure, subject, day)))
                            .as(told)
                            .isEqualTo(figure(records.value(measure, subject, day)));
                    named += ready.first(leaf, day, 2).size();
                }
            }
        assertThat(named).isGreaterThan(50);
    }

    @Test
    void howFarRecordsAreProvenIsKeptReadyAsItIsCounted() {
        var history = new History("320000", new Random(11));
        var counted = ALedger.proven(DATABASE.jdbc(), AREAS, CATALOGUE);
        var ready = new StandingTallies(
                StandingsTest.keeper(DATABASE), new StandingStore(DATABASE.jdbc()), CATALOGUE, ALedger.clock());
        var nation = AnActor.office("000000", Level.NATION, Duty.HANDLER);
        int told = 0;
        for (int round = 0; round < 3; round++) {
            history.write(120);
            var day = FIRST.plusDays(300L * round + 100);
            for (var area : history.asked()) {
                var scope = new Proven.Scope(below(area), day, ALedger.now(), List.of(nation));
                var tallies = ready.tallies(area, day, ALedger.now()).orElseThrow();
                assertThat(tallies).as(area + " on " + day).isEqualTo(counted.tallies(scope));
                told += tallies.size();
            }
        }
        assertThat(told).isGreaterThan(50);
    }

    private static List<String> below(String area) {
        var codes = new ArrayList<>(List.of(area));
        for (int i = 0; i < codes.size(); i++)
            AREAS.children(codes.get(i)).stream().map(Area::code).forEach(codes::add);
        return codes;
    }

    private static Operands operands() {
        return new Operands(
                StandingsTest.keeper(DATABASE),
                new StandingStore(DATABASE.jdbc()),
                new BehindStore(DATABASE.jdbc()),
                DATABASE.jdbc(),
                CATALOGUE);
    }

    private int compared(List<String> areas, LocalDate day) {
        var definitions = definitions();
        var found = standings.of(definitions, areas, day);
        int known = 0;
        for (var area : areas)
            for (var definition : definitions) {
                var expected = indicators.value(definition, area, day, ALedger.now());
                var standing = Optional.ofNullable(StandingsTest.in(found, area).get(definition));
                assertThat(standing)
                        .as(definition + " in " + area + " on " + day)
                        .isEqualTo(expected.map(answer -> told(answer, day)));
                if (standing.flatMap(Standing::value).isPresent()) known++;
            }
        return known;
    }

    private Standing told(Answer<Fraction> answer, LocalDate day) {
        return switch (answer) {
            case Answer.Known<Fraction>(var value, var operands) -> {
                var steps = verification.of(operands.stream().map(Operand::ref).toList(), day, ALedger.now());
                long confirmed = steps.values().stream()
                        .filter(Step.Kind.CONFIRMED::equals)
                        .count();
                long madeUp = operands.stream().filter(Operand::demonstration).count();
                yield Standing.known(value, operands.size(), confirmed, madeUp);
            }
            case Answer.Doubtful<Fraction> it -> throw new IllegalStateException(it.toString());
            case Answer.Unknown<Fraction>(var reason) -> Standing.unknown(reason);
        };
    }

    /** Those of the packs, and some that no pack has. */
    static Set<Definition> definitions() {
        var all = new LinkedHashSet<Definition>();
        for (var edition : IndicatorsTest.EDITIONS)
            edition.measures().stream().map(Measure::definition).forEach(all::add);
        var running = new Filter.FieldIn("state", Set.of("operating"));
        var large = new Filter.FieldCompare("amount", Comparator.AT_LEAST, Fraction.of(250, 3));
        var scenes = new Filter.DistinctAtLeast("scene", "scene-deployment", "site", List.of(running), Fraction.of(2));
        all.add(new Definition.Sum("special-fund", "amount", List.of(large)));
        all.add(new Definition.Count("special-fund", List.of(large)));
        all.add(new Definition.Latest("special-fund", "amount", List.of(large)));
        all.add(new Definition.Count("factory-site", List.of(scenes)));
        var connected = new Filter.FieldCompare("terminals", Comparator.ABOVE, Fraction.of(1500));
        var used = new Filter.DistinctAtLeast("scene", "scene-deployment", "network", List.of(connected), Fraction.ONE);
        var networks = new Filter.DistinctAtLeast("id", "private-network", "site", List.of(used), Fraction.ONE);
        all.add(new Definition.Count("private-network", List.of(used)));
        all.add(new Definition.Count("factory-site", List.of(scenes, networks)));
        var paid = new Filter.DistinctAtLeast("project", "fund-payment", "fund", List.of(), Fraction.ONE);
        all.add(new Definition.Sum("special-fund", "amount", List.of(large, paid)));
        all.add(new Definition.Latest("special-fund", "amount", List.of(paid)));
        return all;
    }

    /** Records that are declared, change, move, end, are corrected, checked and merged, in a province's cities and counties. */
    private final class History {
        private final Random random;
        private final List<String> areas = new ArrayList<>();
        private final Map<String, List<Records.Row>> rows = new LinkedHashMap<>();
        private final List<Kept> kept = new ArrayList<>();
        private final List<UUID> proofs = new ArrayList<>();

        private record Kept(UUID id, String type, int versions) {}

        History(String province, Random random) {
            this.random = random;
            var cities = AREAS.children(province).stream().map(Area::code).toList();
            areas.add(province);
            for (var city : cities.subList(0, Math.min(3, cities.size()))) {
                areas.add(city);
                AREAS.children(city).stream().map(Area::code).limit(2).forEach(areas::add);
            }
        }

        List<String> asked() {
            var asked = new ArrayList<>(areas);
            asked.add("000000");
            return asked.stream().filter(code -> AREAS.find(code).isPresent()).toList();
        }

        void write(int writes) {
            for (int n = 0; n < writes; n++) {
                int what = random.nextInt(10);
                if (kept.isEmpty() || what < 5) declare();
                else if (what == 9) merge();
                else say();
            }
        }

        private void declare() {
            var types = IndicatorsTest.order().stream()
                    .filter(type -> random.nextInt(3) > 0
                            || Set.of("factory-site", "scene-deployment", "special-fund", "title")
                                    .contains(type.id()))
                    .toList();
            var favourite = List.of(
                    "factory-site",
                    "scene-deployment",
                    "scene-deployment",
                    "private-network",
                    "special-fund",
                    "fund-payment");
            var type = random.nextInt(2) == 0
                    ? types.get(random.nextInt(types.size()))
                    : CATALOGUE
                            .type(favourite.get(random.nextInt(favourite.size())))
                            .orElseThrow();
            var fields = IndicatorsTest.fields(type, rows, random);
            var id = ledger.add(type.id(), area(), day(), fields);
            rows.computeIfAbsent(type.id(), it -> new ArrayList<>())
                    .add(new Records.Row(id.toString(), Optional.empty(), Optional.empty(), fields));
            kept.add(new Kept(id, type.id(), 1));
        }

        private void say() {
            int at = random.nextInt(kept.size());
            var it = kept.get(at);
            if (random.nextInt(3) == 0) {
                int number = 1 + random.nextInt(it.versions);
                proofs.add(ledger.prove(it.id, number, Optional.of(day()).filter(day -> random.nextBoolean())));
                if (random.nextBoolean()) ledger.confirm(it.id, number);
                else ledger.step(it.id, number, Step.Kind.CONFIRMED);
                if (random.nextInt(3) == 0) ledger.withdraw(proofs.get(random.nextInt(proofs.size())));
                if (random.nextInt(4) == 0) ledger.step(it.id, it.versions, Step.Kind.RETURNED);
                return;
            }
            var type = CATALOGUE.type(it.type).orElseThrow();
            var corrects = Optional.of(1 + random.nextInt(it.versions))
                    .filter(number -> random.nextBoolean() && !ledger.isCorrected(it.id, number));
            ledger.say(
                    it.id,
                    it.versions + 1,
                    corrects,
                    area(),
                    day(),
                    random.nextInt(4) == 0,
                    IndicatorsTest.fields(type, rows, random));
            kept.set(at, new Kept(it.id, it.type, it.versions + 1));
        }

        private void merge() {
            var it = kept.get(random.nextInt(kept.size()));
            var same = kept.stream()
                    .filter(other -> other.type.equals(it.type) && !other.id.equals(it.id))
                    .toList();
            if (same.isEmpty()) return;
            if (random.nextInt(3) == 0) ledger.part(it.id);
            else ledger.merge(it.id, same.get(random.nextInt(same.size())).id);
        }

        private String area() {
            return areas.get(random.nextInt(areas.size()));
        }

        /** Few days, so that several versions begin on one. */
        private LocalDate day() {
            return random.nextInt(15) == 0 ? LocalDate.of(1, 1, 1) : FIRST.plusDays(20L * random.nextInt(40));
        }
    }
}
