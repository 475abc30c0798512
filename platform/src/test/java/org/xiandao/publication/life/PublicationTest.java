package org.xiandao.publication.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Head;
import org.xiandao.publication.life.Frozen.Line;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationSetting.Earlier;
import org.xiandao.publication.life.PublicationState.Stage;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class PublicationTest {
    private static final Edition EDITION = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "guangzhou", "2025"))
            .orThrow();
    private static final Actor HANDLER = office(OfficeKind.INDUSTRY, Level.CITY, Set.of(Duty.HANDLER));
    private static final Actor DECIDER = office(OfficeKind.INDUSTRY, Level.CITY, Set.of(Duty.DECIDER));
    private static final Begin PAPER = new Begin(Kind.WHITE_PAPER, "白皮书", "2025-12-31", "2026-03-01");
    private static final Begin COLLECTION = new Begin(Kind.CASE_COLLECTION, "案例集", "", "2026-03-01");

    private final List<PublicationRecorded> events = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 3, 5);
    private int met = 3;
    private boolean taken;
    private Optional<Earlier> earlier = Optional.empty();
    private final Set<String> withdrawn = new HashSet<>();

    @Test
    void aHandlerDraftsAndADeciderPublishes() {
        does(HANDLER, PAPER);
        assertThat(refused(HANDLER, new Publish("", ""))).containsExactly(Code.NOT_YOURS);
        assertThat(refused(DECIDER, new Publish("", ""))).containsExactly(Code.NOT_READY);
        does(HANDLER, new Ready("请审"));
        assertThat(refused(HANDLER, new Publish("", ""))).containsExactly(Code.NOT_YOURS);
        assertThat(refused(HANDLER, edit("summary", 99, "总体", "新"))).containsExactly(Code.NOT_DRAFT);
        does(DECIDER, new Publish("某工信〔2026〕1号", "同意发布"));
        assertThat(state().stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(refused(DECIDER, new Publish("", ""))).containsExactly(Code.ALREADY_PUBLISHED);
        assertThat(refused(DECIDER, new Withdraw(" "))).containsExactly(Code.REASON_MISSING);
        assertThat(refused(HANDLER, new Withdraw("有误"))).containsExactly(Code.NOT_YOURS);
        does(DECIDER, new Withdraw("数据有误"));
        assertThat(state().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(state().open()).as("it stays readable").isTrue();
        assertThat(refused(DECIDER, new Publish("", ""))).containsExactly(Code.WITHDRAWN);
    }

    @Test
    void aDraftIsGivenUpByItsHandlerAndWhatADeciderGivesBackIsADraftAgain() {
        does(HANDLER, PAPER);
        does(HANDLER, new Withdraw("放弃这份草稿"));
        assertThat(state().open()).isFalse();
        events.clear();
        does(HANDLER, PAPER);
        assertThat(refused(DECIDER, new GiveBack("退回"))).containsExactly(Code.NOT_READY);
        does(HANDLER, new Ready(""));
        assertThat(refused(DECIDER, new GiveBack(""))).containsExactly(Code.REASON_MISSING);
        does(DECIDER, new GiveBack("请补充"));
        assertThat(state().stage()).isEqualTo(Stage.DRAFT);
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
    void theSecondOfTwoEditorsIsToldAndTheFirstOnesTextStands() {
        does(HANDLER, PAPER);
        int seen = number("summary");
        does(HANDLER, edit("summary", seen, "总体情况", "甲写的"));
        assertThat(refused(DECIDER, edit("summary", seen, "总体情况", "乙写的"))).containsExactly(Code.STALE);
        assertThat(text("summary")).isEqualTo("甲写的");
        does(DECIDER, edit("summary", number("summary"), "总体情况", "乙写的"));
        assertThat(text("summary")).isEqualTo("乙写的");
        int titled = state().titled();
        does(HANDLER, new Retitle(titled, "甲题"));
        assertThat(refused(HANDLER, new Retitle(titled, "乙题"))).containsExactly(Code.STALE);
    }

    @Test
    void figuresStayFrozenUntilTheyAreMadeAnewAndWhatPeopleWroteIsKept() {
        does(HANDLER, PAPER);
        met = 5;
        assertThat(text("summary")).isEqualTo("3项达到");
        does(HANDLER, edit("summary", number("summary"), "总体情况", "3项达到，令人鼓舞"));
        does(HANDLER, new Renew("summary"));
        assertThat(text("summary")).isEqualTo("3项达到，令人鼓舞");
        assertThat(held("summary").changed())
                .extracting(change -> change.before().orElseThrow().zh() + ">"
                        + change.after().orElseThrow().zh())
                .containsExactly("3>5");
        does(HANDLER, edit("summary", number("summary"), "总体情况", "5项达到，令人鼓舞"));
        assertThat(held("summary").changed()).as("written with these figures").isEmpty();
    }

    @Test
    void aTextThatNobodyWroteFollowsItsFigures() {
        does(HANDLER, PAPER);
        does(HANDLER, edit("summary", number("summary"), "总体情况", "3项达到"));
        assertThat(events).as("nothing was changed").hasSize(2);
        met = 4;
        does(HANDLER, new Renew(""));
        assertThat(text("summary")).isEqualTo("4项达到");
        assertThat(held("summary").changed()).isEmpty();
    }

    @Test
    void aLineThatIsNewOrGoneIsAChange() {
        var two = new Frozen(
                today,
                Instant.EPOCH,
                Map.of(),
                new Table(
                        same("表"),
                        List.of(new Head(same("项"), false), new Head(same("数"), true)),
                        List.of(line("a", "1"), line("b", "2"))),
                Optional.empty(),
                false);
        var other = new Frozen(
                today,
                Instant.EPOCH,
                Map.of(),
                new Table(two.table().caption(), two.table().heads(), List.of(line("b", "2"), line("c", "3"))),
                Optional.empty(),
                false);
        assertThat(other.since(two))
                .extracting(change -> change.line().zh()
                        + change.before().map(Text::zh).orElse("-")
                        + change.after().map(Text::zh).orElse("-"))
                .containsExactly("c-3", "a1-");
    }

    @Test
    void aCollectionNeedsCasesAndEachStandsOnce() {
        does(HANDLER, COLLECTION);
        assertThat(refused(HANDLER, new Ready(""))).containsExactly(Code.NO_CASES);
        assertThat(refused(HANDLER, new AddCase("none"))).containsExactly(Code.UNKNOWN_RECORD);
        does(HANDLER, new AddCase("r1"));
        does(HANDLER, new AddCase("r2"));
        assertThat(refused(HANDLER, new AddCase("r1"))).containsExactly(Code.RECORD_CHOSEN);
        assertThat(text("overview")).isEqualTo("2例");
        assertThat(refused(HANDLER, new Ready(""))).contains(Code.TEXT_MISSING);
        for (var id : List.of("case-1", "case-2")) write(id);
        does(HANDLER, new Move("case-2", "2"));
        assertThat(state().chapters()).extracting(Chapter::id).containsExactly("overview", "case-2", "case-1");
        assertThat(refused(HANDLER, new Move("case-2", "4"))).containsExactly(Code.PLACE_WRONG);
        assertThat(refused(HANDLER, new Drop("overview"))).containsExactly(Code.KEPT);
        does(HANDLER, new Drop("case-1"));
        does(HANDLER, new AddCase("r3"));
        assertThat(state().chapters())
                .as("an id is not used again")
                .extracting(Chapter::id)
                .endsWith("case-3");
    }

    @Test
    void aCaseWhoseRecordIsWithdrawnIsNotPublished() {
        does(HANDLER, COLLECTION);
        does(HANDLER, new AddCase("r1"));
        write("case-1");
        withdrawn.add("r1");
        assertThat(refused(HANDLER, new Ready(""))).containsExactly(Code.RECORD_GONE);
        withdrawn.clear();
        does(HANDLER, new Ready(""));
        withdrawn.add("r1");
        assertThat(refused(DECIDER, new Publish("", ""))).containsExactly(Code.RECORD_GONE);
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
        does(DECIDER, new Publish("", ""));
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
        assertThat(Span.over(Period.ofYears(1), LocalDate.of(2024, 2, 29), 2))
                .containsExactly(
                        new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31)),
                        new Span(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)));
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

    private void write(String chapter) {
        does(
                HANDLER,
                new Edit(chapter, number(chapter), "题", Map.of("background", "背景", "practice", "做法", "effect", "成效")));
    }

    private static Edit edit(String chapter, int seen, String title, String text) {
        return new Edit(chapter, seen, title, Map.of("text", text));
    }

    private PublicationState state() {
        return PublicationState.NONE.then(events);
    }

    private PublicationState.Held held(String chapter) {
        return state().chapter(chapter).orElseThrow();
    }

    private int number(String chapter) {
        return held(chapter).number();
    }

    private String text(String chapter) {
        return held(chapter).chapter().text("text").zh();
    }

    private void does(Actor actor, PublicationCommand command) {
        switch (PublicationDeciding.decide(state(), command, setting(actor))) {
            case PublicationOutcome.Refused(var refusals) -> throw new AssertionError(refusals);
            case PublicationOutcome.Done(var done) -> {
                for (var event : done)
                    events.add(new PublicationRecorded(
                            events.size() + 1, now(), actor.name(), actor.organisationName(), event));
            }
        }
    }

    private List<Code> refused(Actor actor, PublicationCommand command) {
        return switch (PublicationDeciding.decide(state(), command, setting(actor))) {
            case PublicationOutcome.Refused(var refusals) ->
                refusals.stream().map(PublicationRefusal::code).distinct().toList();
            case PublicationOutcome.Done(var done) -> throw new AssertionError("done: " + done);
        };
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).atZone(ChinaTime.ZONE).toInstant();
    }

    private PublicationSetting setting(Actor actor) {
        return new PublicationSetting(
                EDITION,
                actor,
                Rights.of(EDITION, actor),
                Period.ofYears(1),
                now(),
                earlier,
                new PublicationSetting.Issues() {
                    @Override
                    public boolean taken(Kind kind, Optional<LocalDate> to, boolean correction) {
                        return taken;
                    }

                    @Override
                    public int last(Kind kind, Optional<LocalDate> to) {
                        return earlier.isPresent() ? 1 : 0;
                    }
                },
                new Told());
    }

    /** Records that can be told from, as a ledger would. */
    private final class Told implements PublicationSetting.Making {
        @Override
        public List<Chapter> chapters(Kind kind, Optional<Span> span, LocalDate asOf) {
            return List.of(
                    kind == Kind.WHITE_PAPER
                            ? Chapter.of(What.SUMMARY, new Text("总体情况", "In short"), figures(met, "项达到"))
                            : Chapter.of(What.OVERVIEW, new Text("概述", "Overview"), figures(0, "例")));
        }

        @Override
        public Optional<Frozen> anew(PublicationState state, Chapter chapter) {
            return switch (chapter.what()) {
                case SUMMARY -> Optional.of(figures(met, "项达到"));
                case OVERVIEW -> Optional.of(figures(state.cases().size(), "例"));
                default -> Optional.empty();
            };
        }

        @Override
        public Optional<Chapter> ofRecord(String record, LocalDate asOf) {
            return record.startsWith("r")
                    ? Optional.of(new Chapter(
                            record,
                            What.CASE,
                            same(record),
                            Optional.of(new Chapter.Cited("factory-case", record)),
                            Frozen.none(asOf, now()),
                            Map.of()))
                    : Optional.empty();
        }

        @Override
        public boolean gone(Chapter chapter) {
            return withdrawn.contains(chapter.record().orElseThrow().id());
        }
    }

    private Frozen figures(int count, String unit) {
        var text = same(String.valueOf(count));
        return new Frozen(
                today,
                now(),
                Map.of("text", same(count + unit)),
                new Table(
                        same("表"),
                        List.of(new Head(same("项"), false), new Head(same("数"), true)),
                        List.of(line("n", String.valueOf(count)))),
                Optional.of(new Chart(
                        Chart.Form.SHARES,
                        same("图"),
                        List.of(new Chart.Group(
                                same("项"),
                                List.of(new Chart.Mark(same("项"), Optional.of(BigDecimal.valueOf(count)), text)))))),
                true);
    }

    private static Line line(String key, String value) {
        return new Line(key, List.of(Entry.of(same(key)), Entry.of(same(value))));
    }

    private static Text same(String text) {
        return new Text(text, text);
    }

    private static Actor office(OfficeKind kind, Level level, Set<Duty> duties) {
        return new Actor("a", "某人", "o", "某局", Optional.of(kind), level, EDITION.area(), duties, false, false);
    }
}
