package org.xiandao.rules.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.xiandao.rules.trial.Recomputed;

/** {@code ./xiandao verify …}: what was decided, computed again without server, database or network. */
public final class VerifyCommand {
    private static final Words WORDS = words();

    private VerifyCommand() {}

    public static void main(String[] arguments) {
        WORDS.main(arguments);
    }

    /** Exit codes: 0 proved, 1 not, 2 not understood. */
    public static int run(List<String> arguments, Path home, PrintStream out) {
        return WORDS.run(arguments, home, out);
    }

    private static Words words() {
        var commands = new LinkedHashMap<String, Command>();
        commands.put("draw", new VerifyDrawCommand());
        commands.put("bundle", new VerifyBundleCommand());
        commands.put("rating", new VerifyFrozenCommand("rating", Recomputed.Kind.RATING));
        commands.put("check", new VerifyFrozenCommand("check", Recomputed.Kind.CHECK));
        return new Words("verify", commands);
    }
}
