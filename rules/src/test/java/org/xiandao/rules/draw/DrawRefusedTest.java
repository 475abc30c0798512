package org.xiandao.rules.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.draw.Case.Declined;
import org.xiandao.rules.draw.Case.Why;
import org.xiandao.rules.draw.DrawFault.Code;
import org.xiandao.rules.draw.Limits.AtLeast;

/** What cannot be a drawing is refused, with all its faults at once. */
class DrawRefusedTest {
    @Test
    void allFaultsOfADrawingAreToldAtOnce() {
        var twice = ADrawing.ofTwelve(2, 2)
                .and(ADrawing.expert(1))
                .and(new Expert("\n", List.of(), "991", Optional.empty(), true, -1, 10_001, Optional.empty()))
                .oneCase(
                        "c1",
                        it -> new Case(
                                "c2",
                                "990",
                                List.of(),
                                0,
                                List.of(),
                                List.of("e01", "e99"),
                                List.of(new Declined("e01", Why.OTHER), new Declined("e98", Why.OTHER))))
                .with(ADrawing.conflict("e97", "c2"), ADrawing.conflict("e02", "c9"), ADrawing.conflict("e01", "c2"))
                .with(new Limits(Optional.of(0), Optional.of(0), List.of(new AtLeast("safety", 3))))
                .with(new Seed("f".repeat(64), List.of("a", "a")));
        assertThat(faults(twice))
                .extracting(DrawFault::code)
                .contains(
                        Code.EXPERT_TWICE,
                        Code.ID_UNFIT,
                        Code.NUMBER_UNFIT,
                        Code.CASE_TWICE,
                        Code.KEPT_TOO_MANY,
                        Code.UNKNOWN_EXPERT,
                        Code.UNKNOWN_CASE,
                        Code.KEPT_AND_DECLINED,
                        Code.KEPT_IN_CONFLICT,
                        Code.FIELDS_EXCEED_SEATS,
                        Code.DIGEST_UNFIT,
                        Code.DIGEST_TWICE,
                        Code.SEED_UNFIT);
        assertThat(faults(twice))
                .filteredOn(it -> it.code() == Code.NUMBER_UNFIT)
                .extracting(DrawFault::at)
                .containsExactlyInAnyOrder("\n load", "\n most", "c2 seats", "perArea", "perUnit");
        assertThat(faults(twice))
                .filteredOn(it -> it.code() == Code.UNKNOWN_EXPERT)
                .extracting(DrawFault::found)
                .containsExactlyInAnyOrder("e99", "e98", "e97");
        assertThat(faults(twice)).extracting(it -> it.text().en()).contains("The expert e01 stands twice.");
        assertThat(faults(twice))
                .extracting(it -> it.text().zh())
                .doesNotContain("")
                .contains("专家 e01 出现两次。");
    }

    @Test
    void whatCannotBeDrawnAtAllIsRefused() {
        assertThat(codes(ADrawing.ofTwelve(0, 1))).containsExactly(Code.NOTHING_TO_DRAW);
        assertThat(codes(ADrawing.ofTwelve(2, 8000))).containsExactly(Code.TOO_MANY_SEATS);
        assertThat(codes(ADrawing.ofTwelve(1, 1).with(Seed.of(List.of())))).containsExactly(Code.NO_SUBMISSIONS);
        var moved = ADrawing.ofTwelve(1, 1)
                .expert(
                        "e01",
                        it -> new Expert(
                                "e01", it.fields(), "998", Optional.of("unit-2b"), true, 0, 4, it.declaredUntil()));
        assertThat(codes(moved.with(new Limits(Optional.of(1), Optional.of(1), List.of()))))
                .containsExactly(Code.UNIT_IN_TWO_AREAS);
        assertThat(codes(moved.with(new Limits(Optional.empty(), Optional.of(1), List.of()))))
                .isEmpty();
    }

    private static List<DrawFault> faults(ADrawing drawing) {
        return Draw.of(drawing.drawing()) instanceof Draw.Refused(var faults) ? faults : List.of();
    }

    private static List<Code> codes(ADrawing drawing) {
        return faults(drawing).stream().map(DrawFault::code).toList();
    }
}
