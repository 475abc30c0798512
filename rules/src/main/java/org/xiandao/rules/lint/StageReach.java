package org.xiandao.rules.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Stage;

/** Every stage is reached in some channel, walking from the first one by the verbs that lead on; every channel begins and ends well. */
final class StageReach implements Check {
    private static final Set<Workflow.Kind> LAST = Set.of(Workflow.Kind.TRIAL, Workflow.Kind.CLOSING);

    @Override
    public void check(Loaded pack, Faults faults) {
        var workflow = pack.edition().workflow();
        var reached = new HashSet<Stage>();
        for (var channel : workflow.channels()) {
            var stages = workflow.stages().stream()
                    .filter(stage ->
                            stage.channels().isEmpty() || stage.channels().contains(channel.id()))
                    .toList();
            reached.addAll(walk(stages));
            ends(stages, channel, pack, faults);
        }
        for (var stage : workflow.stages())
            if (!reached.contains(stage))
                faults.report(
                        pack.places().of(stage),
                        Fault.Code.STAGE_UNREACHABLE,
                        new Text("没有一条渠道能走到环节 " + stage.id(), "No channel reaches the stage " + stage.id()),
                        new Text(
                                "请检查它的 channels，以及此前各环节的 may",
                                "Check its channels, and \"may\" of the stages before it"));
    }

    /** A stage that exists only for some cases ({@code when}) can be gone around; any other must lead on. */
    private static Set<Stage> walk(List<Stage> stages) {
        var reached = new HashSet<Stage>();
        for (var stage : stages) {
            reached.add(stage);
            boolean leadsOn =
                    stage.may().containsAll(Verbs.needed(stage.kind())) && stage.kind() != Workflow.Kind.CLOSING;
            if (!leadsOn && stage.when().isEmpty()) break;
        }
        return reached;
    }

    private static void ends(List<Stage> stages, Workflow.Channel channel, Loaded pack, Faults faults) {
        boolean begins = !stages.isEmpty() && stages.getFirst().kind() == Workflow.Kind.DRAFTING;
        boolean ends = !stages.isEmpty()
                && LAST.contains(stages.getLast().kind())
                && stages.getLast().when().isEmpty();
        if (begins && ends) return;
        faults.report(
                pack.places().of(channel),
                Fault.Code.STAGE_MISSING,
                new Text(
                        "渠道 " + channel.id() + " 须从填报开始，到试点或期满为止",
                        "The channel " + channel.id()
                                + " must begin with drafting and end with a trial or closing stage"),
                new Text("请检查各环节的 channels 和 when", "Check channels and \"when\" of the stages"));
    }
}
