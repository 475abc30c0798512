package org.xiandao.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.AgainstPack;
import org.xiandao.rules.trial.Criterion;
import org.xiandao.rules.trial.Frozen;
import org.xiandao.rules.trial.FrozenCheck;
import org.xiandao.rules.trial.FrozenRating;
import org.xiandao.rules.trial.NextStar;
import org.xiandao.rules.trial.Recomputed;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;

/** Computes a rating, or a final check, again from its file, and holds its rules against the pack where that is here. */
final class VerifyFrozenCommand implements Command {
    private static final int LARGEST = 64 << 20;
    private static final Pattern PACK = Pattern.compile("[a-z0-9-]+/[a-z0-9-]+");

    private final String word;
    private final Recomputed.Kind kind;

    VerifyFrozenCommand(String word, Recomputed.Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    @Override
    public String arguments() {
        return "FILE…";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty())
            throw new Usage(
                    "verify " + word + " 需要下载的 JSON 文件", "verify " + word + " needs the JSON file that was downloaded");
        boolean sound = true;
        for (var file : arguments) {
            var bytes = read(file);
            sound &= switch (Recomputed.of(bytes, kind)) {
                case Recomputed.Identical(var frozen) -> identical(file, frozen, bytes, shell);
                case Recomputed.Differs(var differences) -> differs(file, differences, shell);
                case Recomputed.Unusable(var why) -> {
                    shell.say(file + "  " + shell.in(why));
                    yield false;
                }
            };
        }
        return sound ? 0 : 1;
    }

    private static byte[] read(String file) {
        try {
            var path = Path.of(file);
            if (Files.size(path) > LARGEST)
                throw new Usage("文件 " + file + " 太大，不是这种文件", "The file " + file + " is too large to be such a file");
            return Files.readAllBytes(path);
        } catch (IOException | InvalidPathException unreadable) {
            throw new Usage("读不到文件 " + file, "The file " + file + " can't be read");
        }
    }

    private static boolean differs(String file, List<Text> differences, Shell shell) {
        shell.say(file + "  不一致，" + differences.size() + " 处：", file + "  differs in " + differences.size() + ":");
        differences.forEach(difference -> shell.say("  ✗ " + shell.in(difference)));
        return false;
    }

    private static boolean identical(String file, Frozen frozen, byte[] bytes, Shell shell) {
        shell.say(
                file + "  一致：逐项重算，结果和每个字节都相同",
                file + "  identical: computed again line by line, the same results and the same bytes");
        switch (frozen) {
            case FrozenRating rating -> told(rating, shell);
            case FrozenCheck check -> told(check, shell);
        }
        lines(frozen, shell);
        boolean sound = rules(frozen, shell);
        shell.say(
                "  SHA-256 " + CanonicalJson.sha256Hex(bytes) + "，请与页面所示核对",
                "  SHA-256 " + CanonicalJson.sha256Hex(bytes) + "; compare it with the one on the page");
        return sound;
    }

    private static void told(FrozenRating rating, Shell shell) {
        var score = rating.score();
        var rounded = score.rounded().orElseThrow().toPlainString();
        var exact = score.exact().orElseThrow();
        int stars = rating.band().orElseThrow().stars();
        shell.say(
                "  " + score.year() + " 年得分 " + rounded + "（精确值 " + exact + "，满分 " + score.outOf() + "），按分档 " + stars
                        + " 星；评定 " + rating.decided().stars() + " 星"
                        + (stars == rating.decided().stars() ? "" : "（由人决定，与分档不同）"),
                "  score of " + score.year() + ": " + rounded + " (exactly " + exact + " of " + score.outOf() + "), "
                        + stars + " stars by the bands; given: "
                        + rating.decided().stars()
                        + (stars == rating.decided().stars() ? "" : " (a person's decision, other than the bands')"));
        NextStar.of(score, rating.bands())
                .ifPresent(next -> shell.say(
                        "  距 " + next.stars() + " 星还差 " + Figures.of(next.missing()) + " 分",
                        "  " + Figures.of(next.missing()) + " points short of " + next.stars() + " stars"));
        var backed = score.backed();
        if (backed.unconfirmed() > 0)
            shell.say(
                    "  台账所载的 " + backed.all() + " 项中，" + backed.unconfirmed() + " 项含未确认的记录，照录",
                    "  " + backed.unconfirmed() + " of " + backed.all()
                            + " figures rest on unconfirmed records; taken as given");
        var judged = rating.score().parts().stream()
                .filter(scored -> scored.part().of() == Of.JUDGEMENT)
                .toList();
        judged.forEach(scored -> shell.say(
                "  由人评分，照录：" + scored.part().title().zh() + " "
                        + scored.judged().orElseThrow() + " 分",
                "  judged by a person, taken as given: " + scored.part().title().en() + ", "
                        + scored.judged().orElseThrow() + " points"));
    }

