package org.xiandao.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.TestDatabase;

class DuesTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

    private final Dues dues = new Dues(DATABASE.jdbc());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatIsReplacedIsGoneAndWhatIsAboutAnotherThingStays() {
        replace("one", due("one", "a", "organisation:x", Optional.empty(), DAY));
        replace("two", due("two", "b", "organisation:x", Optional.empty(), DAY.plusDays(1)));
        replace("one", due("one", "c", "organisation:x", Optional.empty(), DAY.plusDays(2)));
        assertThat(told(Set.of(), DAY.plusDays(2))).containsExactly("b", "c");
        assertThat(told(Set.of(), DAY.plusDays(1))).containsExactly("b");
    }

    @Test
    void whatAsksForADutyIsToldOnlyToThoseWhoHoldIt() {
        replace("three", due("three", "d", "office:y", Optional.of(Duty.DECIDER), DAY));
        assertThat(dues.of(List.of("office:y"), "somebody", Set.of(Duty.HANDLER), DAY))
                .isEmpty();
        assertThat(dues.of(List.of("office:y"), "somebody", Set.of(Duty.DECIDER), DAY))
                .hasSize(1);
    }

    private List<String> told(Set<Duty> duties, LocalDate until) {
        return dues.of(List.of("organisation:x"), "somebody", duties, until).stream()
                .map(Due::id)
                .toList();
    }

    private void replace(String about, Due due) {
        DATABASE.transactions().executeWithoutResult(status -> dues.replace("test", about, List.of(due)));
    }

    private static Due due(String about, String id, String party, Optional<Duty> duty, LocalDate on) {
        return new Due("test", about, id, party, duty, "REPORT", new Text("报告", "report"), "/desk", on);
    }
}
