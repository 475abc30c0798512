package org.xiandao.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.JudgementText;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.load.CaseFile;
import org.xiandao.rules.load.CaseFiles;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.packtest.CaseFacts;

/** Each condition's verdict on a case, with the whole way to it. */
final class ExplainCommand implements Command {
    @Override
    public String arguments() {
        return "PACK CASE.yaml|SUBMISSION.json";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        if (arguments.size() != 2) throw new Usage("explain 需要规则包和案卷", "explain needs a pack and a case");
        var packs = shell.loaded(shell.pack(arguments.getFirst()));
        if (packs.isEmpty()) return 1;
        var edition = packs.getFirst().edition();
        var file = Path.of(arguments.get(1));
        return switch (read(file, edition)) {
            case CaseFiles.Read(var given) -> explain(edition, given, shell);
            case CaseFiles.Refused(var faults) -> {
                faults.forEach(fault -> shell.say(fault.in(shell.language())));
                yield 1;
            }
        };
    }

    private static CaseFiles.Reading read(Path file, Edition edition) {
        try {
            var bytes = Files.readAllBytes(file);
            return file.toString().endsWith(".json")
                    ? Submissions.read(file.toString(), bytes, edition)
                    : CaseFiles.read(file.toString(), bytes);
        } catch (IOException unreadable) {
            throw new Usage("读不到案卷 " + file, "The case " + file + " can't be read");
        }
    }

    private static int explain(Edition edition, CaseFile given, Shell shell) {
        Optional<LocalDate> asOf = given.asOf();
        var judge = new Judge(edition, CaseFacts.of(given));
        var judgements = judge.conditions(asOf.orElseThrow());
        judgements.forEach(judgement -> shell.out().print(JudgementText.of(edition, judgement, shell.language())));
        for (var verdict : Verdict.values()) {
            long count =
                    judgements.stream().filter(it -> it.verdict() == verdict).count();
            switch (verdict) {
                case MET -> shell.say("满足 " + count + " 项", "met " + count);
                case NOT_MET -> shell.say("不满足 " + count + " 项", "not met " + count);
                case UNDETERMINED -> shell.say("无法判定 " + count + " 项", "undetermined " + count);
            }
        }
        return 0;
    }
}
