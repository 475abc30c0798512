package org.xiandao.trial.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.base.EventJson;
import org.xiandao.rules.number.Fraction;
import org.xiandao.trial.life.TrialEvent.Settling;
import org.xiandao.trial.life.TrialRefusal.Code;

class TrialTest extends ATrial {
    @Test
    void starsFollowFromWhatWasJudgedAndAPersonGivesThem() {
        does(HANDLER, judge(2024, "15"));
        does(MINISTER, new TrialCommand.Rate(2024, 4, "按评价结果", seen(2024)));
        var given = state().starsOf(2024).orElseThrow();
        assertThat(given.rounded()).isEqualTo("85.00");
        assertThat(given.byBand()).isEqualTo(4);
        assertThat(given.stars()).isEqualTo(4);
    }

    @Test
    void aYearThatIsNotYetOverIsNeitherJudgedNorRated() {
        assertThat(refused(HANDLER, judge(2025, "15"))).containsExactly(Code.YEAR_NOT_OVER);
        assertThat(refused(MINISTER, new TrialCommand.Rate(2025, 4, "x", seen(2025))))
                .containsExactly(Code.YEAR_NOT_OVER);
        assertThat(refused(MINISTER, new TrialCommand.Rate(2023, 4, "x", seen(2023))))
                .containsExactly(Code.YEAR_OUTSIDE);
    }

    @Test
    void theLastDayOfAYearIsStillTheYear() {
        today = LocalDate.of(2024, 12, 31);
        assertThat(refused(HANDLER, judge(2024, "15"))).containsExactly(Code.YEAR_NOT_OVER);
        today = today.plusDays(1);
        assertThat(refused(HANDLER, judge(2024, "15"))).isEmpty();
    }

    @Test
    void allFaultsOfAJudgementAreToldAtOnce() {
        var wrong = new TrialCommand.Judge(
                2024, Map.of("quality", "20.01"), Map.of("target/none", new Settling(true, "x")), " ", seen(2024));
        assertThat(refused(HANDLER, wrong))
                .containsExactly(Code.POINTS_ABOVE, Code.SETTLING_UNKNOWN, Code.REASON_MISSING);
        for (var typed : List.of("-1", "4.123", "十", "1e2", "１５"))
            assertThat(refused(HANDLER, judge(2024, typed))).as(typed).containsExactly(Code.POINTS_WRONG);
        assertThat(refused(HANDLER, judge(2024, ""))).containsExactly(Code.POINTS_MISSING);
    }

    @Test
    void aScoreOutsideAllBandsGivesNoStars() {
        does(HANDLER, judge(2024, "15"));
        judgedOutside = Optional.of(Fraction.of(101));
        assertThat(refused(MINISTER, new TrialCommand.Rate(2024, 5, "x", seen(2024))))
                .containsExactly(Code.SCORE_OUTSIDE);
    }

    @Test
    void starsAreNotGivenBeforeAnybodyHasJudgedNorWithoutReasonsNorBeyondTheBands() {
        assertThat(refused(MINISTER, new TrialCommand.Rate(2024, 6, " ", seen(2024))))
                .containsExactly(Code.NOT_JUDGED, Code.STARS_WRONG, Code.REASON_MISSING);
        assertThat(refused(HANDLER, new TrialCommand.Rate(2024, 4, "x", seen(2024))))
                .containsExactly(Code.NOT_YOURS);
    }

    @Test
    void ofTwoWhoRateAtOnceTheSecondIsToldAndACorrectionKeepsTheFirst() {
        does(HANDLER, judge(2024, "15"));
        var seen = seen(2024);
        does(MINISTER, new TrialCommand.Rate(2024, 4, "第一次", seen));
        assertThat(refused(MINISTER, new TrialCommand.Rate(2024, 5, "同时", seen)))
                .containsExactly(Code.RATED_MEANWHILE);
        does(MINISTER, new TrialCommand.Rate(2024, 3, "更正", seen(2024)));
        assertThat(state().stars().get(2024))
                .extracting(one -> one.stars().stars())
                .containsExactly(4, 3);
        assertThat(state().standing()).extracting(TrialEvent.StarsGiven::stars).containsExactly(3);
    }

