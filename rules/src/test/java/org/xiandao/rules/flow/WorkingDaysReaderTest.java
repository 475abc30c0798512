package org.xiandao.rules.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingDaysReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsAYear() throws IOException {
        write(
                "2031.yaml",
                "year: 2031\nsource: {zh: 通知, en: A notice}\nholidays: [2031-01-01]\nworking: [2031-01-05]\n");
        var days = WorkingDaysReader.read(folder);
        assertThat(days.isWorking(LocalDate.of(2031, 1, 1))).isFalse();
        assertThat(days.isWorking(LocalDate.of(2031, 1, 5))).isTrue();
        assertThat(days.years()).containsExactly(2031);
    }

    @Test
    void allFaultsOfAYearAreToldWithTheirPlace() throws IOException {
        write("2032.yaml", """
                year: 2031
                source: {zh: 通知, en: A notice}
                holidays: [2031-01-01, 2031-01-01, 2032-05-01]
                working: [2031-01-06]
                weekend: true
                """);
        assertThatThrownBy(() -> WorkingDaysReader.read(folder))
                .hasMessageContaining("2032.yaml:")
                .hasMessageContaining("2031-01-01 is listed twice")
                .hasMessageContaining("2032-05-01 isn't in 2031")
                .hasMessageContaining("2031-01-06 is no weekend")
                .hasMessageContaining("Name it 2031.yaml")
                .hasMessageContaining("weekend");
    }

    @Test
    void theCatalogueOfThisHouseIsRead() {
        var days = WorkingDaysReader.read(Path.of(System.getProperty("xiandao.root", ".."), "catalogue/working-days"));
        assertThat(days.years()).contains(2024, 2025, 2026);
        assertThat(days.isWorking(LocalDate.of(2026, 1, 1))).isFalse();
        assertThat(days.plus(LocalDate.of(2026, 9, 30), 1)).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
