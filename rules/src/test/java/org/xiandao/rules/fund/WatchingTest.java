package org.xiandao.rules.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.fund.Books.Acceptance;
import org.xiandao.rules.fund.Books.Allocation;
import org.xiandao.rules.fund.Books.Contract;
import org.xiandao.rules.fund.Books.Elsewhere;
import org.xiandao.rules.fund.Books.Party;
import org.xiandao.rules.fund.Books.Payment;
import org.xiandao.rules.fund.Books.Project;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.FundRules.Sign;
import org.xiandao.rules.pack.FundRules.Watch;
import org.xiandao.rules.pack.Text;

class WatchingTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final Party WORKS = new Party("甲厂", Optional.of("A"));
    private static final Party SHOP = new Party("乙 商行", Optional.empty());

    private final List<Project> projects = new ArrayList<>(List.of(new Project(1, "一号项目", WORKS)));
    private final List<Allocation> allocations = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Elsewhere> elsewhere = new ArrayList<>();

    @Test
    void upToThePrepaymentMayBePaidBeforeAcceptanceAndNotAYuanMore() {
        var rule = new Sign.PaidBeforeAcceptance(Fraction.of(3, 10));
        contract(1, "80", Optional.empty());
        pay(2, 1, WORKS, "i1", "24.0000", MAY);
        assertThat(found(rule)).isEmpty();
        pay(3, 1, WORKS, "i2", "0.0001", MAY);
        assertThat(found(rule)).containsExactly("rule:2,3");
        pay(4, 1, WORKS, "i3", "0.4999", MAY);
        assertThat(flags(rule).getFirst().says().zh()).isEqualTo("验收前已付 24.5 万元，合同 80 万元，验收前最多可付 24 万元");
    }

    @Test
    void whatIsPaidOnTheDayOfAcceptanceOrLaterIsNotEarly() {
        var rule = new Sign.PaidBeforeAcceptance(Fraction.ZERO);
        contract(1, "80", Optional.of(MAY));
        pay(2, 1, WORKS, "i1", "80", MAY);
        assertThat(found(rule)).isEmpty();
        pay(3, 1, WORKS, "i2", "1", MAY.minusDays(1));
        assertThat(found(rule)).containsExactly("rule:3");
    }

    @Test
    void aPaymentIsEarlyByWhatWasFoundUntilItsOwnDayWhateverIsFoundLater() {
        var rule = new Sign.PaidBeforeAcceptance(Fraction.ZERO);
        contracts.add(new Contract(
                1,
                1,
                WORKS,
                new BigDecimal("80"),
                MAY.minusDays(60),
                List.of(
                        new Acceptance(MAY, true),
                        new Acceptance(MAY.plusDays(5), false),
                        new Acceptance(MAY.plusDays(9), true))));
        pay(2, 1, WORKS, "i1", "1", MAY.minusDays(1));
        pay(3, 1, WORKS, "i2", "1", MAY.plusDays(4));
        pay(4, 1, WORKS, "i3", "1", MAY.plusDays(5));
        pay(5, 1, WORKS, "i4", "1", MAY.plusDays(9));
        assertThat(found(rule)).containsExactly("rule:2,4");
    }

    @Test
    void aProjectIsGivenTheCapAndNotAYuanMore() {
        var rule = new Sign.AboveCap(Fraction.of(500));
        allocations.add(new Allocation(1, 1, new BigDecimal("500.0000")));
        assertThat(found(rule)).isEmpty();
        allocations.add(new Allocation(2, 1, new BigDecimal("0.0001")));
        assertThat(found(rule)).containsExactly("rule:1,2");
    }

    @Test
    void contractsMayComeToWhatAProjectIsGivenAndNotAFenMore() {
        var rule = new Sign.OverAllocated();
        allocations.add(new Allocation(1, 1, new BigDecimal("60.0000")));
        allocations.add(new Allocation(2, 1, new BigDecimal("20")));
        contract(3, "50", Optional.empty());
        contract(4, "30.0000", Optional.empty());
        assertThat(found(rule)).isEmpty();
        contract(5, "0.000001", Optional.empty());
        assertThat(found(rule)).containsExactly("rule:1,2,3,4,5");
        assertThat(flags(rule).getFirst().says().zh()).isEqualTo("合同合计 80.000001 万元，已安排 80 万元，超出 0.000001 万元");
        allocations.add(new Allocation(6, 1, new BigDecimal("0.000001")));
        assertThat(found(rule)).isEmpty();
    }

    @Test
    void whatAnotherProjectWasGivenPaysForNoContractOfThisOne() {
        var rule = new Sign.OverAllocated();
        projects.add(new Project(2, "二号项目", SHOP));
        allocations.add(new Allocation(3, 2, new BigDecimal("100")));
        contract(4, "1", Optional.empty());
        assertThat(found(rule)).containsExactly("rule:4");
        assertThat(flags(rule).getFirst().project()).isEqualTo(1);
    }

    @Test
    void aProjectThatWasEnteredTwiceIsGivenTheCapOnce() {
        var rule = new Sign.AboveCap(Fraction.of(500));
        projects.add(new Project(2, "一号 项目", new Party("甲厂（更名）", Optional.of("A"))));
        projects.add(new Project(3, "一号项目", SHOP));
        allocations.add(new Allocation(1, 1, new BigDecimal("400")));
        allocations.add(new Allocation(2, 3, new BigDecimal("400")));
        assertThat(found(rule)).isEmpty();
        allocations.add(new Allocation(3, 2, new BigDecimal("400")));
        assertThat(found(rule)).containsExactly("rule:1,3");
        assertThat(flags(rule).getFirst().says().zh()).isEqualTo("安排 800 万元（同一项目登记了 2 次），一个项目最多 500 万元");
    }

    @Test
    void anInvoiceIsTheSameHoweverItIsWrittenAndWhereverItIsUsed() {
        var rule = new Sign.SameInvoice();
        contract(1, "80", Optional.of(MAY));
        pay(2, 1, WORKS, "no. 44-001a", "1", MAY);
        pay(3, 1, WORKS, "44002", "1", MAY);
        assertThat(found(rule)).isEmpty();
        pay(4, 1, WORKS, "ＮＯ４４００１Ａ", "1", MAY);
        elsewhere.add(new Elsewhere("44 002", "另一笔资金·丙项目"));
        assertThat(found(rule)).containsExactly("rule:2,4", "rule:3");
        assertThat(flags(rule).getLast().says().zh()).contains("另一笔资金·丙项目");
    }

    @Test
    void onlyTheLegalPersonIsPaidWithoutAQuestion() {
        var rule = new Sign.OtherPayee();
        contract(1, "80", Optional.of(MAY));
        pay(2, 1, new Party("甲厂（更名）", Optional.of("A")), "i1", "1", MAY);
        assertThat(found(rule)).isEmpty();
        pay(3, 1, SHOP, "i2", "1", MAY);
        assertThat(found(rule)).containsExactly("rule:3");
    }

    @Test
    void partsBelowTheLimitThatReachItTogetherWithinTheDaysAreSplitting() {
        var rule = new Sign.Splitting(Fraction.of(100), 30);
        contract(1, "300", Optional.of(MAY));
        pay(2, 1, SHOP, "i1", "60", MAY);
        pay(3, 1, new Party("乙商行", Optional.empty()), "i2", "39.9999", MAY.plusDays(29));
        assertThat(found(rule)).isEmpty();
        pay(4, 1, SHOP, "i3", "0.0001", MAY.plusDays(29));
        assertThat(found(rule)).containsExactly("rule:2,3,4");
    }

    @Test
    void outsideTheDaysOrWhereOneReachesTheLimitByItselfNothingIsSplit() {
        var rule = new Sign.Splitting(Fraction.of(100), 30);
        contract(1, "300", Optional.of(MAY));
        pay(2, 1, SHOP, "i1", "60", MAY);
        pay(3, 1, SHOP, "i2", "60", MAY.plusDays(30));
        pay(4, 1, SHOP, "i3", "100", MAY.plusDays(1));
        assertThat(found(rule)).isEmpty();
    }

    @Test
    void contractsAreSplitAsPaymentsAreAndARunWithinARunIsToldOnce() {
        var rule = new Sign.Splitting(Fraction.of(100), 30);
        contract(1, "60", Optional.empty());
        contract(2, "50", Optional.empty());
        contract(3, "40", Optional.empty());
        assertThat(found(rule)).containsExactly("rule:1,2,3");
    }

    private void contract(int number, String amount, Optional<LocalDate> accepted) {
        contracts.add(new Contract(
                number,
                1,
                WORKS,
                new BigDecimal(amount),
                MAY.minusDays(60),
                accepted.map(day -> new Acceptance(day, true)).stream().toList()));
    }

    private void pay(int number, int contract, Party payee, String invoice, String amount, LocalDate on) {
        payments.add(new Payment(number, 1, contract, payee, invoice, new BigDecimal(amount), on));
    }

    private List<String> found(Sign sign) {
        return flags(sign).stream().map(Flag::key).toList();
    }

    private List<Flag> flags(Sign sign) {
        var watch = new Watch("rule", new Text("规则", "rule"), sign, new Basis(List.of(), Optional.of("D-1")));
        return Watching.flags(
                new FundRules(List.of(watch), Optional.empty()),
                new Books(projects, allocations, contracts, payments, elsewhere));
    }
}
