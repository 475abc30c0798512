package org.xiandao.rules.lint;

import java.util.Collection;
import java.util.HashSet;
import java.util.function.Function;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.load.Place;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.FundRules;
import org.xiandao.rules.pack.IndicatorTree;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.SourceDocument;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** No two things of a kind bear the same id; fields are unique across the whole form. */
final class UniqueIds implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var edition = pack.edition();
        var scan = new Scan(pack, faults);
        scan.unique(edition.documents(), SourceDocument::id);
        for (var document : edition.documents()) articles(document, scan);
        workflow(edition.workflow(), scan);
        form(edition.form(), scan);
        scan.unique(edition.measures(), Measure::id);
        scan.unique(edition.conditions(), Condition::id);
        edition.indicators().ifPresent(tree -> tree(tree, scan));
        var rating = edition.rating();
        scan.unique(rating.bands(), band -> String.valueOf(band.stars()));
        scan.unique(rating.reports(), RatingRules.Report::id);
        scan.unique(rating.grounds(), RatingRules.Ground::id);
        plan(edition.plan(), scan);
        scan.unique(edition.funds().watches(), FundRules.Watch::id);
        scan.unique(edition.letters(), Letter::id);
    }

    private static void workflow(Workflow workflow, Scan scan) {
        scan.unique(workflow.channels(), Workflow.Channel::id);
        scan.unique(workflow.dates(), Workflow.CallDate::id);
        scan.unique(workflow.choices(), Workflow.CallChoice::id);
        for (var choice : workflow.choices()) scan.unique(choice.options(), Form.Option::id);
        scan.unique(workflow.stages(), Workflow.Stage::id);
        for (var stage : workflow.stages()) {
            scan.unique(stage.checklist(), CheckItem::id);
            for (var item : stage.checklist()) scan.unique(item.answers(), Form.Option::id);
        }
    }

    private static void form(Form form, Scan scan) {
        scan.unique(form.sections(), Form.Section::id);
        var fields = form.sections().stream()
                .flatMap(section -> section.fields().stream())
                .toList();
        scan.unique(fields, Form.Field::id);
        for (var field : fields) {
            scan.unique(field.options(), Form.Option::id);
            scan.unique(field.parts(), Form.Part::id);
        }
    }

    private static void tree(IndicatorTree tree, Scan scan) {
        scan.unique(tree.firsts(), IndicatorTree.First::id);
        scan.unique(
                tree.firsts().stream()
                        .flatMap(first -> first.seconds().stream())
                        .toList(),
                IndicatorTree.Second::id);
        scan.unique(tree.items(), IndicatorTree.Item::id);
    }

    private static void plan(PlanRules plan, Scan scan) {
        scan.unique(plan.pillars(), PlanRules.Pillar::id);
        scan.unique(plan.owners(), PlanRules.Owner::id);
        scan.unique(plan.targets(), PlanRules.Target::id);
        scan.unique(plan.tasks(), PlanRules.Task::id);
    }

    private static void articles(SourceDocument document, Scan scan) {
        var seen = new HashSet<String>();
        for (int index = 0; index < document.articles().size(); index++) {
            var at = document.articles().get(index).at();
            if (!seen.add(at)) scan.report(scan.pack().places().of(document, "articles", index), at);
        }
    }

    private record Scan(Loaded pack, Faults faults) {
        <T extends Record> void unique(Collection<T> parts, Function<T, String> id) {
            var seen = new HashSet<String>();
            for (var part : parts)
                if (!seen.add(id.apply(part))) report(pack.places().of(part, "id"), id.apply(part));
        }

        void report(Place place, String id) {
            faults.report(
                    place,
                    Fault.Code.DUPLICATE_ID,
                    new Text("编号 " + id + " 已被用过", "The id " + id + " is already taken"),
                    new Text("请改用另一个编号", "Give it another id"));
        }
    }
}
