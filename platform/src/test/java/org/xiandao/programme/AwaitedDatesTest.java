package org.xiandao.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;

class AwaitedDatesTest {

    @Test
    void aStageThatRunsUntilADateNeedsIt() {
        assertThat(AwaitedDates.of(edition("liaoning/2024").workflow(), Map.of()))
                .containsExactlyInAnyOrder("applicant-deadline", "city-deadline");
    }

    @Test
    void aStageThatTheCallsChoiceLeavesOutNeedsNone() {
        var workflow = edition("guangdong/2020").workflow();
        assertThat(AwaitedDates.of(workflow, Map.of("batch", "first"))).contains("first-deadline");
        assertThat(AwaitedDates.of(workflow, Map.of("batch", "rolling"))).doesNotContain("first-deadline");
    }

    private static Edition edition(String id) {
        return Packs.load(Path.of(System.getProperty("xiandao.root"), "programmes", id))
                .orThrow();
    }
}
