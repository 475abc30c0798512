package org.xiandao.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiandao.ledger.ALedger;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Filter;
import org.xiandao.testing.TestDatabase;

/** Who asks while others write, or while a definition changes, gets the values of one moment. */
class StandingsAtOnceTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final int WRITES = 60;

    private final Standings standings = StandingsTest.standings(DATABASE);
    private final ALedger ledger = new ALedger(DATABASE.jdbc());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatWasWrittenBeforeTheQuestionIsInTheAnswer() throws Exception {
        var nodes = new Definition.Count("edge-node", List.of());
        ledger.add("edge-node", "370102", DAY, Map.of());
        var begun = new AtomicInteger(1);
        var done = new AtomicInteger(1);
        whileWriting(
                () -> {
                    begun.incrementAndGet();
                    ledger.add("edge-node", "370102", DAY, Map.of());
                    return done.incrementAndGet();
                },
                () -> {
                    int least = done.get();
                    var found = amounts(nodes, List.of("370102", "370100", "370000", "000000"));
                    int most = begun.get();
                    assertThat(found).allMatch(amount -> amount >= least && amount <= most);
                    return found;
                });
        assertThat(amounts(nodes, List.of("370100"))).containsExactly(WRITES + 1);
    }

    @Test
    void aDefinitionThatChangesWhileAQuestionRunsGivesTheOldValueOrTheNewOneWhole() throws Exception {
        var old = new Definition.Count("standard", List.of(new Filter.FieldIn("level", Set.of("national"))));
        var next =
                new Definition.Count("standard", List.of(new Filter.FieldIn("level", Set.of("national", "industry"))));
        var cities = List.of("420100", "420200", "420300");
        for (var city : cities) {
            ledger.add("standard", city, DAY, Map.of("level", "national"));
            ledger.add("standard", city, DAY, Map.of("level", "industry"));
        }
        var current = new AtomicReference<Definition.Count>(old);
        whileWriting(
                () -> {
                    current.set(current.get() == old ? next : old);
                    DATABASE.jdbc().sql("delete from standing_gauge").update();
                    ledger.add("training-carrier", "420100", DAY, Map.of());
                    return 1;
                },
                () -> {
                    var asked = Objects.requireNonNull(current.get());
                    int each = asked == old ? 1 : 2;
                    var areas = new ArrayList<>(cities);
                    areas.add("420000");
                    assertThat(amounts(asked, areas)).containsExactly(each, each, each, 3 * each);
                    return each;
                });
    }

    @Test
    void allThatOneTransactionWroteIsInTheAnswerOrNothingOfIt() throws Exception {
        var all = new Definition.Count("incident", List.of());
        var grave = new Definition.Count("incident", List.of(new Filter.FieldIn("grade", Set.of("major"))));
        ledger.add("incident", "330100", DAY, Map.of("grade", "minor"));
        ledger.add("incident", "330200", DAY, Map.of("grade", "major"));
        whileWriting(
                () -> DATABASE.transactions().execute(status -> {
                    ledger.add("incident", "330100", DAY, Map.of("grade", "minor"));
                    return ledger.add("incident", "330200", DAY, Map.of("grade", "major"));
                }),
                () -> {
                    var found = StandingsTest.in(
                            StandingsTest.standings(DATABASE).of(List.of(all, grave), List.of("330000"), DAY),
                            "330000");
                    assertThat(StandingsTest.in(found, all).value())
                            .isEqualTo(StandingsTest.in(found, grave).value().map(it -> it.times(Fraction.of(2))));
                    return found;
                });
    }

    private List<Integer> amounts(Definition definition, List<String> areas) {
        return standings.of(definition, areas, DAY).values().stream()
                .map(standing -> standing.value().orElseThrow().numerator())
                .map(BigInteger::intValueExact)
                .toList();
    }

    private static void whileWriting(Callable<?> write, Callable<?> ask) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(3)) {
            var askers = new ArrayList<Future<Integer>>();
            for (int n = 0; n < 3; n++)
                askers.add(threads.submit(() -> {
                    int asked = 0;
                    for (; !over.get() || asked == 0; asked++) ask.call();
                    return asked;
                }));
            try {
                for (int n = 0; n < WRITES; n++) write.call();
            } finally {
                over.set(true);
            }
            for (var asker : askers) assertThat(asker.get()).isPositive();
        }
    }
}
