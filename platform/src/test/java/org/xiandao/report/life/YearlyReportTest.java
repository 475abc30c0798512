package org.xiandao.report.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.application.life.APilot;
import org.xiandao.application.life.CaseEvent.CaseEnded;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.report.life.ReportRefusal.Code;
import org.xiandao.report.life.YearlyReport.Stage;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;

class YearlyReportTest {
    private static final Path ROOT = Path.of(System.getProperty("xiandao.root"));
    private static final Edition EDITION =
            Packs.load(ROOT.resolve("programmes/national/2023")).orThrow();
    private static final Edition WITHOUT =
            Packs.load(ROOT.resolve("programmes/liaoning/2024")).orThrow();
    private static final List<String> PARTS = List.of("overall", "policy");
    private static final Map<String, String> TOLD = Map.of("overall", "总体进展", "policy", "出台政策");

    private final Actor city = APilot.filler("unit", "某市人民政府", "350100");
    private final Actor industry =
            APilot.officer("industry", OfficeKind.INDUSTRY, Level.PROVINCE, "350000", Set.of(Duty.DECIDER));
    private final Actor clerk =
            APilot.officer("industry", OfficeKind.INDUSTRY, Level.PROVINCE, "350000", Set.of(Duty.HANDLER));
    private final Actor telecom =
            APilot.officer("telecom", OfficeKind.TELECOM, Level.PROVINCE, "350000", Set.of(Duty.DECIDER));
    private final Actor elsewhere =
            APilot.officer("other", OfficeKind.TELECOM, Level.PROVINCE, "360000", Set.of(Duty.DECIDER));
    private final Actor ministry =
            APilot.officer("ministry", OfficeKind.INDUSTRY, Level.NATION, "000000", Set.of(Duty.HANDLER));

    private final List<ReportRecorded> events = new ArrayList<>();
    private LocalDate today = LocalDate.of(2025, 1, 10);
    private Edition edition = EDITION;
    private boolean keptOut;
    private boolean ended;
    private int records = 7;

    @Test
    void theReportGoesUpByItselfWhenTheSecondOfTwoSendersHasSigned() {
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        does(industry, sign());
        assertThat(report().stage()).isEqualTo(Stage.SIGNING);
        does(telecom, sign());
        assertThat(report().stage()).isEqualTo(Stage.UP);
        var up = report().versions().getFirst();
        assertThat(up.number()).isEqualTo(1);
        assertThat(up.signatures())
                .extracting(one -> one.said().organisationName())
                .containsExactly("industry", "telecom");
        assertThat(Content.sha256(up.content())).isEqualTo(up.sha256());
        assertThat(Content.read(up.content()).narratives())
                .extracting(Content.Narrative::text)
                .containsExactly("总体进展", "出台政策");
    }

    @Test
    void whatWasWithTheOfficeAtAMomentIsToldAfterItWasSentBack() {
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        for (var sender : List.of(industry, telecom)) does(sender, sign());
        var up = report().up().orElseThrow();
        today = today.plusDays(2);
        does(ministry, new ReportCommand.SendBack(2024, up.sha256(), "请核实"));
        var sent = up.said().at();
        assertThat(report().upAt(sent.minusSeconds(1))).isEmpty();
        assertThat(report().upAt(sent).map(YearlyReport.Version::number)).contains(1);
        assertThat(report().upAt(sent.plusSeconds(86_400))).isPresent();
        assertThat(report().upAt(sent.plusSeconds(2 * 86_400))).isEmpty();
    }

    @Test
    void whatWasSignedDoesNotChangeWithLaterRecords() {
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        does(industry, sign());
        records = 99;
        does(telecom, sign());
        assertThat(Content.read(report().versions().getFirst().content()).area())
                .isEqualTo("7");
    }

    @Test
    void aYearThatIsNotYetOverIsRefusedWithItsLastDay() {
        assertThat(told(city, new ReportCommand.Submit(2025, TOLD, 0)))
                .containsExactly("YEAR_NOT_OVER  2025,2025-12-31");
        assertThat(told(city, new ReportCommand.Draft(2025, TOLD, 0)))
                .containsExactly("YEAR_NOT_OVER  2025,2025-12-31");
        today = LocalDate.of(2024, 12, 31);
        assertThat(refused(city, new ReportCommand.Submit(2024, TOLD, 0))).containsExactly(Code.YEAR_NOT_OVER);
        today = today.plusDays(1);
        assertThat(refused(city, new ReportCommand.Submit(2024, TOLD, 0))).isEmpty();
    }