    @Test
    void theSecondLowYearBringsTheSanctionUpAndDecidesNothing() {
        rateTwoYears(2, 2);
        var sanction = state().sanctions().getFirst();
        assertThat(sanction.proposed().byRule()).isTrue();
        assertThat(sanction.proposed().counted().orElseThrow())
                .isEqualTo(new TrialEvent.Counted("2", "2", Optional.of("2")));
        assertThat(sanction.open()).isTrue();
        assertThat(state().revoked()).isFalse();
    }

    @Test
    void threeStarsTwiceBringNothingUpInTheReadingThatThePackChose() {
        rateTwoYears(3, 3);
        assertThat(state().sanctions()).isEmpty();
    }

    @Test
    void whatWasDroppedIsNotBroughtUpAgainWithTheSameCount() {
        rateTwoYears(2, 2);
        does(MINISTER, new TrialCommand.Drop(state().sanctions().getFirst().id(), "情况已改善", 1));
        does(MINISTER, new TrialCommand.Rate(2025, 1, "更正", seen(2025)));
        assertThat(state().sanctions()).hasSize(1);
    }

    @Test
    void thePilotIsHeardBeforeItIsRevoked() {
        rateTwoYears(2, 2);
        var id = state().sanctions().getFirst().id();
        assertThat(refused(MINISTER, revoke(id))).containsExactly(Code.HEARING_MISSING);
        does(HANDLER, new TrialCommand.OpenHearing(id, ""));
        var until = state().sanctions().getFirst().hearing().orElseThrow().until();
        assertThat(until).isEqualTo(LocalDate.of(2026, 1, 23));
        assertThat(refused(MINISTER, revoke(id))).containsExactly(Code.HEARING_RUNNING);
        does(pilot(), new TrialCommand.State(id, "1", "情况说明", true));
        does(MINISTER, revoke(id));
        assertThat(state().revoked()).isTrue();
        assertThat(refused(MINISTER, revoke(id))).containsExactly(Code.ENDED);
    }

    @Test
    void aPilotThatSaysNothingIsRevokedOnceTheHearingIsOver() {
        rateTwoYears(2, 2);
        var id = state().sanctions().getFirst().id();
        does(HANDLER, new TrialCommand.OpenHearing(id, ""));
        today = LocalDate.of(2026, 1, 24);
        assertThat(refused(pilot(), new TrialCommand.State(id, "1", "迟到的说明", true)))
                .containsExactly(Code.HEARING_OVER);
        does(MINISTER, revoke(id));
    }

    @Test
    void aRevocationTellsAllItsFaultsAtOnce() {
        rateTwoYears(2, 2);
        var id = state().sanctions().getFirst().id();
        assertThat(refused(MINISTER, new TrialCommand.Revoke(id, "工信部8号", " ", List.of("999999"), 1)))
                .containsExactly(Code.HEARING_MISSING, Code.NUMBER_WRONG, Code.REASON_MISSING, Code.AREA_UNKNOWN);
        assertThat(refused(HANDLER, revoke(id))).containsExactly(Code.NOT_YOURS);
        assertThat(refused(MINISTER, revoke("none"))).containsExactly(Code.UNKNOWN_SANCTION);
    }

    @Test
    void aHearingPastTheKnownCalendarIsRefused() {
        does(HANDLER, new TrialCommand.Propose("s", "false-material", "材料不实"));
        today = LocalDate.of(2099, 1, 5);
        assertThat(refused(HANDLER, new TrialCommand.OpenHearing("s", ""))).containsExactly(Code.CALENDAR_ENDS);
    }

