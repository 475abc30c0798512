package org.xiandao.application.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.base.EventJson;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.score.Sheet;
import org.xiandao.testing.AnActor;

/** Rounds, sheets and contests of a review, and what is refused there. */
class ReviewTest {
    private static final Edition EDITION = AWalk.edition("programmes/national/2023");

    private final AWalk walk = new AWalk(EDITION, LocalDate.of(2024, 1, 8), Map.of());
    private final int panel = EDITION.review().orElseThrow().experts();

    @BeforeEach
    void aCaseComesToItsReview() {
        walk.open(AWalk.applicant(EDITION, "210100", Set.of())).fill(Map.of()).submit();
        while (walk.stage().kind() != Kind.REVIEW) walk.say(AWalk.forward(walk.stage()));
        var named = new ArrayList<CaseEvent.Expert>();
        for (int n = 1; n <= panel; n++) named.add(new CaseEvent.Expert("expert-" + n, "专家" + n));
        walk.does(secretary(), new Command.SeatExperts("0".repeat(64), named));
        for (int n = 1; n <= panel; n++) walk.does(AWalk.expert(n), new Command.DeclareConflict(false, ""));
    }

    private Actor secretary() {
        return walk.office(review(), area());
    }

    private org.xiandao.rules.pack.Workflow.Stage review() {
        return EDITION.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.REVIEW)
                .findFirst()
                .orElseThrow();
    }

    private String area() {
        return Responsible.areas(walk.state, review()).iterator().next();
    }

    private Actor colleague(Set<Duty> duties) {
        return AnActor.colleague(secretary(), duties);
    }

    private void allFile() {
        for (int n = 1; n <= panel; n++) walk.does(AWalk.expert(n), walk.scores());
    }

    /** The usual sheet with one line of its own. */
    private Command.FileScores but(Sheet.Row line, String points) {
        var scores = new HashMap<>(walk.scores().scores());
        scores.put(line.id(), points);
        return new Command.FileScores(scores, walk.scores().reasons(), Map.of());
    }

    private static String mark(Map<String, CaseEvent.ScoresFiled> sheets, int expert) {
        return Optional.ofNullable(sheets.get("expert-" + expert))
                .map(sheet -> sheet.scores().getOrDefault(line(0).id(), ""))
                .orElseThrow();
    }

    private static Sheet.Row line(int n) {
        return Scores.sheet(EDITION).get(n);
    }

    private List<String> refused(Actor actor, Command command) {
        var outcome = walk.decide(actor, command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .refusals().stream()
                        .map(one -> one.code() + (one.path().isEmpty() ? "" : " " + one.path()))
                        .toList();
    }

    private Command.Say close() {
        return walk.saying(review(), Verb.CLOSE);
    }

    @Test
    void everythingWrongWithASheetIsToldAtOnce() {
        var scores = new HashMap<>(walk.scores().scores());
        scores.put(line(0).id(), line(0).points().plus(Fraction.ONE).toString());
        scores.put(line(1).id(), "1.123456");
        scores.remove(line(2).id());
        scores.put("99", "1");
        var reasons = new HashMap<>(walk.scores().reasons());
        reasons.remove(line(3).id());
        assertThat(refused(AWalk.expert(1), new Command.FileScores(scores, reasons, Map.of(line(4).id(), " "))))
                .contains(
                        "SCORE_WRONG " + line(0).id(),
                        "SCORE_TOO_FINE " + line(1).id(),
                        "SCORE_MISSING " + line(2).id(),
                        "SCORE_REASON_MISSING " + line(3).id(),
                        "SCORE_REASON_MISSING " + line(4).id(),
                        "SCORE_WRONG 99");
    }

    @Test
    void aMarkThatIsNoNumberIsNoMark() {
        for (var text : List.of("二十", "1e3", "-1", "4..5", "NaN"))
            assertThat(refused(AWalk.expert(1), but(line(0), text)))
                    .as(text)
                    .containsExactly("SCORE_WRONG " + line(0).id());
    }

    @Test
    void everyFilingIsAVersionAndAllAreKept() {
        walk.does(AWalk.expert(1), walk.scores()).does(AWalk.expert(1), but(line(0), "0"));
        assertThat(walk.events.stream().filter(one -> one.event() instanceof CaseEvent.ScoresFiled))
                .hasSize(2);
        assertThat(mark(walk.state.scores(), 1)).isEqualTo("0");
    }

    @Test
    void afterTheCloseNothingIsFiledAndNothingContested() {
        allFile();
        walk.does(secretary(), close());
        assertThat(walk.stage().kind()).isNotEqualTo(Kind.REVIEW);
        assertThat(refused(AWalk.expert(1), walk.scores())).containsExactly("REVIEW_CLOSED");
        assertThat(refused(AWalk.expert(1), contest("c1"))).containsExactly("REVIEW_CLOSED");
        assertThat(refused(secretary(), new Command.OpenRound("分歧", "讨论", List.of(line(0).id()))))
                .containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void whoIsNotOrNoLongerOnThePanelFilesNothing() {
        assertThat(refused(AWalk.expert(99), walk.scores())).containsExactly("NOT_YOURS");
        walk.does(secretary(), new Command.RemoveExpert("expert-1", Case.Why.NO_ANSWER, "联系不上"));
        assertThat(refused(AWalk.expert(1), walk.scores())).containsExactly("NOT_YOURS");
        assertThat(refused(AWalk.expert(1), contest("c1"))).containsExactly("NOT_YOURS");
    }

    @Test
    void aClosedReviewIsOpenedAgainByTwoPeopleAndNotByOne() {
        allFile();
        walk.does(secretary(), close());
        var before = walk.state.score().orElseThrow();
        assertThat(refused(secretary(), new Command.AskReopening(" "))).containsExactly("REASON_MISSING reason");
        assertThat(refused(AWalk.expert(1), new Command.AskReopening("重来"))).containsExactly("NOT_YOURS");
        assertThat(refused(colleague(EnumSet.of(Duty.DECIDER)), new Command.AnswerReopening(true, "同意")))
                .as("nobody has asked")
                .containsExactly("NOT_AT_THIS_STAGE");

        walk.does(secretary(), new Command.AskReopening("一位专家看错了材料"));
        assertThat(refused(AWalk.expert(1), walk.scores()))
                .as("asked is not opened")
                .containsExactly("REVIEW_CLOSED");
        assertThat(refused(secretary(), new Command.AnswerReopening(true, "同意")))
                .containsExactly("SECOND_PERSON_MISSING");
        assertThat(refused(colleague(EnumSet.of(Duty.HANDLER)), new Command.AnswerReopening(true, "同意")))
                .containsExactly("NOT_YOURS");

        walk.does(colleague(EnumSet.of(Duty.DECIDER)), new Command.AnswerReopening(false, "理由不充分"));
        assertThat(walk.stage().kind()).isNotEqualTo(Kind.REVIEW);
        assertThat(walk.state.score()).contains(before);

        walk.does(secretary(), new Command.AskReopening("附专家书面说明"))
                .does(colleague(EnumSet.of(Duty.DECIDER)), new Command.AnswerReopening(true, "同意"));
        assertThat(walk.stage().kind()).isEqualTo(Kind.REVIEW);
        assertThat(walk.state.score()).as("the old points no longer stand").isEmpty();
        walk.does(AWalk.expert(1), walk.scores()).does(secretary(), close());
        assertThat(walk.state.score()).isPresent();
        assertThat(walk.state).isEqualTo(CaseState.fold(walk.events));
    }

    @Test
    void nothingIsOpenedAgainOnceTheOutcomeIsPublic() {
        allFile();
        walk.does(secretary(), close());
        while (walk.stage().kind() != Kind.NOTICE) walk.say(AWalk.forward(walk.stage()));
        var notice = walk.stage();
        walk.does(walk.office(notice, area()), walk.saying(notice, Verb.PUBLISH));
        assertThat(refused(secretary(), new Command.AskReopening("太晚"))).containsExactly("NOT_AT_THIS_STAGE");
    }

    @Test
    void aPanelThatLiesApartDiscussesBeforeItsReviewIsClosed() {
        walk.does(AWalk.expert(1), but(line(0), line(0).points().toString()));
        assertThat(refused(secretary(), round())).as("the others would know").contains("SCORES_MISSING");
        walk.does(AWalk.expert(2), but(line(0), "0"));
        for (int n = 3; n <= panel; n++) walk.does(AWalk.expert(n), walk.scores());

        assertThat(refused(secretary(), close())).containsExactly("ROUND_DUE lines");
        assertThat(refused(secretary(), new Command.OpenRound("", "", List.of("99"))))
                .containsExactly("REASON_MISSING reason", "RECORD_INCOMPLETE topics", "RECORD_INCOMPLETE lines");
        walk.does(secretary(), round());
        assertThat(walk.state.review().round()).isEqualTo(2);
        assertThat(walk.state.review().refiled()).isEmpty();
        walk.does(AWalk.expert(2), but(line(0), "1"));

        assertThat(walk.state.review().refiled()).containsExactly("expert-2");
        var first = walk.state.review().rounds().getFirst();
        assertThat(mark(first.scores(), 2)).isEqualTo("0");
        assertThat(first.next().lines()).containsExactly(line(0).id());
        assertThat(mark(walk.state.scores(), 2)).isEqualTo("1");
        walk.does(secretary(), close());
        for (var recorded : walk.events) {
            var name = recorded.event().getClass().getSimpleName();
            assertThat(EventJson.read(name, EventJson.write(recorded.event()), CaseEvent.class))
                    .isEqualTo(recorded.event());
        }
    }

    private static Command.OpenRound round() {
        return new Command.OpenRound("分差过大", "覆盖率的口径", List.of(line(0).id()));
    }

    @Test
    void aContestKeepsTheReviewOpenUntilItIsAnswered() {
        allFile();
        assertThat(refused(AWalk.expert(1), new Command.Contest("c1", "no-such-value", "", "")))
                .containsExactly("UNKNOWN_VALUE measure", "RECORD_INCOMPLETE claim", "REASON_MISSING reason");
        walk.does(AWalk.expert(1), contest("c1"));
        assertThat(refused(secretary(), close())).containsExactly("CONTESTS_OPEN");
        assertThat(refused(secretary(), answer("c2", false, Map.of()))).containsExactly("UNKNOWN_VALUE");
        assertThat(refused(AWalk.expert(1), answer("c1", false, Map.of()))).containsExactly("NOT_YOURS");
        assertThat(refused(secretary(), new Command.AnswerContest("c1", false, Map.of(), "")))
                .containsExactly("REASON_MISSING reasons");
        walk.does(secretary(), answer("c1", false, Map.of()));
        assertThat(refused(secretary(), answer("c1", true, Map.of()))).containsExactly("ALREADY_SPOKEN");
        walk.does(secretary(), close());
    }

    @Test
    void anUpheldContestFindsTheFigureAnewAndTheValueFollows() {
        var before = value();
        walk.does(AWalk.expert(1), contest("c1"));
        assertThat(walk.state.review().contests().getFirst().said().value()).isEqualTo(before);
        assertThat(refused(secretary(), answer("c1", true, Map.of()))).containsExactly("NO_FIGURE");
        var path = Contesting.behind(walk.state, EDITION, measure()).iterator().next();
        assertThat(refused(secretary(), answer("c1", true, Map.of(path, "许多", "project-name", "7"))))
                .containsExactlyInAnyOrder("NO_FIGURE " + path, "NO_FIGURE project-name");

        for (var wrong : List.of("9".repeat(29), "9/2", "-1", "1e3"))
            assertThat(refused(secretary(), answer("c1", true, Map.of(path, wrong))))
                    .containsExactly("NO_FIGURE " + path);
        var integer = EDITION.form()
                .figures()
                .filter(figure -> figure.path().equals(path))
                .anyMatch(figure -> figure.field().type() == org.xiandao.rules.pack.Form.Type.INTEGER);
        if (integer)
            assertThat(refused(secretary(), answer("c1", true, Map.of(path, "4.5"))))
                    .containsExactly("FIGURE_WRONG " + path);

        walk.does(secretary(), answer("c1", true, Map.of(path, "7")));
        assertThat(value()).isNotEqualTo(before);
        assertThat(walk.state.value(path)).as("the answer stays as it was").isNotEqualTo("7");
        assertThat(walk.state).isEqualTo(CaseState.fold(walk.events));
    }

    private String measure() {
        return Contesting.contestable(EDITION).stream()
                .filter(id -> !Contesting.behind(walk.state, EDITION, id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private String value() {
        var judge = new Judge(EDITION, new DeclaredFigures().of(walk.state, EDITION, walk.call));
        return judge.value(EDITION.measure(measure()).orElseThrow(), Optional.empty(), walk.today)
                .amount()
                .map(Fraction::toString)
                .orElse("");
    }

    private Command.Contest contest(String id) {
        return new Command.Contest(id, measure(), "应为 7", "材料第 3 页只有 7 个");
    }

    private static Command.AnswerContest answer(String id, boolean upheld, Map<String, String> established) {
        return new Command.AnswerContest(id, upheld, established, "核对了原件");
    }

    @Test
    void cannotJudgeIsAReasonAndNeverANumber() {
        var scores = new HashMap<>(walk.scores().scores());
        scores.remove(line(0).id());
        walk.does(
                AWalk.expert(1),
                new Command.FileScores(scores, walk.scores().reasons(), Map.of(line(0).id(), "不熟悉这一领域")));
        for (int n = 2; n <= panel; n++) walk.does(AWalk.expert(n), walk.scores());
        walk.does(secretary(), close());
        var total = Scores.total(walk.state, EDITION).orElseThrow();
        var mark = total.firsts().stream()
                .flatMap(first -> first.lines().stream())
                .filter(one -> one.id().equals(line(0).id()))
                .findFirst()
                .orElseThrow()
                .marks()
                .getFirst();
        assertThat(mark.points()).isEmpty();
        assertThat(mark.reason()).isEqualTo("不熟悉这一领域");
    }
}
