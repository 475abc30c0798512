package org.xiandao.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseStatus;
import org.xiandao.publication.life.Span;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

class LivesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 3, 31);

    @Test
    void aPilotsPlanHoldsUntilItsTrialIsOver() {
        assertThat(Lives.held(pilot(Optional.of(UNTIL), Optional.empty()))).contains(new Span(FROM, UNTIL));
        assertThat(Lives.held(pilot(Optional.empty(), Optional.empty()))).contains(new Span(FROM, LocalDate.MAX));
        assertThat(Lives.held(pilot(Optional.of(UNTIL), Optional.of(UNTIL.plusDays(40)))))
                .as("checked after its last day")
                .contains(new Span(FROM, UNTIL));
    }

    @Test
    void aPilotThatIsRevokedHoldsNoPlanAnyMore() {
        var revoked = FROM.plusMonths(5);
        assertThat(Lives.held(pilot(Optional.of(UNTIL), Optional.of(revoked)))).contains(new Span(FROM, revoked));
        assertThat(Lives.held(pilot(Optional.of(UNTIL), Optional.of(FROM.minusDays(1)))))
                .as("before it began")
                .isEmpty();
    }

    private static CaseCard pilot(Optional<LocalDate> until, Optional<LocalDate> ended) {
        return new CaseCard(
                "case",
                "call",
                "national/2020",
                "",
                "",
                "",
                "210100",
                List.of("210100"),
                "trial",
                Kind.TRIAL,
                ended.isPresent() ? CaseStatus.ENDED : CaseStatus.TRIAL,
                FROM,
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FROM),
                until,
                Optional.empty(),
                Optional.empty(),
                false,
                ended,
                ended.map(day -> Verb.REVOKE));
    }
}