    @Test
    void threeRequestsWithoutAnAnswerBringNonCooperationUpOnlyForWhoeverLooksAndALateAnswerCountsNoMore() {
        for (int n = 0; n < 3; n++) does(HANDLER, new TrialCommand.Request("r" + n, "报送材料" + n, today.plusDays(5)));
        assertThat(refused(HANDLER, new TrialCommand.Request("late", " ", today.minusDays(1))))
                .containsExactly(Code.TEXT_MISSING, Code.DUE_PAST);
        assertThat(state().unanswered(today.plusDays(5))).isZero();
        today = today.plusDays(6);
        assertThat(state().unanswered(today)).isEqualTo(3);
        does(pilot(), new TrialCommand.AnswerRequest("r0", "补报"));
        assertThat(state().unanswered(today)).isEqualTo(2);
        assertThat(refused(pilot(), new TrialCommand.AnswerRequest("r0", "再报"))).containsExactly(Code.REQUEST_ANSWERED);
    }

    @Test
    void theSameSentAgainIsToldAndEnteredOnce() {
        var due = today.plusDays(5);
        does(HANDLER, new TrialCommand.Request("r1", "报送材料", due));
        assertThat(refused(HANDLER, new TrialCommand.Request("r2", " 报送材料 ", due)))
                .containsExactly(Code.REQUEST_SAME);
        does(HANDLER, new TrialCommand.Request("r3", "报送材料", due.plusDays(1)));
        does(pilot(), new TrialCommand.AnswerRequest("r1", "已报"));
        does(HANDLER, new TrialCommand.Request("r4", "报送材料", due));

        does(HANDLER, judge(2024, "15"));
        does(MINISTER, new TrialCommand.Rate(2024, 4, "如实", seen(2024)));
        assertThat(refused(MINISTER, new TrialCommand.Rate(2024, 4, "如实 ", seen(2024))))
                .containsExactly(Code.RATING_SAME);
        does(MINISTER, new TrialCommand.Rate(2024, 4, "更正理由", seen(2024)));

        does(HANDLER, new TrialCommand.Propose("s", "false-material", "材料不实"));
        does(HANDLER, new TrialCommand.OpenHearing("s", ""));
        does(pilot(), new TrialCommand.State("s", "1", "情况说明", false));
        assertThat(refused(pilot(), new TrialCommand.State("s", "2", "情况说明", false)))
                .containsExactly(Code.STATEMENT_SAME);
        does(pilot(), new TrialCommand.State("s", "3", "情况说明", true));
        assertThat(state().sanctions().getFirst().statements()).hasSize(2);
    }

    @Test
    void oneGroundIsOnlyOnceUnderWayAndAnUnknownOneIsRefused() {
        does(HANDLER, new TrialCommand.Propose("s", "false-material", "材料不实"));
        assertThat(refused(HANDLER, new TrialCommand.Propose("t", "false-material", "再次")))
                .containsExactly(Code.GROUND_OPEN);
        assertThat(refused(HANDLER, new TrialCommand.Propose("u", "none", " ")))
                .containsExactly(Code.UNKNOWN_GROUND, Code.REASON_MISSING);
        assertThat(refused(pilot(), new TrialCommand.Propose("v", "other-grave-problem", "x")))
                .containsExactly(Code.NOT_YOURS);
    }

    private void rateTwoYears(int first, int second) {
        today = LocalDate.of(2026, 1, 9);
        does(HANDLER, judge(2024, "10"));
        does(MINISTER, new TrialCommand.Rate(2024, first, "理由", seen(2024)));
        does(HANDLER, judge(2025, "10"));
        does(MINISTER, new TrialCommand.Rate(2025, second, "理由", seen(2025)));
    }

    private TrialCommand.Judge judge(int year, String points) {
        return new TrialCommand.Judge(year, Map.of("quality", points), Map.of(), "实地评价", seen(year));
    }

    private TrialCommand.Revoke revoke(String sanction) {
        return new TrialCommand.Revoke(sanction, NUMBER, "经研究", List.of("350100"), steps(sanction));
    }

