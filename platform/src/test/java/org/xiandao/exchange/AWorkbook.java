package org.xiandao.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook as somebody filled it: rows of texts, numbers and days. */
final class AWorkbook {
    private AWorkbook() {}

    static Path of(Object[]... rows) {
        return of(sheet -> {
            for (int row = 0; row < rows.length; row++) write(sheet, row, rows[row]);
        });
    }

    static void write(Worksheet sheet, int row, Object... cells) {
        for (int i = 0; i < cells.length; i++)
            switch (cells[i]) {
                case Number number -> sheet.value(row, i, number);
                case Boolean yes -> sheet.value(row, i, yes);
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("yyyy/m/d").set();
                }
                default -> {
                    if (!cells[i].toString().isEmpty()) sheet.value(row, i, cells[i].toString());
                }
            }
    }

    static Path of(Consumer<Worksheet> filled) {
        try {
            var file = Files.createTempFile("workbook", ".xlsx");
            try (var out = Files.newOutputStream(file);
                    var book = new Workbook(out, "Test", "1.0")) {
                filled.accept(book.newWorksheet("Sheet1"));
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
