package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Letter;

/** Letters look as GB/T 9704-2012 says, in every format. */
class OfficialLayoutTest {
    private static final String LONG = "经审核并公示，同意在本市开展试点工作，请按照方案有序推进建设，配合做好跟踪评价等各项工作。".repeat(20);

    private static Document letter(Letter.Kind kind, String reasons) {
        Edition edition = EveryPackPrintedTest.edition(
                Path.of(System.getProperty("xiandao.root", ".."), "programmes/national/2023"));
        Letter letter = edition.letters().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        Map<String, String> known = new HashMap<>();
        for (String name : kind.variables()) known.put(name, "北岸市");
        known.put("reasons", reasons);
        return Letters.compose(
                letter, "zh", known, "北工信〔2031〕7号", "北岸省工业和信息化厅", LocalDate.of(2031, 4, 30), ASampleCase.DIGEST);
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    @Test
    void aFullLineHoldsTwentyEightSignsAndAFullPageTwentyTwoLines() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.render(letter(Letter.Kind.REFUSAL, LONG)))) {
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            List<String> lines = second.getText(pdf)
                    .lines()
                    .filter(line ->
                            line.codePoints().filter(Character::isIdeographic).count() > 10)
                    .toList();
            assertThat(lines.stream().mapToInt(String::length).max().orElseThrow())
                    .isEqualTo(28);
            assertThat(lines).hasSize(22);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Letter.Kind.class,
            names = {"LIST", "CERTIFICATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void pagesAreNumberedBetweenDashesAndTheHeadIsRed(Letter.Kind kind) throws IOException {
        Document letter = letter(kind, "理由充分");
        try (PDDocument pdf = Loader.loadPDF(Pdf.render(letter))) {
            assertThat(text(pdf)).contains("— 1 —", "北工信〔2031〕7号", "2031年4月30日");
            assertThat(Laid.of(pdf).getFirst().marks())
                    .anySatisfy(mark -> assertThat(mark)
                            .isInstanceOfSatisfying(
                                    Laid.Words.class,
                                    words -> assertThat(words.rgb()).isEqualTo(0xd7000f)));
        }
        assertThat(Docx.render(letter)).isEqualTo(Docx.render(letter));
    }

    @Test
    void aPagesNumberStandsOnOneLineALetterFromTheOuterEdgeWhateverStandsBesideIt() throws IOException {
        Document letter = letter(Letter.Kind.REFUSAL, LONG).asDemonstration();
        try (PDDocument pdf = Loader.loadPDF(Pdf.render(letter))) {
            assertThat(text(pdf).lines().map(line -> line.replaceAll("\\h", "")))
                    .contains("—1—", "—2—");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Letter.Kind.class,
            names = {"ACCEPTANCE", "APPROVAL", "REFUSAL", "CERTIFICATE", "NOTICE"})
    void theOfdSaysWhatThePdfSaysInTheSameLinesAndIsTheSameEachTime(Letter.Kind kind) throws IOException {
        Document letter = letter(kind, LONG);
        byte[] ofd = Ofd.render(letter);
        assertThat(ofd).isEqualTo(Ofd.render(letter)).hasSizeLessThan(600_000);
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd));
                PDDocument pdf = Loader.loadPDF(Pdf.render(letter))) {
            assertThat(reader.getNumberOfPages()).isEqualTo(pdf.getNumberOfPages());
            var runs = new ContentExtractor(reader).extractAll();
            var lines = text(pdf)
                    .lines()
                    .map(line -> line.replaceAll("[\\s\\h]", ""))
                    .toList();
            assertThat(runs)
                    .allSatisfy(
                            run -> assertThat(lines).anyMatch(line -> line.contains(run.replaceAll("[\\s\\h]", ""))));
            String said = String.join("", runs).replaceAll("[\\s\\h]", "");
            assertThat(said.chars().sorted().toArray())
                    .isEqualTo(text(pdf)
                            .replaceAll("[\\s\\h]", "")
                            .chars()
                            .sorted()
                            .toArray());
        }
    }
}
