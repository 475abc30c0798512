package org.xiandao.document;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xiandao.rules.pack.Printed.Page;
import org.xiandao.rules.pack.Printed.Role;
import org.xiandao.rules.pack.Printed.Styles;

/**
 * A document before it is a file, the same for every format.
 *
 * @param footer stands beside the page number on every page
 * @param dated the only time that the files carry
 */
public record Document(
        String title,
        String language,
        String author,
        LocalDateTime dated,
        String footer,
        Page page,
        Styles styles,
        List<Part> parts,
        Layout layout) {

    public Document(
            String title,
            String language,
            String author,
            LocalDateTime dated,
            String footer,
            Page page,
            Styles styles,
            List<Part> parts) {
        this(title, language, author, dated, footer, page, styles, parts, Layout.FORM);
    }

    /** How pages are numbered and lines spaced. */
    public enum Layout {
        FORM,
        /** GB/T 9704-2012: 22 lines of 28 characters, the number of the page between dashes on the outer side. */
        OFFICIAL,
        /** A page without number. */
        CERTIFICATE
    }

    /** The same, with a mark on every page that what it says is made up. */
    public Document asDemonstration() {
        var mark = language.startsWith("zh") ? "演示数据，并非真实情况" : "Demonstration data, not real";
        return new Document(title, language, author, dated, mark + " · " + footer, page, styles, parts, layout);
    }

    /** Pages of one orientation; each part begins on a new page. */
    public record Part(boolean landscape, List<Node> nodes) {}

    public sealed interface Node {}

    public record Cover(List<String> title, List<CoverLine> lines, List<String> foot) implements Node {}

    /**
     * A JPEG in a line of its own.
     *
     * @param digest of its bytes, which tells it from every other
     * @param width in millimetres, as {@code height}
     */
    public record Picture(String digest, byte[] jpeg, int width, int height, String alt) implements Node {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Picture picture && picture.digest.equals(digest);
        }

        @Override
        public int hashCode() {
            return digest.hashCode();
        }
    }

    public record CoverLine(String label, String value, boolean stamped) {}

    public record Heading(int level, String text, boolean newPage) implements Node {}

    /**
     * 版头: the issuer's mark in red, the document number and the red line.
     *
     * @param signer 签发人, beside the number of what goes to a higher office; empty otherwise
     * @param high at the top of the text, so that what is short keeps to one page
     */
    public record RedHead(String mark, String number, String signer, boolean high) implements Node {}

    /** 署名 and 成文日期: the day four characters from the right, the issuer centred above it. */
    public record Signature(String issuer, String day) implements Node {}

    /** A certificate's page: a double frame around centred words. */
    public record Plate(String title, List<String> lines, String issuer, String day, String number) implements Node {}

    public record Paragraph(Role role, List<Run> runs) implements Node {}

    public record Run(String text, boolean bold) {}

    /**
     * @param widths of the columns, in parts of their sum
     * @param headerRows so many rows stand again at the top of each further page
     */
    public record Table(String summary, List<Integer> widths, int headerRows, List<Row> rows) implements Node {}

    /** {@code height} at least, in millimetres. */
    public record Row(List<Cell> cells, int height) {}

    public record Cell(int columns, int rows, boolean label, boolean centred, List<String> lines) {}

    static Paragraph paragraph(Role role, String text) {
        return new Paragraph(role, List.of(new Run(text, false)));
    }
}
