package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Text;

class LettersTest {

    private static final Letter APPROVAL = new Letter(
            "approval",
            new Text("关于同意开展试点的批复", "Approval of the pilot"),
            new Text(
                    "{{applicant}}：\n同意你市自{{ trial-start }}起开展试点。",
                    "{{applicant}}:\nThe pilot may begin on {{trial-start}}."),
            new Basis(List.of(), Optional.of("D-01")));

    @Test
    void variablesAreFilledInTheLanguageAskedFor() {
        Map<String, String> known = Map.of("applicant", "North$hore", "trial-start", "1 May");
        assertThat(Letters.fill(APPROVAL, "en", known)).isEqualTo("North$hore:\nThe pilot may begin on 1 May.");
    }

    @Test
    void unknownVariablesAreAllNamedAtOnce() {
        assertThatThrownBy(() -> Letters.fill(APPROVAL, "zh", Map.of("number", "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("applicant, trial-start")
                .hasMessageContaining("known here: number");
    }

    @Test
    void theSentenceThatNamesAContactIsLeftOutWhereThereIsNone() {
        Letter letter = new Letter(
                "acceptance",
                new Text("受理", "Acceptance"),
                new Text("现予受理。联系方式：{{contact}}。", "It is accepted. Contact: {{contact}}."),
                new Basis(List.of(), Optional.of("D-01")));
        assertThat(Letters.fill(letter, "zh", Map.of("contact", ""))).isEqualTo("现予受理。");
        assertThat(Letters.fill(letter, "en", Map.of("contact", ""))).isEqualTo("It is accepted.");
        assertThat(Letters.fill(letter, "zh", Map.of("contact", "某处 024-1"))).isEqualTo("现予受理。联系方式：某处 024-1。");
    }

    @Test
    void aLetterBearsTitleNumberIssuerAndDay() throws IOException {
        Document letter = Letters.compose(
                APPROVAL,
                "zh",
                Map.of("applicant", "北岸市", "trial-start", "2031年5月1日"),
                "北工信〔2031〕7号",
                "北岸省工业和信息化厅",
                LocalDate.of(2031, 4, 30),
                ASampleCase.DIGEST);
        try (PDDocument pdf = Loader.loadPDF(Pdf.render(letter))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("关于同意开展试点的批复", "北工信〔2031〕7号", "北岸省工业和信息化厅", "2031年4月30日", ASampleCase.DIGEST);
        }
        assertThat(Docx.render(letter)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyLetter")
    void aLetterOfAPackIsSignedOnceAndStaysInsideItsMargins(String pack, Letter letter) throws IOException {
        Map<String, String> known = new HashMap<>();
        for (String name : List.of("applicant", "programme", "number", "date", "trial-start", "trial-end", "reasons"))
            known.put(name, "甲");
        for (String name : letter.kind().variables()) known.putIfAbsent(name, "乙");
        known.put("issuer", "北岸省工业和信息化厅");
        known.put("digest", ASampleCase.DIGEST);
        for (String language : List.of("zh", "en")) {
            Document document = Letters.compose(
                    letter, language, known, "", "北岸省工业和信息化厅", LocalDate.of(2031, 4, 30), ASampleCase.DIGEST);
            try (PDDocument pdf = Loader.loadPDF(Pdf.render(document))) {
                Edge edge = new Edge();
                String text = edge.getText(pdf);
                assertThat(text).contains("北岸省工业和信息化厅");
                assertThat(document.parts().getFirst().nodes())
                        .filteredOn(node -> node instanceof Document.Signature || node instanceof Document.Plate)
                        .hasSize(1);
                assertThat(edge.rightmost)
                        .isLessThanOrEqualTo((document.parts().getFirst().landscape()
                                        ? 297 - 18
                                        : 210 - document.page().right() + 1)
                                * 72
                                / 25.4f);
            }
        }
    }

    static Stream<Arguments> everyLetter() throws IOException {
        return EveryPackPrintedTest.everyPack()
                .flatMap(pack -> EveryPackPrintedTest.edition(pack).letters().stream()
                        .map(letter -> Arguments.of(
                                pack.subpath(pack.getNameCount() - 2, pack.getNameCount()) + " " + letter.id(),
                                letter)));
    }

    /** Where the words that stand furthest to the right end, in points. */
    private static final class Edge extends PDFTextStripper {
        private float rightmost;

        @Override
        protected void writeString(String text, List<TextPosition> positions) throws IOException {
            for (TextPosition at : positions) rightmost = Math.max(rightmost, at.getXDirAdj() + at.getWidthDirAdj());
            super.writeString(text, positions);
        }
    }
}
