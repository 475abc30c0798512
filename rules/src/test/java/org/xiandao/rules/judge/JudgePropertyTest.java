package org.xiandao.rules.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.judge.AnEdition.condition;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Predicate.Comparator;

class JudgePropertyTest {
    private static final Facts.Subject CITY = new Facts.Subject("110100", "东城", Level.CITY, List.of());

    @Property
    void addingTheShortfallOfARatioIsEnoughAndOneLessIsNot(
            @ForAll @LongRange(max = 100_000) long stations,
            @ForAll @LongRange(min = 1, max = 20_000_000) long residents,
            @ForAll("bounds") Fraction bound,
            @ForAll Comparator comparator) {
        var clause = new Predicate.Compare("stations-per-10k", comparator, new Quantity(bound, "个/万人"));
        var judgement = judge(clause, stations, residents);
        if (judgement.verdict() == Verdict.MET) {
            assertThat(judgement.shortfalls()).isEmpty();
            return;
        }
        if (judgement.shortfalls().isEmpty()) {
            assertThat(comparator).isEqualTo(Comparator.EQUALS);
            return;
        }
        var missing = judgement.shortfalls().getFirst().missing().amount();
        assertThat(missing.isWhole()).isTrue();
        long steps = missing.numerator().longValueExact();
        assertThat(judge(clause, stations + steps, residents).verdict()).isEqualTo(Verdict.MET);
        assertThat(judge(clause, stations + steps - Long.signum(steps), residents)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Property
    void addingTheShortfallOfAnUncountedMeasureReachesTheBoundExactly(
            @ForAll("bounds") Fraction value, @ForAll("bounds") Fraction bound, @ForAll Comparator comparator) {
        var clause = new Predicate.Compare("share", comparator, new Quantity(bound, "%"));
        var judgement = share(clause, value);
        if (judgement.verdict() == Verdict.MET) return;
        var gap = judgement.shortfalls().getFirst();
        assertThat(value.plus(gap.missing().amount())).isEqualTo(bound);
        assertThat(share(clause, bound).verdict()).isEqualTo(Verdict.of(!gap.beyond()));
    }

    @Property
    void conjunctionAndDisjunctionAreKleenes(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(b).negate()).isEqualTo(a.negate().or(b.negate()));
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
        assertThat(a.negate().negate()).isEqualTo(a);
        assertThat(a.and(Verdict.MET)).isEqualTo(a);
        assertThat(a.or(Verdict.NOT_MET)).isEqualTo(a);
        assertThat(a.and(Verdict.NOT_MET)).isEqualTo(Verdict.NOT_MET);
        assertThat(a.or(Verdict.MET)).isEqualTo(Verdict.MET);
    }

    /** Learning more may settle what was open, but never turns a verdict round. */
    @Property
    void knowingMoreNeverOverturnsAVerdict(@ForAll Verdict a, @ForAll Verdict b, @ForAll Verdict learned) {
        var known = b == Verdict.UNDETERMINED ? learned : b;
        if (a.and(b) != Verdict.UNDETERMINED) assertThat(a.and(known)).isEqualTo(a.and(b));
        if (a.or(b) != Verdict.UNDETERMINED) assertThat(a.or(known)).isEqualTo(a.or(b));
    }

    @Provide
    Arbitrary<Fraction> bounds() {
        return Arbitraries.longs().between(0, 6_000).map(n -> Fraction.of(n, 60));
    }

    private static Judgement judge(Predicate clause, long stations, long residents) {
        var facts = DeclaredFacts.of(CITY)
                .value("stations", stations)
                .value("residents", residents)
                .build();
        return new Judge(new AnEdition().stations().build(), facts)
                .judge(condition("c", clause), LocalDate.of(2031, 1, 1));
    }

    private static Judgement share(Predicate clause, Fraction value) {
        var edition =
                new AnEdition().measure("share", "%", new Definition.Told()).build();
        var facts = DeclaredFacts.of(CITY).value(CITY.area(), "share", value).build();
        return new Judge(edition, facts).judge(condition("c", clause), LocalDate.of(2031, 1, 1));
    }
}
