package org.xiandao.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** A page of a PDF as it was laid out: every sign and every line at its place, in millimetres from the upper left. */
final class Laid extends PDFGraphicsStreamEngine {
    private static final double MILLIMETRES = 25.4 / 72;

    private final double height;
    private final List<Mark> marks = new ArrayList<>();
    private final Path2D path = new Path2D.Double();

    private Laid(PDPage page) {
        super(page);
        this.height = page.getMediaBox().getHeight();
    }

    record Sheet(double width, double height, List<Mark> marks) {}

    sealed interface Mark {}

    /**
     * Signs of one face and size on one line.
     *
     * @param y of the base line; {@code starts} where each sign begins
     */
    record Words(String face, double size, double y, int rgb, List<String> signs, List<Double> starts) implements Mark {
        boolean goesOnWith(Words next) {
            return face.equals(next.face)
                    && size == next.size
                    && y == next.y
                    && rgb == next.rgb
                    && next.starts.getFirst() > starts.getLast();
        }
    }

    /** @param steps M x y, L x y, B x1 y1 x2 y2 x3 y3, C */
    record Shape(List<Step> steps, boolean filled, double width, int rgb) implements Mark {}

    record Step(char word, List<Double> numbers) {}

    static List<Sheet> of(PDDocument pdf) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            Laid laid = new Laid(page);
            laid.processPage(page);
            sheets.add(new Sheet(
                    page.getMediaBox().getWidth() * MILLIMETRES,
                    page.getMediaBox().getHeight() * MILLIMETRES,
                    List.copyOf(laid.marks)));
        }
        return sheets;
    }

    @Override
    protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement) throws IOException {
        String sign = font.toUnicode(code);
        if (sign == null || sign.isBlank()) return;
        String name = font.getName();
        Words glyph = new Words(
                name.substring(name.indexOf('+') + 1),
                rounded(at.getScalingFactorY() * MILLIMETRES),
                rounded((height - at.getTranslateY()) * MILLIMETRES),
                rgb(getGraphicsState().getNonStrokingColor()),
                List.of(sign),
                List.of(rounded(at.getTranslateX() * MILLIMETRES)));
        if (!marks.isEmpty() && marks.getLast() instanceof Words words && words.goesOnWith(glyph)) {
            marks.removeLast();
            marks.add(new Words(
                    words.face(),
                    words.size(),
                    words.y(),
                    words.rgb(),
                    joined(words.signs(), glyph.signs()),
                    joined(words.starts(), glyph.starts())));
        } else {
            marks.add(glyph);
        }
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static int rgb(PDColor colour) throws IOException {
        return colour.toRGB();
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private void draw(boolean filled, PDColor colour) throws IOException {
        List<Step> steps = new ArrayList<>();
        double[] numbers = new double[6];
        AffineTransform toPage = new AffineTransform(MILLIMETRES, 0, 0, -MILLIMETRES, 0, height * MILLIMETRES);
        for (PathIterator at = path.getPathIterator(toPage); !at.isDone(); at.next()) {
            steps.add(
                    switch (at.currentSegment(numbers)) {
                        case PathIterator.SEG_MOVETO -> step('M', numbers, 2);
                        case PathIterator.SEG_LINETO -> step('L', numbers, 2);
                        case PathIterator.SEG_CUBICTO -> step('B', numbers, 6);
                        default -> new Step('C', List.of());
                    });
        }
        double width = transformWidth(getGraphicsState().getLineWidth()) * MILLIMETRES;
        if (!steps.isEmpty()) marks.add(new Shape(List.copyOf(steps), filled, rounded(width), rgb(colour)));
        path.reset();
    }

    private static Step step(char word, double[] numbers, int count) {
        List<Double> given = new ArrayList<>();
        for (int i = 0; i < count; i++) given.add(rounded(numbers[i]));
        return new Step(word, given);
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.moveTo(p0.getX(), p0.getY());
        for (Point2D point : List.of(p1, p2, p3)) path.lineTo(point.getX(), point.getY());
        path.closePath();
    }

    @Override
    public void drawImage(PDImage image) {
        throw new IllegalStateException("A letter has no pictures.");
    }

    @Override
    public void clip(int rule) {}

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        Point2D at = path.getCurrentPoint();
        return at == null ? new Point2D.Double() : at;
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path.reset();
    }

    @Override
    public void strokePath() throws IOException {
        draw(false, getGraphicsState().getStrokingColor());
    }

    @Override
    public void fillPath(int rule) throws IOException {
        draw(true, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void fillAndStrokePath(int rule) throws IOException {
        draw(true, getGraphicsState().getNonStrokingColor());
    }

    @Override
    public void shadingFill(COSName name) {
        path.reset();
    }
}
