package org.xiandao.rules.lint;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Kinds;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** A stage's actor may say only what its kind allows, each once, and enough for the case to go on. */
final class StageVerbs implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        for (var stage : pack.edition().workflow().stages()) {
            var allowed = Verbs.allowed(stage.kind());
            var said = new HashSet<Verb>();
            for (int index = 0; index < stage.may().size(); index++) {
                var verb = stage.may().get(index);
                if (allowed.contains(verb) && said.add(verb)) continue;
                faults.report(
                        pack.places().of(stage, "may", index),
                        Fault.Code.STAGE_VERB,
                        new Text(
                                Kinds.spell(stage.kind()) + " 环节不能再写 " + Kinds.spell(verb),
                                Kinds.spell(verb) + " can't stand here in a stage of kind "
                                        + Kinds.spell(stage.kind())),
                        new Text("可用（各一次）：" + list(allowed, "、"), "Allowed, each once: " + list(allowed, ", ")));
            }
            wayOn(stage, pack, faults);
        }
    }

    private static void wayOn(Stage stage, Loaded pack, Faults faults) {
        var missing = EnumSet.copyOf(Verbs.needed(stage.kind()));
        missing.removeAll(stage.may());
        boolean closingSaysNothing =
                Verbs.needed(stage.kind()).isEmpty() && stage.may().isEmpty();
        if (missing.isEmpty() && !closingSaysNothing) return;
        var wanted = closingSaysNothing ? Verbs.allowed(stage.kind()) : missing;
        faults.report(
                pack.places().of(stage, "may"),
                Fault.Code.STAGE_VERB,
                new Text("环节 " + stage.id() + " 走不下去", "There is no way on from the stage " + stage.id()),
                new Text("请在 may 中加上 " + list(wanted, "、"), "Add to \"may\": " + list(wanted, ", ")));
    }

    private static String list(Collection<Verb> verbs, String separator) {
        return verbs.stream().map(Kinds::spell).collect(Collectors.joining(separator));
    }
}
