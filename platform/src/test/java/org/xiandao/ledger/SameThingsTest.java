package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.testing.AnActor.unit;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.Actor;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.ledger.SamePair.State;
import org.xiandao.ledger.SameThings.Show;
import org.xiandao.rules.pack.Level;

/** What offices decide of records that may be of one thing. */
class SameThingsTest extends SameWorld {
    private List<UUID> holding(Instant known) {
        return directory.list("factory-site", List.of(province), DAY, known, "", 1, 100).lines().stream()
                .map(RecordDirectory.Line::id)
                .toList();
    }

    @Test
    void whatIsTheSameCountsOnceFromTheDecisionUntilItIsUndone() {
        var one = aSite("演示装备一厂", city);
        var other = aSite("演示装备第一工厂", neighbour);
        var pair = done(only(Show.OPEN), Kind.SAME, Optional.of(one.id()), province, APRIL);

        assertThat(pair.state()).isEqualTo(State.SAME);
        assertThat(holding(APRIL.minusMillis(1))).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(holding(APRIL)).containsExactly(one.id());
        assertThat(things.about(other.id()).into()).contains(one.id());
        assertThat(things.about(one.id()).leads()).containsExactly(other.id());
        assertThat(directory.counts(List.of(province))).containsEntry("factory-site", 1);
        assertThat(ledger.find(other.id(), neighbour).orElseThrow().versions()).hasSize(1);

        done(pair, Kind.UNDONE, Optional.empty(), province, JUNE);
        assertThat(holding(JUNE.minusMillis(1))).containsExactly(one.id());
        assertThat(holding(JUNE)).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(only(Show.OPEN).decisions()).extracting(SameDecision::kind).containsExactly(Kind.SAME, Kind.UNDONE);
    }

    @Test
    void whatWasToldApartIsNotAskedAgainUntilAComparedFieldChanges() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        done(only(Show.OPEN), Kind.DIFFERENT, Optional.empty(), province, APRIL);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();

        var industry = new HashMap<>(site("演示装备一厂", city.area(), "演示路1号"));
        industry.put("industry", "C36");
        correct(one, industry, city);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
        assertThat(only(Show.DECIDED).state()).isEqualTo(State.DIFFERENT);

        var again = ledger.find(one.id(), city).orElseThrow();
        correct(again, site("演示装备一厂（老厂区）", city.area(), "演示路1号"), city);
        assertThat(only(Show.OPEN).state()).isEqualTo(State.OPEN);

        correct(ledger.find(one.id(), city).orElseThrow(), site("别的厂", city.area(), "远处9号"), city);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
    }

    @Test
    void aUnitThatIsAskedAnswersWithoutSeeingTheOther() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var pair = done(only(Show.OPEN), Kind.ASKED, Optional.empty(), province, APRIL);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
        assertThat(only(Show.ASKED).id()).isEqualTo(pair.id());
        assertThat(things.asked(List.of(city))).extracting(SamePair::id).containsExactly(pair.id());
        assertThat(things.find(pair.id(), city)).isEmpty();
        assertThat(things.kept(things.asked(pair.id(), city).orElseThrow(), city))
                .containsExactly(one.id());
        assertThat(things.asked(pair.id(), unit(city.area()))).isEmpty();

        done(pair, Kind.ANSWERED, Optional.empty(), city, JUNE);
        assertThat(things.asked(List.of(city))).isEmpty();
        assertThat(only(Show.OPEN).last().orElseThrow().kind()).isEqualTo(Kind.ANSWERED);
    }

    @Test
    void aDecisionNeedsAReasonALeaderAndSomebodyElseAndIsTakenOnce() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var pair = only(Show.OPEN);
        assertThat(refused(things.decide(
                        pair.id(), pair.token(), Kind.SAME, Optional.of(UUID.randomUUID()), " ", province, APRIL)))
                .containsExactlyInAnyOrder(SameRefusal.REASON_MISSING, SameRefusal.LEADING_MISSING);
        var both = new Actor(
                city.account(),
                "某人",
                "厅",
                "厅",
                province.office(),
                Level.PROVINCE,
                here,
                province.duties(),
                true,
                false);
        assertThat(refused(decide(pair, Kind.DIFFERENT, Optional.empty(), both, APRIL)))
                .containsExactly(SameRefusal.OWN_WORK);
        assertThat(refused(decide(pair, Kind.UNDONE, Optional.empty(), province, APRIL)))
                .containsExactly(SameRefusal.NOTHING_TO_UNDO);
        var decided = done(pair, Kind.SAME, Optional.of(one.id()), province, APRIL);
        assertThat(refused(decide(pair, Kind.DIFFERENT, Optional.empty(), province, JUNE)))
                .containsExactly(SameRefusal.STALE);
        assertThat(refused(decide(decided, Kind.DIFFERENT, Optional.empty(), province, JUNE)))
                .containsExactly(SameRefusal.DECIDED_ALREADY);
        assertThat(refused(decide(decided, Kind.ANSWERED, Optional.empty(), city, JUNE)))
                .containsExactly(SameRefusal.NOT_ASKED);
    }

    @Test
    void ofThreeNamesOneLeadsAndEachDecisionIsUndoneByItself() {
        var a = aSite("演示装备一厂", city);
        var b = aSite("演示装备第一工厂", neighbour);
        var c = aSite("演示装备壹厂", unit(cities.get(2)));
        var ab = done(between(a, b), Kind.SAME, Optional.of(b.id()), province, APRIL);
        done(between(a, c), Kind.SAME, Optional.of(c.id()), province, JUNE);
        assertThat(things.about(a.id()).into()).contains(c.id());
        assertThat(things.about(b.id()).into()).contains(c.id());
        assertThat(holding(JUNE)).containsExactly(c.id());
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();

        done(things.find(ab.id(), province).orElseThrow(), Kind.UNDONE, Optional.empty(), province, JULY);
        assertThat(things.about(a.id()).into()).contains(c.id());
        assertThat(things.about(b.id()).into()).isEmpty();
        assertThat(holding(JULY)).containsExactlyInAnyOrder(b.id(), c.id());
        assertThat(holding(APRIL)).containsExactlyInAnyOrder(b.id(), c.id());
    }

    @Test
    void twoThatWereToldApartDoNotBecomeOneThroughAThird() {
        var a = aSite("演示装备一厂", city);
        var b = aSite("演示装备第一工厂", neighbour);
        var c = aSite("演示装备壹厂", unit(cities.get(2)));
        done(between(b, c), Kind.DIFFERENT, Optional.empty(), province, APRIL);
        done(between(a, b), Kind.SAME, Optional.of(a.id()), province, APRIL);
        assertThat(refused(decide(between(a, c), Kind.SAME, Optional.of(a.id()), province, JUNE)))
                .containsExactly(SameRefusal.CONTRADICTS);
        assertThat(between(a, c).decisions()).isEmpty();
    }

    @Test
    void whatWasDecidedCanBeNeitherChangedNorRemoved() {
        aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var pair = done(only(Show.OPEN), Kind.DIFFERENT, Optional.empty(), province, APRIL);
        for (var sql : List.of(
                "update same_decision set reason = '' where pair = ?", "delete from same_decision where pair = ?"))
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).param(pair.id()).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("appended");
    }

    private SamePair between(Kept one, Kept other) {
        return Stream.of(Show.values())
                .flatMap(show -> things.page(List.of(province), show, 1, 20).pairs().stream())
                .filter(pair -> Set.of(pair.one(), pair.other()).equals(Set.of(one.id(), other.id())))
                .findFirst()
                .orElseThrow();
    }
}
