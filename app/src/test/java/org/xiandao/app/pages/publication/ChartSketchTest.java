package org.xiandao.app.pages.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.document.Sketch;
import org.xiandao.document.Sketch.Box;
import org.xiandao.document.Sketch.Fill;
import org.xiandao.publication.life.Chart;
import org.xiandao.publication.life.Chart.Group;
import org.xiandao.publication.life.Chart.Mark;
import org.xiandao.rules.pack.Text;

class ChartSketchTest {
    private static final Text LONG = new Text(
            "“5G+工业互联网”发展管理平台申报建成或在建项目的历年累计数量",
            "Projects that were declared built or under construction on the platform");

    @ParameterizedTest
    @EnumSource
    void allStaysWithinThePictureInBothLanguages(Chart.Form form) {
        var chart = new Chart(
                form,
                LONG,
                IntStream.range(0, 16)
                        .mapToObj(n -> group("0", "1", "99", "100"))
                        .toList());
        for (var language : Language.values())
            for (var wide : List.of(true, false)) {
                var sketch = ChartSketch.of(chart, Words.in(language), wide);
                assertThat(sketch.shapes()).allSatisfy(shape -> {
                    switch (shape) {
                        case Box box -> {
                            assertThat(box.x()).isNotNegative();
                            assertThat(box.x() + box.width()).isLessThanOrEqualTo(sketch.width());
                            assertThat(box.y() + box.height()).isLessThanOrEqualTo(sketch.height());
                        }
                        case Sketch.Rule rule -> assertThat(rule.x2()).isLessThanOrEqualTo(sketch.width());
                        case Sketch.Words words -> {
                            int width = Sketch.width(words.text(), words.size());
                            int from = switch (words.anchor()) {
                                case START -> words.x();
                                case MIDDLE -> words.x() - width / 2;
                                case END -> words.x() - width;
                            };
                            assertThat(from).isGreaterThanOrEqualTo(-2);
                            assertThat(from + width).isLessThanOrEqualTo(sketch.width() + 2);
                            assertThat(words.y()).isLessThanOrEqualTo(sketch.height());
                        }
                    }
                });
            }
    }

    @Test
    void whatIsNotKnownHasNoColumnAndWhatIsLittleStillShows() {
        var known = columns(group("1", "100000"));
        assertThat(known).hasSize(2);
        assertThat(known.getFirst().height()).isEqualTo(2);
        var unknown = new Group(LONG, List.of(mark("5"), new Mark(LONG, Optional.empty(), LONG)));
        assertThat(columns(unknown)).hasSize(1);
        assertThat(columns(group("0"))).as("a nought has none either").isEmpty();
    }

    @Test
    void partsOfAWholeFillItWithPatternsOfTheirOwn() {
        var chart = new Chart(Chart.Form.SHARES, LONG, List.of(group("1", "1", "1")));
        var parts = ChartSketch.of(chart, Words.in(Language.ZH), false).shapes().stream()
                .flatMap(shape -> shape instanceof Box box && box.height() == 34 ? Stream.of(box) : Stream.empty())
                .toList();
        assertThat(parts).extracting(Box::fill).containsExactly(Fill.SOLID, Fill.HATCHED, Fill.DOTTED);
        assertThat(parts.stream().mapToInt(Box::width).sum()).isEqualTo(479);
    }

    private static List<Box> columns(Group group) {
        var sketch = ChartSketch.of(new Chart(Chart.Form.COLUMNS, LONG, List.of(group)), Words.in(Language.ZH), false);
        return sketch.shapes().stream()
                .flatMap(shape -> shape instanceof Box box ? Stream.of(box) : Stream.empty())
                .toList();
    }

    private static Group group(String... values) {
        return new Group(LONG, Stream.of(values).map(ChartSketchTest::mark).toList());
    }

    private static Mark mark(String value) {
        return new Mark(new Text("某年", "Year"), Optional.of(new BigDecimal(value)), new Text(value, value));
    }
}
