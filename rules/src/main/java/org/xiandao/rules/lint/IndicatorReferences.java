package org.xiandao.rules.lint;

import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** Measures are made of measures that there are; items and conditions point at each other. */
final class IndicatorReferences implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var references = new References(faults);
        for (var measure : pack.edition().measures()) operands(measure, pack, references);
        for (var item : pack.edition().indicators().map(IndicatorTree::items).orElse(List.of()))
            item(item, pack, references, faults);
        for (var condition : pack.edition().conditions())
            condition
                    .indicatorItem()
                    .ifPresent(item -> references.known(
                            References.ITEM,
                            item,
                            Ids.items(pack.edition()),
                            pack.places().of(condition, "item")));
    }

    private static void operands(Measure measure, Loaded pack, References references) {
        var known = Ids.measures(pack.edition());
        var places = pack.places();
        switch (measure.definition()) {
            case Definition.Ratio ratio -> {
                references.known(References.MEASURE, ratio.of(), known, places.of(measure.definition(), "ratio"));
                references.known(References.MEASURE, ratio.per(), known, places.of(measure.definition(), "per"));
            }
            case Definition.Total(var of) -> {
                for (int index = 0; index < of.size(); index++)
                    references.known(
                            References.MEASURE, of.get(index), known, places.of(measure.definition(), "total", index));
            }
            case Definition.Count _, Definition.Sum _, Definition.Latest _, Definition.Told _ -> {}
        }
    }

    private static void item(IndicatorTree.Item item, Loaded pack, References references, Faults faults) {
        var edition = pack.edition();
        var places = pack.places();
        for (int index = 0; index < item.measures().size(); index++)
            references.known(
                    References.MEASURE,
                    item.measures().get(index),
                    Ids.measures(edition),
                    places.of(item, "measures", index));
        item.condition().ifPresent(id -> {
            if (!references.known(References.CONDITION, id, Ids.conditions(edition), places.of(item, "condition")))
                return;
            boolean mutual = edition.conditions().stream()
                    .filter(condition -> condition.id().equals(id))
                    .allMatch(condition ->
                            condition.indicatorItem().filter(item.id()::equals).isPresent());
            if (!mutual)
                faults.report(
                        places.of(item, "condition"),
                        Fault.Code.UNKNOWN_REFERENCE,
                        new Text(
                                "条件 " + id + " 没有写 item: \"" + item.id() + "\"",
                                "The condition " + id + " doesn't say item: \"" + item.id() + "\""),
                        new Text("请让两处一致", "Let the two agree"));
        });
        item.scoredAt().ifPresent(id -> {
            if (!references.known(References.STAGE, id, Ids.stages(edition), places.of(item, "scored-at"))) return;
            if (edition.stage(id).kind() != Workflow.Kind.VISIT)
                faults.report(
                        places.of(item, "scored-at"),
                        Fault.Code.STAGE_DETAIL,
                        new Text(id + " 不是现场考察环节", id + " is no site visit"),
                        new Text("评审中打分的指标不写 scored-at", "Leave scored-at away where the review scores it"));
        });
    }
}
