package org.xiandao.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** An order is one for all vouchers that pay for it. */
class VoucherOrdersTest extends VoucherShop {
    private static final String OTHER = "91440101MA59A00170";

    @Test
    void howeverManyVouchersPayForAnOrderTheyPayItsShareTogetherAndNoMore() throws Exception {
        var numbers =
                IntStream.range(0, 16).mapToObj(n -> granted("100").number()).toList();
        var outcomes = atOnce(320, n -> pay(numbers.get(n % 16), "PO-1", "500", "3", "k" + n));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(83);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .containsOnly(Outcome.refused(Refusal.Code.OVER_SHARE, "amount", "1.00"));
        assertThat(redeemed("PO-1")).isEqualByComparingTo("249");
        assertThat(books.unbalanced()).isEmpty();
    }

    @Test
    void anOrderHasOneAmountWhoeverEntersIt() throws Exception {
        var one = granted("100").number();
        var other = granted("100").number();
        paid(pay(one, "PO-2", "100", "10", "a"));
        assertThat(pay(other, "PO-2", "9000", "10", "b"))
                .isEqualTo(Outcome.refused(Refusal.Code.ORDER_AMOUNT, "orderAmount", "100.00"));
        assertThat(pay(one, "ＰＯ－2 ", "9000", "10", "c"))
                .isEqualTo(Outcome.refused(Refusal.Code.ORDER_AMOUNT, "orderAmount", "100.00"));
        paid(pay(other, "po-2", "100.00", "40", "d"));
        assertThat(pay(one, "PO-2", "100", "0.01", "e"))
                .isEqualTo(Outcome.refused(Refusal.Code.OVER_SHARE, "amount", "0.00"));
        var mixed = atOnce(40, n -> pay(n % 2 == 0 ? one : other, "PO-3", n % 2 == 0 ? "20" : "90", "1", "m" + n));
        assertThat(mixed.stream().filter(Outcome.Done.class::isInstance)).isNotEmpty();
        assertThat(database.jdbc()
                        .sql("select count(distinct order_amount) from voucher_redemption where order_number = 'PO-3'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(books.unbalanced()).isEmpty();
    }

    @Test
    void theSameRequestSentAgainHasTheSameAnswerAndAnotherAmountOfTheOrderIsAnotherRequest() {
        var one = granted("100").number();
        paid(pay(one, "PO-4", "100", "50", "same"));
        paid(pay(one, "PO-4", "100", "50", "same"));
        assertThat(pay(one, "PO-4", "101", "50", "same")).isEqualTo(Outcome.refused(Refusal.Code.KEY_USED, ""));
        assertThat(redeemed("PO-4")).isEqualByComparingTo("50");
    }

    @Test
    void vouchersOfDifferentSharesPayAnOrderByTheLowestInWhicheverOrderTheyCome() {
        var half = granted("100").number();
        var fifth = granted("100", "share", "20").number();
        paid(pay(fifth, "PO-5", "100", "5", "a"));
        assertThat(pay(half, "PO-5", "100", "16", "b"))
                .isEqualTo(Outcome.refused(Refusal.Code.OVER_SHARE, "amount", "15.00"));
        paid(pay(half, "PO-6", "100", "30", "c"));
        assertThat(pay(fifth, "PO-6", "100", "1", "d"))
                .isEqualTo(Outcome.refused(Refusal.Code.OVER_SHARE, "amount", "0.00"));
    }

    @Test
    void anotherProvidersOrderOfTheSameNumberIsAnotherOrder() {
        var other = granted("100", "providerCode", OTHER).number();
        paid(pay(granted("100").number(), "PO-7", "100", "10", "a"));
        paid(vouchers.redeem(
                "b",
                Map.of("number", other, "order", "PO-7", "orderAmount", "900", "amount", "90"),
                provider,
                Optional.of(OTHER),
                MAY));
    }

    @Test
    void aMistypedRedemptionIsReversedAndTheOrderTakesItsTrueAmount() {
        var voucher = granted("100");
        paid(pay(voucher.number(), "PO-8", "10000", "100", "a"));
        assertThat(dues(voucher)).as("used up").isZero();
        assertThat(codes(reverse("", ""))).containsExactly("MISSING redemption", "MISSING reason");
        assertThat(codes(reverse("999999", "填错"))).containsExactly("UNKNOWN_REDEMPTION redemption");
        assertThat(codes(reverse("PO-8", "填错"))).containsExactly("UNKNOWN_REDEMPTION redemption");
        var mistyped = latest();
        assertThat(codes(vouchers.reverse(
                        Map.of("redemption", mistyped, "reason", "不是我的"), works, Optional.of(OTHER), MAY)))
                .containsExactly("UNKNOWN_REDEMPTION redemption");
        for (int n = 0; n < 2; n++) paid(reverse(mistyped, "订单金额多写两个零"));
        assertThat(standing(voucher).left()).isEqualByComparingTo("100");
        assertThat(dues(voucher)).as("to be used again").isEqualTo(1);
        assertThat(books.redeemed(PROVIDER).getFirst().reversed()).isEqualTo("订单金额多写两个零");
        paid(pay(voucher.number(), "PO-8", "100", "50", "b"));
        assertThat(books.unbalanced()).isEmpty();
    }

    @Test
    void theVoucherOfTheLowestShareReversedAnOrderIsPaidUpToTheNextLowest() {
        var half = granted("100").number();
        paid(pay(granted("100", "share", "20").number(), "PO-9", "100", "5", "a"));
        var fifth = latest();
        paid(pay(half, "PO-9", "100", "15", "b"));
        assertThat(codes(pay(half, "PO-9", "100", "1", "c"))).containsExactly("OVER_SHARE amount");
        paid(reverse(fifth, "填错"));
        paid(pay(half, "PO-9", "100", "35", "d"));
        assertThat(codes(pay(half, "PO-9", "100", "0.01", "e"))).containsExactly("OVER_SHARE amount");
        assertThat(books.unbalanced()).isEmpty();
    }

    @Test
    void whatIsReversedAndSettledAtOnceIsOneOfTheTwo() throws Exception {
        for (int round = 0; round < 10; round++) {
            int n = round;
            paid(pay(granted("100").number(), "PO-10-" + n, "100", "10", "a"));
            var redemption = latest();
            var seen = books.owed(office).stream()
                    .filter(one -> one.providerCode().equals(PROVIDER))
                    .findFirst()
                    .orElseThrow();
            var asked = Map.of(
                    "redemptions",
                    String.valueOf(seen.redemptions()),
                    "total",
                    seen.total().toPlainString());
            var outcomes = atOnce(
                    2,
                    who -> who == 0
                            ? reverse(redemption, "填错")
                            : vouchers.settle("settlement" + n, PROVIDER, asked, office, MAY));
            assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        }
        assertThat(books.unbalanced()).isEmpty();
    }

    private String latest() {
        return String.valueOf(books.redeemed(PROVIDER).getFirst().id());
    }

    private Outcome reverse(String redemption, String reason) {
        return vouchers.reverse(
                Map.of("redemption", redemption, "reason", reason), provider, Optional.of(PROVIDER), MAY);
    }

    private int dues(Voucher voucher) {
        return database.jdbc()
                .sql("select count(*) from due where origin = 'voucher' and about = :id")
                .param("id", voucher.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void ordersPaidBeforeTheyWereOneKeepWhatTheyWerePaidAndTakeNothingMore() {
        var flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .schemas("earlier");
        flyway.target("82").load().migrate();
        var earlier = new SingleConnectionDataSource(
                database.url() + (database.url().contains("?") ? "&" : "?") + "currentSchema=earlier",
                database.user(),
                database.password(),
                true);
        try {
            var jdbc = JdbcClient.create(earlier);
            jdbc.sql("""
                    insert into catalogue_item values ('i', 'NETWORK', 't', 'p', 'C', 1, 0.5, 1, '1', '1', now(), 'x');
                    insert into voucher_application
                        select n, 'i', 'o', 'o', 1, 'r', now(), 'x' from unnest(array['a', 'b']) n;
                    insert into voucher_decision select id, true, 'r', now(), 'x' from voucher_application;
                    insert into voucher
                        select id, 'N-' || id, 'C', 0.5, 100, 60, '2099-12-31' from voucher_application;
                    insert into voucher_order values ('a', 'PO-1', 50, 50), ('b', 'po-1', 50, 50), ('a', 'PO-2', 20, 10),
                        ('b', 'PO-2', 45, 10);
                    insert into voucher_redemption (voucher, key, order_number, order_amount, amount, at, by_name)
                    values ('a', '1', 'PO-1', 100, 50, now(), 'x'), ('b', '2', 'po-1', 100, 50, now(), 'x'),
                           ('a', '3', 'PO-2', 40, 10, now(), 'x'), ('b', '4', 'PO-2', 90, 10, now(), 'x')""").update();
            flyway.target("latest").load().migrate();
            assertThat(jdbc.sql("""
                            select number || ' ' || amount || ' ' || most || ' ' || redeemed
                            from voucher_paid_order order by 1""").query(String.class).list())
                    .isEqualTo(List.of("PO-1 100.00 100.00 100.00", "PO-2 40.00 20.00 20.00"));
            var redeeming = new Redeeming(jdbc);
            var asked = new Redeeming.Asked("N-a", "C", "PO-1", new BigDecimal("100"), BigDecimal.ONE, "5", "x");
            assertThat(redeeming.redeem(asked, MAY))
                    .isEqualTo(Outcome.refused(Refusal.Code.OVER_SHARE, "amount", "0.00"));
        } finally {
            earlier.destroy();
        }
    }

    private Outcome pay(String number, String order, String orderAmount, String amount, String key) {
        return vouchers.redeem(
                key,
                Map.of("number", number, "order", order, "orderAmount", orderAmount, "amount", amount),
                provider,
                Optional.of(PROVIDER),
                MAY);
    }

    private BigDecimal redeemed(String order) {
        return database.jdbc()
                .sql("select sum(amount) from voucher_redemption where order_number = :order")
                .param("order", order)
                .query(BigDecimal.class)
                .single();
    }

    private static void paid(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
