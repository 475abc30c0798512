package org.xiandao.trial.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent.AnswerSaved;
import org.xiandao.application.life.CaseEvent.CaseOpened;
import org.xiandao.application.life.CaseEvent.TrialBegan;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.flow.WorkingDaysReader;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.trial.life.TrialCommand.ApproveChange;
import org.xiandao.trial.life.TrialCommand.RefuseChange;
import org.xiandao.trial.life.TrialCommand.RequestChange;
import org.xiandao.trial.life.TrialEvent.StarsGiven;

class TargetChangeTest {
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final Edition EDITION =
            Packs.load(ROOT.resolve("programmes/national/2023")).orThrow();
    private static final WorkingDays WORKING_DAYS = WorkingDaysReader.read(ROOT.resolve("catalogue/working-days"));
    private static final String FIGURE = "item/2.1.2";
    private static final String WORDS = "item/1.1.1";

    private final Actor city = actor("unit", Optional.empty(), Level.CITY, "350100", Set.of(), true);
    private final Actor minister =
            actor("ministry", Optional.of(OfficeKind.INDUSTRY), Level.NATION, "000000", Set.of(Duty.DECIDER), false);
    private final Actor clerk =
            actor("ministry", Optional.of(OfficeKind.INDUSTRY), Level.NATION, "000000", Set.of(Duty.HANDLER), false);
    private final List<TrialRecorded> events = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 5, 6);

    @Test
    void anApprovedChangeIsAimedAtAndWhatWasLaidDownIsKept() {
        does(city, ask("1", FIGURE, 2025, "7"));
        assertThat(aimed(2025)).as("until it is approved").isEqualTo("9");
        does(minister, new ApproveChange("1", "情况属实"));
        assertThat(aimed(2025)).isEqualTo("7");
        assertThat(aimed(2024)).as("another year").isEqualTo("6");
        assertThat(laidDown().years()).containsEntry(2025, "9");
        var change = state().changes().approved(FIGURE, 2025).orElseThrow();
        assertThat(change.asked().years()).containsEntry(2025, new TrialEvent.Aimed("9", "7"));
        assertThat(change.decision().orElseThrow().organisationName()).isEqualTo("ministry");
    }

    @Test
    void aRefusedChangeChangesNothingAndMayBeAskedForAnew() {
        does(city, ask("1", FIGURE, 2025, "7"));
        does(minister, new RefuseChange("1", "理由不足"));
        assertThat(aimed(2025)).isEqualTo("9");
        does(city, ask("2", FIGURE, 2025, "8"));
        does(minister, new ApproveChange("2", "同意"));
        does(city, ask("3", FIGURE, 2025, "8.5"));
        assertThat(state().changes().find("3").orElseThrow().asked().years())
                .as("from what is aimed at by then")
                .containsEntry(2025, new TrialEvent.Aimed("8", "8.5"));
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
        assertThat(told(minister, new ApproveChange("1", "同意"))).containsExactly("YEAR_RATED  2024");
        assertThat(told(minister, new RefuseChange("1", "已评定"))).isEmpty();
        assertThat(told(city, ask("2", WORDS, 2024, "别的"))).containsExactly("YEAR_RATED years.2024 2024");
    }

    @Test
    void aYearThatIsOverButNotRatedCanStillBeChanged() {
        assertThat(told(city, ask("1", FIGURE, 2024, "5"))).isEmpty();
    }

    @Test
    void thePilotAsksAndWhoeverDecidesTheTrialDecidesOnceWithReasons() {
        assertThat(told(minister, ask("1", FIGURE, 2025, "7"))).containsExactly("NOT_YOURS");
        does(city, ask("1", FIGURE, 2025, "7"));
        for (var other : List.of(city, clerk))
            assertThat(told(other, new ApproveChange("1", "同意"))).containsExactly("NOT_YOURS");
        assertThat(told(minister, new ApproveChange("1", " "))).containsExactly("REASON_MISSING reasons");
        assertThat(told(minister, new ApproveChange("9", "同意"))).containsExactly("CHANGE_UNKNOWN");
        does(minister, new ApproveChange("1", "同意"));
        assertThat(told(minister, new RefuseChange("1", "反悔"))).containsExactly("CHANGE_DECIDED");
    }

    private static RequestChange ask(String id, String line, int year, String to) {
        return new RequestChange(id, line, Map.of(year, to), "受不可抗力影响");
    }

    private LaidDown laidDown() {
        return LaidDown.of(EDITION, pilotCase()).stream()
                .filter(one -> one.line().equals(FIGURE))
                .findFirst()
                .orElseThrow();
    }

    private String aimed(int year) {
        return state().changes().aimed(laidDown(), year);
    }

    private void rated(int year) {
        events.add(new TrialRecorded(
                events.size() + 1, now(), "a", "b", new StarsGiven(year, 3, 3, "75", "75.00", "{}", "按得分")));
    }

    private TrialState state() {
        return TrialState.fold(events);
    }

    private void does(Actor actor, TrialCommand command) {
        switch (TrialDeciding.decide(state(), command, setting(actor))) {
            case TrialOutcome.Refused(var refusals) -> throw new AssertionError(command + ": " + refusals);
            case TrialOutcome.Done(var done) ->
                done.forEach(event -> events.add(
                        new TrialRecorded(events.size() + 1, now(), actor.name(), actor.organisationName(), event)));
        }
    }

    /** What is refused, as "CODE path args". */
    private List<String> told(Actor actor, TrialCommand command) {
        return TrialDeciding.decide(state(), command, setting(actor)) instanceof TrialOutcome.Refused(var refusals)
                ? refusals.stream()
                        .map(it -> (it.code() + " " + it.path() + " " + String.join(",", it.args())).strip())
                        .toList()
                : List.of();
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    private TrialSetting setting(Actor actor) {
        return new TrialSetting(
                EDITION,
                pilotCase(),
                WORKING_DAYS,
                actor,
                now(),
                false,
                (year, trial) -> Optional.empty(),
                (trial, day) -> List.of(),
                trial -> List.of());
    }

    private static CaseState pilotCase() {
        var chain = new HashMap<Level, String>();
        chain.put(Level.NATION, "000000");
        chain.put(Level.PROVINCE, "350000");
        chain.put(Level.CITY, "350100");
        var applicant = new Applicant("unit", "某市人民政府", "350100", "某市", Level.CITY, List.of(), Map.copyOf(chain));
        var at = Instant.parse("2024-02-29T04:00:00Z");
        var all = new ArrayList<Recorded>();
        all.add(new Recorded(1, at, "a", "甲", "某局", new CaseOpened("call", EDITION.id(), EDITION.sha256(), applicant)));
        var typed = Map.of(
                "indicators.2.1.2.year-1", "6",
                "indicators.2.1.2.year-2", "9",
                "indicators.2.1.2.year-3", "12",
                "indicators.1.1.1.year-1", "起步",
                "indicators.1.1.1.year-2", "持续完善",
                "indicators.1.1.1.year-3", "形成体系");
        typed.forEach((path, value) -> all.add(new Recorded(
                all.size() + 1, at, "a", "甲", "某局", new AnswerSaved(path, value, 1, Provenance.DEMONSTRATION))));
        all.add(new Recorded(
                all.size() + 1,
                at,
                "a",
                "甲",
                "某局",
                new TrialBegan(LocalDate.of(2024, 2, 29), Optional.of(LocalDate.of(2027, 2, 28)))));
        return CaseState.fold(all);
    }

    private static Actor actor(
            String organisation,
            Optional<OfficeKind> office,
            Level level,
            String area,
            Set<Duty> duties,
            boolean fills) {
        return new Actor(
                organisation, organisation, organisation, organisation, office, level, area, duties, fills, false);
    }
}
