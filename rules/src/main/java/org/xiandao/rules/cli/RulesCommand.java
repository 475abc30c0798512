package org.xiandao.rules.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code ./xiandao rules …} */
public final class RulesCommand {
    private static final Words WORDS = words();

    private RulesCommand() {}

    public static void main(String[] arguments) {
        WORDS.main(arguments);
    }

    static int run(List<String> arguments, Path home, PrintStream out) {
        return WORDS.run(arguments, home, out);
    }

    private static Words words() {
        var commands = new LinkedHashMap<String, Command>();
        commands.put("lint", new LintCommand());
        commands.put("test", new TestCommand());
        commands.put("diff", new DiffCommand());
        commands.put("explain", new ExplainCommand());
        commands.put("coverage", new CoverageCommand());
        commands.put("print", new PrintCommand());
        commands.put("simulate", new SimulateCommand());
        return new Words("rules", commands);
    }
}
