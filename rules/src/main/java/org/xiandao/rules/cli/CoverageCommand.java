package org.xiandao.rules.cli;

import java.util.List;
import org.xiandao.rules.lint.Coverage;
import org.xiandao.rules.load.Loaded;

/** Articles without clause, with their reasons, and clauses without test. */
final class CoverageCommand implements Command {
    @Override
    public String arguments() {
        return "[PACK…]";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        int exit = 0;
        for (var folder : shell.packs(arguments)) {
            var packs = shell.loaded(folder);
            if (packs.isEmpty()) exit = 1;
            for (var pack : packs) if (!isExplained(pack, shell)) exit = 1;
        }
        return exit;
    }

    private static boolean isExplained(Loaded pack, Shell shell) {
        var coverage = Coverage.of(pack);
        int open = coverage.unexplained().size() + coverage.explained().size();
        shell.say(
                pack.edition().id() + "：" + coverage.articles() + " 条，" + (coverage.articles() - open) + " 条有条款；"
                        + coverage.testable().size() + " 项可测，"
                        + coverage.untested().size() + " 项没有测试",
                pack.edition().id() + ": " + coverage.articles() + " articles, " + (coverage.articles() - open)
                        + " with a clause; " + coverage.testable().size() + " clauses to test, "
                        + coverage.untested().size() + " without a test");
        for (var article : coverage.unexplained())
            shell.say(
                    "  没有条款也没有理由：" + article.document().id() + " " + article.at(),
                    "  neither clause nor reason: " + article.document().id() + " " + article.at());
        for (var reason : coverage.explained())
            shell.say("  " + reason.doc() + " " + reason.at()
                    + (shell.language().startsWith("zh") ? "：" : ": ") + shell.in(reason.reason()));
        for (var clause : coverage.untested())
            shell.say(
                    "  没有测试：" + clause.kind().title().zh() + " " + clause.id() + " "
                            + clause.title().zh(),
                    "  no test: " + clause.kind().title().en() + " " + clause.id() + " "
                            + clause.title().en());
        return coverage.unexplained().isEmpty();
    }
}
