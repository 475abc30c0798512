package org.xiandao.rules.cli;

import java.nio.file.Path;
import java.util.List;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.lint.Linter;
import org.xiandao.rules.load.Fault;

/** Every fault and warning of the packs, each on its line. */
final class LintCommand implements Command {
    @Override
    public String arguments() {
        return "[PACK…]";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        long faults = 0;
        var catalogue = Catalogue.read(shell.home().resolve("catalogue"));
        for (var folder : shell.packs(arguments)) faults += lint(folder, catalogue, shell);
        return faults == 0 ? 0 : 1;
    }

    private static long lint(Path folder, Catalogue catalogue, Shell shell) {
        var found = Linter.lint(shell.load(folder), catalogue);
        found.forEach(fault -> shell.say(folder, fault));
        long warnings = found.stream().filter(Fault::isWarning).count();
        long faults = found.size() - warnings;
        shell.say(
                folder + "：" + faults + " 处错误，" + warnings + " 处提醒",
                folder + ": faults " + faults + ", warnings " + warnings);
        return faults;
    }
}
