package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent;
import org.xiandao.base.Caller;
import org.xiandao.evidence.StoredFile;
import org.xiandao.ledger.RecordEvidence.Result;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.testing.TestDatabase;

class RecordEvidenceTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Path FOLDER = Path.of(System.getProperty("xiandao.root"), "catalogue");
    private static final Catalogue CATALOGUE = Catalogue.read(FOLDER);
    private static final RecordType STATIONS =
            CATALOGUE.type("base-station-count").orElseThrow();
    private static final Areas AREAS = Areas.of(FOLDER);
    private static final Caller CALLER = Caller.system("test");

    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    private static final Instant SEPTEMBER = Instant.parse("2026-09-02T02:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-02T02:00:00Z");

    private final RecordStore store = new RecordStore(DATABASE.jdbc());
    private final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    private final Ledger ledger = new Ledger(store, directory, CATALOGUE, AREAS, DATABASE.transactions());
    private final Audit audit = new Audit(
            DATABASE.jdbc(),
            Objects.requireNonNull(DATABASE.transactions().getTransactionManager()),
            Clock.fixed(JUNE, ZoneOffset.UTC));
    private final RecordEvidence evidence =
            new RecordEvidence(new EvidenceStore(DATABASE.jdbc()), store, CATALOGUE, audit, DATABASE.transactions());
    private final Verification verification = new Verification(DATABASE.jdbc(), CATALOGUE);
    private final EvidenceWatch watch = new EvidenceWatch(DATABASE.jdbc(), directory, CATALOGUE);
    private final CheckSheet sheet = new CheckSheet(DATABASE.jdbc(), directory, AREAS);
    private final Actor city = unit("210300");
    private final Actor other = unit("210400");
    private final Actor handler = office("210000", Duty.HANDLER);
    private final Actor decider = office("210000", Duty.DECIDER);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Actor unit(String area) {
        return actor("填报", "单位", Optional.empty(), Level.CITY, area, Set.of(), true);
    }

    private static Actor office(String area, Duty duty) {
        return actor("经办", "厅", Optional.of(OfficeKind.INDUSTRY), Level.PROVINCE, area, Set.of(duty), false);
    }

    private static Actor actor(
            String name,
            String organisation,
            Optional<OfficeKind> office,
            Level level,
            String area,
            Set<Duty> duties,
            boolean fills) {
        return new Actor(
                UUID.randomUUID().toString(),
                name,
                UUID.randomUUID().toString(),
                organisation,
                office,
                level,
                area,
                duties,
                fills,
                false);
    }

    private Kept record(String day) {
        var fields = Map.of("stations", "4100", "counted-by", "市通管办", "of", day);
        var result = ledger.declare(
                UUID.randomUUID(), STATIONS.id(), fields, Optional.empty(), Origin.DECLARED, city, MARCH);
        return ((Ledger.Result.Done) result).record();
    }

    private static Offered link(String expires) {
        return new Offered(
                List.of(),
                "https://example.org/bulletin",
                "2026-03-01",
                "统计公报",
                "",
                expires,
                "PUBLIC",
                List.of("stations"));
    }

    private Offered file(String text, String title, String expires, Actor by) {
        var file = new StoredFile(digest(text), "证明.pdf", text.length(), "application/pdf");
        return new Offered(
                List.of(evidence.arrived(file, by, MARCH)), "", "", title, "", expires, "INTERNAL", List.of());
    }

    private static String digest(String text) {
        return org.xiandao.rules.json.CanonicalJson.sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Proof> done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).proofs();
    }

    private static List<String> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result)
                .refusals().stream()
                        .map(refusal -> (refusal.path() + " " + refusal.code()).strip())
                        .toList();
    }

    private Proof bound(Kept record, Offered offered, Instant at) {
        return done(evidence.offer(record.id(), 1, offered, city, CALLER, at)).getFirst();
    }

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
    void theSameFileIsOnePieceHoweverManyRecordsItProves() {
        var first = bound(record("2025-05-31"), file("同一文件", "批复", "2027-01-31", city), MARCH);
        var again = bound(record("2025-06-30"), file("同一文件", "", "", city), JUNE);
        assertThat(again.piece()).isEqualTo(first.piece());
        var changed = bound(record("2025-07-31"), file("同一文件", "批复", "2028-01-31", city), JUNE);
        assertThat(changed.piece().id()).isNotEqualTo(first.piece().id());

        var third = record("2025-08-31");
        var reused = done(
                evidence.reuse(third.id(), 1, List.of(first.piece().id()), List.of("stations"), city, CALLER, JUNE));
        assertThat(reused).singleElement().matches(proof -> proof.proves().equals(List.of("stations")));
        assertThat(refused(evidence.reuse(third.id(), 1, List.of(first.piece().id()), List.of(), city, CALLER, JUNE)))
                .containsExactly("file ALREADY_BOUND");
        assertThat(evidence.uses(List.of(first.piece()), JUNE)).hasSize(3);

        done(evidence.withdrawEverywhere(first.piece().id(), "批复废止", city, CALLER, SEPTEMBER));
        assertThat(evidence.uses(List.of(first.piece()), SEPTEMBER))
                .hasSize(3)
                .allMatch(proof -> proof.withdrawal().isPresent());
        assertThat(refused(evidence.withdrawEverywhere(first.piece().id(), "再", city, CALLER, SEPTEMBER)))
                .containsExactly("ALREADY_WITHDRAWN");
    }

    @Test
    void allThatIsWrongWithWhatIsOfferedIsSaidAtOnce() {
        var record = record("2025-09-30");
        var nothing = new Offered(List.of(), "", "", "", "昨天", "2026-02-30", "SECRET", List.of("colour"));
        assertThat(refused(evidence.offer(record.id(), 7, nothing, city, CALLER, JUNE)))
                .containsExactlyInAnyOrder(
                        "file NOTHING_OFFERED",
                        "title TITLE_MISSING",
                        "issued NO_DATE",
                        "expires NO_DATE",
                        "classification NO_CLASSIFICATION",
                        "proves UNKNOWN_FIELD",
                        "NO_SUCH_VERSION");
        for (var address : List.of("http://example.org/a", "javascript:alert(1)", "https://u:p@example.org", "公报"))
            assertThat(refused(evidence.offer(
                            record.id(),
                            1,
                            new Offered(
                                    List.of(),
                                    address,
                                    "2026-12-31",
                                    "题",
                                    "2026-07-01",
                                    "2026-05-01",
                                    "PUBLIC",
                                    List.of()),
                            city,
                            CALLER,
                            JUNE)))
                    .containsExactlyInAnyOrder(
                            "address NOT_HTTPS",
                            "looked-up IN_THE_FUTURE",
                            "issued IN_THE_FUTURE",
                            "expires EXPIRES_BEFORE_ISSUED");
        assertThat(refused(evidence.offer(
                        record.id(),
                        1,
                        new Offered(
                                List.of("no-such"),
                                "https://example.org/a",
                                "",
                                "长".repeat(201),
                                "",
                                "2026-05-01",
                                "PUBLIC",
                                List.of()),
                        city,
                        CALLER,
                        JUNE)))
                .containsExactlyInAnyOrder(
                        "file UNKNOWN_FILE",
                        "looked-up LOOKED_UP_MISSING",
                        "title TOO_LONG",
                        "expires EXPIRED_ALREADY");
        assertThat(evidence.of(record, JUNE)).isEmpty();
    }

    @Test
    void onlyWhoKeepsARecordBindsAndOnlyWhatIsTheirs() {
        var record = record("2025-10-31");
        assertThat(refused(evidence.offer(record.id(), 1, link(""), other, CALLER, JUNE)))
                .containsExactly("NOT_YOURS");
        assertThat(refused(evidence.offer(record.id(), 1, file("别家", "别家", "", other), city, CALLER, JUNE)))
                .containsExactly("file UNKNOWN_FILE");
        var proof = bound(record, link(""), JUNE);
        assertThat(refused(evidence.reuse(record.id(), 1, List.of(UUID.randomUUID()), List.of(), city, CALLER, JUNE)))
                .containsExactly("pieces UNKNOWN_PIECE");
        assertThat(refused(evidence.withdraw(record.id(), proof.id(), "撤", handler, CALLER, JUNE)))
                .containsExactly("NOT_YOURS");
        assertThat(refused(evidence.withdrawEverywhere(proof.piece().id(), "撤", other, CALLER, JUNE)))
                .containsExactly("NOT_YOURS");
        assertThat(refused(evidence.withdraw(record.id(), UUID.randomUUID(), "撤", city, CALLER, JUNE)))
                .containsExactly("UNKNOWN_PIECE");
        var expired = bound(record("2025-10-01"), file("将过期", "将过期", "2026-06-30", city), JUNE);
        assertThat(refused(evidence.reuse(
                        record.id(), 1, List.of(expired.piece().id()), List.of(), city, CALLER, SEPTEMBER)))
                .containsExactly("pieces EXPIRED_ALREADY");
    }

    @Test
    void whatIsRestrictedIsOpenedByItsKeeperAndItsVerifiersOnly() {
        var record = record("2025-11-30");
        var offered =
                new Offered(List.of(), "https://example.org/x", "2026-03-01", "内部", "", "", "RESTRICTED", List.of());
        var piece = bound(record, offered, MARCH).piece();
        assertThat(RecordEvidence.opens(piece, record, false, city)).isTrue();
        assertThat(RecordEvidence.opens(piece, record, true, handler)).isTrue();
        assertThat(RecordEvidence.opens(piece, record, false, office("210000", Duty.SECRETARY)))
                .isFalse();
    }

    @Test
    void bindingAndWithdrawingStandInTheAuditTrailWithTheDigest() {
        var record = record("2025-12-31");
        var proof = bound(record, file("留痕", "留痕", "", city), JUNE);
        done(evidence.withdraw(record.id(), proof.id(), "错传", city, CALLER, JUNE));
        assertThat(audit.about(record.id().toString()))
                .extracting(AuditEvent::action)
                .containsExactlyInAnyOrder("ledger.evidence.bind", "ledger.evidence.withdraw");
        assertThat(audit.about(record.id().toString()))
                .allMatch(event -> event.detail().contains(digest("留痕")));
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void nothingThatWasBoundCanBeChangedOrRemoved() {
        var record = record("2025-01-15");
        var proof = bound(record, link(""), JUNE);
        done(evidence.withdraw(record.id(), proof.id(), "错", city, CALLER, JUNE));
        for (var sql : List.of(
                "update evidence_piece set expires_on = '2099-01-01' where id = ?",
                "delete from evidence_piece where id = ?"))
            assertThatThrownBy(() ->
                            DATABASE.jdbc().sql(sql).param(proof.piece().id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("appended");
        for (var sql : List.of(
                "update record_evidence set number = 2 where id = ?",
                "delete from record_evidence where id = ?",
                "delete from record_evidence_withdrawal where evidence = ?"))
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).param(proof.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("appended");
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
