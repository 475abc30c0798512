package org.xiandao.rules.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void everyUnitOfThePacksAndTheCatalogueHasItsEnglish() throws IOException {
        Path root = Path.of(System.getProperty("xiandao.root", ".."));
        var unit = Pattern.compile("\\bunit: *\"?([^\",{}\\s]+)\"?");
        try (Stream<Path> files = Stream.concat(
                Files.walk(root.resolve("programmes")),
                Files.walk(root.resolve("catalogue").resolve("record-types")))) {
            var units = files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(file -> unit.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
            assertThat(units).contains("万元", "个/万人");
            assertThat(units).allSatisfy(one -> assertThat(Units.english(one)).doesNotContainPattern("\\p{IsHan}"));
        }
    }

    @Test
    void thingsCountedOneByOneNeedNoUnitInEnglish() {
        assertThat(Units.english("家")).isEmpty();
        assertThat(Units.english("万元")).isEqualTo("×10,000 yuan");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
