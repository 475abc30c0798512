package org.xiandao.rules.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.RecordFacts;
import org.xiandao.rules.judge.Records;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.PlanRules.Way;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.targets.Tracked.Source;

class TrackingTest {
    private static final LocalDate BASE = LocalDate.of(2030, 12, 31);
    private static final LocalDate NOW = LocalDate.of(2032, 3, 15);
    private static final LocalDate BY = LocalDate.of(2033, 12, 31);
    private static final Basis BASIS = AnEdition.BASIS;
    private static final Facts.Subject CITY = new Facts.Subject("990100", "甲市", Level.CITY, List.of());

    /** Two networks before the baseline, then one at the end of each of five quarters; 10 people a quarter from 2031 on. */
    private static final Facts FACTS = facts();

    @Test
    void aStockIsReadOnTheDayAndItsPathBeginsAtWhatTheRecordsTellOfTheBaseline() {
        var tracked = follow(target(Kind.STOCK, "networks", 26, Optional.empty()), Optional.empty());
        assertThat(tracked.base()).contains(new Tracked.Base(BASE, Optional.of(Fraction.of(2)), Source.RECORDS));
        assertThat(tracked.course().now()).contains(Fraction.of(6));
        assertThat(tracked.course().path().orElseThrow().start()).isEqualTo(new Point(BASE, Fraction.of(2)));
        assertThat(tracked.course().path().orElseThrow().end()).isEqualTo(new Point(BY, Fraction.of(26)));
        assertThat(tracked.counted()).hasSize(6);
        assertThat(tracked.own()).isFalse();
    }

    @Test
    void whatIsAddedIsCountedOnTopOfTheBaseline() {
        var tracked = follow(target(Kind.ADDED, "networks", 12, Optional.empty()), Optional.empty());
        assertThat(tracked.course().now()).contains(Fraction.of(4));
        assertThat(tracked.course().path().orElseThrow().start().amount()).isEqualTo(Fraction.ZERO);
        assertThat(tracked.course().history())
                .containsExactly(
                        new Point(BASE, Fraction.ZERO),
                        new Point(LocalDate.of(2031, 3, 31), Fraction.of(1)),
                        new Point(LocalDate.of(2031, 6, 30), Fraction.of(2)),
                        new Point(LocalDate.of(2031, 9, 30), Fraction.of(3)),
                        new Point(LocalDate.of(2031, 12, 31), Fraction.of(4)));
        assertThat(tracked.course().forecast()).isEqualTo(new Forecast.Alike(Fraction.ONE, 4));
    }

    @Test
    void whatFallsWithinThePeriodIsSummedAndWhatWasThereBeforeIsNot() {
        var tracked = follow(target(Kind.WITHIN, "people", 100, Optional.empty()), Optional.empty());
        assertThat(tracked.course().now()).contains(Fraction.of(40));
        assertThat(tracked.base()).contains(new Tracked.Base(BASE, Optional.of(Fraction.ZERO), Source.ZERO));
        var entered = Optional.of(new OwnWay(Optional.of(Fraction.ONE), List.of()));
        assertThat(follow(target(Kind.WITHIN, "people", 100, Optional.empty()), entered)
                        .base())
                .isEqualTo(tracked.base());
        assertThat(tracked.course().history().getFirst().amount()).isEqualTo(Fraction.ZERO);
        assertThat(tracked.course().forecast()).isEqualTo(new Forecast.Alike(Fraction.of(10), 4));
        assertThat(tracked.counted()).extracting(Facts.Operand::label).containsExactly("c1", "c2", "c3", "c4");
    }

    @Test
    void aPlansOwnBaselineAndPointsMakeTheCurve() {
        var way = new Way(
                BASE,
                Optional.of(Quantity.of(5, "个")),
                List.of(new PlanRules.Milestone(LocalDate.of(2031, 12, 31), Quantity.of(9, "个"))),
                BASIS);
        var tracked = follow(target(Kind.STOCK, "networks", 26, Optional.of(way)), Optional.empty());
        assertThat(tracked.base().orElseThrow().source()).isEqualTo(Source.PRINTED);
        assertThat(tracked.course().path().orElseThrow().points())
                .extracting(Point::amount)
                .containsExactly(Fraction.of(5), Fraction.of(9), Fraction.of(26));
        assertThat(tracked.course().state()).isEqualTo(Course.State.BEHIND);
    }

