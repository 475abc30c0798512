package org.xiandao.rules.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.rules.judge.AnEdition.compare;
import static org.xiandao.rules.judge.AnEdition.condition;
import static org.xiandao.rules.judge.Verdict.MET;
import static org.xiandao.rules.judge.Verdict.NOT_MET;
import static org.xiandao.rules.judge.Verdict.UNDETERMINED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Reason;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.judge.Judgement.Shortfall;
import org.xiandao.rules.judge.Judgement.Trace;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Pool;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Predicate.Comparator;

class JudgeTest {
    private static final LocalDate DAY = LocalDate.of(2031, 9, 30);
    private static final Subject EAST = new Subject("110100", "东城", Level.CITY, List.of("separately-planned"));
    private static final Subject WEST = new Subject("110200", "西城", Level.CITY, List.of());

    private static final Predicate ABOVE_30 = compare("stations-per-10k", Comparator.ABOVE, 30);

    @Test
    void thirtyPerTenThousandIsNotAboveThirty() {
        assertThat(stations(30_000, 10_000_000).verdict()).isEqualTo(NOT_MET);
        assertThat(stations(30_001, 10_000_000).verdict()).isEqualTo(MET);
        assertThat(stations(30_000, 10_000_000).shortfalls()).containsExactly(shortOf("stations", 1, "个"));
    }

    @Test
    void theShortfallIsInStationsNotInTheRatio() {
        var judgement = stations(41_230, 14_870_000);
        assertThat(judgement.verdict()).isEqualTo(NOT_MET);
        assertThat(judgement.shortfalls()).containsExactly(shortOf("stations", 3_381, "个"));
        assertThat(stations(41_230 + 3_381, 14_870_000).verdict()).isEqualTo(MET);
        assertThat(stations(41_230 + 3_380, 14_870_000).verdict()).isEqualTo(NOT_MET);
    }

