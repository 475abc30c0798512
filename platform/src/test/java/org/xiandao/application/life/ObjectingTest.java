package org.xiandao.application.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.testing.AnActor;

/** Objections to a notice, from the public to their answer and what follows. */
class ObjectingTest {
    private static final CaseFile FILE = new CaseFile("f", "证据.pdf", "0".repeat(64), 10, "application/pdf", List.of());

    private static AWalk onNotice(String pack) {
        var walk = GroundsTest.at(AWalk.edition(pack), Kind.NOTICE);
        return walk.does(secretary(walk), walk.saying(walk.stage(), Verb.PUBLISH));
    }

    private static Actor secretary(AWalk walk) {
        return walk.office(
                walk.stage(),
                Responsible.areas(walk.state, walk.stage()).iterator().next());
    }

    private static Command.Object objection(String id) {
        return new Command.Object(id, "张三", "某厂", "", "13900000000", "基站数不实", List.of());
    }

    private static List<Refusal.Code> refused(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome)
                .refusals().stream().map(Refusal::code).toList();
    }

    @Test
    void allThatAnObjectionLacksIsSaidAtOnce() {
        var walk = onNotice("programmes/national/2023");
        var bare = new Command.Object(
                "1",
                "",
                "",
                "",
                "",
                " ",
                IntStream.range(0, 6).mapToObj(i -> FILE).toList());
        assertThat(refused(walk.decide(AWalk.stranger(), bare)))
                .containsExactlyInAnyOrder(
                        Refusal.Code.REASON_MISSING,
                        Refusal.Code.OBJECTION_UNSIGNED,
                        Refusal.Code.OBJECTION_UNSIGNED,
                        Refusal.Code.OBJECTION_INCOMPLETE,
                        Refusal.Code.TOO_MANY_FILES);
        var noUnit = new Command.Object("1", "张三", "", "", "1390", "不实", List.of());
        assertThat(refused(walk.decide(AWalk.stranger(), noUnit))).containsExactly(Refusal.Code.OBJECTION_INCOMPLETE);
        var wholeCard = new Command.Object("1", "张三", "210102199001011234", "", "1390", "不实", List.of());
        assertThat(refused(walk.decide(AWalk.stranger(), wholeCard))).containsExactly(Refusal.Code.IDENTITY_WHOLE);
        var byCard = new Command.Object("1", "张三", "", "123X", "1390", "不实", List.of());
        assertThat(walk.decide(AWalk.stranger(), byCard)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aWholeIdentityNumberIsRefusedHoweverAndWhereverItIsWritten() {
        var walk = onNotice("programmes/national/2023");
        for (var card :
                List.of("210102 19900101 1234", "２１０１０２１９９００１０１１２３４", "210102-19900101-123x", "210102900101123"))
            for (var field : List.of("author", "identity", "contact", "text"))
                assertThat(refusals(walk.decide(
                                AWalk.stranger(),
                                new Command.Object(
                                        "1",
                                        field.equals("author") ? "张三 " + card : "张三",
                                        field.equals("identity") ? card : "某厂",
                                        "",
                                        field.equals("contact") ? card : "139 0000 0000",
                                        field.equals("text") ? "本人" + card + "反映" : "基站数不实",
                                        List.of()))))
                        .containsExactly(new Refusal(Refusal.Code.IDENTITY_WHOLE, field, List.of()));
        var phones = new Command.Object(
                "1", "张三", "某厂", "", "13900000000 13812345678", "2026年11月21日、号码 91210102MA0000000X", List.of());
        assertThat(walk.decide(AWalk.stranger(), phones)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void fewerThanFourSignsAreNeitherAUnitNorACardAndFullWidthOnesAreFour() {
        var walk = onNotice("programmes/national/2023");
        for (var unit : List.of("1", "１２", "12345", "厂"))
            assertThat(refusals(walk.decide(
                            AWalk.stranger(), new Command.Object("1", "张三", unit, "", "1390", "不实", List.of()))))
                    .containsExactly(new Refusal(Refusal.Code.OBJECTION_INCOMPLETE, "identity", List.of()));
        walk.does(AWalk.stranger(), new Command.Object("1", "张三", "", "１２３ｘ", "1390", "不实", List.of()));
        assertThat(walk.state.objection("1").orElseThrow().lodged().idHint()).isEqualTo("123X");
    }

    @Test
    void handlersAndNotesAreNeitherBlankNorEndless() {
        var walk = onNotice("programmes/national/2023").does(AWalk.stranger(), objection("1"));
        var office = secretary(walk);
        assertThat(refusals(walk.decide(office, new Command.AssignObjection("1", " "))))
                .containsExactly(new Refusal(Refusal.Code.REASON_MISSING, "handler", List.of()));
        assertThat(refusals(walk.decide(office, new Command.AssignObjection("1", "李".repeat(101)))))
                .containsExactly(new Refusal(Refusal.Code.TOO_LONG, "handler", List.of("100")));
        assertThat(refusals(walk.decide(office, new Command.InvestigateObjection("1", "查".repeat(5001)))))
                .containsExactly(new Refusal(Refusal.Code.TOO_LONG, "note", List.of("5000")));
        assertThat(refusals(walk.decide(office, new Command.AnswerObjection("1", false, "查".repeat(5001)))))
                .containsExactly(new Refusal(Refusal.Code.TOO_LONG, "answer", List.of("5000")));
    }

    @Test
    void theReviewMayBeOpenedAgainOnceAnUpheldObjectionHasLedTheCaseBackAndByTwo() {
        var walk = onNotice("programmes/national/2023");
        walk.does(AWalk.stranger(), objection("1"));
        var stages = walk.edition.workflow().stages();
        assertThat(Rounds.reviewed(walk.state, stages)).isEmpty();
        walk.does(secretary(walk), new Command.AnswerObjection("1", true, "评分依据有误"));
        var review = Rounds.reviewed(walk.state, stages).orElseThrow();
        var office = walk.office(
                review, Responsible.areas(walk.state, review).iterator().next());
        walk.does(office, new Command.AskReopening("异议成立，须重新评审"));
        var second = AnActor.colleague(office, office.duties());
        assertThat(refused(walk.decide(office, new Command.AnswerReopening(true, "同意"))))
                .containsExactly(Refusal.Code.SECOND_PERSON_MISSING);
        walk.does(second, new Command.AnswerReopening(true, "同意"));
        assertThat(walk.stage().kind()).isEqualTo(Kind.REVIEW);
    }

    @Test
    void anObjectionIsDueAndCanBeExtendedOnceTheCalendarReachesItsDay() {
        var walk = onNotice("programmes/national/2023").does(AWalk.stranger(), objection("1"));
        var lodged = walk.state.objection("1").orElseThrow();
        var withoutDay = new Objection(
                lodged.lodged(), lodged.at(), java.util.Optional.empty(), List.of(), java.util.Optional.empty(), false);
        assertThat(withoutDay.due(walk.edition, walk.call, AWalk.WORKING_DAYS)).isEqualTo(lodged.due());
    }

    private static List<Refusal> refusals(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).refusals();
    }

    @Test
    void anObjectionIsAssignedInvestigatedExtendedOnceAndAnswered() {
        var walk = onNotice("programmes/national/2023");
        var office = secretary(walk);
        walk.does(AWalk.stranger(), objection("1"));
        var due = walk.state.objection("1").orElseThrow().due().orElseThrow();
        assertThat(AWalk.WORKING_DAYS.between(walk.today, due)).isEqualTo(15);

        assertThat(refused(walk.decide(AWalk.stranger(), new Command.AssignObjection("1", "李四"))))
                .containsExactly(Refusal.Code.NOT_YOURS);
        walk.does(office, new Command.AssignObjection("1", "李四"));
        walk.does(office, new Command.InvestigateObjection("1", "已调取原始记录"));
        walk.does(office, new Command.ExtendObjection("1", "需现场核实"));
        assertThat(refused(walk.decide(office, new Command.ExtendObjection("1", "再次"))))
                .containsExactly(Refusal.Code.EXTENSION_NOT_ALLOWED);
        var objection = walk.state.objection("1").orElseThrow();
        assertThat(AWalk.WORKING_DAYS.between(due, objection.due().orElseThrow()))
                .isEqualTo(15);
        assertThat(objection.assigned().orElseThrow().handler()).isEqualTo("李四");

        walk.does(office, new Command.AnswerObjection("1", false, "经核实，数据属实"));
        assertThat(walk.state.objection("1").orElseThrow().blocks()).isFalse();
        walk.say(Verb.CLOSE);
        assertThat(walk.stage().kind()).isEqualTo(Kind.DECISION);
    }

    @Test
    void anUpheldObjectionSendsTheCaseBackWhereThePackSaysAndAFreshNoticeSettlesIt() {
        var walk = onNotice("programmes/national/2023");
        walk.does(AWalk.stranger(), objection("1")).does(AWalk.stranger(), objection("2"));
        var office = secretary(walk);
        walk.does(office, new Command.AnswerObjection("1", true, "数据确有错误"));
        assertThat(walk.stage().kind()).isEqualTo(Kind.NOTICE);
        walk.does(office, new Command.AnswerObjection("2", false, "无依据"));
        assertThat(walk.stage().kind()).isEqualTo(Kind.SYNTHESIS);

        walk.say(Verb.PROPOSE).say(Verb.CLOSE).say(Verb.APPROVE);
        assertThat(walk.state.approval()).isPresent();
    }

    @Test
    void anUpheldObjectionDropsTheCaseWhereThePackSaysSoAndIsItsGround() {
        var walk = onNotice("programmes/liaoning/2024");
        walk.does(AWalk.stranger(), objection("1"));
        walk.does(secretary(walk), new Command.AnswerObjection("1", true, "面积不符"));
        assertThat(walk.state.ending().orElseThrow().by()).contains(Verb.DROP);
        assertThat(walk.state.grounds(Verb.DROP).orElseThrow().grounds())
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.of()).isEqualTo(Ground.Of.OBJECTION);
                    assertThat(ground.value().zh()).isEqualTo("面积不符");
                });
    }

    @Test
    void anOpenObjectionKeepsTheNoticeFromClosing() {
        var walk = onNotice("programmes/national/2023");
        walk.does(AWalk.stranger(), objection("1"));
        var office = secretary(walk);
        walk.today = walk.state.notice().orElseThrow().until().plusDays(1);
        assertThat(refused(walk.decide(office, walk.saying(walk.stage(), Verb.CLOSE))))
                .containsExactly(Refusal.Code.OBJECTIONS_OPEN);
    }

    @Test
    void aNoticePastTheLastKnownCalendarIsRefusedAndNobodyIsKeptFromObjecting() {
        int last = AWalk.WORKING_DAYS.years().last();
        var walk = new AWalk(AWalk.edition("programmes/national/2023"), LocalDate.of(last, 9, 1), Map.of());
        walk.open(AWalk.applicant(walk.edition, "210100", Set.of())).fill(Map.of());
        while (walk.stage().kind() != Kind.NOTICE) {
            if (walk.stage().kind() == Kind.DRAFTING) walk.submit();
            else walk.say(AWalk.forward(walk.stage()));
        }
        walk.today = LocalDate.of(last, 12, 30);
        var office = secretary(walk);
        assertThat(walk.decide(office, walk.saying(walk.stage(), Verb.PUBLISH)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().getFirst())
                                .isEqualTo(new Refusal(
                                        Refusal.Code.CALENDAR_ENDS, "", List.of(String.valueOf(last + 1)))));
        walk.today = LocalDate.of(last, 12, 18);
        walk.does(office, walk.saying(walk.stage(), Verb.PUBLISH));
        walk.does(AWalk.stranger(), objection("1"));
        assertThat(walk.state.objection("1").orElseThrow().due()).isEmpty();
        assertThat(refusals(walk.decide(office, new Command.ExtendObjection("1", "需现场核实"))))
                .containsExactly(new Refusal(Refusal.Code.CALENDAR_ENDS, "", List.of(String.valueOf(last + 1))));
    }
}
