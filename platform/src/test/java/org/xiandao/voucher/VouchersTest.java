package org.xiandao.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.Bars;
import org.xiandao.bar.Bars.Imposing;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;

class VouchersTest extends VoucherShop {
    private static final String BARRED = "91440101MA59A00170";

    @Test
    void ofManyWhoRedeemAtOnceNobodyTakesMoreThanIsLeft() throws Exception {
        var voucher = granted("100");
        var outcomes = atOnce(200, n -> redeem(voucher.number(), "order" + n, "3", "key" + n));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(33);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .containsOnly(Outcome.refused(Refusal.Code.OVER_LEFT, "amount", "1.00"))
                .hasSize(167);
        assertThat(standing(voucher).left()).isEqualByComparingTo("1");
        assertThat(books.unbalanced()).isEmpty();
    }

    @Test
    void theSameRequestManyTimesAtOnceCountsOnceAndAlwaysHasTheSameAnswer() throws Exception {
        var voucher = granted("100");
        var outcomes = atOnce(60, n -> redeem(voucher.number(), "order", "60", "same"));
        assertThat(outcomes).containsOnly(new Outcome.Done(voucher.number()));
        assertThat(standing(voucher).redeemed()).isEqualByComparingTo("60");
        assertThat(redeem(voucher.number(), "order", "1", "same"))
                .isEqualTo(Outcome.refused(Refusal.Code.KEY_USED, ""));
        assertThat(books.unbalanced()).isEmpty();
    }

    @Test
    void anOrderIsNeverPaidBeyondTheVouchersShareOfItHoweverManyAskAtOnce() throws Exception {
        var voucher = granted("100");
        var outcomes = atOnce(
                40,
                n -> vouchers.redeem(
                        "k" + n,
                        Map.of("number", voucher.number(), "order", "one", "orderAmount", "50", "amount", "2"),
                        provider,
                        Optional.of(PROVIDER),
                        MAY));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(12);
        assertThat(outcomes).contains(Outcome.refused(Refusal.Code.OVER_SHARE, "amount", "1.00"));
        assertThat(standing(voucher).redeemed()).isEqualByComparingTo("24");
    }

    @Test
    void aVoucherIsGoodOnItsLastDayAndNoLonger() {
        var voucher = granted("100");
        var last = Instant.parse("2026-06-30T15:59:59Z");
        assertThat(redeem(voucher.number(), "o", "1", "a", last)).isInstanceOf(Outcome.Done.class);
        assertThat(redeem(voucher.number(), "o", "1", "b", last.plusSeconds(1)))
                .isEqualTo(Outcome.refused(Refusal.Code.EXPIRED, "number"));
    }

    @Test
    void onlyTheProviderOfTheItemRedeemsAndAStrangerIsNotToldThatTheVoucherExists() {
        var voucher = granted("100");
        var typed = Map.of("number", voucher.number(), "order", "o", "orderAmount", "9", "amount", "1");
        assertThat(vouchers.redeem("k", typed, works, Optional.of("91440101MA59A00170"), MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.UNKNOWN_VOUCHER, "number"));
        assertThat(vouchers.redeem("k", typed, office, Optional.of(PROVIDER), MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.NOT_YOURS, ""));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var typed = Map.of("number", " ", "order", "", "orderAmount", "１０", "amount", "0.001");
        assertThat(codes(vouchers.redeem("k", typed, provider, Optional.of(PROVIDER), MAY)))
                .containsExactly(
                        "MISSING number", "MISSING order", "AMOUNT_FULL_WIDTH orderAmount", "AMOUNT_TOO_FINE amount");
        assertThat(codes(vouchers.list(
                        "i",
                        Map.of(
                                "kind",
                                "?",
                                "providerCode",
                                "1",
                                "price",
                                "10万",
                                "share",
                                "101",
                                "most",
                                "1e9",
                                "area",
                                "110000"),
                        office,
                        MAY)))
                .containsExactly(
                        "UNKNOWN_KIND kind",
                        "MISSING title",
                        "MISSING provider",
                        "CREDIT_CODE_WRONG providerCode",
                        "AMOUNT_MAGNITUDE_WORD price",
                        "SHARE_WRONG share",
                        "AMOUNT_NOT_A_NUMBER most",
                        "UNKNOWN_AREA area");
    }

