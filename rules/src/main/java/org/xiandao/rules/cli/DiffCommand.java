package org.xiandao.rules.cli;

import java.util.List;
import org.xiandao.rules.words.Change;
import org.xiandao.rules.words.EditionDiff;

/** What the second edition says differently from the first. */
final class DiffCommand implements Command {
    @Override
    public String arguments() {
        return "PACK PACK";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        if (arguments.size() != 2) throw new Usage("diff 比较两个规则包", "diff compares two packs");
        var packs = shell.packs(arguments).stream()
                .flatMap(folder -> shell.loaded(folder).stream())
                .toList();
        if (packs.size() < 2) return 1;
        var diff =
                EditionDiff.between(packs.getFirst().edition(), packs.getLast().edition());
        if (diff.isEmpty()) shell.say("规则没有不同", "The rules are the same");
        for (var change : diff.changes()) say(change, shell);
        return 0;
    }

    private static void say(Change change, Shell shell) {
        var lines = change.lines();
        shell.say(lines.getFirst());
        lines.stream().skip(1).forEach(line -> shell.say("  " + shell.in(line)));
    }
}
