package org.xiandao.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.xiandao.base.Actor;
import org.xiandao.rules.form.Problem;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.targets.OwnWay;
import org.xiandao.rules.targets.Point;
import org.xiandao.targets.WayRefusal.Code;
import org.xiandao.testing.TestDatabase;

class WaysTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Edition EDITION = Packs.load(
                    Path.of(System.getProperty("xiandao.root"), "programmes", "guangzhou", "2025"))
            .orThrow();
    private static final String AREA = EDITION.area();
    private static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    private static final String FIRST = "to-2025-12-31";
    private static final String SECOND = "to-2026-12-31";

    private final Ways ways = new Ways(new WayStore(DATABASE.jdbc()), new ApprovedEnds(DATABASE.jdbc()));
    private final Actor unit = unit(AREA);
    private final Actor handler = office(AREA, Level.CITY, Duty.HANDLER);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void whatAnAreaSetsIsKeptWithReasonAuthorAndTheTimeItWasKnown() {
        var target = target("stations");
        assertThat(set(target, Map.of("base", "90000", FIRST, "98000"), "按通管局年报", 0, unit, MARCH))
                .isInstanceOf(Ways.Result.Done.class);
        assertThat(set(target, Map.of("base", "91000"), "年报更正", 1, handler, JUNE))
                .isInstanceOf(Ways.Result.Done.class);
        var point = new Point(LocalDate.of(2025, 12, 31), Fraction.of(98000));
        assertThat(ways.known(EDITION, target, AREA, MARCH.minusMillis(1))).isEmpty();
        assertThat(ways.known(EDITION, target, AREA, MARCH))
                .contains(new OwnWay(Optional.of(Fraction.of(90000)), List.of(point)));
        assertThat(ways.known(EDITION, target, AREA, JUNE))
                .contains(new OwnWay(Optional.of(Fraction.of(91000)), List.of()));
        assertThat(ways.history(EDITION, target, AREA))
                .extracting(way ->
                        way.number() + " " + way.reason() + " " + way.author().name())
                .containsExactly("1 按通管局年报 填报", "2 年报更正 经办");
        assertThat(set(target, Map.of(), "回到方案", 2, unit, JUNE)).isInstanceOf(Ways.Result.Done.class);
        assertThat(ways.known(EDITION, target, AREA, JUNE)).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var refusals =
                refused(set(target("patents"), Map.of(FIRST, "3万", SECOND, "４0", "base", "7"), " ", 0, unit, MARCH));
        assertThat(refusals).extracting(WayRefusal::code).containsExactly(Code.FIELDS, Code.REASON_MISSING);
        assertThat(refusals.getFirst().problems())
                .extracting(problem -> problem.path() + " " + problem.code())
                .contains(FIRST + " " + Problem.Code.MAGNITUDE_WORD, SECOND + " " + Problem.Code.FULL_WIDTH);
        assertThat(refused(set(target("private-networks"), Map.of("base", "1.5"), "原因", 0, unit, MARCH)))
                .flatExtracting(WayRefusal::problems)
                .extracting(Problem::code)
                .containsExactly(Problem.Code.NOT_AN_INTEGER);
    }

    @Test
    void whatFallsWithinThePeriodNeverBecomesLess() {
        assertThat(refused(set(target("trainings"), Map.of(FIRST, "4", SECOND, "3"), "原因", 0, unit, MARCH)))
                .containsExactly(WayRefusal.at(Code.LESS_THAN_BEFORE, SECOND));
        assertThat(set(target("trainings"), Map.of(FIRST, "4", SECOND, "4"), "原因", 0, unit, MARCH))
                .isInstanceOf(Ways.Result.Done.class);
    }

    @Test
    void aWayNeitherGoesBackNorPastTheEnd() {
        var stations = target("stations");
        assertThat(astray(stations, Map.of("base", "130000", FIRST, "100000", SECOND, "99000")))
                .containsExactly("base ABOVE_END", SECOND + " BELOW_EARLIER");
        assertThat(astray(stations, Map.of("base", "90000", FIRST, "89000", SECOND, "120001")))
                .containsExactly(FIRST + " BELOW_EARLIER", SECOND + " ABOVE_END");
        assertThat(astray(stations, Map.of(FIRST, "94999", SECOND, "120000")))
                .as("the records tell of 95000")
                .containsExactly(FIRST + " BELOW_EARLIER");
        assertThat(astray(target("edge-nodes"), Map.of("base", "50", FIRST, "8", SECOND, "13")))
                .as("a stock may be more than is to be added")
                .containsExactly(SECOND + " ABOVE_END");
        var falling = atMost(stations);
        assertThat(astray(falling, Map.of("base", "110000", FIRST, "130000", SECOND, "140000")))
                .containsExactly("base BELOW_END", SECOND + " ABOVE_EARLIER");
        assertThat(astray(falling, Map.of("base", "150000", FIRST, "151000", SECOND, "119999")))
                .containsExactly(FIRST + " ABOVE_EARLIER", SECOND + " BELOW_END");
    }

    /** What is refused of a way to which nothing is wrong but its amounts and its missing reason. */
    private List<String> astray(Target target, Map<String, String> typed) {
        int seen = ways.history(EDITION, target, AREA).size();
        var refusals = refused(set(target, typed, Optional.of(Fraction.of(95000)), "", seen, unit, MARCH));
        assertThat(refusals.getLast()).isEqualTo(WayRefusal.of(Code.REASON_MISSING));
        return refusals.stream()
                .limit(refusals.size() - 1)
                .map(refusal -> refusal.path() + " " + refusal.code())
                .toList();
    }

    private static Target atMost(Target it) {
        return new Target(
                it.id(),
                it.title(),
                it.pillar(),
                it.kind(),
                Comparator.AT_MOST,
                it.value(),
                it.by(),
                it.item(),
                it.measure(),
                it.way(),
                it.basis());
    }

    @Test
    void onlyTheAreasOwnUnitsAndOfficesSetIt() {
        var target = target("standards");
        var typed = Map.of("base", "10");
        var beside = unit("210100");
        var above = office("440000", Level.CITY, Duty.DECIDER);
        var reader = office(AREA, Level.CITY);
        for (var actor : List.of(beside, above, reader))
            assertThat(refused(set(target, typed, "原因", 0, actor, MARCH)))
                    .extracting(WayRefusal::code)
                    .containsExactly(Code.NOT_YOURS);
        assertThat(set(target, typed, "原因", 0, handler, MARCH)).isInstanceOf(Ways.Result.Done.class);
    }

    @Test
    void whoeverComesSecondLooksFirstAtWhatTheOtherSet() {
        var target = target("champions");
        assertThat(set(target, Map.of("base", "20"), "原因", 0, unit, MARCH)).isInstanceOf(Ways.Result.Done.class);
        assertThat(refused(set(target, Map.of("base", "21"), "原因", 0, handler, JUNE)))
                .extracting(WayRefusal::code)
                .containsExactly(Code.STALE);
        assertThat(refused(set(target, Map.of("base", "20"), "原因", 1, handler, JUNE)))
                .extracting(WayRefusal::code)
                .containsExactly(Code.NOTHING_NEW);
        assertThat(refused(set(target("meetings"), Map.of(), "原因", 0, unit, MARCH)))
                .extracting(WayRefusal::code)
                .containsExactly(Code.NOTHING_NEW);
    }

    @Test
    void whatWasSetIsNeverRewritten() {
        set(target("edge-nodes"), Map.of("base", "3"), "原因", 0, unit, MARCH);
        for (var statement : List.of("update target_way set base = '4'", "delete from target_way"))
            assertThatThrownBy(() -> DATABASE.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class);
    }

    private Ways.Result set(
            Target target, Map<String, String> typed, String reason, int seen, Actor actor, Instant at) {
        return set(target, typed, Optional.empty(), reason, seen, actor, at);
    }

    private Ways.Result set(
            Target target,
            Map<String, String> typed,
            Optional<Fraction> told,
            String reason,
            int seen,
            Actor actor,
            Instant at) {
        return ways.set(EDITION, target, AREA, typed, told, reason, seen, actor, at);
    }

    private static List<WayRefusal> refused(Ways.Result result) {
        assertThat(result).isInstanceOf(Ways.Result.Refused.class);
        return ((Ways.Result.Refused) result).refusals();
    }

    private static Target target(String id) {
        return EDITION.plan().target(id).orElseThrow();
    }
}
