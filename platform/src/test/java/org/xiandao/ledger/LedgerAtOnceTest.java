package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.xiandao.ledger.Ledger.Result;
import org.xiandao.ledger.LedgerRefusal.Code;

/** Of those who write at the same moment none overwrites another. */
class LedgerAtOnceTest extends LedgerWorld {
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
}
