package org.xiandao.rules.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.draw.Case.Declined;
import org.xiandao.rules.draw.Case.Why;
import org.xiandao.rules.draw.DrawFault.Code;
import org.xiandao.rules.draw.Drawing.GivenUp;
import org.xiandao.rules.draw.Limits.AtLeast;

class DrawTest {

    @Test
    void eachSeatGoesToAnotherPersonAndEverybodyGetsAsManyCases() {
        var sealed = ADrawing.ofTwelve(6, 4).drawn();
        for (var of : sealed.drawing().cases())
            assertThat(Set.copyOf(sealed.experts(of.id()))).hasSize(4);
        assertThat(Balance.of(sealed)).isEqualTo(new Balance(2, 2, 48));
        assertThat(Balance.bound(sealed.drawing())).isEqualTo(Balance.of(sealed));
    }

    @Test
    void whoHasHadFewerCasesIsDrawnFirst() {
        var sealed =
                ADrawing.ofTwelve(1, 11).expert("e05", it -> load(it, 1, 4)).drawn();
        assertThat(sealed.experts("c1")).hasSize(11).doesNotContain("e05");
    }

    @Test
    void nobodyGetsMoreCasesThanAllowed() {
        var drawing = ADrawing.ofTwelve(4, 9).expert("e01", it -> load(it, 0, 1));
        assertThat(drawing.drawn().seats())
                .filteredOn(seat -> seat.expert().equals("e01"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void ofEquallyLoadedExpertsThoseWhoKnowMoreOfTheFieldsAreDrawn() {
        var sealed = ADrawing.ofTwelve(1, 4)
                .oneCase("c1", it -> fields(it, "networks", "safety"))
                .drawn();
        assertThat(sealed.experts("c1")).containsExactly("e03", "e06", "e09", "e12");
    }

    @Test
    void theExpertsOfACaseComeFromAsManyAreasAsThereAre() {
        for (int number = 0; number < 20; number++) {
            var sealed =
                    ADrawing.ofTwelve(3, 4).with(ADrawing.seed("s" + number)).drawn();
            for (var of : sealed.drawing().cases())
                assertThat(areas(sealed, of.id())).hasSize(4);
        }
    }

    @Test
    void limitsOnAreasAndUnitsAreKept() {
        var drawing = ADrawing.ofTwelve(2, 8).with(new Limits(Optional.of(2), Optional.of(1), List.of()));
        var sealed = drawing.drawn();
        for (var of : sealed.drawing().cases()) {
            var units = new HashMap<String, Integer>();
            var areas = new HashMap<String, Integer>();
            for (var expert : people(sealed, of.id())) {
                units.merge(expert.unit().orElseThrow(), 1, Integer::sum);
                areas.merge(expert.area(), 1, Integer::sum);
            }
            assertThat(units.values()).allMatch(it -> it == 1);
            assertThat(areas.values()).allMatch(it -> it == 2);
        }
    }

    @Test
    void atLeastSoManyKnowAField() {
        for (int number = 0; number < 20; number++) {
            var sealed = ADrawing.ofTwelve(3, 3)
                    .with(new Limits(Optional.empty(), Optional.empty(), List.of(new AtLeast("safety", 2))))
                    .with(ADrawing.seed("s" + number))
                    .drawn();
            for (var of : sealed.drawing().cases())
                assertThat(people(sealed, of.id()))
                        .filteredOn(it -> it.fields().contains("safety"))
                        .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void anotherSeedGivesOtherPeopleWithTheSameBalance() {
        var drawing = ADrawing.ofTwelve(2, 3);
        var draws = new TreeSet<String>();
        for (int number = 0; number < 30; number++) {
            var sealed = drawing.with(ADrawing.seed("s" + number)).drawn();
            draws.add(sealed.experts("c1") + "");
            assertThat(Balance.of(sealed)).isEqualTo(new Balance(0, 1, 6));
        }
        assertThat(draws).hasSizeGreaterThan(15);
    }

    @Test
    void everyExclusionIsOnRecordWithItsReason() {
        var sealed = ADrawing.ofTwelve(1, 3)
                .expert("e01", it -> available(it, false))
                .expert("e02", it -> declared(it, Optional.empty()))
                .expert("e03", it -> declared(it, Optional.of(ADrawing.DAY.minusDays(1))))
                .expert("e04", it -> load(it, 0, 0))
                .expert(
                        "e05",
                        it -> new Expert(
                                "e05", List.of("law"), "991", Optional.empty(), true, 0, 4, Optional.of(ADrawing.DAY)))
                .with(ADrawing.conflict("e06", "c1"))
                .oneCase("c1", it -> declined(it, "e07", Why.OTHER))
                .drawn();
        assertThat(new String(sealed.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(
                        "\"out\":{\"declaration-expired\":[\"e03\"],\"full\":[\"e04\"],\"not-declared\":[\"e02\"],\"unavailable\":[\"e01\"]}",
                        "\"out\":{\"conflicted\":[\"e06\"],\"declined\":[\"e07\"],\"wrong-field\":[\"e05\"]}",
                        "\"eligible\":[\"e08\",\"e09\",\"e10\",\"e11\",\"e12\"]");
        assertThat(sealed.experts("c1")).doesNotContain("e01", "e02", "e03", "e04", "e05", "e06", "e07");
    }

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

    @Test
    void whoDeclinedIsReplacedAndAllOthersKeepTheirSeats() {
        var first = ADrawing.ofTwelve(3, 3).drawn();
        var gone = first.experts("c2").getFirst();
        var second = ADrawing.drawn(
                Drawing.replacing(first, List.of(new GivenUp("c2", gone, Why.NOT_MY_FIELD)), ADrawing.DAY));
        assertThat(second.seats()).hasSize(1);
        assertThat(second.drawing().replaces()).contains(first.digest());
        assertThat(second.experts("c1")).isEqualTo(first.experts("c1"));
        assertThat(second.experts("c3")).isEqualTo(first.experts("c3"));
        var rest = new ArrayList<>(first.experts("c2"));
        rest.remove(gone);
        assertThat(second.experts("c2")).hasSize(3).containsAll(rest).doesNotContain(gone);
        assertThat(Replay.followed(first, second)).isEmpty();
        assertThat(Replay.verify(second.bytes())).isInstanceOf(Replay.Identical.class);
    }

    @Test
    void aReplacementKeepsTheLimitsTogetherWithThoseWhoStay() {
        for (int number = 0; number < 20; number++) {
            var sealed = ADrawing.ofTwelve(2, 4)
                    .with(new Limits(Optional.of(2), Optional.of(1), List.of(new AtLeast("safety", 1))))
                    .with(ADrawing.seed("s" + number))
                    .drawn();
            var safe = people(sealed, "c1").stream()
                    .filter(it -> it.fields().contains("safety"))
                    .map(it -> new GivenUp("c1", it.id(), Why.CONFLICT))
                    .toList();
            var next = ADrawing.drawn(Drawing.replacing(sealed, safe, ADrawing.DAY));
            for (var area : areas(next, "c1"))
                assertThat(people(next, "c1"))
                        .filteredOn(it -> it.area().equals(area))
                        .hasSizeLessThanOrEqualTo(2);
            assertThat(people(next, "c1"))
                    .filteredOn(it -> it.fields().contains("safety"))
                    .isNotEmpty();
            assertThat(next.seats()).hasSameSizeAs(safe);
        }
    }

    @Test
    void whoKnowsTheFieldAndStaysCountsForTheLeastNumber() {
        var drawing = ADrawing.ofTwelve(1, 2)
                .oneCase("c1", it -> kept(it, "e03"))
                .with(ADrawing.conflict("e06", "c1"), ADrawing.conflict("e09", "c1"), ADrawing.conflict("e12", "c1"))
                .with(new Limits(Optional.empty(), Optional.empty(), List.of(new AtLeast("safety", 1))));
        assertThat(drawing.drawn().experts("c1")).hasSize(2).contains("e03");
    }

    @Test
    void thoseWhoStayCountForTheLimitOfAUnit() {
        var drawing = ADrawing.ofTwelve(1, 7)
                .oneCase("c1", it -> kept(it, "e01", "e02"))
                .with(new Limits(Optional.empty(), Optional.of(1), List.of()));
        var units = new ArrayList<String>();
        people(drawing.drawn(), "c1").forEach(it -> units.add(it.unit().orElseThrow()));
        assertThat(units).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aReplacementCanBeReplacedAndNobodyWhoDeclinedComesBack() {
        var sealed = ADrawing.ofTwelve(1, 3).drawn();
        var gone = new TreeSet<String>();
        for (int round = 0; round < 9; round++) {
            gone.add(sealed.experts("c1").getFirst());
            var drawing = Drawing.replacing(
                    sealed, List.of(new GivenUp("c1", sealed.experts("c1").getFirst(), Why.OTHER)), ADrawing.DAY);
            var next = ADrawing.drawn(drawing);
            assertThat(Replay.followed(sealed, next)).isEmpty();
            sealed = next;
            assertThat(sealed.experts("c1")).hasSize(3).doesNotContainAnyElementsOf(gone);
        }
        var last = Drawing.replacing(
                sealed, List.of(new GivenUp("c1", sealed.experts("c1").getFirst(), Why.OTHER)), ADrawing.DAY);
        assertThat(Draw.of(last)).isInstanceOf(Draw.Short.class);
    }

    @Test
    void whoHasNoTimeIsNotDrawnForAnotherFreeSeat() {
        var first = ADrawing.ofTwelve(2, 6).drawn();
        var all = first.experts("c1").stream()
                .map(it -> new GivenUp("c1", it, Why.NO_TIME))
                .toList();
        var one = new GivenUp("c2", first.experts("c2").getFirst(), Why.CONFLICT);
        var given = new ArrayList<>(all);
        given.add(one);
        var drawing = Drawing.replacing(first, given, ADrawing.DAY);
        assertThat(Draw.of(drawing)).isInstanceOf(Draw.Short.class);
        assertThat(Sieve.of(drawing).out().get(Reason.UNAVAILABLE)).isEqualTo(first.experts("c1"));
    }

    @Test
    void aSeatThatIsNotHeldCannotBeGivenUp() {
        var first = ADrawing.ofTwelve(1, 3).drawn();
        assertThatThrownBy(
                        () -> Drawing.replacing(first, List.of(new GivenUp("c1", "nobody", Why.HEALTH)), ADrawing.DAY))
                .hasMessageContaining("has no seat in case c1");
    }

    @Test
    void aReplacementThatTakesASeatFromWhoDidNotDeclineIsCaught() {
        var first = ADrawing.ofTwelve(2, 3).drawn();
        var stranger = first.drawing().experts().stream()
                .map(Expert::id)
                .filter(it -> !first.experts("c1").contains(it))
                .findFirst()
                .orElseThrow();
        var honest = Drawing.replacing(
                first, List.of(new GivenUp("c1", first.experts("c1").getFirst(), Why.OTHER)), ADrawing.DAY);
        var cases = honest.cases().stream()
                .map(it -> it.id().equals("c1") ? kept(it, stranger) : it)
                .toList();
        var forged = ADrawing.drawn(new Drawing(
                honest.date(),
                honest.experts(),
                cases,
                honest.conflicts(),
                honest.limits(),
                ADrawing.seed("other"),
                Optional.of("0".repeat(64))));
        assertThat(Replay.verify(forged.bytes())).isInstanceOf(Replay.Identical.class);
        assertThat(Replay.followed(first, forged))
                .extracting(it -> it.en().replaceAll("e\\d\\d", "E"))
                .containsExactly(
                        "The replacement doesn't name this earlier draw.",
                        "The two draws have different seeds.",
                        "In case c1 E, E lost the seat without declining.",
                        "In case c1 E has a seat for which nobody drew them.");
    }

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

    /** So many that not all of them are searched at first: those with fewest cases are found all the same. */
    @Test
    void ofManyExpertsTheBestAreFound() {
        var drawing = ADrawing.ofTwelve(4, 5).oneCase("c1", it -> fields(it, "networks", "safety"));
        for (int i = 13; i <= 600; i++) {
            int load = i % 40 == 0 ? 0 : 2;
            drawing = drawing.and(load(ADrawing.expert(i), load, 4));
        }
        for (int i = 1; i <= 12; i++) drawing = drawing.expert("e%02d".formatted(i), it -> load(it, 2, 4));
        var sealed = drawing.drawn();
        assertThat(sealed.seats())
                .hasSize(20)
                .allSatisfy(seat -> assertThat(expert(sealed, seat).load()).isLessThanOrEqualTo(1));
        assertThat(Balance.of(sealed)).isEqualTo(Balance.bound(sealed.drawing()));
        assertThat(Replay.verify(sealed.bytes())).isInstanceOf(Replay.Identical.class);
    }

    @Test
    void theSeedIsWhatSortedDigestsGiveInAnyOrder() {
        assertThat(ADrawing.seed("b", "a")).isEqualTo(ADrawing.seed("a", "b"));
        var zeros = "0".repeat(64);
        // printf '%064d\n' 0 | sha256sum
        assertThat(Seed.of(List.of(zeros)).value())
                .isEqualTo("827d096d92f3deeaa0e8070d79f45beb176768e57a958a1cd325f5f4b754b048");
    }

    @Test
    void chanceIsTheSameOnEveryMachine() {
        var seed = new Seed("00", List.of());
        // printf '00\ne01\nc1\n' | sha256sum | cut -c1-12
        assertThat(Long.toHexString(new Chance(seed).of(ADrawing.expert(1), ADrawing.of("c1", 1))))
                .isEqualTo("c8f6f7326430");
    }

    private static List<Vacancy> vacancies(ADrawing drawing) {
        return ((Draw.Short) Draw.of(drawing.drawing())).vacancies();
    }

    private static List<DrawFault> faults(ADrawing drawing) {
        return Draw.of(drawing.drawing()) instanceof Draw.Refused(var faults) ? faults : List.of();
    }

    private static List<Code> codes(ADrawing drawing) {
        return faults(drawing).stream().map(DrawFault::code).toList();
    }

    private static Expert expert(SealedDraw sealed, Seat seat) {
        return sealed.drawing().experts().stream()
                .filter(it -> it.id().equals(seat.expert()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Expert> people(SealedDraw sealed, String of) {
        return sealed.drawing().experts().stream()
                .filter(it -> sealed.experts(of).contains(it.id()))
                .toList();
    }

    private static Set<String> areas(SealedDraw sealed, String of) {
        var areas = new TreeSet<String>();
        people(sealed, of).forEach(it -> areas.add(it.area()));
        return areas;
    }

    private static Expert load(Expert it, int load, int most) {
        return new Expert(it.id(), it.fields(), it.area(), it.unit(), it.available(), load, most, it.declaredUntil());
    }

    private static Expert available(Expert it, boolean available) {
        return new Expert(
                it.id(), it.fields(), it.area(), it.unit(), available, it.load(), it.most(), it.declaredUntil());
    }

    private static Expert declared(Expert it, Optional<java.time.LocalDate> until) {
        return new Expert(it.id(), it.fields(), it.area(), it.unit(), it.available(), it.load(), it.most(), until);
    }

    private static Case fields(Case it, String... fields) {
        return new Case(it.id(), it.area(), List.of(fields), it.seats(), it.organisations(), it.kept(), it.declined());
    }

    private static Case declined(Case it, String expert, Why why) {
        return new Case(
                it.id(),
                it.area(),
                it.fields(),
                it.seats(),
                it.organisations(),
                it.kept(),
                List.of(new Declined(expert, why)));
    }

    private static Case kept(Case it, String... kept) {
        return new Case(it.id(), it.area(), it.fields(), it.seats(), it.organisations(), List.of(kept), it.declined());
    }
}