    @Test
    void theLastYearEndsWithTheTrialEvenOnTheDayBeforeALeapDay() {
        today = LocalDate.of(2027, 2, 28);
        assertThat(told(city, new ReportCommand.Submit(2027, TOLD, 0)))
                .containsExactly("YEAR_NOT_OVER  2027,2027-02-28");
        today = today.plusDays(1);
        assertThat(refused(city, new ReportCommand.Submit(2027, TOLD, 0))).isEmpty();
        assertThat(refused(city, new ReportCommand.Submit(2028, TOLD, 0))).containsExactly(Code.YEAR_OUTSIDE);
        assertThat(refused(city, new ReportCommand.Submit(2023, TOLD, 0))).containsExactly(Code.YEAR_OUTSIDE);
    }

    @Test
    void everyNarrativeThatIsMissingIsNamedAtItsField() {
        assertThat(told(city, new ReportCommand.Submit(2024, Map.of("overall", " \n"), 0)))
                .containsExactly("NARRATIVE_MISSING texts.overall overall", "NARRATIVE_MISSING texts.policy policy");
        assertThat(told(city, new ReportCommand.Submit(2024, Map.of("overall", "长".repeat(20_001)), 0)))
                .containsExactly("TOO_LONG texts.overall 20000", "NARRATIVE_MISSING texts.policy policy");
    }

    @Test
    void aDraftMayBeUnfinishedAndWhoHasNotSeenItDoesNotOverwriteIt() {
        does(city, new ReportCommand.Draft(2024, Map.of("overall", "一半"), 0));
        assertThat(refused(clerk, new ReportCommand.Draft(2024, Map.of("policy", "另一半"), 0)))
                .containsExactly(Code.STALE);
        assertThat(refused(clerk, new ReportCommand.Submit(2024, TOLD, 0))).containsExactly(Code.STALE);
        does(clerk, new ReportCommand.Draft(2024, Map.of("policy", "另一半"), seen()));
        assertThat(report().texts()).isEqualTo(Map.of("overall", "一半", "policy", "另一半"));
    }

    @Test
    void aChangeAfterASignatureVoidsItAndTheOldContentCannotBeSigned() {
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        var old = sign();
        does(industry, old);
        does(city, new ReportCommand.Draft(2024, Map.of("policy", "改了"), seen()));
        assertThat(report().voided()).isEqualTo(1);
        assertThat(report().signatures()).isEmpty();
        assertThat(refused(telecom, old)).containsExactly(Code.NOT_SUBMITTED);
        does(city, new ReportCommand.Submit(2024, Map.of(), seen()));
        assertThat(refused(telecom, old)).containsExactly(Code.CONTENT_CHANGED);
        does(telecom, sign());
        assertThat(report().stage()).as("the first has to sign again").isEqualTo(Stage.SIGNING);
    }

    @Test
    void aSenderReturnsItWithReasonsAndNobodysSignatureStands() {
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        does(industry, sign());
        assertThat(told(telecom, new ReportCommand.Return(2024, digest(), " ")))
                .containsExactly("REASON_MISSING reasons");
        does(telecom, new ReportCommand.Return(2024, digest(), "网络部分不实"));
        assertThat(report().stage()).isEqualTo(Stage.DRAFT);
        assertThat(report().voided()).isEqualTo(1);
        assertThat(report().returns())
                .extracting(YearlyReport.Returned::reasons)
                .containsExactly("网络部分不实");
    }

    @Test
    void nobodySignsTwiceNorForAnotherNorWithoutThePowerTo() {
        assertThat(refused(industry, new ReportCommand.Sign(2024, ""))).containsExactly(Code.NOT_SUBMITTED);
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        assertThat(refused(city, new ReportCommand.Submit(2024, TOLD, seen()))).containsExactly(Code.ALREADY_SUBMITTED);
        does(industry, sign());
        assertThat(refused(industry, sign())).containsExactly(Code.SIGNED_ALREADY);
        for (var other : List.of(city, clerk, elsewhere, ministry))
            assertThat(refused(other, sign())).as(other.organisation()).containsExactly(Code.NOT_YOURS);
        keptOut = true;
        assertThat(refused(telecom, sign())).containsExactly(Code.RECUSED);
    }

