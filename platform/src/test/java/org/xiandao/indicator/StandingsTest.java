package org.xiandao.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.xiandao.base.Area;
import org.xiandao.ledger.ALedger;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.testing.TestDatabase;

class StandingsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private final ALedger ledger = new ALedger(DATABASE.jdbc());
    private final Standings standings = standings(DATABASE);

    static Standings standings(TestDatabase database) {
        return new Standings(keeper(database), new StandingStore(database.jdbc()), AREAS);
    }

    static StandingKeeper keeper(TestDatabase database) {
        var spans = new Spans(database.jdbc(), CATALOGUE);
        var transactions = new DataSourceTransactionManager(database.dataSource());
        return new StandingKeeper(
                new StandingStore(database.jdbc()), new BehindStore(database.jdbc()), spans, AREAS, transactions);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void everyAreaStandsInTheOrderAskedWithWhatIsConfirmed() {
        ledger.add("edge-node", "620102", DAY, Map.of("operator", "甲"));
        ledger.confirm(ledger.add("edge-node", "620100", DAY, Map.of("operator", "乙")), 1);
        var nodes = new Definition.Count("edge-node", List.of());
        var found = standings.of(nodes, List.of("620200", "620100", "620102"), DAY);
        assertThat(found.keySet()).containsExactly("620200", "620100", "620102");
        assertThat(in(found, "620200").value()).isEmpty();
        assertThat(found.get("620100")).isEqualTo(Standing.known(Fraction.of(2), 2, 1, 2));
        assertThat(found.get("620102")).isEqualTo(Standing.known(Fraction.ONE, 1, 0, 1));
    }

    @Test
    void ratiosAndTotalsArePutTogetherForEveryArea() {
        ledger.add("base-station-count", "630100", DAY, Map.of("stations", "4201"));
        ledger.add("population", "630100", DAY, Map.of("residents", "2475000"));
        var edition = Packs.load(ROOT.resolve("programmes/national/2023")).orThrow();
        var found = standings.of(edition, List.of("630100", "630200"), DAY);
        var ratio = in(in(found, "630100"), "stations-per-10k");
        assertThat(ratio.value()).contains(Fraction.of(4201 * 10_000L, 2_475_000));
        assertThat(ratio.records()).isEqualTo(2);
        assertThat(in(in(found, "630200"), "stations-per-10k").value()).isEmpty();
    }

    @Test
    void theLatestOfAnAreaIsItsOwnAndAProvincesIsOfAllItsCities() {
        var stations = new Definition.Latest("base-station-count", "stations", List.of());
        var cities = AREAS.children("650000").stream().map(Area::code).toList();
        var last = cities.getLast();
        for (var city : cities)
            if (!city.equals(last)) ledger.add("base-station-count", city, DAY, Map.of("stations", "100"));
        var below = AREAS.children(cities.getFirst()).getFirst().code();
        ledger.add("base-station-count", below, DAY.plusDays(9), Map.of("stations", "7"));

        var found = standings.of(stations, List.of(cities.getFirst(), below, "650000"), DAY.plusDays(9));
        assertThat(in(found, cities.getFirst()).value()).contains(Fraction.of(100));
        assertThat(in(found, below).value()).contains(Fraction.of(7));
        assertThat(in(found, "650000").reason().map(Reason::code)).contains(Reason.Code.NOT_EVERYWHERE);

        ledger.add("base-station-count", last, DAY, Map.of("stations", "1"));
        var whole = in(standings.of(stations, List.of("650000"), DAY), "650000");
        assertThat(whole.value()).contains(Fraction.of(100L * (cities.size() - 1) + 1));
        assertThat(whole.records()).isEqualTo(cities.size());

        ledger.add("base-station-count", "650000", DAY, Map.of("stations", "5000"));
        assertThat(in(standings.of(stations, List.of("650000"), DAY), "650000").value())
                .contains(Fraction.of(5000));
    }

    @Test
    void whatNobodyHasAskedForYetAndWhatWasWrittenSinceIsMadeUpAhead() {
        var store = new StandingStore(DATABASE.jdbc());
        var keeper = keeper(DATABASE);
        var trainings = new Definition.Count("training-carrier", List.of());
        ledger.add("training-carrier", "640100", DAY, Map.of("kind", "practice-base"));
        keeper.keepReady(Gauge.of(trainings));
        assertThat(store.says().values()).anyMatch(says -> says.contains("training-carrier"));
        ledger.add("training-carrier", "640100", DAY, Map.of("kind", "practice-base"));
        assertThat(store.marked()).isTrue();
        keeper.keepReady(Gauge.of(trainings));
        assertThat(store.marked()).isFalse();
        assertThat(in(standings.of(trainings, List.of("640100"), DAY), "640100").records())
                .isEqualTo(2);
    }

    static <K, T> T in(Map<K, T> found, K key) {
        return Objects.requireNonNull(found.get(key));
    }
}