    @Test
    void onlyWhatBearsOnADecisionStandsAgainstItAndIsNamed() {
        does(HANDLER, judge(2024, "15"));
        var rate = new TrialCommand.Rate(2024, 4, "深夜写好的理由", seen(2024));
        var judge = judge(2024, "16");
        does(HANDLER, new TrialCommand.Request("elsewhere", "报送材料", today));
        does(HANDLER, new TrialCommand.Propose("p", "other-grave-problem", "另一件事"));
        assertThat(refused(MINISTER, rate)).as("a request and a proposal").isEmpty();
        assertThat(refused(HANDLER, judge)).isEmpty();
        report = Optional.of("0".repeat(64));
        assertThat(refused(MINISTER, rate)).containsExactly(Code.REPORT_MEANWHILE);
        report = Optional.empty();
        held = 7;
        assertThat(told(MINISTER, rate)).containsExactly("LINES_MEANWHILE  目标");
        assertThat(told(HANDLER, judge)).containsExactly("LINES_MEANWHILE  目标");
        held = 8;
        assertThat(Seen.read(rate.seen().text())).isEqualTo(rate.seen());
        assertThat(refused(MINISTER, new TrialCommand.Rate(2024, 4, "没有看过", Seen.read("7"))))
                .containsExactly(Code.JUDGED_MEANWHILE, Code.RATED_MEANWHILE, Code.LINES_MEANWHILE);
        does(MINISTER, rate);
    }

    @Test
    void starsDoNotRestOnAJudgementThatTheDeciderHasNotSeen() {
        does(HANDLER, judge(2024, "15"));
        var seen = seen(2024);
        does(HANDLER, judge(2024, "1"));
        assertThat(refused(MINISTER, new TrialCommand.Rate(2024, 4, "看到的是85分", seen)))
                .containsExactly(Code.JUDGED_MEANWHILE);
        assertThat(state().judgedSince(2024)).isTrue();
        does(MINISTER, new TrialCommand.Rate(2024, 3, "看到的是71分", seen(2024)));
        assertThat(state().judgedSince(2024)).isFalse();
    }

    @Test
    void aJointPilotIsNotRevokedBeforeEveryCityHasSpokenOrItsTimeIsOver() {
        joint = true;
        does(HANDLER, new TrialCommand.Propose("joint", "other-grave-problem", "查实"));
        does(HANDLER, new TrialCommand.OpenHearing("joint", ""));
        does(pilot(), new TrialCommand.State("joint", "1", "一市的说明", true));
        assertThat(refused(MINISTER, new TrialCommand.Revoke("joint", NUMBER_2025, "经研究", List.of(), steps("joint"))))
                .containsExactly(Code.HEARING_RUNNING);
        does(pilot("other", "另市人民政府", "350200"), new TrialCommand.State("joint", "2", "另一市的说明", true));
        assertThat(refused(MINISTER, new TrialCommand.Revoke("joint", NUMBER_2025, "经研究", List.of(), steps("joint"))))
                .isEmpty();
    }

    private int steps(String sanction) {
        return state().sanction(sanction).map(TrialState.Sanction::steps).orElse(0);
    }

    @Test
    void aDecisionIsNotTakenPastAStatementThatTheDeciderHasNotSeen() {
        does(HANDLER, new TrialCommand.Propose("s", "false-material", "材料不实"));
        does(HANDLER, new TrialCommand.OpenHearing("s", ""));
        int seen = steps("s");
        does(pilot(), new TrialCommand.State("s", "1", "材料已更正", true));
        assertThat(refused(MINISTER, new TrialCommand.Drop("s", "不予处理", seen))).containsExactly(Code.STALE);
        assertThat(refused(MINISTER, new TrialCommand.Revoke("s", NUMBER_2025, "经研究", List.of(), seen)))
                .containsExactly(Code.STALE);
        does(HANDLER, new TrialCommand.Request("elsewhere", "报送材料", today));
        does(MINISTER, new TrialCommand.Drop("s", "不予处理", steps("s")));
        assertThat(state().sanction("s").orElseThrow().open()).isFalse();
    }

    @Test
    void whatRestsOnTwoLowRatingsIsNotRevokedOnceOneOfThemIsCorrected() {
        rateTwoYears(2, 2);
        var id = state().sanctions().getFirst().id();
        does(HANDLER, new TrialCommand.OpenHearing(id, ""));
        does(pilot(), new TrialCommand.State(id, "1", "请复查评分", true));
        does(MINISTER, new TrialCommand.Rate(2024, 4, "复查更正", seen(2024)));
        assertThat(told(MINISTER, revoke(id))).containsExactly("COUNT_FALLEN  2,1,2");
        does(MINISTER, new TrialCommand.Rate(2024, 1, "再复查", seen(2024)));
        does(MINISTER, revoke(id));
        assertThat(((TrialState.Outcome.Revoked)
                                state().sanction(id).orElseThrow().outcome().orElseThrow())
                        .said()
                        .counted())
                .contains(new TrialEvent.Counted("2", "2", Optional.of("2")));
    }

