package org.xiandao.trial.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.trial.life.TrialEvent.Settling;
import org.xiandao.trial.life.TrialRefusal.Code;

class CheckingTest extends ATrial {
    private static final LocalDate LATER = LocalDate.of(2027, 9, 30);

    @BeforeEach
    void theTrialIsOver() {
        today = LocalDate.of(2027, 3, 1);
        checking = true;
        targets = Map.of("a", Holds.YES, "b", Holds.NO, "c", Holds.NOT_KNOWN);
    }

    @Test
    void aCheckIsConcludedOnlyOnceEveryTargetIsKnown() {
        assertThat(refused(MINISTER, conclude(Verb.PASS, null))).containsExactly(Code.UNSETTLED);
        does(HANDLER, find("c"));
        does(MINISTER, conclude(Verb.PASS, null));
        var round = state().check().rounds().getLast();
        assertThat(round.concluded().outcome()).isEqualTo(Verb.PASS);
        assertThat(round.concluded().asOf()).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(round.concluded().trace()).contains("\"id\":\"c\"", "现场核对");
        assertThat(CanonicalJson.sha256Hex(round.concluded().trace().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(round.concluded().digest());
    }

    @Test
    void whatIsPutRightIsCheckedAgainAndReadAsOfThatDay() {
        does(HANDLER, find("c"));
        assertThat(refused(MINISTER, conclude(Verb.RECTIFY, null))).containsExactly(Code.UNTIL_MISSING);
        assertThat(refused(MINISTER, conclude(Verb.RECTIFY, today))).containsExactly(Code.UNTIL_PAST);
        does(MINISTER, conclude(Verb.RECTIFY, LATER));
        assertThat(state().rectifying()).contains(LATER);
        assertThat(refused(HANDLER, find("c"))).containsExactly(Code.RECTIFYING);
        assertThat(refused(MINISTER, conclude(Verb.PASS, null))).containsExactly(Code.RECTIFYING);

        today = LocalDate.of(2027, 6, 1);
        does(pilot(), new TrialCommand.ReportRectified("缺口已补齐"));
        assertThat(refused(pilot(), new TrialCommand.ReportRectified("再报"))).containsExactly(Code.NOT_RECTIFYING);
        assertThat(state().check().found())
                .as("what was found belongs to the round that it was concluded on")
                .isEmpty();
        does(HANDLER, find("c"));
        does(MINISTER, conclude(Verb.PASS, null));
        assertThat(state().check().rounds()).hasSize(2);
        assertThat(state().check().rounds().getLast().concluded().asOf()).isEqualTo(today);
    }

    @Test
    void aPilotThatReportsNothingIsCheckedAgainTheDayAfter() {
        does(HANDLER, find("c"));
        does(MINISTER, conclude(Verb.RECTIFY, LATER));
        today = LATER;
        assertThat(refused(HANDLER, find("c"))).containsExactly(Code.RECTIFYING);
        today = LATER.plusDays(1);
        does(HANDLER, find("c"));
        does(MINISTER, conclude(Verb.FAIL, null));
    }

    @Test
    void nobodyConcludesWhileAProceedingIsUndecided() {
        does(HANDLER, find("c"));
        does(HANDLER, new TrialCommand.Propose("open", "other-grave-problem", "查实"));
        assertThat(refused(MINISTER, conclude(Verb.PASS, null))).containsExactly(Code.SANCTION_OPEN);
        does(MINISTER, new TrialCommand.Drop("open", "查无实据", 1));
        assertThat(refused(MINISTER, conclude(Verb.PASS, null))).isEmpty();
    }

    @Test
    void whatTheRecordsTellNobodyFindsOtherwise() {
        assertThat(refused(HANDLER, find("b"))).containsExactly(Code.SETTLING_UNKNOWN);
        assertThat(refused(HANDLER, new TrialCommand.FindTargets(Map.of(), " ", seen())))
                .containsExactly(Code.REASON_MISSING);
        assertThat(refused(pilot(), find("c"))).containsExactly(Code.NOT_YOURS);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(refused(
                        MINISTER, new TrialCommand.Conclude(Verb.REPEAL, Optional.empty(), "八号文", " ", false, seen())))
                .containsExactlyInAnyOrder(Code.UNSETTLED, Code.OUTCOME_WRONG, Code.NUMBER_WRONG, Code.REASON_MISSING);
        assertThat(refused(HANDLER, conclude(Verb.PASS, null))).containsExactly(Code.NOT_YOURS);
    }

    @Test
    void nothingIsFoundOrConcludedOnWhatNobodyHasSeen() {
        var before = seen();
        does(HANDLER, find("c"));
        assertThat(refused(HANDLER, new TrialCommand.FindTargets(Map.of(), "旧页", before)))
                .containsExactly(Code.LINES_MEANWHILE);
        assertThat(told(MINISTER, new TrialCommand.Conclude(Verb.PASS, Optional.empty(), "", "旧页", false, before)))
                .containsExactly("LINES_MEANWHILE  c");
        var now = seen();
        does(HANDLER, new TrialCommand.Request("elsewhere", "报送材料", today));
        assertThat(refused(MINISTER, new TrialCommand.Conclude(Verb.PASS, Optional.empty(), "", "经复核", true, now)))
                .as("nothing that bears on the check")
                .isEmpty();
    }

    @Test
    void aTrialWhoseTargetsAreNotMetPassesOnlyWhereThatIsSaidAndWhatWasFoundHasItsReason() {
        does(HANDLER, new TrialCommand.FindTargets(Map.of("c", new Settling(false, "")), "现场看过，未建成", seen()));
        assertThat(state().check().found()).containsEntry("c", new Settling(false, "现场看过，未建成"));
        assertThat(told(MINISTER, new TrialCommand.Conclude(Verb.PASS, Optional.empty(), "", "通过", false, seen())))
                .containsExactly("PASSED_UNMET despite 3,2");
        assertThat(refused(MINISTER, new TrialCommand.Conclude(Verb.FAIL, Optional.empty(), "", "未完成", false, seen())))
                .isEmpty();
        does(MINISTER, conclude(Verb.PASS, null));
    }

    @Test
    void thereIsNoCheckBeforeTheCaseHasComeToIt() {
        checking = false;
        assertThat(refused(HANDLER, find("c"))).containsExactly(Code.CHECK_NOT_BEGUN);
        assertThat(refused(MINISTER, conclude(Verb.PASS, null))).containsExactly(Code.CHECK_NOT_BEGUN);
    }

    private TrialCommand find(String target) {
        return new TrialCommand.FindTargets(Map.of(target, new Settling(true, "现场核对")), "核对完毕", seen());
    }

    private TrialCommand conclude(Verb outcome, @Nullable LocalDate until) {
        return new TrialCommand.Conclude(outcome, Optional.ofNullable(until), "", "经复核", true, seen());
    }
}
