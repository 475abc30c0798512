package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.ledger.SameThings.Show;
import org.xiandao.same.Match;

/** Which records may be of one thing, and who learns of it. */
class SameFindingTest extends SameWorld {
    @Test
    void oneSiteUnderTwoNamesIsPutToTheOfficeThatCoversBoth() {
        var one = aSite("演示装备一厂", city);
        var other = aSite("演示装备第一工厂", neighbour);
        declare("factory-site", site("另一厂", city.area(), "他处88号"), city);

        var pair = only(Show.OPEN);
        assertThat(Set.of(pair.one(), pair.other())).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(pair.found().orElseThrow().match())
                .isEqualTo(new Match(100, List.of("credit-code"), List.of(new Match.Compared("address", 100))));
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isEqualTo(1);
        assertThat(things.page(List.of(cityOffice), Show.OPEN, 1, 20).total()).isZero();
        assertThat(things.find(pair.id(), cityOffice)).isEmpty();
        assertThat(things.find(pair.id(), city)).isEmpty();
        assertThat(things.mayDecide(pair, cityOffice)).isFalse();
        assertThat(refused(decide(pair, Kind.SAME, Optional.of(one.id()), cityOffice, APRIL)))
                .containsExactly(SameRefusal.NOT_YOURS);
    }

    @Test
    void whatNamesTwoSitesIsComparedAnewWhenTheyBecomeOne() {
        var one = aSite("演示装备一厂", city);
        var other = aSite("演示装备第一工厂", neighbour);
        declare("scene-deployment", deployment(one), city);
        declare("scene-deployment", deployment(other), neighbour);
        var pair = done(only(Show.OPEN), Kind.SAME, Optional.of(one.id()), province, APRIL);
        var scenes = things.page(List.of(province), Show.OPEN, 1, 20).pairs();
        assertThat(scenes).extracting(SamePair::type).containsExactly("scene-deployment");
        done(pair, Kind.UNDONE, Optional.empty(), province, JUNE);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).pairs())
                .extracting(SamePair::type)
                .containsExactly("factory-site");
    }

    private static Map<String, String> deployment(Kept site) {
        return Map.of("site", site.id().toString(), "scene", "1", "state", "operating", "since", "2026-01-10");
    }

    @Test
    void whoIsAboutToDeclareLearnsThatThereIsOneAndWhomToAskAndNoMore() {
        var there = aSite("演示装备一厂", city);
        var fields = site("演示装备第一工厂", neighbour.area(), "演示路一号");
        assertThat(things.alike("factory-site", fields, neighbour))
                .singleElement()
                .satisfies(alike -> {
                    assertThat(alike.record()).isEmpty();
                    assertThat(alike.within()).isEqualTo(here);
                });
        assertThat(things.alike("factory-site", fields, city))
                .extracting(SameThings.Alike::record)
                .containsExactly(Optional.of(there.id()));
        assertThat(things.alike("factory-site", site("另一厂", city.area(), "他处3号"), city))
                .isEmpty();
    }

    @Test
    void whoAsksWhileAnotherComparesLearnsOfWhatCameInSinceThatOneBegan() throws Exception {
        var fields = site("演示装备第一工厂", neighbour.area(), "演示路一号");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = DATABASE.transactions().execute(status -> {
                assertThat(store.alone()).isTrue();
                var told = threads.submit(() -> {
                    aSite("演示装备一厂", city);
                    return things.alike("factory-site", fields, neighbour);
                });
                await(() -> told.isDone() || waitsForALock());
                return told;
            });
            assertThat(asked.get()).hasSize(1);
        }
    }

    private static boolean waitsForALock() {
        return DATABASE.jdbc()
                .sql("select exists (select 1 from pg_locks where locktype = 'advisory' and not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) Thread.onSpinWait();
    }

    @Test
    void theKeysAndPairsCanBeDroppedAndAreWorkedOutAgain() {
        aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        var before = only(Show.OPEN);
        for (var table : List.of("same_key", "same_naming", "same_pair", "same_rules"))
            DATABASE.jdbc().sql("delete from " + table).update();
        new SameFinding(store, SAMENESS, CATALOGUE, DATABASE.transactions()).compareDue();
        assertThat(only(Show.OPEN)).isEqualTo(before);
    }

    @Test
    void whatHasEndedClaimsNothing() {
        var one = aSite("演示装备一厂", city);
        aSite("演示装备第一工厂", neighbour);
        ledger.change(
                one.id(), 1, new Statement(DAY, true, one.last().says().fields(), "搬迁", Origin.DECLARED), city, JUNE);
        assertThat(things.page(List.of(province), Show.OPEN, 1, 20).total()).isZero();
    }
}
