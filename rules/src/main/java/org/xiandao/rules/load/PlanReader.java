package org.xiandao.rules.load;

import org.xiandao.rules.pack.PlanRules;

/** plan.yaml: pillars, owners, targets with their ways, and tasks that a published plan fixes. */
final class PlanReader {
    private static final Kind<PlanRules.Pillar> PILLAR = Kinds.mapping(
            mapping -> new PlanRules.Pillar(mapping.get("id", Kinds.ID), mapping.get("title", Kinds.BILINGUAL)));
    private static final Kind<PlanRules.Owner> OWNER = Kinds.mapping(
            mapping -> new PlanRules.Owner(mapping.get("id", Kinds.ID), mapping.get("name", Kinds.BILINGUAL)));
    private static final Kind<PlanRules.Milestone> MILESTONE = Kinds.mapping(mapping ->
            new PlanRules.Milestone(mapping.get("on", Numbers.DATE), mapping.get("at", Numbers.QUANTITY_WITH_UNIT)));
    private static final Kind<PlanRules.Way> WAY = Kinds.mapping(mapping -> new PlanRules.Way(
            mapping.get("base", Numbers.DATE),
            mapping.maybe("from", Numbers.QUANTITY_WITH_UNIT),
            mapping.list("points", MILESTONE),
            BasisReader.read(mapping)));
    private static final Kind<PlanRules.Pursuit> PURSUIT = Kinds.mapping(mapping -> new PlanRules.Pursuit(
            mapping.get("tasks", Kinds.mapOf(Kinds.listOf(Kinds.ID))), BasisReader.read(mapping)));
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
                mapping.list("tasks", TASK),
                mapping.maybe("path", WAY),
                mapping.maybe("pursuit", PURSUIT));
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
                mapping.maybe("measure", Kinds.ID),
                mapping.maybe("path", WAY),
                BasisReader.read(mapping));
    }
}
