package org.xiandao.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiandao.application.life.APilot;
import org.xiandao.clock.Due;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.flow.WorkingDaysReader;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.trial.life.TrialState;

class RatingDuesTest {
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final Path NATIONAL = ROOT.resolve("programmes/national/2023");
    private static final WorkingDays WORKING_DAYS = WorkingDaysReader.read(ROOT.resolve("catalogue/working-days"));
    private static final LocalDate SENT = LocalDate.of(2026, 3, 31);

    @Test
    void aYearWhoseReportIsInIsDueSoLongAfterItAsThePackSays() {
        assertThat(dues(Packs.load(NATIONAL).orThrow(), SENT)).singleElement().satisfies(due -> {
            assertThat(due.dated()).isTrue();
            assertThat(due.on()).isEqualTo(WORKING_DAYS.plus(SENT, 30));
            assertThat(due.what()).isEqualTo("RATE");
            assertThat(due.href()).isEqualTo("/trials/c/years/2025");
        });
    }

    @Test
    void withoutSuchAClauseItIsATaskWithoutADay(@TempDir Path folder) throws IOException {
        var pack = copied(folder);
        assertThat(dues(Packs.load(pack).orThrow(), SENT)).singleElement().satisfies(due -> {
            assertThat(due.dated()).isFalse();
            assertThat(due.on()).as("since when it waits").isEqualTo(SENT);
        });
    }

    @Test
    void beyondTheLastYearOfKnownWorkingDaysItIsATaskWithoutADay() {
        assertThat(dues(Packs.load(NATIONAL).orThrow(), LocalDate.of(2098, 3, 31)))
                .extracting(Due::dated)
                .containsExactly(false);
    }

    private static List<Due> dues(Edition edition, LocalDate sent) {
        SentReports reports = caseId -> Map.of(2025, new SentReports.Sent(sent, "0"));
        return new RatingDues(reports, WORKING_DAYS)
                .of("trial", "c", APilot.of(edition).inTrial(), edition, TrialState.NONE);
    }

    /** The national pack without its clause on when stars are given. */
    private static Path copied(Path folder) throws IOException {
        var pack = folder.resolve("national/2023");
        try (var files = Files.walk(NATIONAL)) {
            for (var file : files.toList()) {
                var to = pack.resolve(NATIONAL.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(to);
                else if (file.endsWith("rating.yaml"))
                    Files.writeString(to, Files.readString(file).replaceAll("(?m)^  rate: .*\n", ""));
                else Files.copy(file, to);
            }
        }
        return pack;
    }
}
