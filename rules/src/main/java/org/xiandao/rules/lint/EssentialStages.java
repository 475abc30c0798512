package org.xiandao.rules.lint;

import java.util.List;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;

/** A programme without drafting, decision or trial is none. */
final class EssentialStages implements Check {
    private static final List<Workflow.Kind> ESSENTIAL =
            List.of(Workflow.Kind.DRAFTING, Workflow.Kind.DECISION, Workflow.Kind.TRIAL);

    @Override
    public void check(Loaded pack, Faults faults) {
        var workflow = pack.edition().workflow();
        for (var kind : ESSENTIAL)
            if (workflow.stages().stream().noneMatch(stage -> stage.kind() == kind))
                faults.report(
                        pack.places().of(workflow, "stages"),
                        Fault.Code.STAGE_MISSING,
                        new Text("没有 " + Kinds.spell(kind) + " 环节", "There is no stage of kind " + Kinds.spell(kind)),
                        new Text("请补上一个", "Add one"));
    }
}
