package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Intake.Entry;
import org.xiandao.ledger.Intake.Result;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.testing.AnActor;
import org.xiandao.testing.TestDatabase;

/** Many statements at once: all of them, or none, and whoever else comes is told. */
class IntakeTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LedgerOf LEDGER = LedgerOf.database(DATABASE, CATALOGUE, AREAS);
    private static final Instant JULY = Instant.parse("2026-07-02T02:00:00Z");
    private static final String TYPE = "base-station-count";
    private static final String AREA = "210100";

    private final Actor city = AnActor.unit(AREA);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Entry entry(String by, String day) {
        var fields = Map.of("stations", "4100", "counted-by", by, "of", day);
        return new Entry(
                UUID.randomUUID(), 0, false, new Statement(LocalDate.parse(day), false, fields, "", Origin.DECLARED));
    }

    @SafeVarargs
    private Result take(List<Entry>... parts) {
        return LEDGER.intake()
                .take(TYPE, Set.of(AREA), city, JULY, () -> List.of(parts).iterator());
    }

    private static boolean isKept(Entry entry) {
        return LEDGER.ledger().cited(entry.record()).isPresent();
    }

    @Test
    void whatIsSaidStaysAsItWasSaidAndItsChainHolds() {
        var odd = entry("甲\\N\t乙\n\"丙\"", "2025-01-31");
        var other = entry("\\.", "2025-02-28");
        assertThat(take(List.of(odd), List.of(other))).isEqualTo(new Result.Done(2, 0));
        for (var entry : List.of(odd, other)) {
            var kept = LEDGER.ledger().cited(entry.record()).orElseThrow();
            assertThat(kept.last().says()).isEqualTo(entry.statement());
            assertThat(LEDGER.ledger().firstBroken(kept.id())).isEmpty();
        }
    }

    @Test
    void theSameKeyTwiceInOneIntakeIsRefusedWhole() {
        var first = entry("甲", "2025-03-31");
        var again = entry("乙", "2025-03-31");
        assertThat(take(List.of(first), List.of(entry("丙", "2025-04-30")), List.of(again)))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsOnlyKeys(again.record())
                                .extractingByKey(again.record())
                                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(LedgerRefusal.class))
                                .extracting(LedgerRefusal::code)
                                .containsExactly(Code.SAME_KEY));
        assertThat(isKept(first)).isFalse();
    }

    @Test
    void allThatIsWrongIsToldAndNothingIsKept() {
        var good = entry("甲", "2025-05-31");
        var one = entry("", "2025-06-30");
        var other = entry("", "2025-07-31");
        assertThat(take(List.of(good, one), List.of(other)))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusals()).containsOnlyKeys(one.record(), other.record()));
        assertThat(isKept(good)).isFalse();
    }

    @Test
    void aStatementOfAnAreaThatWasNotNamedStopsAll() {
        var good = entry("甲", "2025-08-31");
        assertThatThrownBy(() -> LEDGER.intake()
                        .take(
                                TYPE,
                                Set.of("210200"),
                                city,
                                JULY,
                                () -> List.of(List.of(good)).iterator()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(isKept(good)).isFalse();
    }

    @Test
    void aDeclarationThatWaitsTooLongForAnImportIsToldToComeAgain() {
        DATABASE.transactions().executeWithoutResult(importing -> {
            LEDGER.keys().lock(TYPE, Set.of(AREA));
            var declared = elsewhere(() -> LEDGER.ledger()
                    .declare(
                            UUID.randomUUID(),
                            TYPE,
                            entry("甲", "2025-09-30").statement().fields(),
                            Optional.empty(),
                            Origin.DECLARED,
                            city,
                            JULY));
            assertThat(declared)
                    .isInstanceOfSatisfying(
                            Ledger.Result.Refused.class,
                            refused -> assertThat(refused.refusals())
                                    .extracting(LedgerRefusal::code)
                                    .containsExactly(Code.BUSY));
        });
        assertThat(take(List.of(entry("甲", "2025-09-30")))).isEqualTo(new Result.Done(1, 0));
    }

    /** On a connection of its own. */
    private static <T> T elsewhere(java.util.concurrent.Callable<T> work) {
        try (var thread = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            return thread.submit(work).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
