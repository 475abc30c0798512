package org.xiandao.rules.load;

import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow;

/** workflow.yaml: who may apply, by which channel, through which stages. */
final class WorkflowReader {
    private static final Kind<Workflow.Applicants> APPLICANTS = Kinds.mapping(mapping -> new Workflow.Applicants(
            mapping.get("unit", Kinds.BILINGUAL),
            Kinds.inOrder(mapping.needList("levels", Kinds.word(Level.class))),
            mapping.get("joint", Kinds.word(Workflow.Joint.class)),
            mapping.maybe("joint-reason", Kinds.ID),
            BasisReader.read(mapping)));
    private static final Kind<Workflow.Channel> CHANNEL = Kinds.mapping(mapping -> new Workflow.Channel(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.get("when", PredicateReader.OR_OTHERWISE),
            BasisReader.read(mapping)));
    private static final Kind<Workflow.CallDate> DATE = Kinds.mapping(mapping -> new Workflow.CallDate(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.get("required", Kinds.FLAG),
            mapping.maybe("printed", Numbers.DATE),
            BasisReader.read(mapping)));
    private static final Kind<Workflow.CallChoice> CHOICE = Kinds.mapping(mapping -> new Workflow.CallChoice(
            mapping.get("id", Kinds.ID),
            mapping.get("title", Kinds.BILINGUAL),
            mapping.needList("options", FormReader.OPTION),
            BasisReader.read(mapping)));
    private static final Kind<Workflow.Stage> STAGE = Kinds.mapping(WorkflowReader::stage);

    private WorkflowReader() {}

    static Workflow read(Mapping mapping) {
        return new Workflow(
                mapping.get("applicants", APPLICANTS),
                mapping.needList("channels", CHANNEL),
                mapping.list("dates", DATE),
                mapping.list("choices", CHOICE),
                mapping.needList("stages", STAGE));
    }

    private static Workflow.Stage stage(Mapping mapping) {
        return new Workflow.Stage(
                mapping.get("id", Kinds.ID),
                mapping.get("kind", Kinds.word(Workflow.Kind.class)),
                mapping.get("title", Kinds.BILINGUAL),
                mapping.get("by", ActorReader.ACTOR),
                mapping.list("with", ActorReader.ACTOR),
                Kinds.inOrder(mapping.list("channels", Kinds.ID)),
                mapping.maybe("when", PredicateReader.PREDICATE),
                mapping.get("clock", ClockReader.CLOCK),
                mapping.needList("may", Kinds.word(Workflow.Verb.class)),
                mapping.maybe("return-to", Kinds.ID),
                mapping.maybe("letter", Kinds.word(Workflow.Need.class)).orElse(Workflow.Need.NONE),
                mapping.maybe("quota", Kinds.FLAG).orElse(false),
                mapping.maybe("objections", ObjectionsReader.OBJECTIONS),
                mapping.list("headings", Kinds.BILINGUAL),
                mapping.list("checklist", CheckItemReader.ITEM),
                BasisReader.read(mapping));
    }
}
