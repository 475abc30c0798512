package org.xiandao.rules.lint;

import java.util.Set;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** Requirements speak of measures, fields, choices and answers that there are; findings are made where an office sits. */
final class PredicateReferences implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var edition = pack.edition();
        var references = new References(faults);
        for (var part : Requirements.of(edition)) part(part, pack, references);
        for (var condition : edition.conditions()) {
            boolean known = references.known(
                    References.STAGE,
                    condition.decidedAt(),
                    Ids.stages(edition),
                    pack.places().of(condition, "decided-at"));
            if (known) findings(condition, edition.stage(condition.decidedAt()), pack, faults);
        }
    }

    private static void part(Predicate part, Loaded pack, References references) {
        var edition = pack.edition();
        var places = pack.places();
        switch (part) {
            case Predicate.Compare compare ->
                references.known(
                        References.MEASURE, compare.measure(), Ids.measures(edition), places.of(part, "indicator"));
            case Predicate.AnswerGiven(var path) -> answer(path, Set.of(), part, pack, references);
            case Predicate.AnswerIn(var path, var values) -> answer(path, values, part, pack, references);
            case Predicate.CallAttribute(var choice, var option) -> {
                if (references.known(References.CHOICE, choice, Ids.choices(edition), places.of(part, "call")))
                    edition.workflow().choices().stream()
                            .filter(it -> it.id().equals(choice))
                            .forEach(it -> references.known(
                                    new Text("选项", "option"),
                                    option,
                                    Ids.of(it.options(), Form.Option::id),
                                    places.of(part, "is")));
            }
            case Predicate.All _,
                    Predicate.Any _,
                    Predicate.Not _,
                    Predicate.FindingIs _,
                    Predicate.AreaLevel _,
                    Predicate.AreaTitle _ -> {}
        }
    }

    private static void answer(String path, Set<String> values, Predicate part, Loaded pack, References references) {
        var steps = path.split("\\.");
        var place = pack.places().of(part, "answer");
        if (!references.known(References.FIELD, steps[0], Ids.fields(pack.edition()), place)) return;
        var field = pack.edition().field(steps[0]).orElseThrow();
        if (field.type() != Form.Type.INDICATOR_TABLE && steps.length > 1)
            references.known(new Text("分项", "part"), steps[1], Ids.of(field.parts(), Form.Part::id), place);
        var options = field.type() == Form.Type.YES_NO ? Set.of("yes", "no") : Ids.of(field.options(), Form.Option::id);
        if (!options.isEmpty())
            for (var value : values)
                references.known(
                        new Text("选项", "option"), value, options, pack.places().of(part, "is"));
    }

    private static void findings(Condition condition, Workflow.Stage stage, Loaded pack, Faults faults) {
        boolean asksFinding = condition.require().parts().anyMatch(Predicate.FindingIs.class::isInstance);
        if (asksFinding && stage.kind() == Workflow.Kind.DRAFTING)
            faults.report(
                    pack.places().of(condition, "decided-at"),
                    Fault.Code.STAGE_DETAIL,
                    new Text("填报环节没有人能认定事实", "Nobody can make a finding while the applicant drafts"),
                    new Text("请改为主管部门办理的环节", "Decide it at a stage where an office acts"));
    }
}