    private static void told(FrozenCheck check, Shell shell) {
        shell.say(
                "  目标 " + check.lines().size() + " 项：完成 " + check.count(Holds.YES) + "，未完成 " + check.count(Holds.NO)
                        + "；结论是规则允许的（由人决定）",
                "  " + check.lines().size() + " targets: " + check.count(Holds.YES) + " met, " + check.count(Holds.NO)
                        + " not; the outcome, a person's decision, is one that the rules permit");
    }

    private static void lines(Frozen frozen, Shell shell) {
        Predicate<Line> byPerson = line -> line.settled().isPresent();
        Predicate<Line> told =
                line -> line.criterion().filter(VerifyFrozenCommand::told).isPresent();
        say(
                frozen,
                byPerson.negate().and(told.negate()),
                "由数重算，实际的数和按路径应有的数照录",
                "computed again from figures; what there was and, on its way, should have been is taken as given",
                false,
                shell);
        say(
                frozen,
                line -> line.changed().isPresent(),
                "目标经批准调整，调整后的数照录",
                "with a target changed by approval, the new one taken as given",
                true,
                shell);
        say(
                frozen,
                byPerson.negate().and(told),
                "含答复或认定，照录后重算",
                "with answers or findings, taken as given",
                true,
                shell);
        say(frozen, byPerson, "由人判断，照录", "judged by a person, taken as given", true, shell);
    }

    /** Whether something in it is no figure. */
    private static boolean told(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Aimed _, Criterion.Compared _ -> false;
            case Criterion.Combined(var word, var of) -> of.stream().anyMatch(VerifyFrozenCommand::told);
            case Criterion.Told _ -> true;
        };
    }

    private static void say(Frozen frozen, Predicate<Line> which, String zh, String en, boolean named, Shell shell) {
        var lines = frozen.lines().stream().filter(which).toList();
        if (lines.isEmpty()) return;
        var names = named
                ? lines.stream()
                        .map(line -> "\n    " + line.id() + "  " + shell.in(line.title()))
                        .collect(Collectors.joining())
                : "";
        shell.say("  " + zh + " " + lines.size() + " 项" + names, "  " + en + ": " + lines.size() + names);
    }

    private static boolean rules(Frozen frozen, Shell shell) {
        var id = frozen.under().edition();
        var digest = frozen.under().sha256();
        var pack = pack(frozen.under(), shell);
        if (pack.isEmpty()) {
            shell.say(
                    "  这里没有摘要为 " + digest + " 的规则包 " + id + "，分项、分档和目标照文件所写",
                    "  the pack " + id + " with digest " + digest
                            + " is not here: parts, bands and aims are taken as the file has them");
            return true;
        }
        var differences = AgainstPack.differences(frozen, pack.get());
        if (differences.isEmpty())
            shell.say(
                    "  规则与规则包 " + id + " 相同（摘要 " + digest + "）",
                    "  the rules are those of the pack " + id + " (digest " + digest + ")");
        differences.forEach(difference -> shell.say("  ✗ " + shell.in(difference)));
        return differences.isEmpty();
    }

    /** The very pack, not another version of it. */
    private static Optional<Edition> pack(Frozen.Under under, Shell shell) {
        if (!PACK.matcher(under.edition()).matches()) return Optional.empty();
        var folder = shell.home().resolve("programmes").resolve(under.edition());
        return Files.isRegularFile(folder.resolve("pack.yaml"))
                        && shell.load(folder) instanceof Loaded loaded
                        && loaded.edition().sha256().equals(under.sha256())
                ? Optional.of(loaded.edition())
                : Optional.empty();
    }
}
