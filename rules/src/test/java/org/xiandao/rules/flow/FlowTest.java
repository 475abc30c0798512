package org.xiandao.rules.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.flow.Flow.Channelling;
import org.xiandao.rules.flow.Flow.Next;
import org.xiandao.rules.flow.Flow.Path;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Workflow;

class FlowTest {
    private static final LocalDate DAY = LocalDate.of(2031, 1, 1);
    private static final Optional<Predicate> FIRST_BATCH = Optional.of(new Predicate.CallAttribute("batch", "first"));
    private static final Edition EDITION = new AnEdition()
            .channel("own", new Predicate.AreaTitle("separately-planned"))
            .channel("province", Predicate.ALWAYS)
            .stage("draft")
            .stage("province-opinion", Set.of("province"), Optional.empty())
            .stage("park-opinion", Set.of(), FIRST_BATCH.map(Predicate.Not::new))
            .stage("argumentation", Set.of(), FIRST_BATCH)
            .stage("decision")
            .build();

    @Test
    void theFirstChannelThatHoldsIsTheApplicants() {
        assertThat(flow(EDITION, facts("separately-planned", "first")).channel())
                .isInstanceOfSatisfying(
                        Channelling.Through.class,
                        it -> assertThat(it.channel().id()).isEqualTo("own"));
        assertThat(flow(EDITION, facts("none", "first")).channel())
                .isInstanceOfSatisfying(
                        Channelling.Through.class,
                        it -> assertThat(it.channel().id()).isEqualTo("province"));
    }

    @Test
    void onlyStagesOfItsChannelAndItsBatchExistForACase() {
        assertThat(path(facts("none", "first")))
                .containsExactly("draft", "province-opinion", "argumentation", "decision");
        assertThat(path(facts("none", "rolling")))
                .containsExactly("draft", "province-opinion", "park-opinion", "decision");
        assertThat(path(facts("separately-planned", "first"))).containsExactly("draft", "argumentation", "decision");
    }

    @Test
    void aStageThatCannotBeDecidedIsNotSkipped() {
        var flow = flow(EDITION, DeclaredFacts.of(city("none")).build());
        assertThat(flow.path()).isInstanceOfSatisfying(Path.Unclear.class, it -> {
            assertThat(it.why().id()).isEqualTo("park-opinion");
            assertThat(it.why().trace().verdict()).isEqualTo(Verdict.UNDETERMINED);
        });
        assertThat(flow.next("draft"))
                .isInstanceOfSatisfying(
                        Next.Stage.class, it -> assertThat(it.stage().id()).isEqualTo("province-opinion"));
        assertThat(flow.next("province-opinion")).isInstanceOf(Next.Unclear.class);
        assertThat(flow.next("argumentation")).isInstanceOf(Next.Stage.class);
        assertThat(flow.next("decision")).isInstanceOf(Next.End.class);
    }

    @Test
    void stagesThatDoNotExistAreSteppedOver() {
        var flow = flow(EDITION, facts("separately-planned", "rolling"));
        assertThat(flow.next("park-opinion"))
                .isInstanceOfSatisfying(
                        Next.Stage.class, it -> assertThat(it.stage().id()).isEqualTo("decision"));
        assertThatThrownBy(() -> flow.next("province-opinion")).hasMessageContaining("no stage province-opinion");
    }

    @Test
    void aChannelThatCannotBeDecidedLeavesEverythingOpen() {
        var edition = new AnEdition()
                .channel("rich", new Predicate.FindingIs("rich", true))
                .channel("rest", Predicate.ALWAYS)
                .stage("draft")
                .build();
        var flow = flow(edition, DeclaredFacts.of(city("none")).build());
        assertThat(flow.channel())
                .isInstanceOfSatisfying(
                        Channelling.Unclear.class,
                        it -> assertThat(it.why().id()).isEqualTo("rich"));
        assertThat(flow.path()).isInstanceOf(Path.Unclear.class);
        assertThat(flow.next("draft")).isInstanceOf(Next.Unclear.class);
    }

    @Test
    void whereNoChannelHoldsTheWayIsClosed() {
        var edition = new AnEdition()
                .channel("parks", new Predicate.AreaLevel(Set.of(Level.PARK)))
                .stage("draft")
                .build();
        var flow = flow(edition, facts("none", "first"));
        assertThat(flow.channel())
                .isInstanceOfSatisfying(
                        Channelling.Closed.class, it -> assertThat(it.tried()).hasSize(1));
        assertThat(flow.path()).isInstanceOf(Path.Closed.class);
        assertThat(flow.next("draft"))
                .isInstanceOfSatisfying(
                        Next.Unclear.class, it -> assertThat(it.what()).isEqualTo("channel"));
    }

    @Test
    void aProgrammeWithoutChannelsHasOneWay() {
        var edition = new AnEdition().stage("draft").stage("decision").build();
        var flow = flow(edition, facts("none", "first"));
        assertThat(flow.path()).isInstanceOfSatisfying(Path.Clear.class, it -> {
            assertThat(it.channel()).isEmpty();
            assertThat(it.stages()).hasSize(2);
        });
    }

    private static List<String> path(Facts facts) {
        return ((Path.Clear) flow(EDITION, facts).path())
                .stages().stream().map(Workflow.Stage::id).toList();
    }

    private static Flow flow(Edition edition, Facts facts) {
        return Flow.of(edition, facts, DAY);
    }

    private static Facts facts(String title, String batch) {
        return DeclaredFacts.of(city(title)).call("batch", batch).build();
    }

    private static Facts.Subject city(String title) {
        return new Facts.Subject("110100", "东城", Level.CITY, List.of(title));
    }
}
