package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Ledger.Result;
import org.xiandao.ledger.RecordNews.Kind;
import org.xiandao.ledger.RecordNews.Span;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.TestDatabase;

class RecordNewsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-02T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 2);
    private static final List<String> CITY = List.of("210300");

    private final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    private final Ledger ledger =
            new Ledger(new RecordStore(DATABASE.jdbc()), directory, CATALOGUE, AREAS, DATABASE.transactions());
    private final RecordNews news = new RecordNews(DATABASE.jdbc(), directory);
    private final Proven proof =
            new Proven(DATABASE.jdbc(), directory, CATALOGUE, (area, day, known) -> Optional.empty());
    private final Actor city = unit("210300");
    private final Actor neighbour = unit("210400");
    private final Actor handler = office("210000", Level.PROVINCE, Duty.HANDLER);
    private final Actor decider = office("210000", Level.PROVINCE, Duty.DECIDER);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        for (var table : List.of("record_evidence", "record_step", "record_version", "record_key", "record"))
            DATABASE.jdbc()
                    .sql("alter table %1$s disable trigger user; delete from %1$s; alter table %1$s enable trigger user"
                            .formatted(table))
                    .update();
    }

    private static Statement says(String stations, boolean ended, String reason) {
        return new Statement(LocalDate.of(2026, 1, 31), ended, stations(stations), reason, Origin.DECLARED);
    }

    private static Map<String, String> stations(String count) {
        return Map.of("stations", count, "counted-by", "市通管办", "of", "2026-01-31");
    }

    private Kept declare(String count, Actor by, Instant at) {
        return done(ledger.declare(
                UUID.randomUUID(), "base-station-count", stations(count), Optional.empty(), Origin.DECLARED, by, at));
    }

    private static Kept done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).record();
    }

    @Test
    void whatIsNewChangedCorrectedAndEndedIsToldApart() {
        var record = declare("4100", city, MARCH);
        done(ledger.change(record.id(), 1, says("4200", false, "月度统计"), city, JUNE));
        done(ledger.correct(record.id(), 2, 2, says("4150", false, "录入有误"), city, SEPTEMBER));
        done(ledger.change(record.id(), 3, says("4150", true, "口径停用"), city, SEPTEMBER));

        assertThat(news.counts(new Span(MARCH.minusSeconds(1), SEPTEMBER), CITY, List.of(city)))
                .isEqualTo(Map.of(
                        "base-station-count",
                        Map.of(Kind.ADDED, 1, Kind.CHANGED, 1, Kind.CORRECTED, 1, Kind.ENDED, 1)));
        assertThat(news.counts(new Span(MARCH, JUNE), CITY, List.of(city)))
                .isEqualTo(Map.of("base-station-count", Map.of(Kind.CHANGED, 1)));
    }

    @Test
    void aCorrectionStandsBesideWhatItCorrects() {
        var record = declare("4100", city, MARCH);
        done(ledger.change(record.id(), 1, says("4200", false, "月度统计"), city, JUNE));
        done(ledger.correct(record.id(), 2, 1, says("4000", false, "录入有误"), city, SEPTEMBER));

        var found = news.list(
                new Span(JUNE, SEPTEMBER), CITY, List.of(), Optional.of(Kind.CORRECTED), List.of(handler), 1, 20);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.items().getFirst().before()).containsEntry("stations", "4100");
        assertThat(found.items().getFirst().version().says().fields()).containsEntry("stations", "4000");
    }

    @Test
    void onlyTheKeeperAndTheOfficesAboveAreTold() {
        declare("4100", city, MARCH);
        var span = new Span(MARCH.minusSeconds(1), SEPTEMBER);
        assertThat(news.counts(span, CITY, List.of(handler))).isNotEmpty();
        assertThat(news.counts(span, CITY, List.of(neighbour))).isEmpty();
        assertThat(proof.tallies(scope(SEPTEMBER, handler))).isNotEmpty();
        assertThat(proof.tallies(scope(SEPTEMBER, neighbour))).isEmpty();
    }

    @Test
    void aRecordIsProvenOnlyByTheStepsOnWhatItSaysNow() {
        var record = declare("4100", city, MARCH);
        assertThat(tally(SEPTEMBER).declared()).isEqualTo(1);
        assertThat(tally(SEPTEMBER).lacking()).isEqualTo(1);
        new ALedger(DATABASE.jdbc()).prove(record.id(), 1, MARCH);
        done(ledger.take(record.id(), 1, Step.Kind.CHECKED, "", handler, MARCH));
        done(ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", decider, MARCH));
        assertThat(tally(SEPTEMBER).of(Step.Kind.CONFIRMED)).isEqualTo(1);
        assertThat(tally(SEPTEMBER).unconfirmed()).isZero();

        done(ledger.change(record.id(), 1, says("4200", false, "月度统计"), city, JUNE));
        assertThat(tally(MARCH).of(Step.Kind.CONFIRMED)).isEqualTo(1);
        assertThat(tally(SEPTEMBER).declared()).isEqualTo(1);
        assertThat(proof.unconfirmed(
                                scope(SEPTEMBER, handler),
                                List.of(CATALOGUE.type("base-station-count").orElseThrow()),
                                1,
                                20)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.record().id()).isEqualTo(record.id()));
    }

    @Test
    void madeUpRecordsAreKnownByTheirType() {
        declare("4100", city, MARCH);
        assertThat(proof.demonstrated(CITY)).isEmpty();
        done(ledger.declare(
                UUID.randomUUID(),
                "population",
                Map.of("residents", "3000000", "basis", "bulletin", "of", "2026-01-31"),
                Optional.empty(),
                Origin.DEMONSTRATION,
                city,
                MARCH));
        assertThat(proof.demonstrated(CITY)).containsExactly("population");
        assertThat(proof.demonstrated(List.of("210400"))).isEmpty();
    }

    private Proven.Tally tally(Instant known) {
        return proof.tallies(scope(known, handler)).getOrDefault("base-station-count", Proven.Tally.NONE);
    }

    private static Proven.Scope scope(Instant known, Actor actor) {
        return new Proven.Scope(CITY, TODAY, known, List.of(actor));
    }
}
