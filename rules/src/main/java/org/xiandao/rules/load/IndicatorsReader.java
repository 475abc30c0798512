package org.xiandao.rules.load;

import java.util.List;
import java.util.Optional;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Text;

/** indicators.yaml: measures, and the tree of points where the programme has one. */
final class IndicatorsReader {
    static final Indicators NONE = new Indicators(List.of(), Optional.empty());

    private static final Kind<IndicatorTree> TREE = Kinds.mapping(mapping -> {
        var basis = BasisReader.read(mapping);
        return new IndicatorTree(
                mapping.get("total", Numbers.NUMBER),
                mapping.needList("first", Kinds.mapping(first -> first(first, basis))),
                basis);
    });
    private static final Kind<IndicatorTree.Item> ITEM = Kinds.mapping(IndicatorsReader::item);

    private IndicatorsReader() {}

    record Indicators(List<Measure> measures, Optional<IndicatorTree> tree) {}

    static Indicators read(Mapping mapping, Form form) {
        return new Indicators(
                mapping.list("measures", Kinds.mapping(measure -> measure(measure, form))),
                mapping.maybe("tree", TREE));
    }

    private static Measure measure(Mapping mapping, Form form) {
        var id = mapping.get("id", Kinds.ID);
        return new Measure(
                id,
                mapping.get("title", Kinds.BILINGUAL),
                mapping.maybe("unit", Kinds.TEXT_OR_EMPTY).orElse(""),
                mapping.get("value", DefinitionReader.DEFINITION),
                FormReader.declaring(form, id),
                mapping.maybe("joint", Kinds.word(Measure.Pool.class)).orElse(Measure.Pool.EACH),
                BasisReader.read(mapping));
    }

    private static IndicatorTree.First first(Mapping mapping, Basis inherited) {
        var basis = BasisReader.read(mapping, Optional.of(inherited));
        return new IndicatorTree.First(
                mapping.get("id", Kinds.NUMBERING),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("points", Numbers.NUMBER),
                mapping.needList("second", Kinds.mapping(second -> second(second, basis))),
                basis);
    }

    private static IndicatorTree.Second second(Mapping mapping, Basis inherited) {
        return new IndicatorTree.Second(
                mapping.get("id", Kinds.NUMBERING),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.needList("items", ITEM),
                BasisReader.read(mapping, Optional.of(inherited)));
    }

    private static IndicatorTree.Item item(Mapping mapping) {
        return new IndicatorTree.Item(
                mapping.get("id", Kinds.NUMBERING),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("points", Numbers.NUMBER),
                mapping.list("measures", Kinds.ID),
                mapping.maybe("topic", Kinds.ID),
                mapping.maybe("condition", Kinds.ID),
                mapping.maybe("scored-at", Kinds.ID),
                withPointsDecision(mapping, BasisReader.read(mapping)));
    }

    /** Where no article prints an item's points, the decision that shares them out is part of what the item rests on. */
    private static Basis withPointsDecision(Mapping mapping, Basis basis) {
        var points = mapping.maybe("points-decision", Kinds.DECISION_ID);
        if (points.isPresent() && basis.decision().isPresent())
            mapping.report(
                    Fault.Code.WRONG_TYPE,
                    new Text(
                            "decision 和 points-decision 只能写一个",
                            "Only one of decision and points-decision may stand here"),
                    new Text("请把两项约定并成一项", "Make one decision of the two"));
        return points.isPresent() ? new Basis(basis.citations(), points) : basis;
    }
}
