package org.xiandao.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A document as tagged PDF, its faces embedded. */
public final class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    public static byte[] render(Document document) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Xiandao")
                .withHtmlContent(Html.of(document), null);
        for (Faces face : Faces.values()) {
            builder.useFont(() -> new ByteArrayInputStream(face.bytes()), face.family(), 400, FontStyle.NORMAL, true);
        }
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                ByteArrayOutputStream out = new ByteArrayOutputStream(256_000)) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            fix(pdf, document);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the clock and chance out of the file. */
    private static void fix(PDDocument pdf, Document document) {
        GregorianCalendar at = GregorianCalendar.from(document.dated().atZone(ZoneOffset.ofHours(8)));
        pdf.getDocumentInformation().setCreationDate(at);
        pdf.getDocumentInformation().setModificationDate(at);
        pdf.setDocumentId(Integer.toUnsignedLong(document.footer().hashCode()));
    }
}
