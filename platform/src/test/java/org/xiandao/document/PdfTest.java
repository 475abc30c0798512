package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Printed.Block;

class PdfTest {

    @Test
    void boxesAndRareCharactersAreShownAndExtracted() throws IOException {
        Document document = APrintedForm.with(
                List.of(
                        new Block.Heading(1, "一、镕玥珺喆", false),
                        new Block.Heading(2, "（一）䶮𬭎", false),
                        new Block.Prose(APrintedForm.answer("kind")),
                        new Block.Prose(APrintedForm.answer("plan"))),
                Map.of("kind", "state", "plan", "镕玥珺喆堃昇㛃䶮𬭎𫖯𬬭龘①Ⅲ℃—…〔〕☐"));
        assertThat(text(document)).contains("一、镕玥珺喆", "（一）䶮𬭎", "☑国有企业", "□其他", "镕玥珺喆堃昇㛃䶮𬭎𫖯𬬭龘①Ⅲ℃—…〔〕☐");
    }

    @Test
    void radicalsThatWerePastedBecomeTheirIdeographs() throws IOException {
        Document document = APrintedForm.with(
                List.of(new Block.Prose(APrintedForm.answer("plan"))), Map.of("plan", "项\u2F6C一\u2F63"));
        assertThat(text(document)).contains("项目一生");
    }

    @Test
    void markupInAnAnswerIsText() throws IOException {
        Document document = APrintedForm.with(
                List.of(new Block.Prose(APrintedForm.answer("plan"))), Map.of("plan", "<b>5G</b> & \"云\" \u0001"));
        assertThat(text(document)).contains("<b>5G</b> & \"云\"");
    }

    private static String text(Document document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Pdf.render(document))) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
