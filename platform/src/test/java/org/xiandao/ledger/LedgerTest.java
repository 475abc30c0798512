package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.reader;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;

/** Who speaks of a record, who sees it, and who checks what was said. */
class LedgerTest extends LedgerWorld {
    @Test
    void onlyWhoKeepsARecordSpeaksOfItAndOnlyOfficesAboveSeeIt() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        assertThat(refused(ledger.change(record.id(), 1, says("1", "2026-05-31", "改"), dalian, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_YOURS);
        assertThat(refused(declare("base-station-count", stations("1", "2026-01-31"), reader(area), JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_YOURS);
        assertThat(ledger.find(record.id(), city)).isPresent();
        assertThat(ledger.find(record.id(), province)).isPresent();
        assertThat(ledger.find(record.id(), dalian)).isEmpty();
        assertThat(ledger.find(record.id(), office("440000", Level.PROVINCE, Duty.HANDLER)))
                .isEmpty();
        var day = LocalDate.parse("2026-06-01");
        assertThat(directory
                        .list("base-station-count", List.of(dalian), day, JUNE, "", 1, 20)
                        .lines())
                .noneMatch(line -> line.id().equals(record.id()));
        assertThat(directory
                        .list("base-station-count", List.of(province), day, JUNE, "", 1, 20)
                        .lines())
                .anyMatch(line -> line.id().equals(record.id()));
    }

    @Test
    void aVersionIsDeclaredThenCheckedThenConfirmedByOthers() {
        var record = done(declare("base-station-count", stations("4100", "2026-01-31"), city, MARCH));
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", director, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_CHECKED, Code.UNPROVEN);
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.CHECKED, "", city, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.NOT_YOURS);
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.RETURNED, " ", province, JUNE)))
                .extracting(LedgerRefusal::code)
                .containsExactly(Code.REASON_MISSING);
        done(ledger.take(record.id(), 1, Step.Kind.CHECKED, "与通管局月报一致", province, JUNE));
        prove(record);
        var confirmed = done(ledger.take(record.id(), 1, Step.Kind.CONFIRMED, "", director, JUNE));
        assertThat(confirmed.state(1)).contains(Step.Kind.CONFIRMED);
        var reference = "base-station-count/" + record.id() + "@";
        assertThat(new Verification(DATABASE.jdbc(), CATALOGUE)
                        .of(
                                List.of(reference + 1, reference + 2, "answers/stations@3"),
                                LocalDate.parse("2026-06-02"),
                                JUNE))
                .containsExactly(Map.entry(reference + 1, Step.Kind.CONFIRMED));

        var grown = done(ledger.change(record.id(), 1, says("4300", "2026-05-31", "月度统计"), city, SEPTEMBER));
        assertThat(grown.state(2)).isEmpty();
        assertThat(refused(ledger.take(record.id(), 1, Step.Kind.CHECKED, "", province, SEPTEMBER)))
                .extracting(LedgerRefusal::code, LedgerRefusal::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.STALE, "2"));
    }

    private void prove(Kept record) {
        var audit = new Audit(
                DATABASE.jdbc(),
                Objects.requireNonNull(DATABASE.transactions().getTransactionManager()),
                Clock.fixed(JUNE, ZoneOffset.UTC));
        var offered =
                new Offered(List.of(), "https://example.org/monthly", "2026-03-01", "月报", "", "", "PUBLIC", List.of());
        assertThat(new RecordEvidence(
                                new EvidenceStore(DATABASE.jdbc()),
                                new RecordStore(DATABASE.jdbc()),
                                CATALOGUE,
                                audit,
                                DATABASE.transactions())
                        .offer(record.id(), 1, offered, city, Caller.system("test"), JUNE))
                .isInstanceOf(RecordEvidence.Result.Done.class);
    }

    @Test
    void nothingThatWasSaidCanBeChangedOrRemoved() {
        var record = done(declare("base-station-count", stations("4100", "2026-03-31"), city, JUNE));
        for (var sql : List.of(
                "update record_version set true_from = '2020-01-01' where record = ?",
                "delete from record_version where record = ?",
                "delete from record where id = ?"))
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).param(record.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("appended");
    }
}
