package org.xiandao.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.testing.TestDatabase;

class AuditTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final Audit audit =
            new Audit(database.jdbc(), new DataSourceTransactionManager(database.dataSource()), Clock.systemUTC());
    private final Caller li = new Caller("li", Optional.of("某局"), Optional.of("192.0.2.1"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsUndoneLeavesNoLineButWhatIsRefusedDoes() {
        database.transactions().executeWithoutResult(status -> {
            audit.done(li, "case.submit", "case-1", Map.of());
            audit.refused(li, "case.submit", "case-1", Map.of("reason", "late"));
            status.setRollbackOnly();
        });
        assertThat(audit.about("case-1")).extracting(AuditEvent::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void linesOfManyAtOnceFormOneChain() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> deeds = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        database.transactions()
                                .executeWithoutResult(it -> audit.done(li, "save", "case-" + i, Map.of("n", i)));
                        return null;
                    })
                    .toList();
            for (var deed : threads.invokeAll(deeds)) {
                deed.get();
            }
        }
        assertThat(audit.latest(100)).hasSize(40);
        assertThat(audit.firstBroken()).isEmpty();
    }

    @Test
    void aLineCanBeNeitherChangedNorDeletedAndWhoForcesItIsFound() throws SQLException {
        IntStream.range(0, 3).forEach(i -> audit.done(li, "save", "case-" + i, Map.of("名称", "沈阳")));
        for (String sql :
                List.of("update audit_event set actor = 'x'", "delete from audit_event", "truncate audit_event")) {
            assertThatThrownBy(() -> database.jdbc().sql(sql).update()).hasMessageContaining("grows only");
        }
        database.jdbc()
                .sql("alter table audit_event disable trigger audit_event_grows_only")
                .update();
        database.jdbc().sql("update audit_event set actor = 'x' where id = 2").update();
        assertThat(audit.firstBroken()).map(AuditEvent::id).contains(2L);
    }
}
