package org.xiandao.fund.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.fund.life.FundEvent.Accepted;
import org.xiandao.rules.fund.Flag;

/** What is entered twice, out of its order, for who is barred, or out of bounds. */
class HeldInBoundsTest {
    private static final String OTHER = "91440101MA59A0025T";

    @Test
    void anAcceptanceSaysYesOrNoAndNothingElseIsTakenForANo() {
        var fund = AFund.withAContract();
        assertThat(fund.refused(fund.accept("maybe", "2026-05-12"))).containsExactly("NO_CHOICE passed");
        assertThat(fund.refused(fund.accept("", "2026-05-12"))).containsExactly("MISSING passed");
        fund.does(fund.accept("no", "2026-05-12"));
        assertThat(fund.state.acceptance(5).orElseThrow().is().passed()).isFalse();
    }

    @Test
    void anAcceptanceBeforeTheLatestOneIsRefusedUntilThatOneIsTakenBack() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("30", "i1")).does(fund.accept("yes", "2026-05-15"));
        assertThat(flags(fund)).containsExactly("acceptance-first:6");
        assertThat(fund.refused(fund.accept("yes", "2026-05-10"))).containsExactly("ACCEPTED_LATER on 2026-05-15,#7");
        assertThat(fund.refused(fund.accept("yes", "2026-05-09"))).containsExactly("DAY_BEFORE on 2026-05-10");
        fund.does(fund.accept("no", "2026-05-16"));
        assertThat(flags(fund)).containsExactly("acceptance-first:6");
        fund.does(fund.back(8, "r1")).does(fund.back(7, "r2")).does(fund.accept("yes", "2026-05-10"));
        assertThat(flags(fund)).isEmpty();
    }

    @Test
    void anEarlierAcceptanceThatWasOnceEnteredBehindALaterOneCountsForNothing() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("30", "i1")).does(fund.accept("yes", "2026-05-15")).does(fund.accept("no", "2026-05-16"));
        fund.state = fund.state.then(List.of(new Recorded(
                9,
                fund.today.atStartOfDay().toInstant(ZoneOffset.UTC),
                "account",
                "某人",
                "某局",
                new Accepted(
                        5, true, LocalDate.of(2026, 5, 10), new Evidence("旧账", Optional.empty()), "before the rule"))));
        assertThat(fund.state.acceptance(5).orElseThrow().is().passed()).isFalse();
        assertThat(flags(fund)).containsExactly("acceptance-first:6");
    }

    @Test
    void whoIsBarredIsNeitherContractedNorPaidButWhatWasPaidBeforeIsBooked() {
        var fund = AFund.withAContract();
        fund.barredFrom = LocalDate.of(2026, 5, 15);
        fund.barred = List.of(new Setting.Held(false, "甲厂", "三（五）"), new Setting.Held(true, "张三", "三（五）"));
        assertThat(fund.refused(fund.contract("HT-2"))).containsExactly("BARRED  甲厂,三（五）", "BARRED  张三,三（五）");
        assertThat(fund.refused(on(fund, "2026-05-15"))).containsExactly("BARRED  甲厂,三（五）", "BARRED  张三,三（五）");
        assertThat(fund.refused(on(fund, "2026-05-14"))).isEmpty();
        fund.barred = List.of(new Setting.Held(false, "乙厂", "三（五）"));
        assertThat(fund.refused(fund.contract("HT-2", "payeeName", "乙厂", "payeeCode", OTHER)))
                .containsExactly("BARRED payeeCode 乙厂,三（五）");
        fund.does(fund.contract("HT-2"));
    }

    private static Command on(AFund fund, String day) {
        return fund.enter(
                Command.Kind.PAYMENT,
                "project",
                "3",
                "contract",
                "5",
                "invoice",
                "i" + day,
                "payeeName",
                "甲厂",
                "payeeCode",
                AFund.WORKS,
                "amount",
                "1",
                "on",
                day);
    }

    @Test
    void aProjectIsEnteredOnceHoweverItsTitleIsSpelled() {
        var fund = AFund.withAContract();
        assertThat(fund.refused(fund.entering("一号 项目", "甲厂（更名）", AFund.WORKS)))
                .containsExactly("SAME_PROJECT title #3");
        fund.does(fund.entering("一号项目", "乙厂", OTHER)).does(fund.entering("二号项目", "甲厂", AFund.WORKS));
    }

    @Test
    void aLeaderOfABarredOnesNameIsEnteredOnlyWithWhyItIsAnother() {
        var fund = AFund.withAContract();
        fund.elsewhereBarred = List.of(new Setting.Held(true, "张三", "三（五）"));
        var typed = new HashMap<>(Map.of("title", "二号项目", "legalName", "乙厂", "legalCode", OTHER));
        typed.putAll(Map.of("leader", "张三", "area", "1"));
        assertThat(fund.refused(new Command.EnterProject(typed, "p"))).containsExactly("NAMESAKE verified 张三,三（五）");
        typed.put("verified", "身份证已核，非同一人");
        fund.does(new Command.EnterProject(typed, "p"));
        assertThat(fund.state.projects().getLast().is().verified()).contains("身份证已核，非同一人");
    }

    @Test
    void aProjectEnteredByMistakeIsTakenBackOnceNothingRestsOnIt() {
        var fund = AFund.withAContract();
        assertThat(fund.refused(fund.back(3, "early"))).containsExactly("RESTS_ON_IT entry");
        fund.does(fund.back(5, "contract")).does(fund.back(4, "allocation")).does(fund.back(3, "project"));
        assertThat(fund.state.projects()).isEmpty();
        assertThat(fund.refused(fund.back(3, "again"))).containsExactly("ALREADY_REVERSED entry");
        assertThat(fund.refused(fund.enter(Command.Kind.ALLOCATION, "project", "3", "year", "2026", "amount", "1")))
                .containsExactly("ALREADY_REVERSED project");
        fund.does(fund.entering("一号项目", "甲厂", AFund.WORKS));
    }

    @Test
    void aProjectInWhichAnAuditFoundSomethingStays() {
        var fund = AFund.withAContract();
        fund.does(fund.pay("10", "i1")).does(new Command.OpenAudit(Map.of("title", "审计"), "audit"));
        var found = Map.of("entry", "6", "ground", "", "text", "重复列支", "due", "2026-06-20");
        fund.does(new Command.Find(found, "found")).does(fund.back(6, "r1"));
        fund.does(fund.back(5, "r2")).does(fund.back(4, "r3"));
        assertThat(fund.refused(fund.back(3, "r4"))).containsExactly("RESTS_ON_IT entry");
    }

    @Test
    void aContractIsEnteredOnceHoweverItsNumberIsSpelledUnlessItIsTakenBack() {
        var fund = AFund.withAContract();
        for (var number : List.of("HT-1", "ＨＴ-1", "ht－ 1"))
            assertThat(fund.refused(fund.contract(number))).containsExactly("SAME_CONTRACT number #5");
        fund.does(fund.entering("二号项目", "甲厂", AFund.WORKS)).does(fund.contract("HT-1", "project", "6"));
        fund.does(fund.back(5, "r")).does(fund.contract("HT-1"));
    }

    @Test
    void aContractOfThePastIsEnteredWithItsTrueDueDay() {
        var fund = AFund.withAContract();
        fund.does(fund.contract("HT-2", "on", "2026-03-01", "due", "2026-04-15"));
        assertThat(fund.refused(fund.contract("HT-3", "on", "2026-03-01", "due", "2026-02-28")))
                .containsExactly("DAY_BEFORE due 2026-03-01");
        assertThat(fund.refused(fund.contract("HT-3", "on", "2026-02-30", "due", "2026-02-28")))
                .containsExactly("DAY_WRONG on");
    }

    @Test
    void aBudgetIsOfAYearThatABudgetCanBeOf() {
        var fund = AFund.opened();
        for (var year : List.of("1800", "1999", "2032", "9999", "２０２６"))
            assertThat(fund.refused(fund.enter(Command.Kind.BUDGET, "year", year, "amount", "1")))
                    .containsExactly("YEAR_WRONG year 2000,2031");
        fund.does(fund.enter(Command.Kind.BUDGET, "year", "2031", "amount", "1"));
    }

    private static List<String> flags(AFund fund) {
        return Deciding.flags(fund.state, fund.setting()).stream()
                .map(Flag::key)
                .toList();
    }
}