    @Test
    void whoLiesOutsideTheEligibleAreaMayNotApplyNorAnybodyForMoreThanItIsWorth() {
        var item = item();
        var far = unit("210100");
        var typed = Map.of("item", item, "amount", "100.01", "reason", "改造");
        assertThat(codes(vouchers.apply("far", typed, far, MAY)))
                .containsExactly("NOT_ELIGIBLE item", "OVER_MOST amount");
        vouchers.withdraw(item, office, MAY);
        assertThat(codes(vouchers.apply("late", Map.of("item", item, "amount", "1", "reason", "改造"), works, MAY)))
                .containsExactly("WITHDRAWN item");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTold() throws Exception {
        var id = applied("100");
        var typed = Map.of("amount", "100", "expires", "2026-06-30", "reason", "符合");
        var outcomes = atOnce(6, n -> vouchers.decide(id, n % 2 == 0, typed, office, MAY));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes).contains(Outcome.refused(Refusal.Code.ALREADY_DECIDED, ""));
    }

    @Test
    void aRedemptionIsSettledOnceInOneTotal() throws Exception {
        var own = office("440300", Level.CITY, Duty.HANDLER, Duty.DECIDER);
        var unit = unit("440300");
        var voucher = granted("100", own, unit);
        redeem(voucher.number(), "o1", "10.50", "a");
        redeem(voucher.number(), "o2", "20", "b");
        assertThat(books.owed(own))
                .singleElement()
                .satisfies(owed -> assertThat(owed.total()).isEqualByComparingTo("30.5"));
        var outcomes = atOnce(4, n -> vouchers.settle("s" + n, PROVIDER, seen("2", "30.50"), own, MAY));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(books.settlements(own)).singleElement().satisfies(one -> {
            assertThat(one.total()).isEqualByComparingTo("30.5");
            assertThat(one.redemptions()).isEqualTo(2);
        });
        assertThat(books.owed(own)).isEmpty();
    }

    @Test
    void theDatabaseItselfLetsNobodyTakeMoreOrRewriteARedemption() {
        var voucher = granted("100");
        redeem(voucher.number(), "o", "1", "a");
        assertThatThrownBy(() -> database.jdbc()
                        .sql("update voucher set redeemed = amount + 1 where id = :id")
                        .param("id", voucher.id())
                        .update())
                .isInstanceOf(DataAccessException.class);
        for (var change : List.of("update voucher_redemption set amount = 0.01", "delete from voucher_redemption"))
            assertThatThrownBy(() -> database.jdbc().sql(change).update()).hasMessageContaining("grows only");
    }

    @Test
    void whatIsNotUsedUpFallsDueOnItsLastDay() {
        var voucher = granted("100");
        assertThat(due(voucher)).isEqualTo(1);
        redeem(voucher.number(), "o", "100", "a");
        assertThat(due(voucher)).isZero();
    }

    @Test
    void whoIsBarredNeitherAppliesNorIsGrantedWhatItAskedForBefore() {
        var unit = context.getBean(People.class)
                .register(
                        new NewOrganisation(
                                Optional.of(BARRED), new Text("丙厂", "Works C"), CITY, Level.CITY, Optional.empty()),
                        Caller.system("test"))
                .orThrow();
        var works = unit(unit.id().toString(), CITY);
        var before = applied("10", office, works);
        context.getBean(Bars.class)
                .impose(
                        List.of(new Imposing(
                                Subject.organisation(BARRED, "丙厂"),
                                ChinaTime.day(MAY),
                                Optional.empty(),
                                new Text("相关项目", "projects"),
                                "guangzhou/2025",
                                "fraud",
                                new Text("弄虚作假", "Fraud"),
                                "三（五）",
                                Optional.empty(),
                                "穗工信函〔2026〕1号",
                                "查实")),
                        office,
                        MAY);
        assertThat(codes(vouchers.apply("barred", Map.of("item", item(), "amount", "1", "reason", "改造"), works, MAY)))
                .containsExactly("BARRED item");
        assertThat(codes(vouchers.decide(
                        before, true, Map.of("amount", "10", "expires", "2026-06-30", "reason", "符合"), office, MAY)))
                .containsExactly("BARRED reason");
        assertThat(codes(vouchers.decide(before, false, Map.of("reason", "已被禁止申报"), office, MAY)))
                .isEmpty();
    }

