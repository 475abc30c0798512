package org.xiandao.rules.lint;

import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Upheld;
import org.xiandao.rules.pack.Workflow.Verb;

/** An objection that is upheld leads to an earlier stage of an office, or drops a case that its stage may drop. */
final class ObjectionsLead implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var workflow = pack.edition().workflow();
        for (var stage : workflow.stages())
            stage.objections().ifPresent(objections -> {
                var place = pack.places().of(objections, "upheld");
                switch (objections.upheld()) {
                    case Upheld.Stays _ -> {}
                    case Upheld.BackTo(var target) -> {
                        if (!new References(faults).known(References.STAGE, target, Ids.stages(pack.edition()), place))
                            return;
                        boolean earlier = workflow
                                .stages()
                                .subList(0, workflow.stages().indexOf(stage))
                                .stream()
                                .filter(one -> one.kind() != Workflow.Kind.DRAFTING)
                                .anyMatch(one -> one.id().equals(target));
                        if (!earlier)
                            faults.report(
                                    place,
                                    Fault.Code.STAGE_RETURN,
                                    new Text(
                                            target + " 不是公示之前由单位办理的环节",
                                            target + " is no stage of an office before the notice"),
                                    new Text("请写公示之前的环节", "Name a stage before the notice"));
                    }
                    case Upheld.Drops _ -> {
                        if (!stage.may().contains(Verb.DROP))
                            faults.report(
                                    place,
                                    Fault.Code.STAGE_RETURN,
                                    new Text("该环节的 may 没有 drop", "The stage's \"may\" has no \"drop\""),
                                    new Text(
                                            "请在 may 中加 drop，或改 upheld",
                                            "Add \"drop\" to \"may\", or change \"upheld\""));
                    }
                }
            });
    }
}
