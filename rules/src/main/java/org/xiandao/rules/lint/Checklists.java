package org.xiandao.rules.lint;

import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.CheckItem;
import org.xiandao.rules.pack.CheckItem.Claim;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Stage;

/** Only a visit has a checklist; each of its items stands under a heading of the record and checks something that is claimed. */
final class Checklists implements Check {
    private static final Text HEADING = new Text("记录提纲", "heading of the record");

    @Override
    public void check(Loaded pack, Faults faults) {
        for (var stage : pack.edition().workflow().stages()) check(stage, pack, faults);
    }

    private static void check(Stage stage, Loaded pack, Faults faults) {
        if (stage.checklist().isEmpty()) return;
        if (stage.kind() != Workflow.Kind.VISIT)
            faults.report(
                    pack.places().of(stage, "checklist"),
                    Fault.Code.STAGE_DETAIL,
                    new Text("只有现场考察环节有考察清单", "Only a visit has a checklist"),
                    new Text("请改正环节 " + stage.id(), "Mend the stage " + stage.id()));
        var headings = stage.headings().stream().map(Text::zh).toList();
        for (var item : stage.checklist()) check(item, headings, pack, new References(faults));
    }

    private static void check(CheckItem item, List<String> headings, Loaded pack, References references) {
        references.known(HEADING, item.under(), headings, pack.places().of(item, "under"));
        item.checks().ifPresent(claim -> {
            switch (claim) {
                case Claim.OfMeasure(var measure) ->
                    references.known(
                            References.MEASURE,
                            measure,
                            Ids.measures(pack.edition()),
                            pack.places().of(claim, "measure"));
                case Claim.OfAnswer(var field) ->
                    references.known(
                            References.FIELD,
                            field,
                            Ids.fields(pack.edition()),
                            pack.places().of(claim, "answer"));
            }
        });
    }
}
