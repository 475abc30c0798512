package org.xiandao.rules.cli;

import java.nio.file.Files;
import java.util.List;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.flow.WorkingDaysReader;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.packtest.PackTests;
import org.xiandao.rules.packtest.TestResult;

/** Runs the packs' own tests. */
final class TestCommand implements Command {
    @Override
    public String arguments() {
        return "[PACK…]";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        var workingDays = workingDays(shell);
        int exit = 0;
        for (var folder : shell.packs(arguments)) {
            var packs = shell.loaded(folder);
            if (packs.isEmpty()) exit = 1;
            for (var pack : packs) if (!passes(pack, workingDays, folder.toString(), shell)) exit = 1;
        }
        return exit;
    }

    private static boolean passes(Loaded pack, WorkingDays workingDays, String folder, Shell shell) {
        var results = PackTests.run(pack.edition(), pack.tests(), workingDays);
        var failed = results.stream().filter(result -> !result.passed()).toList();
        failed.forEach(result -> say(result, folder, shell));
        shell.say(
                pack.edition().id() + "：" + results.size() + " 个测试，" + failed.size() + " 个不通过",
                pack.edition().id() + ": tests " + results.size() + ", failed " + failed.size());
        return failed.isEmpty();
    }

    private static void say(TestResult result, String folder, Shell shell) {
        shell.say(folder + "/" + result.place() + "  " + shell.in(result.name()));
        for (var check : result.failures())
            shell.say(
                    "  " + check.what() + "：应为 " + check.expected() + "，得 " + check.actual(),
                    "  " + check.what() + ": expected " + check.expected() + ", got " + check.actual());
    }

    private static WorkingDays workingDays(Shell shell) {
        var folder = shell.home().resolve("catalogue/working-days");
        return Files.isDirectory(folder) ? WorkingDaysReader.read(folder) : new WorkingDays(List.of());
    }
}
