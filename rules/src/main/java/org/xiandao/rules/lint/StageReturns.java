package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Stage;

/** A return leads to an earlier drafting or opinion stage, and says where exactly when it may happen. */
final class StageReturns implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var workflow = pack.edition().workflow();
        for (var stage : workflow.stages()) {
            boolean returns = stage.may().contains(Workflow.Verb.RETURN);
            if (returns && stage.returnTo().isEmpty())
                report(pack, stage, "may", new Text("可以退回，但没有写退到哪里", "It may return a case, but not to where"), faults);
            if (!returns && stage.returnTo().isPresent())
                report(
                        pack,
                        stage,
                        "return-to",
                        new Text("写了退到哪里，但不可以退回", "It says where to return to, but may not return"),
                        faults);
            stage.returnTo().ifPresent(target -> target(workflow, stage, target, pack, faults));
        }
    }

    private static void target(Workflow workflow, Stage stage, String target, Loaded pack, Faults faults) {
        if (!new References(faults)
                .known(
                        References.STAGE,
                        target,
                        Ids.stages(pack.edition()),
                        pack.places().of(stage, "return-to"))) return;
        var earlier = workflow.stages().subList(0, workflow.stages().indexOf(stage));
        var fits = earlier.stream()
                .filter(it -> it.kind() == Workflow.Kind.DRAFTING || it.kind() == Workflow.Kind.OPINION)
                .anyMatch(it -> it.id().equals(target));
        if (!fits)
            report(
                    pack,
                    stage,
                    "return-to",
                    new Text(target + " 不是在前的填报或意见环节", target + " is no earlier drafting or opinion stage"),
                    faults);
    }

    private static void report(Loaded pack, Stage stage, String key, Text message, Faults faults) {
        faults.report(
                pack.places().of(stage, key),
                Fault.Code.STAGE_RETURN,
                message,
                new Text(
                        "请让 may 中的 return 与 return-to（在前的填报或意见环节）相配",
                        "Let \"return\" in \"may\" and \"return-to\" (an earlier drafting or opinion stage) go together"));
    }
}
