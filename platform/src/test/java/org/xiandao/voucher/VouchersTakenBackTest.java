package org.xiandao.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;

/** Who applied takes the application back until the office has decided. */
class VouchersTakenBackTest extends VoucherShop {
    private static final Map<String, String> GRANTING = Map.of("amount", "10", "expires", "2026-06-30", "reason", "符合");

    @Test
    void whatIsTakenBackWaitsForNobodyAndTheItemCanBeAskedForAgain() {
        var own = office("440300", Level.CITY, Duty.HANDLER, Duty.DECIDER);
        var unit = unit("440300");
        var id = applied("10", own, unit);
        var item = books.applications(unit).getFirst().item();
        var again = Map.of("item", item, "amount", "9", "reason", "改造");
        assertThat(codes(vouchers.apply("again", again, unit, MAY))).containsExactly("ALREADY_ASKED item");
        done(takeBack(id, "型号选错", unit));
        assertThat(books.countWaiting(own)).isZero();
        assertThat(books.waiting(own)).isEmpty();
        assertThat(books.applications(unit))
                .singleElement()
                .satisfies(one -> assertThat(one.end())
                        .contains(new Application.End(Application.State.TAKEN_BACK, "型号选错", MAY, unit.name())));
        assertThat(books.decided(own, 50)).extracting(Application::state).containsExactly(Application.State.TAKEN_BACK);
        done(vouchers.apply("again", again, unit, MAY));
        assertThat(books.waiting(own)).extracting(Application::id).containsExactly("again");
    }

    @Test
    void itIsTakenBackByWhoAppliedAloneAndWithAReason() {
        var id = applied("10");
        assertThat(codes(takeBack(id, " ", works))).containsExactly("MISSING reason");
        assertThat(codes(takeBack("", "", works))).containsExactly("MISSING application", "MISSING reason");
        for (var other : List.of(unit(CITY), office))
            assertThat(codes(takeBack(id, "不是本单位的", other))).containsExactly("UNKNOWN_APPLICATION application");
        assertThat(books.waiting(office)).extracting(Application::id).contains(id);
    }

    @Test
    void whatIsDecidedIsNotTakenBackNorDecidedAfterItWas() {
        var granted = applied("10");
        done(vouchers.decide(granted, true, GRANTING, office, MAY));
        assertThat(codes(takeBack(granted, "不要了", works))).containsExactly("DECIDED application");
        var back = applied("10");
        done(takeBack(back, "不要了", works));
        done(takeBack(back, "再点一次", works));
        assertThat(codes(vouchers.decide(back, true, GRANTING, office, MAY))).containsExactly("TAKEN_BACK");
        assertThat(codes(vouchers.decide(back, false, GRANTING, office, MAY))).containsExactly("TAKEN_BACK");
        assertThat(books.granted(office))
                .extracting(Voucher::id)
                .contains(granted)
                .doesNotContain(back);
        assertThat(books.application(back).orElseThrow().end().orElseThrow().reason())
                .isEqualTo("不要了");
    }

    @Test
    void ofADecisionAndATakingBackAtOnceOneHoldsAndTheOtherIsTold() throws Exception {
        for (int round = 0; round < 20; round++) {
            var id = applied("10");
            var outcomes = atOnce(
                    2, n -> n == 0 ? vouchers.decide(id, true, GRANTING, office, MAY) : takeBack(id, "不要了", works));
            boolean granted = outcomes.getFirst() instanceof Outcome.Done;
            assertThat(codes(outcomes.get(granted ? 1 : 0)))
                    .containsExactly(granted ? "DECIDED application" : "TAKEN_BACK");
            assertThat(outcomes.get(granted ? 0 : 1)).isInstanceOf(Outcome.Done.class);
            assertThat(books.granted(office).stream().anyMatch(one -> one.id().equals(id)))
                    .isEqualTo(granted);
        }
    }

    @Test
    void ofManyApplicationsForOneItemAtOnceOneWaits() throws Exception {
        var typed = Map.of("item", item(), "amount", "10", "reason", "改造");
        var outcomes = atOnce(12, n -> vouchers.apply(UUID.randomUUID().toString(), typed, works, MAY));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes).contains(Outcome.refused(Refusal.Code.ALREADY_ASKED, "item"));
    }

    private Outcome takeBack(String application, String reason, Actor by) {
        return vouchers.takeBack(Map.of("application", application, "reason", reason), by, MAY);
    }
}
