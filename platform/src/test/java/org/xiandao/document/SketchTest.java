package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.xiandao.document.Sketch.Anchor;
import org.xiandao.document.Sketch.Box;
import org.xiandao.document.Sketch.Fill;
import org.xiandao.document.Sketch.Shape;
import org.xiandao.document.Sketch.Words;

class SketchTest {

    @Test
    void itFitsWhatItIsGivenAndKeepsItsShape() {
        var wide = new Sketch(400, 100, "图", "图", List.of()).jpeg(140, 160);
        assertThat(wide.width()).isEqualTo(140);
        assertThat(wide.height()).isEqualTo(35);
        var tall = new Sketch(100, 400, "图", "图", List.of()).jpeg(140, 160);
        assertThat(tall.height()).isEqualTo(160);
        assertThat(tall.width()).isEqualTo(40);
    }

    @Test
    void theSameSketchGivesTheSameBytes() {
        var shapes =
                List.<Shape>of(new Box(1, 1, 20, 20, Fill.HATCHED), new Words(30, 20, 14, Anchor.START, false, "甲"));
        assertThat(new Sketch(60, 30, "图", "图", shapes).jpeg(60, 60).digest())
                .isEqualTo(new Sketch(60, 30, "图", "图", List.copyOf(shapes))
                        .jpeg(60, 60)
                        .digest());
    }

    @Test
    void fillsDifferByPatternAndWordsAreDrawnWithoutTheMachinesFonts() throws IOException {
        assertThat(shades(new Box(5, 5, 40, 40, Fill.SOLID))).isEqualTo(1);
        for (var fill : List.of(Fill.HATCHED, Fill.DOTTED, Fill.CROSSED))
            assertThat(shades(new Box(5, 5, 40, 40, fill))).as(fill.name()).isGreaterThan(1);
        for (var text : List.of("5G", "专网", "镕", "𠮷"))
            assertThat(shades(new Words(6, 40, 36, Anchor.START, false, text)))
                    .as(text)
                    .isGreaterThan(1);
    }

    @Test
    void wordsAreMeasuredAsTheyAreDrawn() {
        assertThat(Sketch.width("专网专网", 10)).isEqualTo(40);
        assertThat(Sketch.width("ii", 20)).isLessThan(Sketch.width("WW", 20));
        assertThat(Sketch.width("", 20)).isZero();
    }

    /** How many different greys there are in the middle, coarsely. */
    private static int shades(Shape shape) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(
                new Sketch(50, 50, "图", "图", List.of(shape)).jpeg(50, 50).jpeg())));
        assertThat(image.getWidth()).isEqualTo(150);
        var shades = new HashSet<Integer>();
        for (int x = 30; x < 120; x++) for (int y = 30; y < 120; y++) shades.add((image.getRGB(x, y) >> 8 & 0xff) / 64);
        return shades.size();
    }
}
