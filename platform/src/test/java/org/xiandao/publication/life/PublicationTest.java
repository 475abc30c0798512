package org.xiandao.publication.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.base.EventJson;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationSetting.Earlier;
import org.xiandao.publication.life.PublicationState.Stage;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The stages of a publication, and who takes it from one to the next. */
class PublicationTest extends APublication {
    @Test
    void aHandlerDraftsAndADeciderPublishes() {
        does(HANDLER, PAPER);
        assertThat(refused(HANDLER, publish())).containsExactly(Code.NOT_YOURS);
        assertThat(refused(DECIDER, publish())).containsExactly(Code.NOT_READY);
        does(HANDLER, new Ready("请审"));
        assertThat(refused(HANDLER, publish())).containsExactly(Code.NOT_YOURS);
        assertThat(refused(HANDLER, edit("summary", 99, "总体", "新"))).containsExactly(Code.NOT_DRAFT);
        does(DECIDER, new Publish(state().number(), " 某工信〔2026〕1号 ", "同意发布"));
        assertThat(state().stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(refused(DECIDER, publish())).containsExactly(Code.ALREADY_PUBLISHED);
        assertThat(refused(DECIDER, new Withdraw(" "))).containsExactly(Code.REASON_MISSING);
        assertThat(refused(HANDLER, new Withdraw("有误"))).containsExactly(Code.NOT_YOURS);
        does(DECIDER, new Withdraw("数据有误"));
        assertThat(state().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(state().open()).as("it stays readable").isTrue();
        assertThat(refused(DECIDER, publish())).containsExactly(Code.WITHDRAWN);
    }

    @Test
    void aDraftIsGivenUpByItsHandlerAndWhatADeciderGivesBackIsADraftAgain() {
        does(HANDLER, PAPER);
        does(HANDLER, new Withdraw("放弃这份草稿"));
        assertThat(state().open()).isFalse();
        events.clear();
        does(HANDLER, PAPER);
        assertThat(refused(DECIDER, giveBack("退回"))).containsExactly(Code.NOT_READY);
        does(HANDLER, new Ready(""));
        assertThat(refused(DECIDER, giveBack(""))).containsExactly(Code.REASON_MISSING);
        does(DECIDER, giveBack("请补充"));
        assertThat(state().stage()).isEqualTo(Stage.DRAFT);
    }

    @Test
    void nobodyDecidesOnATextThatTheyHaveNotHadBeforeThem() {
        does(HANDLER, PAPER);
        does(HANDLER, new Ready(""));
        int seen = state().number();
        does(DECIDER, giveBack("请补充"));
        does(HANDLER, edit("summary", number("summary"), "总体", "换过的文字"));
        does(HANDLER, new Ready(""));
        assertThat(refused(DECIDER, new Publish(seen, "乱写一气", "同意"))).containsExactly(Code.OUTDATED, Code.NUMBER_WRONG);
        assertThat(refused(DECIDER, new GiveBack(seen, " "))).containsExactly(Code.OUTDATED, Code.REASON_MISSING);
        does(DECIDER, publish());
    }

    @Test
    void itsNumberIsADocumentNumberOfThisYearOrTheLast() {
        does(HANDLER, PAPER);
        does(HANDLER, new Ready(""));
        assertThat(refused(DECIDER, new Publish(state().number(), "穗工信[2026]8号", "")))
                .containsExactly(Code.NUMBER_WRONG);
        assertThat(refused(DECIDER, new Publish(state().number(), "穗工信〔2024〕8号", "")))
                .containsExactly(Code.NUMBER_YEAR);
        does(DECIDER, new Publish(state().number(), "穗工信〔2025〕8号", ""));
    }

    @Test
    void aPaperIsOfAPeriodInWhichThePlanHeld() {
        assertThat(refused(HANDLER, new Begin(Kind.WHITE_PAPER, "白皮书", "2024-12-31", "2026-03-01")))
                .containsExactly(Code.PERIOD_OUTSIDE);
        life = Optional.empty();
        assertThat(refused(HANDLER, PAPER)).containsExactly(Code.PERIOD_OUTSIDE);
    }

    @Test
    void othersHaveNoPartInIt() {
        var county = office(OfficeKind.INDUSTRY, Level.COUNTY, Set.of(Duty.DECIDER));
        var government = office(OfficeKind.GOVERNMENT, Level.CITY, Set.of(Duty.DECIDER));
        var noDuty = office(OfficeKind.INDUSTRY, Level.CITY, Set.of());
        for (var stranger : List.of(county, government, noDuty))
            assertThat(refused(stranger, PAPER)).containsExactly(Code.NOT_YOURS);
    }

    @Test
    void allThatIsWrongWithABeginningIsSaidAtOnce() {
        assertThat(refused(HANDLER, new Begin(Kind.WHITE_PAPER, " ", "2026-12-31", "2026-03-06")))
                .containsExactly(Code.TITLE_MISSING, Code.PERIOD_RUNNING, Code.AS_OF_FUTURE);
        assertThat(refused(HANDLER, new Begin(Kind.WHITE_PAPER, "x".repeat(201), "2025-06-30", "三月")))
                .containsExactly(Code.TOO_LONG, Code.PERIOD_WRONG, Code.DAY_WRONG);
        assertThat(refused(HANDLER, new Begin(Kind.WHITE_PAPER, "白皮书", "2025-12-31", "2025-12-30")))
                .containsExactly(Code.AS_OF_EARLY);
        today = LocalDate.of(2025, 12, 31);
        assertThat(refused(HANDLER, new Begin(Kind.WHITE_PAPER, "白皮书", "2025-12-31", "2025-12-31")))
                .as("the last day is not over")
                .containsExactly(Code.PERIOD_RUNNING);
        today = LocalDate.of(2026, 1, 1);
        taken = true;
        assertThat(refused(HANDLER, new Begin(Kind.WHITE_PAPER, "白皮书", "2025-12-31", "2026-01-01")))
                .containsExactly(Code.TAKEN);
        taken = false;
        does(HANDLER, new Begin(Kind.WHITE_PAPER, "白皮书", "2025-12-31", "2026-01-01"));
        assertThat(state().first().from()).contains(LocalDate.of(2025, 1, 1));
    }

    @Test
    void aCorrectionIsANewEditionThatBeginsWithWhatTheEarlierSays() {
        does(HANDLER, COLLECTION);
        does(HANDLER, new AddCase("r1"));
        does(HANDLER, new AddCase("r2"));
        write("case-2");
        does(HANDLER, new Drop("case-1"));
        var draft = state();
        earlier = Optional.of(new Earlier("first", draft));
        events.clear();
        assertThat(refused(HANDLER, new Correct())).containsExactly(Code.NOT_PUBLISHED);
        earlier = Optional.empty();
        does(HANDLER, COLLECTION);
        does(HANDLER, new AddCase("r2"));
        write("case-1");
        does(HANDLER, new Ready(""));
        does(DECIDER, publish());
        earlier = Optional.of(new Earlier("first", state()));
        events.clear();
        does(HANDLER, new Correct());
        assertThat(state().first().corrects()).contains("first");
        assertThat(state().first().issue()).isEqualTo(2);
        assertThat(state().stage()).isEqualTo(Stage.DRAFT);
        assertThat(state().chapters()).isEqualTo(earlier.orElseThrow().state().chapters());
    }

    @Test
    void periodsAreThoseOfTheCalendar() {
        var life = new Span(LocalDate.of(2021, 7, 1), LocalDate.of(2023, 3, 31));
        var last = new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        var before = new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31));
        var first = new Span(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
        assertThat(Span.over(Period.ofYears(1), LocalDate.of(2024, 2, 29), life, 2))
                .containsExactly(last, before);
        assertThat(Span.over(Period.ofYears(1), LocalDate.of(2033, 2, 28), life, 9))
                .containsExactly(last, before, first);
        assertThat(Span.over(Period.ofYears(1), LocalDate.of(2021, 12, 31), life, 9))
                .as("none is over")
                .isEmpty();
        assertThat(Span.ending(Period.ofMonths(6), LocalDate.of(2025, 6, 30)))
                .contains(new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30)));
        assertThat(Span.ending(Period.ofMonths(6), LocalDate.of(2025, 5, 31))).isEmpty();
        assertThat(Span.ending(Period.ofYears(1), LocalDate.of(2025, 6, 30))).isEmpty();
    }

    @Test
    void everyEventIsReadBackAsItWasWritten() {
        does(HANDLER, COLLECTION);
        does(HANDLER, new AddCase("r1"));
        write("case-1");
        does(HANDLER, new Ready("好"));
        for (var recorded : events) {
            var event = recorded.event();
            assertThat(EventJson.read(event.getClass().getSimpleName(), EventJson.write(event), PublicationEvent.class))
                    .isEqualTo(event);
        }
    }
}
