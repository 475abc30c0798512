package org.xiandao.rules.load;

import org.xiandao.rules.pack.PlanRules;

/** plan.yaml: pillars, owners, targets and tasks that a published plan fixes. */
final class PlanReader {
    private static final Kind<PlanRules.Pillar> PILLAR = Kinds.mapping(
            mapping -> new PlanRules.Pillar(mapping.get("id", Kinds.ID), mapping.get("title", Kinds.BILINGUAL)));
    private static final Kind<PlanRules.Owner> OWNER = Kinds.mapping(
            mapping -> new PlanRules.Owner(mapping.get("id", Kinds.ID), mapping.get("name", Kinds.BILINGUAL)));
    private static final Kind<PlanRules.Target> TARGET = Kinds.mapping(PlanReader::target);
    private static final Kind<PlanRules.Task> TASK = Kinds.mapping(mapping -> new PlanRules.Task(
            mapping.get("id", Kinds.ID),
            mapping.get("number", Kinds.TEXT),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.get("group", Kinds.TEXT),
            mapping.needList("owners", Kinds.ID),
            BasisReader.read(mapping)));

    private PlanReader() {}

    static PlanRules read(Mapping mapping) {
        return new PlanRules(
                mapping.list("pillars", PILLAR),
                mapping.list("owners", OWNER),
                mapping.list("targets", TARGET),
                mapping.list("tasks", TASK));
    }

    private static PlanRules.Target target(Mapping mapping) {
        var bound = Bounds.quantity(mapping);
        return new PlanRules.Target(
                mapping.get("id", Kinds.ID),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("pillar", Kinds.ID),
                mapping.get("kind", Kinds.word(PlanRules.Kind.class)),
                bound.comparator(),
                bound.value(),
                mapping.get("by", Numbers.DATE),
                mapping.maybe("item", Kinds.NUMBERING),
                BasisReader.read(mapping));
    }
}
