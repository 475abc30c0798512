package org.xiandao.rules.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiandao.rules.pack.Text;

/** {@code ./xiandao rules …}. Exit codes: 0 fine, 1 faults, 2 not understood. */
public final class RulesCommand {
    private static final Map<String, Command> COMMANDS = commands();
    private static final Text OPTION = new Text("--lang zh|en  语言，默认 zh", "--lang zh|en  language, by default zh");

    private RulesCommand() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Path.of(System.getProperty("xiandao.home", "")), out));
    }

    static int run(List<String> arguments, Path home, PrintStream out) {
        var rest = new ArrayList<>(arguments);
        var shell = new Shell(home, language(rest), out);
        try {
            if (rest.isEmpty()) throw new Usage("请写一个命令", "A command is missing");
            var command = COMMANDS.get(rest.getFirst());
            if (command == null) throw new Usage("没有命令 " + rest.getFirst(), "There is no command " + rest.getFirst());
            return command.run(rest.subList(1, rest.size()), shell);
        } catch (Usage usage) {
            shell.say(usage.text());
            COMMANDS.forEach(
                    (name, command) -> shell.say(("  rules " + name + " " + command.arguments()).stripTrailing()));
            shell.say("  " + shell.in(OPTION));
            return 2;
        }
    }

    private static String language(List<String> arguments) {
        int at = arguments.indexOf("--lang");
        if (at < 0 || at + 1 == arguments.size()) return "zh";
        var language = arguments.get(at + 1);
        arguments.subList(at, at + 2).clear();
        return language;
    }

    private static Map<String, Command> commands() {
        var commands = new LinkedHashMap<String, Command>();
        commands.put("lint", new LintCommand());
        commands.put("test", new TestCommand());
        commands.put("diff", new DiffCommand());
        commands.put("explain", new ExplainCommand());
        commands.put("coverage", new CoverageCommand());
        commands.put("print", new PrintCommand());
        return commands;
    }
}
