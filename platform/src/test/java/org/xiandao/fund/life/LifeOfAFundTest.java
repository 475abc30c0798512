package org.xiandao.fund.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.base.EventJson;
import org.xiandao.rules.fund.Books.Elsewhere;
import org.xiandao.rules.fund.Flag;

class LifeOfAFundTest {
    @Test
    void nothingIsAllocatedBeyondTheBudgetOfItsYear() {
        var fund = AFund.opened();
        fund.budget("300");
        fund.project();
        assertThat(fund.refused(
                        fund.enter(Command.Kind.ALLOCATION, "project", "3", "year", "2026", "amount", "300.0001")))
                .containsExactly("OVER_BUDGET amount 300.0000");
        assertThat(fund.refused(fund.enter(Command.Kind.ALLOCATION, "project", "3", "year", "2027", "amount", "1")))
                .containsExactly("OVER_BUDGET amount 0.0000");
        fund.does(fund.enter(Command.Kind.ALLOCATION, "project", "3", "year", "2026", "amount", "300"));
        assertThat(fund.state.budgetLeft(2026)).isEqualByComparingTo("0");
    }

    @Test
    void whoIsBarredIsNeitherEnteredNorGivenMoney() {
        var fund = AFund.withAContract();
        fund.barred = List.of(new Setting.Held(false, "甲厂", "三（五）"), new Setting.Held(true, "张三", "三（五）"));
        assertThat(fund.refused(new Command.EnterProject(
                        Map.of(
                                "title",
                                "二号项目",
                                "legalName",
                                "甲厂",
                                "legalCode",
                                AFund.WORKS,
                                "leader",
                                "张三",
                                "area",
                                "1"),
                        "second")))
                .containsExactly("BARRED legalCode 甲厂,三（五）", "BARRED leader 张三,三（五）");
        assertThat(fund.refused(fund.enter(Command.Kind.ALLOCATION, "project", "3", "year", "2026", "amount", "1")))
                .containsExactly("BARRED  甲厂,三（五）", "BARRED  张三,三（五）");
    }

