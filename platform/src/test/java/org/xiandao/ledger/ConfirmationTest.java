package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A record is confirmed for as long as its evidence holds. */
class ConfirmationTest extends EvidenceWorld {
    private final EvidenceWatch watch = new EvidenceWatch(DATABASE.jdbc(), directory, CATALOGUE);
    private final CheckSheet sheet = new CheckSheet(DATABASE.jdbc(), directory, AREAS);

    private void confirmed(Kept record, Instant at) {
        for (var step : List.of(Step.Kind.CHECKED, Step.Kind.CONFIRMED))
            assertThat(ledger.take(record.id(), 1, step, "", step == Step.Kind.CHECKED ? handler : decider, at))
                    .isInstanceOf(Ledger.Result.Done.class);
    }

    private Optional<Step.Kind> state(Kept record, String day, Instant known) {
        return ledger.ground(record, 1, LocalDate.parse(day), known).state(STATIONS);
    }

    private Optional<Ground.Lack> lack(Kept record, String day, Instant known) {
        return ledger.ground(record, 1, LocalDate.parse(day), known).lack(STATIONS);
    }

    @Test
    void whatIsUnprovenIsNotConfirmed() {
        var record = record("2025-01-31");
        ledger.take(record.id(), 1, Step.Kind.CHECKED, "", handler, MARCH);
        var refused = (Ledger.Result.Refused) ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", decider, MARCH);
        assertThat(refused.refusals())
                .extracting(LedgerRefusal::code, LedgerRefusal::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(LedgerRefusal.Code.UNPROVEN, "MISSING"));

        bound(record, link(""), MARCH);
        assertThat(ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", decider, MARCH))
                .isInstanceOf(Ledger.Result.Done.class);
        assertThat(state(record, "2026-03-02", MARCH)).contains(Step.Kind.CONFIRMED);
    }

    @Test
    void aConfirmationFallsBackWhereItsEvidenceExpires() {
        var record = record("2025-02-28");
        bound(record, link("2026-08-31"), MARCH);
        confirmed(record, JUNE);
        assertThat(state(record, "2026-08-31", SEPTEMBER)).contains(Step.Kind.CONFIRMED);
        assertThat(state(record, "2026-09-01", SEPTEMBER)).contains(Step.Kind.CHECKED);
        assertThat(lack(record, "2026-09-01", SEPTEMBER)).contains(Ground.Lack.EXPIRED);
        assertThat(state(record, "2026-09-01", MARCH))
                .as("as known before anybody looked")
                .isEmpty();

        var reference = "base-station-count/" + record.id() + "@1";
        assertThat(verification.of(List.of(reference, "answers/x@1"), LocalDate.parse("2026-08-31"), SEPTEMBER))
                .containsExactly(Map.entry(reference, Step.Kind.CONFIRMED));
        assertThat(verification.of(List.of(reference), LocalDate.parse("2026-09-01"), SEPTEMBER))
                .containsExactly(Map.entry(reference, Step.Kind.CHECKED));
    }

    @Test
    void aConfirmationFallsBackWhereItsEvidenceIsWithdrawnAndHistoryKeepsBoth() {
        var record = record("2025-03-31");
        var proof = bound(record, link(""), MARCH);
        confirmed(record, MARCH);
        assertThat(refused(evidence.withdraw(record.id(), proof.id(), " ", city, CALLER, JUNE)))
                .containsExactly("reason REASON_MISSING");
        done(evidence.withdraw(record.id(), proof.id(), "公报撤回", city, CALLER, JUNE));
        assertThat(refused(evidence.withdraw(record.id(), proof.id(), "再撤", city, CALLER, JUNE)))
                .containsExactly("ALREADY_WITHDRAWN");

        assertThat(state(record, "2026-06-02", MARCH)).contains(Step.Kind.CONFIRMED);
        assertThat(state(record, "2026-06-02", JUNE)).contains(Step.Kind.CHECKED);
        assertThat(lack(record, "2026-06-02", JUNE)).contains(Ground.Lack.WITHDRAWN);
        assertThat(evidence.of(record, MARCH))
                .singleElement()
                .matches(one -> one.withdrawal().isEmpty());
        assertThat(evidence.of(record, JUNE)
                        .getFirst()
                        .withdrawal()
                        .orElseThrow()
                        .reason())
                .isEqualTo("公报撤回");
        assertThat(ledger.find(record.id(), city).orElseThrow().steps()).hasSize(2);
        assertThat(watch.fallen(List.of(handler), LocalDate.parse("2026-06-02"), JUNE))
                .extracting(EvidenceWatch.Fallen::record)
                .contains(record.id());
        assertThat(watch.fallen(List.of(unit("210400")), LocalDate.parse("2026-06-02"), JUNE))
                .isEmpty();
    }

    @Test
    void newEvidenceConfirmsNothingBeforeSomebodyHasLookedAtIt() {
        var record = record("2025-04-30");
        bound(record, link("2026-08-31"), MARCH);
        confirmed(record, MARCH);
        bound(record, file("新公报", "新公报", "", city), SEPTEMBER);
        var ground = ledger.ground(record, 1, LocalDate.parse("2026-09-02"), SEPTEMBER);
        assertThat(ground.lack(STATIONS)).isEmpty();
        assertThat(ground.fallen(STATIONS)).isTrue();
        confirmed(record, SEPTEMBER);
        assertThat(state(record, "2026-09-02", SEPTEMBER)).contains(Step.Kind.CONFIRMED);
    }

    @Test
    void whatExpiresIsToldAtNinetyThirtyAndSevenDaysOnTheDayAndAfterIt() {
        var record = record("2025-02-15");
        bound(record, file("提醒", "提醒", "2026-12-01", city), JUNE);
        record Told(String day, List<EvidenceWatch.Stage> stages) {}
        for (var told : List.of(
                new Told("2026-09-01", List.of()),
                new Told("2026-09-02", List.of(EvidenceWatch.Stage.IN_90_DAYS)),
                new Told("2026-11-01", List.of(EvidenceWatch.Stage.IN_30_DAYS)),
                new Told("2026-11-24", List.of(EvidenceWatch.Stage.IN_7_DAYS)),
                new Told("2026-12-01", List.of(EvidenceWatch.Stage.TODAY)),
                new Told("2026-12-02", List.of(EvidenceWatch.Stage.EXPIRED)),
                new Told("2026-09-02", List.of(EvidenceWatch.Stage.IN_90_DAYS))))
            assertThat(watch.due(List.of(city), LocalDate.parse(told.day()), DECEMBER))
                    .as(told.day())
                    .extracting(EvidenceWatch.Due::stage)
                    .isEqualTo(told.stages());
        assertThat(watch.due(List.of(other), LocalDate.parse("2026-12-02"), DECEMBER))
                .isEmpty();

        var proof = evidence.of(record, DECEMBER).getFirst();
        done(evidence.withdraw(record.id(), proof.id(), "已换新证", city, CALLER, DECEMBER));
        assertThat(watch.due(List.of(city), LocalDate.parse("2026-12-02"), DECEMBER))
                .as("what proves nothing any more needs no reminder")
                .isEmpty();
    }

    @Test
    void theCheckSheetSaysOfEachWhyItIsNotConfirmed() {
        var sheetOf = (java.util.function.Supplier<List<Optional<CheckSheet.Why>>>) () ->
                sheet.of(List.of(city), "210000", List.of(STATIONS), LocalDate.parse("2026-09-02"), SEPTEMBER).stream()
                        .map(CheckSheet.Row::why)
                        .toList();
        var record = record("2025-03-15");
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.NO_EVIDENCE));
        var proof = bound(record, link("2026-08-31"), MARCH);
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.EVIDENCE_EXPIRED));
        done(evidence.withdraw(record.id(), proof.id(), "换新", city, CALLER, MARCH));
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.EVIDENCE_WITHDRAWN));
        var lasting = bound(record, link("2026-12-31"), MARCH);
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.NOT_CHECKED));
        ledger.take(record.id(), 1, Step.Kind.CHECKED, "", handler, MARCH);
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.NOT_CONFIRMED));
        ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", decider, MARCH);
        assertThat(sheetOf.get()).containsExactly(Optional.empty());
        done(evidence.withdraw(record.id(), lasting.id(), "换新", city, CALLER, JUNE));
        bound(record, file("再换", "再换", "", city), JUNE);
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.NEW_EVIDENCE));
        ledger.take(record.id(), 1, Step.Kind.RETURNED, "不符", handler, JUNE);
        assertThat(sheetOf.get()).containsExactly(Optional.of(CheckSheet.Why.RETURNED));
        assertThat(sheet.of(List.of(other), "210000", List.of(STATIONS), LocalDate.parse("2026-09-02"), SEPTEMBER))
                .isEmpty();
    }
}
