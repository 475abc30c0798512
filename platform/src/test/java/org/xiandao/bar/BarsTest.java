package org.xiandao.bar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.BarFault.Code;
import org.xiandao.bar.Bars.Imposing;
import org.xiandao.bar.Bars.Result;
import org.xiandao.base.Actor;
import org.xiandao.base.stream.StreamsOf;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.AnActor;
import org.xiandao.testing.TestDatabase;

class BarsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant DECIDED = Instant.parse("2028-02-29T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
    private static final LocalDate LAST = LocalDate.of(2031, 2, 28);

    private final Bars bars = new Bars(DATABASE.jdbc(), StreamsOf.database(DATABASE.jdbc()));

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whoIsBarredMayApplyAgainOnTheDayAfterTheLast() {
        var city = Subject.area("990100", "甲市");
        assertThat(impose(imposing(city, DAY, Optional.of(LAST), "a"))).isInstanceOf(Result.Done.class);
        assertThat(bars.holding(List.of(city), DAY.minusDays(1))).isEmpty();
        assertThat(bars.holding(List.of(city), DAY)).hasSize(1);
        assertThat(bars.holding(List.of(city), LAST)).hasSize(1);
        assertThat(bars.holding(List.of(city), LAST.plusDays(1))).isEmpty();
    }

    @Test
    void aBarThatStartsBeforeItsDecisionAndEndsBeforeItStartsIsToldBothAtOnce() {
        var refused =
                impose(imposing(Subject.area("990200", "乙市"), DAY.minusDays(1), Optional.of(DAY.minusDays(2)), "a"));
        assertThat(codes(refused)).containsExactly(Code.BEFORE_DECISION, Code.ENDS_BEFORE);
        assertThat(bars.of(Subject.area("990200", "乙市"))).isEmpty();
    }

    @Test
    void ofTwoOfficialsWhoBarTheSameAtOnceOneIsTold() throws Exception {
        var city = Subject.area("990300", "丙市");
        Callable<Result> barring = () -> impose(imposing(city, DAY, Optional.of(LAST), "b"));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var results = threads.invokeAll(List.of(barring, barring)).stream()
                    .map(future -> Objects.requireNonNull(future.resultNow()))
                    .toList();
            assertThat(results.stream().filter(Result.Done.class::isInstance)).hasSize(1);
            assertThat(results.stream().flatMap(result -> codes(result).stream()))
                    .containsExactly(Code.ALREADY_BARRED);
        }
        assertThat(bars.of(city)).hasSize(1);
    }

    @Test
    void onlyTheOfficeThatBarredLiftsAndThePersonAppliesAgainFromThatDay() {
        var leader = Subject.person("王五", "91440101MA59A00170");
        var bar = ((Result.Done) impose(imposing(leader, DAY, Optional.empty(), "c")))
                .bars()
                .getFirst();
        var on = LocalDate.of(2030, 6, 1);
        var then = Instant.parse("2030-06-01T01:00:00Z");
        assertThat(bars.holding(List.of(leader), LocalDate.of(2050, 1, 1))).hasSize(1);
        assertThat(codes(lift(bar.id(), on, "已整改", decider("310000"), then))).containsExactly(Code.NOT_YOURS);
        assertThat(codes(lift(bar.id(), on.minusDays(1), " ", decider("000000"), then)))
                .containsExactly(Code.BEFORE_BEGIN, Code.REASON_MISSING);
        assertThat(lift(bar.id(), on, "已整改", decider("000000"), then)).isInstanceOf(Result.Done.class);
        assertThat(bars.holding(List.of(leader), on.minusDays(1))).hasSize(1);
        assertThat(bars.holding(List.of(leader), on)).isEmpty();
        assertThat(codes(lift(bar.id(), on, "再次", decider("000000"), then))).containsExactly(Code.ALREADY_OVER);
    }

    @Test
    void aBarIsNotLiftedForADayAfterItsLastAndThatIsSaidAtTheDay() {
        var bar = ((Result.Done) impose(imposing(Subject.area("990400", "丁市"), DAY, Optional.of(LAST), "e")))
                .bars()
                .getFirst();
        var then = Instant.parse("2030-06-01T01:00:00Z");
        var late = lift(bar.id(), LAST.plusDays(1), "已整改", decider("000000"), then);
        assertThat(((Result.Refused) late).faults())
                .containsExactly(new BarFault(Code.AFTER_END, "on", LAST.toString()));
        assertThat(lift(bar.id(), LAST, "已整改", decider("000000"), then)).isInstanceOf(Result.Done.class);
    }

    @Test
    void aLiftingWithoutDayAndWithEndlessReasonsIsToldAllAtOnce() {
        var bar = ((Result.Done) impose(imposing(Subject.area("990500", "戊市"), DAY, Optional.of(LAST), "f")))
                .bars()
                .getFirst();
        assertThat(codes(lift(bar.id(), new Bars.Lift(Optional.empty(), "随便写", "长".repeat(2_001)), DECIDED)))
                .containsExactly(Code.DAY_MISSING, Code.NUMBER_WRONG, Code.TOO_LONG);
    }

    @Test
    void aLiftingsNumberIsOfThisYearOrTheLastAndKeptAsItIsWritten() {
        var bar = ((Result.Done) impose(imposing(Subject.area("990600", "己市"), DAY, Optional.of(LAST), "g")))
                .bars()
                .getFirst();
        var old = lift(bar.id(), Bars.Lift.of(DAY, "某函〔1999〕1号", "已整改"), DECIDED);
        assertThat(((Result.Refused) old).faults())
                .containsExactly(new BarFault(Code.NUMBER_YEAR, "documentNumber", "1999"));
        var lifted = (Result.Done) lift(bar.id(), Bars.Lift.of(DAY, " 某函〔2027〕1号 ", "已整改"), DECIDED);
        assertThat(lifted.bars().getFirst().lifting().orElseThrow().documentNumber())
                .isEqualTo("某函〔2027〕1号");
    }

    @Test
    void aLetterThatBarsLiftsNothingAndOneLiftingMayLiftTwo() {
        var number = "某函〔2028〕8号";
        impose(imposing(Subject.area("990801", "辛市"), DAY, Optional.of(LAST), "i", number));
        impose(imposing(Subject.area("990802", "壬市"), DAY, Optional.of(LAST), "i", number));
        for (var city : List.of("990801", "990802")) {
            var id = bars.of(Subject.area(city, "")).getFirst().id();
            assertThat(((Result.Refused) lift(id, Bars.Lift.of(DAY, number, "已整改"), DECIDED)).faults())
                    .containsExactly(new BarFault(Code.NUMBER_USED, "documentNumber", number));
            assertThat(lift(id, Bars.Lift.of(DAY, "某函〔2028〕9号", "已整改"), DECIDED))
                    .isInstanceOf(Result.Done.class);
        }
    }

    @Test
    void aBarsLastDayInForceIsTheOneBeforeItsLifting() {
        var bar = ((Result.Done) impose(imposing(Subject.area("990803", "癸市"), DAY, Optional.of(LAST), "j")))
                .bars()
                .getFirst();
        assertThat(bar.lastInForce()).contains(LAST);
        var on = LocalDate.of(2029, 6, 1);
        var lifted = (Result.Done) lift(bar.id(), Bars.Lift.of(on, "", "已整改"), DECIDED);
        assertThat(lifted.bars().getFirst().lastInForce()).contains(on.minusDays(1));
    }

    @Test
    void aBarThatHasRunOutIsRefusedForThatAlone() {
        var bar = ((Result.Done) impose(imposing(Subject.area("990700", "庚市"), DAY, Optional.of(LAST), "h")))
                .bars()
                .getFirst();
        var after = Instant.parse("2031-03-01T02:00:00Z");
        assertThat(codes(lift(bar.id(), Bars.Lift.of(LAST.plusDays(1), "", "已整改"), after)))
                .containsExactly(Code.ALREADY_OVER);
        assertThat(codes(lift(bar.id(), new Bars.Lift(Optional.empty(), "", "已整改"), after)))
                .containsExactly(Code.ALREADY_OVER);
    }

    @Test
    void theRegisterIsTheSameAfterItIsWrittenAnewFromItsEvents() {
        impose(imposing(Subject.organisation("91440101MA59A00170", "某公司"), DAY, Optional.empty(), "d"));
        var before = bars.all();
        assertThat(before).isNotEmpty();
        DATABASE.transactions().executeWithoutResult(status -> bars.rebuild());
        assertThat(bars.all()).containsExactlyInAnyOrderElementsOf(before);
    }

    private Result impose(Imposing imposing) {
        return Objects.requireNonNull(
                DATABASE.transactions().execute(status -> bars.impose(List.of(imposing), decider("000000"), DECIDED)));
    }

    private Result lift(String id, Bars.Lift lift, Instant at) {
        return Objects.requireNonNull(
                DATABASE.transactions().execute(status -> bars.lift(id, lift, decider("000000"), at)));
    }

    private Result lift(String id, LocalDate on, String reasons, Actor actor, Instant at) {
        return Objects.requireNonNull(
                DATABASE.transactions().execute(status -> bars.lift(id, Bars.Lift.of(on, "", reasons), actor, at)));
    }

    private static Imposing imposing(Subject subject, LocalDate first, Optional<LocalDate> last, String ground) {
        return imposing(subject, first, last, ground, "");
    }

    private static Imposing imposing(
            Subject subject, LocalDate first, Optional<LocalDate> last, String ground, String number) {
        return new Imposing(
                subject,
                first,
                last,
                new Text("相关项目", "related projects"),
                "northland/2031",
                ground,
                new Text("情形", "ground"),
                "第十八条",
                Optional.of("case"),
                number,
                "经查属实");
    }

    private static List<Code> codes(Result result) {
        return result instanceof Result.Refused(var faults)
                ? faults.stream().map(BarFault::code).toList()
                : List.of();
    }

    private static Actor decider(String area) {
        return AnActor.office(area, Level.NATION, Duty.DECIDER);
    }
}
