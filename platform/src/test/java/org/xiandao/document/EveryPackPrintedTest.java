package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;

/** Each pack with a document.yaml, a case of it filled at length. */
class EveryPackPrintedTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void everyRequiredFieldIsPrinted(Path pack) {
        Edition edition = edition(pack);
        assertThat(edition.form().sections())
                .flatMap(Form.Section::fields)
                .filteredOn(Form.Field::required)
                .extracting(Form.Field::id)
                .isSubsetOf(edition.printed().orElseThrow().fields(edition.form()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void everyPageBearsTheDigestAndItsNumber(Path pack) throws IOException {
        List<String> pages = pages(Pdf.render(document(edition(pack))));
        assertThat(pages).hasSizeGreaterThan(5);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(pages.get(i)).contains(ASampleCase.DIGEST, (i + 1) + " / " + pages.size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void textIsExtractedAsItWasWritten(Path pack) throws IOException {
        String text =
                String.join("", pages(Pdf.render(document(edition(pack))))).replaceAll("\\s", "");
        assertThat(text).contains(ASampleCase.NAME).contains("“双千兆”网络", "落实工业互联网安全分类分级管理");
        assertThat(text.codePoints().filter(point -> point >= 0x2E80 && point <= 0x2FDF))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void wordAndPdfHoldTheSameWords(Path pack) throws IOException {
        Document document = document(edition(pack));
        String pdf = String.join("", pages(Pdf.render(document))).replaceAll("\\s", "");
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Docx.render(document)));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains(ASampleCase.NAME, ASampleCase.DIGEST);
        }
        for (Document.Part part : document.parts()) {
            for (Document.Node node : part.nodes()) {
                if (node instanceof Document.Heading heading) {
                    assertThat(pdf).contains(heading.text().replaceAll("\\s", ""));
                }
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void pdfIsTaggedWithTitleAndLanguage(Path pack) throws IOException {
        Document document = document(edition(pack));
        try (PDDocument pdf = Loader.loadPDF(Pdf.render(document))) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(document.title());
            assertThat(new String(
                            pdf.getDocumentCatalog().getMetadata().toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            pdf.getPages()
                    .forEach(page -> page.getResources().getFontNames().forEach(name -> {
                        try {
                            assertThat(page.getResources().getFont(name).isEmbedded())
                                    .isTrue();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    }));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void theSameCaseGivesTheSameBytes(Path pack) throws InterruptedException {
        Edition edition = edition(pack);
        byte[] pdf = Pdf.render(document(edition));
        byte[] docx = Docx.render(document(edition));
        Thread.sleep(2_100);
        assertThat(Pdf.render(document(edition))).isEqualTo(pdf);
        assertThat(Docx.render(document(edition))).isEqualTo(docx);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void aDraftSaysSoOnEveryPage(Path pack) throws IOException {
        Edition edition = edition(pack);
        Document draft = Compose.compose(
                edition.printed().orElseThrow(),
                edition.form(),
                edition.indicators(),
                ASampleCase.draft(edition.form(), edition.indicators()));
        assertThat(pages(Pdf.render(draft))).allMatch(page -> page.contains("草稿"));
    }

    static Stream<Path> packs() throws IOException {
        return everyPack().filter(pack -> Files.exists(pack.resolve("document.yaml")));
    }

    static Stream<Path> everyPack() throws IOException {
        Path programmes = Path.of(System.getProperty("xiandao.root", ".."), "programmes");
        try (Stream<Path> files = Files.walk(programmes, 3)) {
            return files.filter(file -> file.endsWith("pack.yaml")).map(Path::getParent).sorted().toList().stream();
        }
    }

    static Edition edition(Path pack) {
        return Packs.load(pack) instanceof Loaded loaded
                ? loaded.edition()
                : org.junit.jupiter.api.Assertions.fail(Packs.load(pack).toString());
    }

    private static Document document(Edition edition) {
        return Compose.compose(
                edition.printed().orElseThrow(),
                edition.form(),
                edition.indicators(),
                ASampleCase.submitted(edition.form(), edition.indicators()));
    }

    private static List<String> pages(byte[] bytes) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf));
            }
        }
        return pages;
    }
}