    @Test
    void theHearingRunsItsDaysUnlessThePilotHasNothingToAdd() {
        does(HANDLER, new TrialCommand.Propose("s", "false-material", "材料不实"));
        does(HANDLER, new TrialCommand.OpenHearing("s", ""));
        does(pilot(), new TrialCommand.State("s", "1", "请宽限几日，以便补充", false));
        var revoke = new TrialCommand.Revoke("s", NUMBER_2025, "经研究", List.of(), steps("s"));
        assertThat(refused(MINISTER, revoke)).containsExactly(Code.HEARING_RUNNING);
        does(pilot(), new TrialCommand.State("s", "2", "补充说明，陈述完毕", true));
        does(MINISTER, new TrialCommand.Revoke("s", NUMBER_2025, "经研究", List.of(), steps("s")));
    }

    @Test
    void aStatementOfBeforeOneCouldSayThatItIsAllEndedTheHearing() {
        var stated = "{\"sanction\":\"s\",\"text\":\"情况说明\"}";
        assertThat(EventJson.read("StatementMade", stated, TrialEvent.class))
                .isInstanceOfSatisfying(TrialEvent.StatementMade.class, made -> {
                    assertThat(made.endsTheHearing()).isTrue();
                    assertThat(made.statement()).isEmpty();
                });
        var revoked = "{\"sanction\":\"s\",\"documentNumber\":\"n\",\"reasons\":\"r\",\"barred\":[]}";
        assertThat(EventJson.read("PilotRevoked", revoked, TrialEvent.class))
                .isEqualTo(new TrialEvent.PilotRevoked("s", "n", "r", List.of(), Optional.empty()));
    }

    @Test
    void whatIsSentTwiceIsAskedAndStatedOnce() {
        for (int n = 0; n < 2; n++) does(HANDLER, new TrialCommand.Request("r", "报送材料", today));
        assertThat(state().requests()).hasSize(1);
        does(HANDLER, new TrialCommand.Propose("s", "false-material", "材料不实"));
        does(HANDLER, new TrialCommand.OpenHearing("s", ""));
        for (int n = 0; n < 2; n++) does(pilot(), new TrialCommand.State("s", "1", "情况说明", true));
        assertThat(state().sanctions().getFirst().statements()).hasSize(1);
    }

    @Test
    void aRequestWithoutWordsAndDayIsToldBoth() {
        assertThat(refused(HANDLER, new TrialCommand.Request("r", " ", Optional.empty())))
                .containsExactly(Code.TEXT_MISSING, Code.UNTIL_MISSING);
    }

    @Test
    void whatIsCountedFarEnoughWaitsUntilItIsBroughtUpAndNotAgainWithTheCountThatWasDropped() {
        assertThat(waiting()).isEmpty();
        for (int n = 0; n < 3; n++) does(HANDLER, new TrialCommand.Request("r" + n, "报送材料" + n, today));
        today = today.plusDays(1);
        assertThat(waiting()).containsExactly("non-cooperation");
        does(HANDLER, new TrialCommand.Propose("s", "non-cooperation", "逾期未答复"));
        assertThat(waiting()).isEmpty();
        does(MINISTER, new TrialCommand.Drop("s", "已说明原因", steps("s")));
        assertThat(waiting()).isEmpty();
        does(HANDLER, new TrialCommand.Request("r3", "再次报送材料", today));
        today = today.plusDays(1);
        assertThat(waiting()).containsExactly("non-cooperation");
    }

    private List<String> waiting() {
        var state = state();
        return state.waiting(setting(HANDLER).proposals().of(state, today)).stream()
                .map(one -> one.ground().id())
                .toList();
    }
}
