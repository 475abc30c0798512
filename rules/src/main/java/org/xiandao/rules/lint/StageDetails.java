package org.xiandao.rules.lint;

import java.util.Set;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Stage;

/** What only some kinds of stages have: objections, headings, a quota, rules of review. */
final class StageDetails implements Check {
    private static final Set<Workflow.Kind> RECORDED = Set.of(Workflow.Kind.ARGUMENTATION, Workflow.Kind.VISIT);

    @Override
    public void check(Loaded pack, Faults faults) {
        for (var stage : pack.edition().workflow().stages()) {
            boolean notice = stage.kind() == Workflow.Kind.NOTICE;
            if (stage.objections().isPresent() && !notice)
                report(pack, stage, "objections", new Text("只有公示环节收异议", "Only a notice takes objections"), faults);
            if (stage.objections().isEmpty() && notice && !(stage.clock() instanceof Workflow.Clock.Open))
                report(
                        pack,
                        stage,
                        "kind",
                        new Text("有期限的公示须写 objections", "A notice that lasts says how objections are made"),
                        faults);
            if (!stage.headings().isEmpty() && !RECORDED.contains(stage.kind()))
                report(
                        pack,
                        stage,
                        "headings",
                        new Text("只有论证和考察环节有记录提纲", "Only argumentation and visit have headings"),
                        faults);
            if (stage.quota() && stage.kind() != Workflow.Kind.OPINION)
                report(pack, stage, "quota", new Text("只有意见环节有名额", "Only an opinion has a quota"), faults);
            if (stage.kind() == Workflow.Kind.REVIEW && pack.edition().review().isEmpty())
                report(
                        pack,
                        stage,
                        "kind",
                        new Text("有评审环节而没有 review.yaml", "There is a review but no review.yaml"),
                        faults);
            boolean byApplicant = stage.by() instanceof Workflow.Actor.Applicant;
            if (byApplicant != (stage.kind() == Workflow.Kind.DRAFTING))
                report(
                        pack,
                        stage,
                        "by",
                        new Text("填报由申报单位办，其他环节由主管部门办", "The applicant drafts; offices act at every other stage"),
                        faults);
        }
    }

    private static void report(Loaded pack, Stage stage, String key, Text message, Faults faults) {
        faults.report(
                pack.places().of(stage, key),
                Fault.Code.STAGE_DETAIL,
                message,
                new Text("请改正环节 " + stage.id(), "Mend the stage " + stage.id()));
    }
}