    @Test
    void aPaymentLargerThanWhatIsLeftIsRefusedWithTheFigureLeft() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("79.9999", "i1"));
        assertThat(fund.refused(fund.pay("0.0002", "i2"))).containsExactly("OVER_CONTRACT amount 0.0001");
        fund.does(fund.contract("HT-2", "amount", "80"));
        assertThat(fund.refused(fund.enter(
                        Command.Kind.PAYMENT,
                        "project",
                        "3",
                        "contract",
                        "7",
                        "invoice",
                        "i3",
                        "payeeName",
                        "甲厂",
                        "payeeCode",
                        AFund.WORKS,
                        "amount",
                        "20.0002")))
                .containsExactly("OVER_ALLOCATION amount 20.0001");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var fund = AFund.withAContract();
        var typed = Map.of(
                "project",
                "3",
                "contract",
                "99",
                "amount",
                "10万",
                "on",
                "2026-05-21",
                "payeeCode",
                "123",
                "invoice",
                " ");
        assertThat(fund.refused(new Command.Enter(Command.Kind.PAYMENT, typed, Optional.empty(), "k")))
                .containsExactly(
                        "UNKNOWN_CONTRACT contract",
                        "AMOUNT_MAGNITUDE_WORD amount",
                        "MISSING invoice",
                        "MISSING payeeName",
                        "CREDIT_CODE_WRONG payeeCode",
                        "DAY_AHEAD on 2026-05-20",
                        "MISSING document");
        assertThat(fund.refused(fund.enter(Command.Kind.BUDGET, "year", "26", "amount", "１２", "on", "2026-02-30")))
                .containsExactly("YEAR_WRONG year 2000,2031", "AMOUNT_FULL_WIDTH amount", "DAY_WRONG on");
    }

    @Test
    void whatIsEnteredOnAProjectNamesAContractOfThatProjectAlone() {
        var fund = AFund.withAContract();
        fund.project("二号项目");
        fund.does(fund.enter(Command.Kind.ALLOCATION, "project", "6", "year", "2026", "amount", "50"));
        var payment = fund.pay("1", "i1");
        var typed = new HashMap<>(payment.typed());
        typed.put("project", "6");
        assertThat(fund.refused(new Command.Enter(Command.Kind.PAYMENT, typed, Optional.empty(), "k")))
                .containsExactly("CONTRACT_ELSEWHERE contract HT-1,一号项目");
        assertThat(fund.refused(fund.enter(Command.Kind.ACCEPTANCE, "project", "6", "contract", "5", "passed", "yes")))
                .containsExactly("CONTRACT_ELSEWHERE contract HT-1,一号项目");
        assertThat(fund.refused(fund.enter(Command.Kind.ACCEPTANCE, "contract", "5", "passed", "yes")))
                .containsExactly("MISSING project");
        fund.does(payment).does(fund.enter(Command.Kind.ACCEPTANCE, "project", "3", "contract", "5", "passed", "yes"));
    }

    @Test
    void anEntryIsTakenBackOnItsOwnProjectAndABudgetOnNone() {
        var fund = AFund.withAContract();
        fund.project("二号项目");
        fund.does(fund.pay("1", "i1"));
        for (var elsewhere : List.of("", "6"))
            assertThat(fund.refused(
                            new Command.Reverse(7, Map.of("reason", "记错了", "project", elsewhere), "r" + elsewhere)))
                    .containsExactly("ENTRY_ELSEWHERE entry");
        assertThat(fund.refused(new Command.Reverse(2, Map.of("reason", "记错了", "project", "3"), "r2")))
                .containsExactly("ENTRY_ELSEWHERE entry");
        fund.does(fund.back(7, "r3"));
    }

    @Test
    void aFindingIsAnsweredOnItsOwnProject() {
        var fund = AFund.withAContract();
        fund.project("二号项目");
        fund.does(fund.pay("30", "i1")).does(new Command.OpenAudit(Map.of("title", "审计"), "a"));
        fund.does(find("7", "", "2026-06-01"));
        assertThat(fund.refused(new Command.Rectify(
                        9, Map.of("text", "已退", "document", "1", "project", "6"), Optional.empty(), "r")))
                .containsExactly("UNKNOWN_FINDING");
        fund.does(new Command.Rectify(9, Map.of("text", "已退", "document", "1", "project", "3"), Optional.empty(), "r"));
    }

    @Test
    void aFormSentTwiceCountsOnce() {
        var fund = AFund.withAContract();
        var payment = fund.pay("30", "i1");
        fund.does(payment).does(payment).does(payment);
        assertThat(fund.state.paid(3)).isEqualByComparingTo("30");
    }

    @Test
    void whatWasWrongIsReversedWithAReasonAndNeverBelowWhatRestsOnIt() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("1", "x"));
        assertThat(fund.refused(fund.back(5, "r1"))).containsExactly("RESTS_ON_IT entry");
        assertThat(fund.refused(fund.back(4, "r1"))).containsExactly("RESTS_ON_IT entry");
        assertThat(fund.refused(fund.back(2, "r1"))).containsExactly("RESTS_ON_IT entry");
        assertThat(fund.refused(new Command.Reverse(6, Map.of("project", "3"), "r1")))
                .containsExactly("MISSING reason");
        fund.does(fund.back(6, "r2"));
        assertThat(fund.state.paid(3)).isEqualByComparingTo("0");
        assertThat(fund.refused(fund.back(6, "r3"))).containsExactly("ALREADY_REVERSED entry");
        assertThat(fund.refused(fund.back(1, "r3"))).containsExactly("UNKNOWN_ENTRY entry");
        fund.does(fund.back(5, "r4")).does(fund.back(4, "r5"));
        fund.does(fund.back(2, "r6"));
        assertThat(fund.state.budgets()).isEmpty();
    }

    @Test
    void aFlagStandsUntilADeciderClearsItWithAReasonAndComesBackWithAnotherEntry() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("30", "i1"));
        assertThat(flags(fund)).containsExactly("acceptance-first:6");
        fund.rights = AFund.HANDLER;
        assertThat(fund.refused(new Command.ClearFlag("acceptance-first:6", fund.reason(), "c")))
                .containsExactly("NOT_YOURS");
        fund.rights = AFund.DECIDER;
        fund.does(new Command.ClearFlag("acceptance-first:6", fund.reason(), "c"));
        assertThat(fund.state.cleared("acceptance-first:6")).isPresent();
        fund.does(fund.pay("1", "i2"));
        assertThat(flags(fund)).containsExactly("acceptance-first:6,8");
        assertThat(fund.state.cleared("acceptance-first:6,8")).isEmpty();
        assertThat(fund.refused(new Command.ClearFlag("none", fund.reason(), "d")))
                .containsExactly("UNKNOWN_FLAG flag");
    }

    @Test
    void theSameInvoiceInAnotherFundIsFlagged() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("10", "No 7"));
        assertThat(flags(fund)).isEmpty();
        fund.elsewhere = List.of(new Elsewhere("NO7", "另一资金"));
        assertThat(flags(fund)).containsExactly("invoice-twice:6");
    }

    @Test
    void anAuditRunsFromItsSampleOverFindingsAndRemediesToItsEnd() {
        var fund = AFund.withAContract();
        assertThat(fund.refused(new Command.OpenAudit(Map.of("title", "审计"), "a")))
                .containsExactly("NOTHING_TO_AUDIT");
        fund.does(fund.pay("30", "i1")).does(new Command.OpenAudit(Map.of("title", "审计"), "a"));
        var audit = fund.state.openAudit().orElseThrow();
        assertThat(audit.is().drawn()).containsExactly(6);
        assertThat(audit.is().flagged()).containsExactly(6);
        assertThat(fund.refused(find("5", "", "2026-06-01"))).containsExactly("NOT_SAMPLED entry");
        assertThat(fund.refused(find("6", "magic", "2026-05-19")))
                .containsExactly("UNKNOWN_GROUND ground", "DUE_PAST due 2026-05-20");
        fund.does(find("6", "", "2026-06-01"));
        assertThat(fund.refused(new Command.CloseAudit(Map.of("conclusion", "结束"), "z")))
                .containsExactly("FINDINGS_OPEN");
        assertThat(fund.refused(new Command.CloseFinding(8, Map.of("text", "好"), "c")))
                .containsExactly("NO_REMEDY text");
        fund.rights = AFund.STRANGER;
        var remedy = new Command.Rectify(8, Map.of("text", "已退回", "document", "整改1号"), Optional.empty(), "r");
        assertThat(fund.refused(remedy)).containsExactly("NOT_YOURS");
        fund.rights = AFund.LEGAL_PERSON;
        fund.does(remedy);
        fund.rights = AFund.DECIDER;
        fund.does(new Command.CloseFinding(8, Map.of("text", "已核实"), "c"));
        fund.does(new Command.CloseAudit(Map.of("conclusion", "结束"), "z"));
        assertThat(fund.state.openAudit()).isEmpty();
    }

    @Test
    void fraudProposesABarThatADeciderDecidesOnOnce() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("30", "i1")).does(new Command.OpenAudit(Map.of("title", "审计"), "a"));
        fund.does(find("6", "fraud", "2026-06-01"));
        fund.does(new Command.Rectify(8, Map.of("text", "已退", "document", "1"), Optional.empty(), "r"));
        fund.does(new Command.CloseFinding(8, Map.of("text", "已核实"), "c"));
        assertThat(fund.refused(new Command.CloseAudit(Map.of("conclusion", "结束"), "z")))
                .containsExactly("FINDINGS_OPEN");
        fund.rights = AFund.HANDLER;
        assertThat(fund.refused(new Command.DecideBar(8, true, fund.reason(), "b")))
                .containsExactly("NOT_YOURS");
        fund.rights = AFund.DECIDER;
        assertThat(fund.refused(new Command.DecideBar(8, true, fund.reason(), "b")))
                .containsExactly("MISSING document");
        fund.does(new Command.DecideBar(8, true, Map.of("reason", "属实", "document", "穗工信〔2026〕1号"), "b"));
        assertThat(fund.refused(new Command.DecideBar(8, false, fund.reason(), "b2")))
                .containsExactly("BAR_DECIDED");
        fund.does(new Command.CloseAudit(Map.of("conclusion", "结束"), "z"));
    }

    @Test
    void whoDoesNotKeepTheFundChangesNothing() {
        var fund = AFund.withAContract();
        for (var rights : List.of(AFund.STRANGER, AFund.LEGAL_PERSON)) {
            fund.rights = rights;
            assertThat(fund.refused(fund.pay("1", "i"))).containsExactly("NOT_YOURS");
            assertThat(fund.refused(fund.back(5, "r"))).containsExactly("NOT_YOURS");
        }
    }

    @Test
    void everyEventReadsBackAsItWasWritten() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("10", "i"));
        for (var recorded : fund.state.events()) {
            var event = recorded.event();
            assertThat(EventJson.read(event.getClass().getSimpleName(), EventJson.write(event), FundEvent.class))
                    .isEqualTo(event);
        }
    }

    private static Command.Find find(String entry, String ground, String due) {
        return new Command.Find(
                Map.of("entry", entry, "ground", ground, "text", "未见验收", "due", due), "f" + entry + ground + due);
    }

    private static List<String> flags(AFund fund) {
        return Deciding.flags(fund.state, fund.setting()).stream()
                .map(Flag::key)
                .toList();
    }
}
