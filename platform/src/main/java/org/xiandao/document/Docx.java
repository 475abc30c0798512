package org.xiandao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A document as .docx, its fonts under their official names and not embedded. */
public final class Docx {

    private Docx() {}

    public static byte[] render(Document document) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream(64_000)) {
            word.createStyles()
                    .setStyles(StylesDocument.Factory.parse(WordXml.styles(document))
                            .getStyles());
            XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
            footer(footer, document);
            String body = WordXml.body(document, word.getRelationId(footer), pictures(word, document));
            word.getDocument()
                    .setBody(DocumentDocument.Factory.parse(body).getDocument().getBody());
            properties(word.getProperties().getCoreProperties(), document);
            word.write(out);
            return Settled.zip(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("The document could not be written as WordprocessingML.", e);
        }
    }

    private static Map<String, String> pictures(XWPFDocument word, Document document) {
        Map<String, String> parts = new HashMap<>();
        for (Document.Part part : document.parts())
            for (Document.Node node : part.nodes())
                if (node instanceof Document.Picture picture)
                    parts.computeIfAbsent(picture.digest(), it -> added(word, picture));
        return parts;
    }

    private static String added(XWPFDocument word, Document.Picture picture) {
        try {
            return word.addPictureData(picture.jpeg(), PictureType.JPEG);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The picture " + picture.digest() + " could not be put into the file.", e);
        }
    }

    private static void footer(XWPFFooter footer, Document document) {
        if (document.layout() == Document.Layout.CERTIFICATE) return;
        boolean official = document.layout() == Document.Layout.OFFICIAL;
        XWPFParagraph pages = footer.createParagraph();
        pages.setAlignment(official ? ParagraphAlignment.RIGHT : ParagraphAlignment.CENTER);
        pages.setIndentationFirstLine(0);
        if (official) {
            pages.setIndentationRight(280);
            page(pages, "— ");
            pages.getCTP().addNewFldSimple().setInstr("PAGE");
            page(pages, " —");
        } else {
            pages.getCTP().addNewFldSimple().setInstr("PAGE");
            pages.createRun().setText(" / ");
            pages.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        }
        XWPFParagraph digest = footer.createParagraph();
        digest.setAlignment(ParagraphAlignment.CENTER);
        digest.setIndentationFirstLine(0);
        digest.createRun().setText(document.footer());
        digest.getRuns().getFirst().setFontSize(8);
    }

    private static void page(XWPFParagraph pages, String text) {
        var run = pages.createRun();
        run.setText(text);
        run.setFontFamily("宋体");
        run.setFontSize(14);
    }

    private static void properties(CoreProperties properties, Document document) {
        Optional<Date> at = Optional.of(Date.from(document.dated().toInstant(ZoneOffset.ofHours(8))));
        properties.setTitle(document.title());
        properties.setCreator(document.author());
        properties.setDescription(document.footer());
        properties.getUnderlyingProperties().setLanguageProperty(document.language());
        properties.getUnderlyingProperties().setCreatedProperty(at);
        properties.getUnderlyingProperties().setModifiedProperty(at);
    }
}
