package org.xiandao.rules.lint;

import java.util.Map;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.PackTest;
import org.xiandao.rules.pack.PlanRules;

/** Tests speak of what the pack has. */
final class TestReferences implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var references = new References(faults);
        for (var test : pack.tests()) {
            given(test, pack, references);
            expect(test.expect(), pack, references);
        }
    }

    private static void given(PackTest test, Loaded pack, References references) {
        var edition = pack.edition();
        var places = pack.places();
        var given = test.given();
        for (var figures : given.values().values())
            for (var measure : figures.keySet())
                references.known(References.MEASURE, measure, Ids.measures(edition), places.of(test, "values"));
        for (var path : given.answers().keySet())
            references.known(References.FIELD, fieldOf(path), Ids.fields(edition), places.of(test, "answers"));
        for (Map.Entry<String, String> choice : given.call().entrySet())
            references.known(References.CHOICE, choice.getKey(), Ids.choices(edition), places.of(test, "call"));
    }

    private static void expect(PackTest.Expect expect, Loaded pack, References references) {
        var edition = pack.edition();
        var places = pack.places();
        for (var id : expect.conditions().keySet())
            references.known(References.CONDITION, id, Ids.conditions(edition), places.of(expect, "conditions"));
        for (var id : expect.measures().keySet())
            references.known(References.MEASURE, id, Ids.measures(edition), places.of(expect, "measures"));
        for (var id : expect.targets().keySet())
            references.known(
                    References.TARGET,
                    id,
                    Ids.of(edition.plan().targets(), PlanRules.Target::id),
                    places.of(expect, "targets"));
        expect.channel()
                .ifPresent(id ->
                        references.known(References.CHANNEL, id, Ids.channels(edition), places.of(expect, "channel")));
        for (int index = 0; index < expect.path().size(); index++)
            references.known(
                    References.STAGE, expect.path().get(index), Ids.stages(edition), places.of(expect, "path", index));
        expect.period()
                .ifPresent(period -> references.known(
                        References.STAGE, period.stage(), Ids.stages(edition), places.of(period, "stage")));
        expect.score()
                .ifPresent(score -> score.experts().stream()
                        .flatMap(given -> given.keySet().stream())
                        .distinct()
                        .filter(id -> !Ids.firsts(edition).contains(id))
                        .forEach(id -> references.known(
                                References.ITEM, id, Ids.items(edition), places.of(score, "experts"))));
    }

    /** {@code field}, {@code field.part} and {@code section[2].field} all name a field. */
    private static String fieldOf(String path) {
        return path.replaceFirst("^[^.]*\\[\\d+]\\.", "").replaceFirst("\\..*", "");
    }
}
