package org.xiandao.trial.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.trial.life.TrialCommand.ApproveChange;
import org.xiandao.trial.life.TrialCommand.RefuseChange;
import org.xiandao.trial.life.TrialCommand.RequestChange;
import org.xiandao.trial.life.TrialEvent.StarsGiven;

class TargetChangeTest extends ATrial {
    private static final String FIGURE = "item/2.1.2";
    private static final String WORDS = "item/1.1.1";

    private static final String NUMBER = "某函〔2025〕9号";

    private final Actor city = pilot();

    TargetChangeTest() {
        today = LocalDate.of(2025, 5, 6);
        laidDown = Map.of(
                "indicators.2.1.2.year-1", "6",
                "indicators.2.1.2.year-2", "9",
                "indicators.2.1.2.year-3", "12",
                "indicators.1.1.1.year-1", "起步",
                "indicators.1.1.1.year-2", "持续完善",
                "indicators.1.1.1.year-3", "形成体系");
    }

    @Test
    void anApprovedChangeIsAimedAtAndWhatWasLaidDownIsKept() {
        does(city, ask("1", FIGURE, 2025, "7"));
        assertThat(aimed(2025)).as("until it is approved").isEqualTo("9");
        does(MINISTER, new ApproveChange("1", NUMBER, "情况属实"));
        assertThat(aimed(2025)).isEqualTo("7");
        assertThat(aimed(2024)).as("another year").isEqualTo("6");
        assertThat(figure().years()).containsEntry(2025, "9");
        var change = state().changes().approved(FIGURE, 2025).orElseThrow();
        assertThat(change.asked().years()).containsEntry(2025, new TrialEvent.Aimed("9", "7"));
        assertThat(change.decision().orElseThrow())
                .returns("某部门", Changes.Decision::organisationName)
                .returns(Optional.of(NUMBER), Changes.Decision::documentNumber);
    }

    @Test
    void aRefusedChangeChangesNothingAndMayBeAskedForAnew() {
        does(city, ask("1", FIGURE, 2025, "7"));
        does(MINISTER, new RefuseChange("1", "理由不足"));
        assertThat(aimed(2025)).isEqualTo("9");
        does(city, ask("2", FIGURE, 2025, "8"));
        does(MINISTER, new ApproveChange("2", NUMBER, "同意"));
        does(city, ask("3", FIGURE, 2025, "10"));
        assertThat(state().changes().find("3").orElseThrow().asked().years())
                .as("from what is aimed at by then")
                .containsEntry(2025, new TrialEvent.Aimed("8", "10"));
    }

    @Test
    void allFaultsAreToldAtOnceEachAtItsField() {
        assertThat(told(city, new RequestChange("1", FIGURE, Map.of(2024, "六", 2025, "9.0", 2026, " "), " ")))
                .containsExactly("REASON_MISSING reasons", "FIGURE_WRONG years.2024 六", "CHANGE_SAME years.2025 9");
        assertThat(told(city, new RequestChange("1", "target/none", Map.of(2025, "1"), "理由")))
                .containsExactly("TARGET_UNKNOWN line");
        assertThat(told(city, new RequestChange("1", FIGURE, Map.of(2025, ""), "理由")))
                .containsExactly("CHANGE_EMPTY line");
        for (var year : List.of(2023, 2027, 2028))
            assertThat(told(city, ask("1", FIGURE, year, "1")))
                    .containsExactly("TARGET_NONE years." + year + " " + year);
        assertThat(told(city, ask("1", FIGURE, 2025, "9.5")))
                .as("no half of a project")
                .containsExactly("FIGURE_NOT_WHOLE years.2025 9.5");
        for (var typed : List.of("-1", "1e3", "１０", "1,000"))
            assertThat(told(city, ask("1", FIGURE, 2025, typed))).containsExactly("FIGURE_WRONG years.2025 " + typed);
    }

    @Test
    void whereWordsWereLaidDownOtherWordsMayBe() {
        assertThat(told(city, ask("1", WORDS, 2025, "持续完善"))).containsExactly("CHANGE_SAME years.2025 持续完善");
        assertThat(told(city, ask("1", WORDS, 2025, "长".repeat(501)))).containsExactly("TOO_LONG years.2025 500");
        assertThat(told(city, ask("1", WORDS, 2025, "建成并运行"))).isEmpty();
    }

    @Test
    void oneTargetHasOneOpenRequestAtATime() {
        does(city, ask("1", FIGURE, 2025, "7"));
        assertThat(told(city, ask("2", FIGURE, 2026, "7"))).containsExactly("CHANGE_OPEN line");
        assertThat(told(city, ask("2", WORDS, 2026, "另一项"))).isEmpty();
    }

    @Test
    void aYearThatIsRatedIsNotChangedAnyMoreNeitherAskedNorApproved() {
        does(city, ask("1", FIGURE, 2024, "5"));
        today = LocalDate.of(2025, 6, 1);
        rated(2024);
        assertThat(told(MINISTER, new ApproveChange("1", NUMBER, "同意"))).containsExactly("YEAR_RATED  2024");
        assertThat(told(MINISTER, new RefuseChange("1", "已评定"))).isEmpty();
        assertThat(told(city, ask("2", WORDS, 2024, "别的"))).containsExactly("YEAR_RATED years.2024 2024");
    }

    @Test
    void aYearThatIsOverButNotRatedCanStillBeChanged() {
        assertThat(told(city, ask("1", FIGURE, 2024, "5"))).isEmpty();
    }

    @Test
    void thePilotAsksAndWhoeverDecidesTheTrialDecidesOnceWithReasons() {
        assertThat(told(MINISTER, ask("1", FIGURE, 2025, "7"))).containsExactly("NOT_YOURS");
        does(city, ask("1", FIGURE, 2025, "7"));
        for (var other : List.of(city, HANDLER))
            assertThat(told(other, new ApproveChange("1", NUMBER, "同意"))).containsExactly("NOT_YOURS");
        assertThat(told(MINISTER, new ApproveChange("1", "九号", " ")))
                .containsExactly("NUMBER_WRONG documentNumber 九号", "REASON_MISSING reasons");
        assertThat(told(MINISTER, new ApproveChange("9", NUMBER, "同意"))).containsExactly("CHANGE_UNKNOWN");
        does(MINISTER, new ApproveChange("1", NUMBER, "同意"));
        assertThat(told(MINISTER, new RefuseChange("1", "反悔"))).containsExactly("CHANGE_DECIDED");
    }

    @Test
    void anApprovalFromBeforeApprovalsHadNumbersIsStillRead() {
        assertThat(EventJson.read("ChangeApproved", "{\"change\":\"1\",\"reasons\":\"同意\"}", TrialEvent.class))
                .isEqualTo(new TrialEvent.ChangeApproved("1", Optional.empty(), "同意"));
    }

    private static RequestChange ask(String id, String line, int year, String to) {
        return new RequestChange(id, line, Map.of(year, to), "受不可抗力影响");
    }

    private LaidDown figure() {
        return LaidDown.of(EDITION, pilotCase()).stream()
                .filter(one -> one.line().equals(FIGURE))
                .findFirst()
                .orElseThrow();
    }

    private String aimed(int year) {
        return state().changes().aimed(figure(), year);
    }

    private void rated(int year) {
        events.add(new TrialRecorded(
                events.size() + 1, now(), "a", "a", "b", new StarsGiven(year, 3, 3, "75", "75.00", "{}", "按得分")));
    }
}