    @Test
    void nobodyLivingThereDecidesNothing() {
        assertThat(reason(stations(10, 0))).isEqualTo(new Reason(Reason.Code.DIVISION_BY_ZERO, "residents"));
        assertThat(reason(stations(10, -5))).isEqualTo(new Reason(Reason.Code.OUT_OF_RANGE, "residents"));
        assertThat(stations(10, 0).verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void aFigureThatIsMissingDecidesNothing() {
        var edition = new AnEdition().stations().build();
        var facts = DeclaredFacts.of(EAST).value("stations", 5).build();
        var judgement = new Judge(edition, facts).judge(condition("c", ABOVE_30), DAY);
        assertThat(judgement.verdict()).isEqualTo(UNDETERMINED);
        assertThat(reason(judgement)).isEqualTo(new Reason(Reason.Code.NOT_ANSWERED, "residents"));
        assertThat(judgement.shortfalls()).isEmpty();
    }

    @Test
    void theFirstReasonIsGiven() {
        var edition = new AnEdition().stations().build();
        var judge =
                new Judge(edition, DeclaredFacts.of(EAST).value("residents", 0).build());
        assertThat(reason(judge.judge(condition("c", ABOVE_30), DAY)))
                .isEqualTo(new Reason(Reason.Code.NOT_ANSWERED, "stations"));
        assertThat(judge.trace(ABOVE_30, DAY).verdict()).isEqualTo(UNDETERMINED);
    }

    @Test
    void aDoubtfulFigureIsShownButDecidesNothing() {
        var edition = new AnEdition().stations().build();
        var expired = new Reason(Reason.Code.EVIDENCE_EXPIRED, "population/1@2");
        var facts = DeclaredFacts.of(EAST)
                .value("stations", 41_230)
                .value(EAST.area(), "residents", new Answer.Doubtful<>(Fraction.of(14_870_000), List.of(), expired))
                .build();
        var judgement = new Judge(edition, facts).judge(condition("c", ABOVE_30), DAY);
        assertThat(judgement.verdict()).isEqualTo(UNDETERMINED);
        assertThat(reason(judgement)).isEqualTo(expired);
        assertThat(judgement.shortfalls()).containsExactly(shortOf("stations", 3_381, "个"));
    }

    @Test
    void aCountAboveThirtyIsThirtyOne() {
        var edition = told("factories", "家");
        assertThat(gap(edition, "factories", 30, Comparator.ABOVE, 30)).contains(shortOf("factories", 1, "家"));
        assertThat(gap(edition, "factories", 3, Comparator.AT_LEAST, 10)).contains(shortOf("factories", 7, "家"));
        assertThat(gap(edition, "factories", 7, Comparator.AT_MOST, 5)).contains(shortOf("factories", -2, "家"));
        assertThat(gap(edition, "factories", 5, Comparator.BELOW, 5)).contains(shortOf("factories", -1, "家"));
        assertThat(gap(edition, "factories", 5, Comparator.EQUALS, 4)).contains(shortOf("factories", -1, "家"));
        assertThat(gap(edition, "factories", 5, Comparator.EQUALS, 5)).isEmpty();
        assertThat(gap(edition, "factories", 5, Comparator.AT_MOST, 5)).isEmpty();
    }

    @Test
    void aMeasureWithoutSmallestStepMustGoBeyondAStrictBound() {
        var edition = told("share", "%");
        assertThat(gap(edition, "share", 30, Comparator.ABOVE, 30))
                .contains(new Shortfall("share", Quantity.of(0, "%"), true));
        assertThat(gap(edition, "share", 20, Comparator.AT_LEAST, 30))
                .contains(new Shortfall("share", Quantity.of(10, "%"), false));
        assertThat(gap(edition, "share", 40, Comparator.BELOW, 30))
                .contains(new Shortfall("share", Quantity.of(-10, "%"), true));
    }

    @Test
    void anyOfTellsTheShortfallOfEachBranch() {
        var edition = new AnEdition()
                .measure("projects", "个", new Definition.Told())
                .measure("factories", "家", new Definition.Told())
                .build();
        var either = new Predicate.Any(
                List.of(compare("projects", Comparator.AT_LEAST, 1), compare("factories", Comparator.AT_LEAST, 5)));
        var none = DeclaredFacts.of(EAST)
                .value("projects", 0)
                .value("factories", 2)
                .build();
        var judgement = new Judge(edition, none).judge(condition("c", either), DAY);
        assertThat(judgement.verdict()).isEqualTo(NOT_MET);
        assertThat(judgement.shortfalls()).containsExactly(shortOf("projects", 1, "个"), shortOf("factories", 3, "家"));

        var one = DeclaredFacts.of(EAST).value("projects", 1).build();
        assertThat(new Judge(edition, one).judge(condition("c", either), DAY).verdict())
                .isEqualTo(MET);
        var unknown = DeclaredFacts.of(EAST).value("projects", 0).build();
        assertThat(new Judge(edition, unknown)
                        .judge(condition("c", either), DAY)
                        .verdict())
                .isEqualTo(UNDETERMINED);
    }

    @Test
    void aMetBranchOfAnAllOwesNothing() {
        var edition = new AnEdition()
                .measure("a", "个", new Definition.Told())
                .measure("b", "个", new Definition.Told())
                .build();
        var facts = DeclaredFacts.of(EAST).value("a", 1).value("b", 0).build();
        var nested = new Predicate.All(List.of(
                new Predicate.Any(List.of(compare("a", Comparator.AT_LEAST, 1), compare("b", Comparator.AT_LEAST, 9))),
                compare("b", Comparator.AT_LEAST, 2)));
        assertThat(new Judge(edition, facts).judge(condition("c", nested), DAY).shortfalls())
                .containsExactly(shortOf("b", 2, "个"));
    }

    @Test
    void jointCitiesPoolARatioByItsSums() {
        var ratio = joint(Pool.RATIO);
        assertThat(ratio.verdict()).isEqualTo(MET);
        assertThat(((Trace.Compared) ratio.trace()).value().amount()).contains(Fraction.of(32));

        var each = joint(Pool.EACH);
        assertThat(each.verdict()).isEqualTo(NOT_MET);
        assertThat(((Trace.PerSubject) each.trace()).subjects())
                .extracting(it -> it.trace().verdict())
                .containsExactly(MET, NOT_MET);
        assertThat(each.shortfalls()).containsExactly(shortOf("stations", 1_001, "个"));

        var sum = joint(Pool.SUM);
        assertThat(((Trace.Compared) sum.trace()).value().amount()).contains(Fraction.of(480, 7));
    }

    @Test
    void aSingleApplicantPoolsAsItself() {
        var edition = new AnEdition().stations().build();
        var facts = DeclaredFacts.of(EAST)
                .value("stations", 31)
                .value("residents", 10_000)
                .build();
        var judge = new Judge(edition, facts);
        for (var pool : Pool.values()) {
            var judgement = judge.judge(condition("c", ABOVE_30, pool), DAY);
            assertThat(judgement.trace()).isInstanceOf(Trace.Compared.class);
            assertThat(judgement.verdict()).isEqualTo(MET);
        }
        var ratio = edition.measure("stations-per-10k").orElseThrow();
        assertThat(judge.value(ratio, Optional.empty(), DAY).relied()).contains(Fraction.of(31));
    }

    @Test
    void whatEachAreaHoldsForItselfHasNoJointValue() {
        var edition = new AnEdition().stations().build();
        var judge = new Judge(edition, twoCities());
        var stations = edition.measure("stations").orElseThrow();
        var joint = judge.value(stations, Optional.empty(), DAY);
        assertThat(joint.reason()).contains(new Reason(Reason.Code.EACH_FOR_ITSELF, "stations"));
        assertThat(joint.parts()).hasSize(2);
        assertThat(judge.value(stations, Optional.of(WEST), DAY).amount()).contains(Fraction.of(20_000));
        var ratio = edition.measure("stations-per-10k").orElseThrow();
        assertThat(judge.value(ratio, Optional.empty(), DAY).amount()).contains(Fraction.of(32));
    }

    @Test
    void aTotalAddsItsMeasures() {
        var edition = new AnEdition()
                .measure("a", "个", new Definition.Told())
                .measure("b", "个", new Definition.Told())
                .measure("both", "个", new Definition.Total(List.of("a", "b")))
                .build();
        var facts = DeclaredFacts.of(EAST).value("a", 3).value("b", 4).build();
        var both = edition.measure("both").orElseThrow();
        assertThat(new Judge(edition, facts).value(both, Optional.empty(), DAY).amount())
                .contains(Fraction.of(7));
        var half = DeclaredFacts.of(EAST).value("a", 3).build();
        assertThat(new Judge(edition, half).value(both, Optional.empty(), DAY).reason())
                .contains(new Reason(Reason.Code.NOT_ANSWERED, "b"));
    }

    @Test
    void beforeTheDecidingStageADeclarationStandsIn() {
        var condition = new Condition(
                "safe",
                AnEdition.text("safe"),
                new Predicate.FindingIs("no-incidents", true),
                "visit",
                Optional.of(new Predicate.AnswerIn("no-incidents", Set.of("yes"))),
                Condition.Severity.BLOCK,
                Optional.empty(),
                Pool.EACH,
                AnEdition.BASIS);
        var edition = new AnEdition()
                .stage("draft")
                .stage("visit")
                .stage("decision")
                .condition(condition)
                .build();
        var facts = DeclaredFacts.of(EAST).answer("no-incidents", "yes").build();
        var judge = new Judge(edition, facts);

        var draft = judge.conditions(DAY, "draft").getFirst();
        assertThat(draft.standIn()).isTrue();
        assertThat(draft.verdict()).isEqualTo(MET);
        for (var stage : List.of("visit", "decision")) {
            var later = judge.conditions(DAY, stage).getFirst();
            assertThat(later.standIn()).isFalse();
            assertThat(later.verdict()).isEqualTo(UNDETERMINED);
        }
        assertThat(judge.conditions(DAY).getFirst().verdict()).isEqualTo(UNDETERMINED);
        assertThatThrownBy(() -> judge.conditions(DAY, "nowhere")).hasMessageContaining("no stage nowhere");
    }

    @Test
    void questionsAreAskedOfTheFacts() {
        var edition = new AnEdition().build();
        var facts = DeclaredFacts.of(EAST, WEST)
                .answer("kind", " b ")
                .answer("blank", " ")
                .finding("clean", false)
                .call("batch", "first")
                .build();
        var judge = new Judge(edition, facts);
        assertThat(judge.holds(new Predicate.AnswerIn("kind", Set.of("a", "b")), DAY))
                .isEqualTo(MET);
        assertThat(judge.holds(new Predicate.AnswerIn("kind", Set.of("a")), DAY))
                .isEqualTo(NOT_MET);
        assertThat(judge.holds(new Predicate.AnswerIn("other", Set.of("a")), DAY))
                .isEqualTo(UNDETERMINED);
        assertThat(judge.holds(new Predicate.AnswerGiven("kind"), DAY)).isEqualTo(MET);
        assertThat(judge.holds(new Predicate.AnswerGiven("blank"), DAY)).isEqualTo(NOT_MET);
        assertThat(judge.holds(new Predicate.FindingIs("clean", true), DAY)).isEqualTo(NOT_MET);
        assertThat(judge.holds(new Predicate.FindingIs("clean", false), DAY)).isEqualTo(MET);
        assertThat(judge.holds(new Predicate.FindingIs("other", true), DAY)).isEqualTo(UNDETERMINED);
        assertThat(judge.holds(new Predicate.AreaLevel(Set.of(Level.CITY)), DAY))
                .isEqualTo(MET);
        assertThat(judge.holds(new Predicate.AreaLevel(Set.of(Level.PARK)), DAY))
                .isEqualTo(NOT_MET);
        assertThat(judge.holds(new Predicate.AreaTitle("separately-planned"), DAY))
                .isEqualTo(NOT_MET);
        assertThat(judge.holds(new Predicate.CallAttribute("batch", "first"), DAY))
                .isEqualTo(MET);
        assertThat(judge.holds(new Predicate.CallAttribute("batch", "rolling"), DAY))
                .isEqualTo(NOT_MET);
        assertThat(judge.holds(new Predicate.CallAttribute("other", "x"), DAY)).isEqualTo(UNDETERMINED);
        assertThat(judge.holds(new Predicate.Not(new Predicate.CallAttribute("other", "x")), DAY))
                .isEqualTo(UNDETERMINED);
        assertThat(judge.holds(new Predicate.All(List.of()), DAY)).isEqualTo(MET);
        assertThat(judge.holds(new Predicate.Any(List.of()), DAY)).isEqualTo(NOT_MET);
    }

    @Test
    void aPackThatAsksForAnUnknownMeasureOrAnotherUnitFailsLoudly() {
        var edition = new AnEdition().stations().build();
        var judge = new Judge(edition, DeclaredFacts.of(EAST).build());
        assertThatThrownBy(() -> judge.holds(compare("towers", Comparator.ABOVE, 1), DAY))
                .hasMessageContaining("no measure towers");
        var wrongUnit = new Predicate.Compare("stations", Comparator.ABOVE, Quantity.of(1, "家"));
        assertThatThrownBy(() -> judge.holds(wrongUnit, DAY)).hasMessageContaining("can't be compared");
        assertThatThrownBy(() -> new Judge(edition, DeclaredFacts.of().build()))
                .hasMessageContaining("at least one applicant");
        assertThatThrownBy(() -> DeclaredFacts.of(EAST).value("x", "stations", Fraction.ONE))
                .hasMessageContaining("no applicant's");
    }

    private static Judgement stations(long stations, long residents) {
        var edition = new AnEdition().stations().build();
        var facts = DeclaredFacts.of(EAST)
                .value("stations", stations)
                .value("residents", residents)
                .build();
        return new Judge(edition, facts).judge(condition("base-stations", ABOVE_30), DAY);
    }

    /** 40 a 10,000 in the east; in the west 200/7, and 32 for both together. */
    private static Facts twoCities() {
        return DeclaredFacts.of(EAST, WEST)
                .value(EAST.area(), "stations", Fraction.of(12_000))
                .value(EAST.area(), "residents", Fraction.of(3_000_000))
                .value(WEST.area(), "stations", Fraction.of(20_000))
                .value(WEST.area(), "residents", Fraction.of(7_000_000))
                .build();
    }

    private static Judgement joint(Pool pool) {
        return new Judge(new AnEdition().stations().build(), twoCities())
                .judge(condition("base-stations", ABOVE_30, pool), DAY);
    }

    private static Edition told(String measure, String unit) {
        return new AnEdition().measure(measure, unit, new Definition.Told()).build();
    }

    private static Optional<Shortfall> gap(
            Edition edition, String measure, long value, Comparator comparator, long bound) {
        var facts = DeclaredFacts.of(EAST).value(measure, value).build();
        return new Judge(edition, facts)
                .judge(condition("c", compare(measure, comparator, bound)), DAY).shortfalls().stream()
                        .findFirst();
    }

    private static Shortfall shortOf(String measure, long missing, String unit) {
        return new Shortfall(measure, Quantity.of(missing, unit), false);
    }

    private static Reason reason(Judgement judgement) {
        return ((Trace.Compared) judgement.trace()).value().reason().orElseThrow();
    }
}
