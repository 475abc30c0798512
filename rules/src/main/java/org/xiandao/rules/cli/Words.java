package org.xiandao.rules.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.xiandao.rules.pack.Text;

/** The commands behind one word of {@code ./xiandao}. Exit codes: 0 fine, 1 faults, 2 not understood. */
record Words(String word, SequencedMap<String, Command> commands) {
    private static final Text OPTION = new Text("--lang zh|en  语言，默认 zh", "--lang zh|en  language, by default zh");

    /** Ends the JVM with what {@link #run} gives. */
    void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), Path.of(System.getProperty("xiandao.home", "")), out));
    }

    int run(List<String> arguments, Path home, PrintStream out) {
        var rest = new ArrayList<>(arguments);
        var shell = new Shell(home, language(rest), out);
        try {
            if (rest.isEmpty()) throw new Usage("请写一个命令", "A command is missing");
            var command = commands.get(rest.getFirst());
            if (command == null) throw new Usage("没有命令 " + rest.getFirst(), "There is no command " + rest.getFirst());
            return command.run(rest.subList(1, rest.size()), shell);
        } catch (Usage usage) {
            shell.say(usage.text());
            commands.forEach((name, command) ->
                    shell.say(("  " + word + " " + name + " " + command.arguments()).stripTrailing()));
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
}
