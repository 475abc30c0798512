package org.xiandao.document;

import java.util.List;

/**
 * A picture of boxes, lines and words, drawn alike on a page and in a document. Sizes are in its own units; a word stands
 * on its baseline.
 */
public record Sketch(int width, int height, String title, String description, List<Shape> shapes) {

    public sealed interface Shape {}

    public record Box(int x, int y, int width, int height, Fill fill) implements Shape {}

    public record Rule(int x1, int y1, int x2, int y2) implements Shape {}

    public record Words(int x, int y, int size, Anchor anchor, boolean soft, String text) implements Shape {}

    /** Told apart by their pattern, not by colour alone. */
    public enum Fill {
        SOLID("#0b5394", "#0b5394"),
        HATCHED("#dbe8f6", "#0b5394"),
        DOTTED("#fdf0dc", "#9a5b00"),
        CROSSED("#eeeeee", "#4a4a4a"),
        BLANK("#ffffff", "#ffffff"),
        TRACK("#e9edf3", "#e9edf3");

        public final String paper;
        public final String ink;

        Fill(String paper, String ink) {
            this.paper = paper;
            this.ink = ink;
        }

        public boolean patterned() {
            return this == HATCHED || this == DOTTED || this == CROSSED;
        }
    }

    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        public final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }
    }

    /** How wide a text is in the face that documents draw it with. */
    public static int width(String text, int size) {
        return Lettering.width(text, size);
    }

    /** As a picture for documents, within so many millimetres. */
    public Document.Picture jpeg(int widest, int tallest) {
        return Painter.paint(this, widest, tallest);
    }
}
