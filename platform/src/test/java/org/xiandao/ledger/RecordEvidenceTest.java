package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.testing.AnActor.office;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.AuditEvent;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;

/** Evidence of a record: what is offered, who binds it, who opens it, and that nothing is lost. */
class RecordEvidenceTest extends EvidenceWorld {
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
        assertThat(RecordEvidence.opens(piece, record, false, office("210000", Level.PROVINCE, Duty.SECRETARY)))
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
}
