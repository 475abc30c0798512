package org.xiandao.rules.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One page with the law's text left and the rule right, into a file or onto the terminal. */
final class PrintCommand implements Command {
    @Override
    public String arguments() {
        return "PACK [FILE.html]";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty() || arguments.size() > 2) throw new Usage("print 需要一个规则包", "print needs one pack");
        var packs = shell.loaded(shell.pack(arguments.getFirst()));
        if (packs.isEmpty()) return 1;
        var page = RulePage.of(packs.getFirst().edition(), shell.language());
        if (arguments.size() == 1) shell.say(page);
        else write(Path.of(arguments.get(1)), page, shell);
        return 0;
    }

    private static void write(Path file, String page, Shell shell) {
        try {
            Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The page can't be written to " + file + ".", unwritable);
        }
        shell.say("已写入 " + file, "Written to " + file);
    }
}