    @Test
    void theOfficeTakesNoteOrSendsItBackAndALaterVersionReplacesTheEarlierWhichIsKept() {
        up();
        assertThat(refused(city, new ReportCommand.Draft(2024, TOLD, seen()))).containsExactly(Code.ALREADY_UP);
        assertThat(refused(industry, new ReportCommand.Note(2024, upDigest(), "")))
                .containsExactly(Code.NOT_YOURS);
        assertThat(told(ministry, new ReportCommand.SendBack(2024, upDigest(), "")))
                .containsExactly("REASON_MISSING reasons");
        does(ministry, new ReportCommand.SendBack(2024, upDigest(), "数字请核实"));
        assertThat(report().stage()).isEqualTo(Stage.DRAFT);
        records = 8;
        var first = report().versions().getFirst().sha256();
        does(city, new ReportCommand.Submit(2024, Map.of(), seen()));
        does(telecom, sign());
        does(industry, sign());
        assertThat(report().versions()).extracting(YearlyReport.Version::number).containsExactly(1, 2);
        assertThat(report().versions().getFirst().sha256()).isEqualTo(first).isNotEqualTo(upDigest());
        assertThat(refused(ministry, new ReportCommand.Note(2024, first, "")))
                .as("it read the first version")
                .containsExactly(Code.CONTENT_CHANGED);
        does(ministry, new ReportCommand.Note(2024, upDigest(), "收悉"));
        assertThat(report().stage()).isEqualTo(Stage.NOTED);
        assertThat(refused(ministry, new ReportCommand.Note(2024, upDigest(), "")))
                .containsExactly(Code.NOTED_ALREADY);
    }

    @Test
    void whereNoYearlyReportIsAskedForOrThePilotHasEndedThereIsNone() {
        edition = WITHOUT;
        assertThat(refused(city, new ReportCommand.Submit(2024, TOLD, 0))).containsExactly(Code.NO_REPORT);
        edition = EDITION;
        ended = true;
        assertThat(refused(city, new ReportCommand.Submit(2024, TOLD, 0))).containsExactly(Code.ENDED);
    }

    @Test
    void theReportsOfTwoYearsDoNotDisturbEachOther() {
        today = LocalDate.of(2026, 1, 2);
        does(city, new ReportCommand.Draft(2024, TOLD, 0));
        does(city, new ReportCommand.Draft(2025, Map.of("overall", "另一年"), 0));
        assertThat(refused(city, new ReportCommand.Submit(2024, TOLD, seen()))).isEmpty();
    }

    private void up() {
        does(city, new ReportCommand.Submit(2024, TOLD, seen()));
        does(industry, sign());
        does(telecom, sign());
    }

    private ReportCommand.Sign sign() {
        return new ReportCommand.Sign(2024, digest());
    }

    private String digest() {
        return report().submitted().orElseThrow().sha256();
    }

    private String upDigest() {
        return report().up().orElseThrow().sha256();
    }

    private int seen() {
        return report().number();
    }

    private YearlyReport report() {
        return ReportState.fold(events).of(2024);
    }

    private void does(Actor actor, ReportCommand command) {
        switch (decide(actor, command)) {
            case ReportOutcome.Refused(var refusals) -> throw new AssertionError(command + ": " + refusals);
            case ReportOutcome.Done(var done) ->
                done.forEach(event -> events.add(
                        new ReportRecorded(events.size() + 1, now(), actor.name(), actor.organisationName(), event)));
        }
    }

    private ReportOutcome decide(Actor actor, ReportCommand command) {
        var setting = new ReportSetting(edition, pilotCase(), PARTS, actor, now(), keptOut, this::content);
        return ReportDeciding.decide(ReportState.fold(events), command, setting);
    }

    private List<Code> refused(Actor actor, ReportCommand command) {
        return decide(actor, command) instanceof ReportOutcome.Refused(var refusals)
                ? refusals.stream().map(ReportRefusal::code).toList()
                : List.of();
    }

    /** What is refused, as "CODE path args". */
    private List<String> told(Actor actor, ReportCommand command) {
        return decide(actor, command) instanceof ReportOutcome.Refused(var refusals)
                ? refusals.stream()
                        .map(it -> (it.code() + " " + it.path() + " " + String.join(",", it.args())).strip())
                        .toList()
                : List.of();
    }

    private Content content(int year, Map<String, String> texts) {
        var title = new Text("年度报告", "Yearly report");
        return new Content(
                title,
                title,
                EDITION.id(),
                "某市",
                String.valueOf(records),
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                Instant.EPOCH,
                PARTS.stream()
                        .map(part -> new Content.Narrative(part, title, texts.getOrDefault(part, "")))
                        .toList(),
                List.of(),
                List.of(),
                new Content.Incidents(false, List.of()),
                List.of(),
                List.of());
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    private CaseState pilotCase() {
        var pilot = APilot.of(EDITION);
        return ended ? pilot.inTrial(new CaseEnded("trial", Verb.REVOKE)) : pilot.inTrial();
    }
}
