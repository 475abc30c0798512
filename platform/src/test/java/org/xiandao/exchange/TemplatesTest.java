package org.xiandao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xiandao.exchange.Import.State;
import org.xiandao.rules.catalogue.RecordType;

/** What goes out to be filled in or mended can be read back. */
class TemplatesTest extends Importing {
    @Test
    void faultyRowsGoOutWithTheirNotesAndComeBackMended() throws IOException {
        var one = waiting("base-station-count", three());
        var file = Files.createTempFile("mend", ".xlsx");
        var tables = new Tables(CATALOGUE, AREAS, LEDGER.directory(), imports);
        try (var out = Files.newOutputStream(file)) {
            tables.faulty(one, city, JULY, "zh", out);
        }
        var mended = Files.createTempFile("mended", ".xlsx");
        try (var in = Files.newInputStream(file);
                var book = new XSSFWorkbook(in);
                var out = Files.newOutputStream(mended)) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("4.3万");
            assertThat(cell.getCellComment().getString().getString()).contains("43000");
            cell.setCellValue(43000);
            book.write(out);
        }
        var again = waiting("base-station-count", mended);
        assertThat(told(again)).isEmpty();
        assertThat(again.counts()).isEqualTo(Map.of(State.NEW, 1));
        assertThat(rows(again, State.NEW).getFirst().fields())
                .isEqualTo(Map.of("stations", "43000", "counted-by", "市通管办", "of", "2026-03-31"));
    }

    @Test
    void everyTypesTemplateSaysWhatIsAskedAndCanBeReadBack() throws IOException {
        var tables = new Tables(CATALOGUE, AREAS, LEDGER.directory(), imports);
        for (var type : CATALOGUE.types())
            for (var language : List.of("zh", "en")) {
                var file = Files.createTempFile("template", ".xlsx");
                try (var out = Files.newOutputStream(file)) {
                    tables.template(type, city, JULY, language, out);
                }
                assertThat(codes(type.id(), file))
                        .as(type.id() + " " + language)
                        .containsExactly("NO_ROWS");
                try (var book = new XSSFWorkbook(Files.newInputStream(file))) {
                    var sheet = book.getSheetAt(0);
                    assertThat(sheet.getRow(0).getLastCellNum())
                            .isEqualTo((short) (type.fields().size() + 1));
                    assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                    assertThat(sheet.getCellComments()).hasSize(type.fields().size() + 1);
                    long chosen = type.fields().stream()
                            .filter(field ->
                                    !CATALOGUE.options(field).isEmpty() || field.type() == RecordType.Type.AREA)
                            .count();
                    assertThat((long) sheet.getDataValidations().size()).isGreaterThanOrEqualTo(chosen);
                    assertThat(book.getSheetName(book.getNumberOfSheets() - 1)).isEqualTo("_xiandao");
                }
            }
    }
}