    @Test
    void aSettlementPaysTheSumThatWasSeenAndNoOther() {
        var own = office("440400", Level.CITY, Duty.HANDLER, Duty.DECIDER);
        var unit = unit("440400");
        var voucher = granted("100", own, unit);
        redeem(voucher.number(), "s1", "10.50", "a");
        var shown = books.owed(own).getFirst();
        redeem(voucher.number(), "s2", "20", "b");
        assertThat(vouchers.settle("s", PROVIDER, seen(shown.redemptions() + "", shown.total() + ""), own, MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.NOT_AS_SEEN, "total", "2", "30.50"));
        assertThat(vouchers.settle("s", PROVIDER, seen("1", "30.50"), own, MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.NOT_AS_SEEN, "total", "2", "30.50"));
        assertThat(codes(vouchers.settle("s", PROVIDER, Map.of(), own, MAY)))
                .containsExactly("MISSING redemptions", "MISSING total");
        assertThat(books.settlements(own)).isEmpty();
        done(vouchers.settle("s", PROVIDER, seen("2", "30.50"), own, MAY));
        done(vouchers.settle("s", PROVIDER, seen("2", "30.50"), own, MAY));
        assertThat(books.behind(books.settlements(own).getFirst(), own, 10))
                .extracting(one -> one.order() + " " + one.amount() + " " + one.holder())
                .containsExactly("s2 20.00 单位", "s1 10.50 单位");
        assertThat(vouchers.settle("t", PROVIDER, seen("2", "30.50"), own, MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.NOTHING_TO_SETTLE, "total"));
    }

    private static Map<String, String> seen(String redemptions, String total) {
        return Map.of("redemptions", redemptions, "total", total);
    }

    @Test
    void noMoreIsGrantedThanWasAskedFor() {
        var id = applied("10");
        var typed = Map.of("amount", "10.01", "expires", "2026-06-30", "reason", "符合");
        assertThat(vouchers.decide(id, true, typed, office, MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.OVER_ASKED, "amount", "10.00"));
        done(vouchers.decide(id, true, Map.of("amount", "9", "expires", "2026-06-30", "reason", "按比例"), office, MAY));
    }

    @Test
    void whatWasDecidedIsKeptWithItsReason() {
        var id = applied("10");
        assertThat(books.decided(office, 50)).extracting(Application::id).doesNotContain(id);
        done(vouchers.decide(id, false, Map.of("reason", "材料不全"), office, MAY));
        assertThat(books.decided(office, 50))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.end())
                        .contains(new Application.End(Application.State.REFUSED, "材料不全", MAY, "经办")));
    }

    @Test
    void anApplicationLeftEmptyHasOneFaultAField() {
        assertThat(codes(vouchers.apply("empty", Map.of(), works, MAY)))
                .containsExactly("MISSING item", "MISSING amount", "MISSING reason");
        assertThat(codes(vouchers.apply("unknown", Map.of("item", "none", "amount", "1", "reason", "改造"), works, MAY)))
                .containsExactly("UNKNOWN_ITEM item");
    }

    @Test
    void anItemIsForPilotsOrForAllAndNothingElse() {
        assertThat(codes(vouchers.list("p", Map.of("pilots", "maybe"), office, MAY)))
                .contains("NO_CHOICE pilots");
    }

    private int due(Voucher voucher) {
        return database.jdbc()
                .sql("select count(*) from due where origin = 'voucher' and about = :id and on_day = '2026-06-30'")
                .param("id", voucher.id())
                .query(Integer.class)
                .single();
    }
}
