package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xiandao.document.Document.Heading;
import org.xiandao.document.Document.Paragraph;
import org.xiandao.document.Document.RedHead;
import org.xiandao.document.Document.Signature;
import org.xiandao.rules.pack.Printed.Role;

class WrittenTest {
    private static final List<String> BODY =
            List.of("你单位承担“广州市行动计划”试点任务“二（一）1 加快5G网络建设”，现就下列事项予以督办：", "请说明检测能力建设。", "请于2026年9月20日前（含当日）书面答复。");

    private static Letters.Written written(List<Minutes.Block> annex) {
        return new Letters.Written(
                "某市工业和信息化局",
                "督办〔2026〕1号",
                "关于“二（一）1 加快5G网络建设”的督办单",
                "市市场监管局",
                BODY,
                LocalDate.of(2026, 9, 7),
                "0".repeat(64),
                annex);
    }

    @Test
    void whatAnOfficeWritesStandsUnderARedHeadWithAddresseeAndSignature() {
        var document = Letters.compose(written(List.of()));
        assertThat(document.layout()).isEqualTo(Document.Layout.OFFICIAL);
        assertThat(document.parts()).hasSize(1);
        var nodes = document.parts().getFirst().nodes();
        assertThat(nodes.getFirst()).isEqualTo(new RedHead("某市工业和信息化局", "督办〔2026〕1号", "", true));
        assertThat(nodes.get(1)).isEqualTo(new Heading(1, "关于“二（一）1 加快5G网络建设”的督办单", false));
        assertThat(nodes.get(2)).isEqualTo(Document.paragraph(Role.NOTE, "市市场监管局："));
        assertThat(nodes.getLast()).isEqualTo(new Signature("某市工业和信息化局", "2026年9月7日"));
        var body = document.styles().of(Role.BODY);
        assertThat(body.font()).isEqualTo("仿宋_GB2312");
        assertThat(body.size()).isEqualByComparingTo("16");
        var title = document.styles().of(Role.HEADING_1);
        assertThat(title.font()).isEqualTo("方正小标宋简体");
        assertThat(title.size()).isEqualByComparingTo("22");
        assertThat(nodes).filteredOn(Paragraph.class::isInstance).hasSize(1 + BODY.size());
    }

    @Test
    void whatHasComeOfItSinceBeginsOnAPageOfItsOwn() throws Exception {
        var document = Letters.compose(written(List.of(new Minutes.Title("答复"), new Minutes.Said("已列入计划。"))));
        try (var pdf = Loader.loadPDF(Pdf.render(document))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(pdf))
                    .contains("某市工业和信息化局", "督办〔2026〕1号", "市市场监管局：", "2026年9月7日")
                    .doesNotContain("已列入计划");
            text.setStartPage(2);
            text.setEndPage(2);
            assertThat(text.getText(pdf)).contains("答复", "已列入计划。");
        }
    }

    @Test
    void inWordTheIssuerIsRedAndARedLineStandsUnderTheNumber() throws Exception {
        var xml = words(Docx.render(Letters.compose(written(List.of()))));
        assertThat(xml)
                .containsPattern("w:color w:val=\"D7000F\"[^<]*(<[^t][^>]*>|</[^>]*>)*<w:t[^>]*>某市工业和信息化局")
                .containsPattern("<w:bottom w:val=\"single\"[^>]*w:color=\"D7000F\"/>.*督办〔2026〕1号");
    }

    @Test
    void aSheetAboutThreeThingsKeepsToOnePage() throws Exception {
        var body = List.of(
                "你单位承担“广州市‘5G+工业互联网’融合应用试点城市方案”试点任务“二（四）2 完善检测认证服务体系，提升产业支撑能力”，现就下列事项予以督办：",
                "一、请说明检测能力建设进度。",
                "二、请报服务企业数量。",
                "三、请附下一步工作安排。",
                "请于2026年9月20日前（含当日）书面答复。");
        var document = Letters.compose(new Letters.Written(
                "广州市工业和信息化局",
                "督办〔2026〕1号",
                "关于“完善检测认证服务体系，提升产业支撑能力”的督办单",
                "市市场监管局",
                body,
                LocalDate.of(2026, 9, 7),
                "0".repeat(64),
                List.of()));
        try (var pdf = Loader.loadPDF(Pdf.render(document))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** Fonts that stand in for those of the standard are higher: a line that follows them pushes the signature over. */
    @Test
    void inWordNoLineOfASheetLeavesItsHeightToTheFonts() throws Exception {
        var docx = Docx.render(Letters.compose(written(List.of())));
        assertThat(Pattern.compile("<w:spacing w:before[^>]*>")
                        .matcher(part(docx, "word/document.xml"))
                        .results()
                        .map(MatchResult::group))
                .hasSize(5)
                .allSatisfy(spacing -> assertThat(spacing).contains("w:lineRule=\"exact\""));
        for (var role : List.of(Role.HEADING_1, Role.NOTE, Role.BODY))
            assertThat(part(docx, "word/styles.xml"))
                    .as(role.name())
                    .containsPattern("w:styleId=\"" + style(role) + "\">(?:(?!</w:style>).)*w:lineRule=\"exact\"");
    }

    private static String style(Role role) {
        return switch (role) {
            case HEADING_1 -> "Heading1";
            case NOTE -> "Note";
            default -> "Normal";
        };
    }

    private static String words(byte[] docx) throws Exception {
        return part(docx, "word/document.xml");
    }

    private static String part(byte[] docx, String name) throws Exception {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals(name))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .collect(Collectors.joining());
        }
        throw new AssertionError("no " + name);
    }
}
