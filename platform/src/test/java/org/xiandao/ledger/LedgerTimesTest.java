package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.ledger.LedgerRefusal.Code;

/** What a record says as of a day and as known at a moment. */
class LedgerTimesTest extends LedgerWorld {
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
}
