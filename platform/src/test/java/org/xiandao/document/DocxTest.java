package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Block;
import org.xiandao.rules.pack.Printed.Cell;

class DocxTest {

    @Test
    void bodyIsFangSongOfFourteenPointsJustifiedWithOneAndAHalfLines() throws IOException {
        String style = style("Normal");
        assertThat(style)
                .contains("w:eastAsia=\"仿宋_GB2312\"", "<w:sz w:val=\"28\"/>", "<w:jc w:val=\"both\"/>")
                .contains("w:line=\"360\" w:lineRule=\"auto\"", "w:firstLineChars=\"200\"");
    }

    @Test
    void headingsAreRealHeadingsInTheFacesPrescribed() throws IOException {
        assertThat(style("Heading1"))
                .contains("<w:name w:val=\"heading 1\"/>", "<w:outlineLvl w:val=\"0\"/>")
                .contains("w:eastAsia=\"黑体\"", "<w:sz w:val=\"32\"/>")
                .doesNotContain("<w:b/>");
        assertThat(style("Heading2"))
                .contains("<w:name w:val=\"heading 2\"/>", "<w:outlineLvl w:val=\"1\"/>")
                .contains("w:eastAsia=\"楷体_GB2312\"", "<w:sz w:val=\"28\"/>", "<w:b/>");
    }

    @Test
    void pageIsA4WithNumberAndDigestInTheFooter() throws IOException {
        byte[] docx = Docx.render(APrintedForm.with(List.of(new Block.Heading(1, "一、概况", false)), Map.of()));
        assertThat(part(docx, "word/document.xml")).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
        assertThat(part(docx, "word/footer1.xml"))
                .contains("w:instr=\"PAGE\"", "w:instr=\"NUMPAGES\"", ASampleCase.DIGEST);
    }

    @Test
    void aCellOverSeveralRowsIsMergedDownAndOneOverColumnsAcross() throws IOException {
        Block grid = new Block.Grid(
                List.of(1, 2, 2),
                List.of(
                        List.of(new Cell.Label("联系人", 1, 2), new Cell.Label("姓名", 1, 1), filled("name", 1)),
                        List.of(filled("name", 2))));
        String body = part(Docx.render(APrintedForm.with(List.of(grid), Map.of("name", "赵镕"))), "word/document.xml");
        assertThat(body).contains("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>", "<w:gridSpan w:val=\"2\"/>");
    }

    @Test
    void aRowThatDoesNotFillItsColumnsIsAFault() {
        Block grid = new Block.Grid(List.of(1, 1), List.of(List.of(new Cell.Label("名称", 1, 1))));
        assertThatThrownBy(() -> Docx.render(APrintedForm.with(List.of(grid), Map.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 2")
                .hasMessageContaining("document.yaml");
    }

    @Test
    void wideTablesStandOnLandscapePages() throws IOException {
        Block wide = new Block.Landscape(List.of(new Block.Heading(1, "二、指标", false)));
        assertThat(part(Docx.render(APrintedForm.with(List.of(wide), Map.of())), "word/document.xml"))
                .contains("w:orient=\"landscape\"");
    }

    private static Cell filled(String field, int columns) {
        return new Cell.Filled(new Printed.Value.Answer(field, Optional.empty()), columns, 1);
    }

    private static String style(String id) throws IOException {
        byte[] docx = Docx.render(APrintedForm.with(List.of(new Block.Heading(1, "一、概况", false)), Map.of()));
        String styles = part(docx, "word/styles.xml");
        int from = styles.indexOf("w:styleId=\"" + id + "\"");
        return styles.substring(from, styles.indexOf("</w:style>", from));
    }

    private static String part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("The .docx has no " + name);
    }
}
