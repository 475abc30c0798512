package org.xiandao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files and sheets that are not what they should be are told apart. */
class ImportFilesTest extends Importing {
    @Test
    void aTemplateOfAnotherTypeIsNamed() throws IOException {
        var file = Files.createTempFile("template", ".xlsx");
        try (var out = Files.newOutputStream(file);
                var sheets = new Sheets(out, type("population"), Map.of(), List.of(), "zh")) {
            sheets.row("", Map.of("residents", "100"), Map.of(), List.of());
        }
        var faults = refused("base-station-count", file);
        assertThat(faults).singleElement().extracting(SheetFault::code).isEqualTo(SheetFault.Code.OTHER_TYPE);
        assertThat(new Wording(type("base-station-count"), CATALOGUE, "zh").of(faults.getFirst()))
                .contains("“常住人口”", "“5G基站统计”");
    }

    @Test
    void headingsThatAreWrongAreToldAllAtOnce() {
        assertThat(codes("base-station-count", AWorkbook.of(new Object[] {"甲", "乙"}, new Object[] {1, 2})))
                .containsExactly("NO_HEADINGS");
        assertThat(codes(
                        "base-station-count",
                        AWorkbook.of(new Object[] {"基站数（万个）", "备注", "统计时点", "统计时点"}, new Object[] {1, 2})))
                .containsExactly("OTHER_UNIT", "UNKNOWN_COLUMN", "COLUMN_TWICE", "MISSING_COLUMN");
        assertThat(codes("base-station-count", AWorkbook.of(sheet -> {
                    AWorkbook.write(sheet, 0, STATIONS);
                    AWorkbook.write(sheet, 1, 4100, "市通管办", LocalDate.of(2026, 1, 31));
                    sheet.range(0, 0, 0, 1).merge();
                })))
                .containsExactly("MERGED_HEADING");
    }

    @Test
    void filesThatAreNoTablesAreToldApart() throws IOException {
        assertThat(codes("population", Files.createTempFile("empty", ".xlsx"))).containsExactly("EMPTY_FILE");
        assertThat(codes("population", csv("人数,数据来源,统计时点\n", StandardCharsets.UTF_8)))
                .containsExactly("NO_ROWS");
        assertThat(codes("population", Files.write(Files.createTempFile("p", ".png"), new byte[] {1, 0, 2, 0})))
                .containsExactly("NOT_A_TABLE");
        assertThat(codes("population", Files.write(Files.createTempFile("zip", ".xlsx"), zip("a.txt", 10))))
                .containsExactly("NOT_A_TABLE");
        assertThat(codes("population", Files.write(Files.createTempFile("cut", ".xlsx"), new byte[] {'P', 'K', 3, 4})))
                .containsExactly("BROKEN");
        assertThat(codes("population", csv("人数,\"数据来源\n1,2", StandardCharsets.UTF_8)))
                .containsExactly("OPEN_QUOTE");
        assertThat(codes("population", Files.write(Files.createTempFile("bytes", ".csv"), new byte[] {
                    (byte) 0xFF, (byte) 0xFF, ',', 'a'
                })))
                .containsExactly("BAD_ENCODING");
    }

    @ParameterizedTest
    @CsvSource({".xls,0", ".xlsx,100", ".xls,600", ".xlsx,5000"})
    void whatOnlyBeginsLikeAnOldWorkbookIsDamaged(String suffix, int junk) throws IOException {
        var bytes = new byte[8 + junk];
        Arrays.fill(bytes, (byte) 0x5A);
        byte[] sign = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(sign, 0, bytes, 0, sign.length);
        assertThat(codes("population", Files.write(Files.createTempFile("damaged", suffix), bytes)))
                .containsExactly("BROKEN");
    }

    private static byte[] zip(String name, int size) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    @Test
    void oldAndLockedWorkbooksAreToldWhatToDo() throws Exception {
        var old = Files.createTempFile("old", ".xls");
        try (var book = new HSSFWorkbook();
                var out = Files.newOutputStream(old)) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("人数");
            book.write(out);
        }
        assertThat(codes("population", old)).containsExactly("OLD_XLS");
        var locked = Files.createTempFile("locked", ".xlsx");
        try (var container = new POIFSFileSystem();
                var out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var book = new XSSFWorkbook();
                    var inside = encryptor.getDataStream(container)) {
                book.createSheet("a");
                book.write(inside);
            }
            container.writeFilesystem(out);
        }
        assertThat(codes("population", locked)).containsExactly("ENCRYPTED");
    }

    @Test
    void aZipBombIsNotUnpacked() throws IOException {
        var file = Files.createTempFile("bomb", ".xlsx");
        var honest = three();
        try (var in = new java.util.zip.ZipFile(honest.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : java.util.Collections.list(in.entries())) {
                if (entry.getName().equals("xl/sharedStrings.xml")) continue;
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
            out.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) out.write(blanks);
            out.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(codes("base-station-count", file)).containsExactly("BOMB");
    }

    @Test
    void rowsBeyondTheLimitAreToldAndNothingIsKept() {
        var text = new StringBuilder("基站数,统计单位,统计时点\n");
        for (int i = 0; i <= RowReading.MOST_ROWS; i++) text.append("1,市通管办,2026-01-31\n");
        assertThat(codes("base-station-count", csv(text.toString(), StandardCharsets.UTF_8)))
                .containsExactly("TOO_MANY_ROWS");
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from import where owner = ?::uuid")
                        .param(city.organisation())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