    @Test
    void whatTheAreaHasEnteredGoesBeforeThePlan() {
        var own =
                new OwnWay(Optional.of(Fraction.of(4)), List.of(new Point(LocalDate.of(2032, 12, 31), Fraction.of(7))));
        var tracked = follow(target(Kind.ADDED, "networks", 12, Optional.empty()), Optional.of(own));
        assertThat(tracked.own()).isTrue();
        assertThat(tracked.base()).contains(new Tracked.Base(BASE, Optional.of(Fraction.of(4)), Source.ENTERED));
        assertThat(tracked.course().now()).contains(Fraction.of(2));
        assertThat(tracked.course().path().orElseThrow().points())
                .extracting(Point::amount)
                .containsExactly(Fraction.ZERO, Fraction.of(7), Fraction.of(12));
    }

    @Test
    void anAreaThatEntersABaselineOnlyKeepsThePlansPoints() {
        var way = new Way(
                BASE,
                Optional.empty(),
                List.of(new PlanRules.Milestone(LocalDate.of(2031, 12, 31), Quantity.of(9, "个"))),
                BASIS);
        var own = new OwnWay(Optional.of(Fraction.ONE), List.of());
        var tracked = follow(target(Kind.STOCK, "networks", 26, Optional.of(way)), Optional.of(own));
        assertThat(tracked.course().path().orElseThrow().points())
                .extracting(Point::amount)
                .containsExactly(Fraction.ONE, Fraction.of(9), Fraction.of(26));
    }

    @Test
    void whatNoRecordTellsIsNotKnownAndAnUnknownBaselineGivesNoPath() {
        var untold = follow(target(Kind.ADDED, "unkept", 12, Optional.empty()), Optional.empty());
        assertThat(untold.course().state()).isEqualTo(Course.State.NOT_KNOWN);
        assertThat(untold.value().orElseThrow().reason()).isPresent();
        var unsummed = follow(target(Kind.WITHIN, "unkept", 12, Optional.empty()), Optional.empty());
        assertThat(unsummed.course().now()).isEmpty();
        var stock = follow(target(Kind.STOCK, "stations", 12, Optional.empty()), Optional.empty());
        assertThat(stock.course().path()).isEmpty();
        assertThat(stock.course().now()).contains(Fraction.of(7));
        assertThat(stock.course().state()).isEqualTo(Course.State.NO_PATH);
    }

    @Test
    void ofALongHistoryTheLastFiveYearsAreRead() {
        var way = new Way(LocalDate.of(2020, 1, 1), Optional.empty(), List.of(), BASIS);
        var history = follow(target(Kind.ADDED, "networks", 12, Optional.of(way)), Optional.empty())
                .course()
                .history();
        assertThat(history).hasSize(21);
        assertThat(history.getFirst().on()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(history.getLast()).isEqualTo(new Point(LocalDate.of(2031, 12, 31), Fraction.of(6)));
    }

    private static Tracked follow(Target target, Optional<OwnWay> own) {
        var plan = new PlanRules(
                List.of(),
                List.of(),
                List.of(target),
                List.of(),
                Optional.of(new Way(BASE, Optional.empty(), List.of(), BASIS)),
                Optional.empty());
        var edition = new AnEdition()
                .measure("networks", "个", new Definition.Count("network", List.of()))
                .measure("people", "人", new Definition.Sum("course", "persons", List.of()))
                .measure("stations", "个", new Definition.Latest("counting", "stations", List.of()))
                .measure("unkept", "个", new Definition.Count("unkept", List.of()))
                .plan(plan)
                .build();
        return new Tracking(edition, FACTS).of(target, own, NOW);
    }

    private static Target target(Kind kind, String measure, int amount, Optional<Way> way) {
        return new Target(
                "one",
                AnEdition.text("目标"),
                "pillar",
                kind,
                Comparator.AT_LEAST,
                Quantity.of(amount, "个"),
                BY,
                Optional.empty(),
                Optional.of(measure),
                way,
                BASIS);
    }

    private static Facts facts() {
        var networks = new ArrayList<Records.Row>();
        var courses = new ArrayList<Records.Row>();
        networks.add(row("a", BASE, Map.of()));
        networks.add(row("b", LocalDate.of(2028, 1, 1), Map.of()));
        courses.add(row("old", BASE, Map.of("persons", "300")));
        var end = BASE;
        for (int i = 1; i <= 5; i++) {
            end = Quarters.next(end);
            networks.add(row("n" + i, end, Map.of()));
            courses.add(row("c" + i, end, Map.of("persons", "10")));
        }
        return new RecordFacts(
                new Records(Map.of(
                        "network",
                        networks,
                        "course",
                        courses,
                        "counting",
                        List.of(row("s", NOW, Map.of("stations", "7"))))),
                DeclaredFacts.of(CITY).build());
    }

    private static Records.Row row(String id, LocalDate of, Map<String, String> fields) {
        return new Records.Row(id, Optional.empty(), Optional.of(of), fields);
    }
}
