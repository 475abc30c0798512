package org.xiandao.rules.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.draw.Changed.available;
import static org.xiandao.rules.draw.Changed.fields;
import static org.xiandao.rules.draw.Changed.load;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.draw.Limits.AtLeast;

/** Where too few can be drawn, the cases and the reasons are named. */
class DrawShortTest {
    @Test
    void aCaseWithTooFewExpertsIsNamedWithTheReasonsAndNothingIsDrawn() {
        var drawing =
                ADrawing.ofTwelve(2, 12).with(ADrawing.conflict("e01", "c2")).expert("e02", it -> available(it, false));
        assertThat(vacancies(drawing)).hasSize(2);
        var second = vacancies(drawing).getLast();
        assertThat(second.cases()).containsExactly("c2");
        assertThat(second.kind()).isEqualTo(Vacancy.Kind.TOO_FEW);
        assertThat(second.needed()).isEqualTo(12);
        assertThat(second.eligible()).isEqualTo(10);
        assertThat(second.text().zh()).isEqualTo("案卷 c2 还需专家 12 名，可抽取的只有 10 名。其余：不能参加 1，须回避 1。请扩充专家库，或减少名额。");
        assertThat(second.text().en())
                .isEqualTo("Case c2 needs 12 experts; only 10 can be drawn. The others: not available 1, "
                        + "conflict of interest 1. Add experts to the pool, or ask for fewer.");
    }

    @Test
    void aFieldThatTooFewKnowIsNamed() {
        var drawing = ADrawing.ofTwelve(1, 6)
                .with(new Limits(Optional.empty(), Optional.empty(), List.of(new AtLeast("safety", 5))));
        assertThat(vacancies(drawing))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.text().en()).startsWith("Case c1 needs 5 experts who know safety; only 4"));
    }

    @Test
    void limitsThatLeaveTooFewAreNamed() {
        var drawing = ADrawing.ofTwelve(1, 5).with(new Limits(Optional.of(1), Optional.empty(), List.of()));
        assertThat(vacancies(drawing)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Vacancy.Kind.LIMITS);
            assertThat(it.possible()).isEqualTo(4);
            assertThat(it.text().zh()).contains("只能抽 4 名");
        });
    }

    @Test
    void casesThatNeedTheSamePeopleAreNamedTogetherAndOthersAreNot() {
        var drawing = ADrawing.ofTwelve(3, 2)
                .expert("e03", it -> load(it, 0, 1))
                .expert("e06", it -> load(it, 0, 1))
                .expert("e09", it -> load(it, 0, 1))
                .expert("e12", it -> load(it, 0, 0))
                .oneCase("c1", it -> fields(it, "safety"))
                .oneCase("c3", it -> fields(it, "safety"));
        assertThat(vacancies(drawing)).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Vacancy.Kind.TOGETHER);
            assertThat(it.cases()).containsExactly("c1", "c3");
            assertThat(it.needed()).isEqualTo(4);
            assertThat(it.possible()).isEqualTo(3);
            assertThat(it.eligible()).isEqualTo(3);
            assertThat(it.text().zh()).startsWith("案卷 c1、c3 共需专家 4 人次，可抽取的 3 名专家合计只能承担 3 人次。");
            assertThat(it.text().en()).startsWith("Cases c1, c3 need 4 seats filled; the 3 experts");
        });
    }

    private static List<Vacancy> vacancies(ADrawing drawing) {
        return ((Draw.Short) Draw.of(drawing.drawing())).vacancies();
    }
}
