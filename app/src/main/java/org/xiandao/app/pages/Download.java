package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.document.Document;
import org.xiandao.document.Docx;
import org.xiandao.document.Pdf;

/** What leaves the house as a file: never shown in a page's own place, never as another kind than was recognised. */
public final class Download {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String CSV = "text/csv;charset=UTF-8";

    private static final String NO_SNIFF = "X-Content-Type-Options";

    private Download() {}

    /** A file as it is kept. */
    public static ResponseEntity<Resource> kept(Path bytes, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .header(NO_SNIFF, "nosniff")
                .body(new FileSystemResource(bytes));
    }

    /** To be written while it is being sent. */
    public static OutputStream to(HttpServletResponse response, String name, String type) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(NO_SNIFF, "nosniff");
        return response.getOutputStream();
    }

    /** As the kind that its address names, {@code pdf} or {@code docx}: there is no other. */
    public static void document(HttpServletResponse response, Document document, String name, String kind)
            throws IOException {
        var bytes = switch (kind) {
            case "pdf" -> Pdf.render(document);
            case "docx" -> Docx.render(document);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var type = kind.equals("pdf") ? MediaType.APPLICATION_PDF_VALUE : DOCX;
        try (var out = to(response, name + "." + kind, type)) {
            out.write(bytes);
        }
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
