package org.xiandao.rules.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiandao.rules.draw.Replay;
import org.xiandao.rules.draw.SealedDraw;

/** Draws again from each record, and follows a replacement back to the draw that it replaces seats of. */
final class VerifyDrawCommand implements Command {
    @Override
    public String arguments() {
        return "FILE…";
    }

    @Override
    public int run(List<String> arguments, Shell shell) {
        if (arguments.isEmpty()) throw new Usage("verify draw 需要抽取记录文件", "verify draw needs the record of a draw");
        var contents = new LinkedHashMap<String, byte[]>();
        arguments.forEach(file -> contents.put(file, read(file)));
        var sealed = new LinkedHashMap<String, SealedDraw>();
        boolean sound = true;
        for (var content : contents.entrySet())
            switch (Replay.verify(content.getValue())) {
                case Replay.Identical(var draw) -> sealed.put(content.getKey(), draw);
                case Replay.Differs(var first) -> {
                    sound = false;
                    shell.say(content.getKey() + "  不一致：" + first.zh(), content.getKey() + "  differs: " + first.en());
                }
                case Replay.NotADraw(var why) -> {
                    sound = false;
                    why.forEach(each -> shell.say(content.getKey() + "  " + shell.in(each)));
                }
            }
        for (var each : sealed.entrySet()) {
            identical(each.getKey(), each.getValue(), shell);
            sound &= follows(each.getKey(), each.getValue(), sealed, shell);
        }
        return sound ? 0 : 1;
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new Usage("读不到文件 " + file, "The file " + file + " can't be read");
        }
    }

    private static void identical(String file, SealedDraw draw, Shell shell) {
        int cases = draw.drawing().cases().size();
        int seats = draw.seats().size();
        shell.say(
                file + "  一致：重新抽取 " + cases + " 个案卷、" + seats + " 人次，结果相同",
                file + "  identical: drawn again, " + seats + " seats in " + cases + " cases, the same people");
        shell.say(
                "  摘要 " + draw.digest() + "，请与公布的摘要核对",
                "  digest " + draw.digest() + "; compare it with the one made known");
        shell.say(
                "  种子 " + draw.drawing().seed().value() + "，由 "
                        + draw.drawing().seed().submissions().size() + " 份申报材料的摘要算出",
                "  seed " + draw.drawing().seed().value() + ", from the digests of "
                        + draw.drawing().seed().submissions().size() + " submissions");
    }

    private static boolean follows(String file, SealedDraw later, Map<String, SealedDraw> given, Shell shell) {
        var replaces = later.drawing().replaces();
        if (replaces.isEmpty()) return true;
        var earlier = given.values().stream()
                .filter(draw -> draw.digest().equals(replaces.get()))
                .findFirst();
        if (earlier.isEmpty()) {
            shell.say(
                    "  补抽，原记录的摘要 " + replaces.get() + "；把原记录的文件一并列出，可核对其他专家都保留了名额",
                    "  a replacement, of the draw with digest " + replaces.get()
                            + "; name its file as well to see that all others kept their seats");
            return true;
        }
        var wrong = Replay.followed(earlier.get(), later);
        wrong.forEach(each -> shell.say(file + "  " + shell.in(each)));
        if (wrong.isEmpty()) shell.say("  补抽：其他专家都保留了名额", "  a replacement: all others kept their seats");
        return wrong.isEmpty();
    }
}
