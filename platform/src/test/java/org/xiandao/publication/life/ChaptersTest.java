package org.xiandao.publication.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.publication.life.Frozen.Head;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.rules.pack.Text;

/** What stands in the chapters: texts, figures and cases, and how they change. */
class ChaptersTest extends APublication {
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
        assertThat(refused(DECIDER, publish())).containsExactly(Code.RECORD_GONE);
    }
}
