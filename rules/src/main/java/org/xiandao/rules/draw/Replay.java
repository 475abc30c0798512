package org.xiandao.rules.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Difference;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.JsonFault;
import org.xiandao.rules.pack.Text;

/** What drawing again from a record's own input shows. */
public sealed interface Replay {
    /** The same people, at the same cost, under the same digest, byte for byte. */
    record Identical(SealedDraw sealed) implements Replay {}

    /** The first thing that isn't as it should be. */
    record Differs(Text first) implements Replay {}

    /** The file can't be drawn again at all. */
    record NotADraw(List<Text> why) implements Replay {
        public NotADraw {
            why = List.copyOf(why);
        }
    }

    static Replay verify(byte[] bytes) {
        try {
            return CanonicalJson.parse(bytes) instanceof Json.Obj json && says(json, "kind", Json.of(DrawRecord.KIND))
                    ? verify(json, bytes)
                    : notADraw("这不是抽取记录。", "This is no record of a draw.");
        } catch (JsonFault broken) {
            return notADraw(
                    "这不是完整的 JSON 文件，第 " + broken.position() + " 个字符处有误。",
                    "This is no sound JSON: " + broken.getMessage());
        }
    }

    private static Replay verify(Json.Obj json, byte[] bytes) {
        if (!says(json, "version", Json.of(DrawRecord.VERSION)))
            return notADraw(
                    "抽取方法的版本是 " + member(json, "version") + "，本程序只能重算版本 " + DrawRecord.VERSION + "。",
                    "It was drawn by version " + member(json, "version") + "; this program draws by version "
                            + DrawRecord.VERSION + ".");
        var input = json.get("input").orElse(new Json.Null());
        var digest = CanonicalJson.sha256Hex(input);
        if (!says(json, "inputDigest", Json.of(digest)))
            return new Differs(new Text(
                    "输入被改动：文件记的摘要是 " + member(json, "inputDigest") + "，按内容重算得 " + digest + "。",
                    "The input was changed: the file says its digest is " + member(json, "inputDigest")
                            + ", its content gives " + digest + "."));
        return switch (DrawingReader.read(input)) {
            case DrawingReader.Reading.Refused(var faults) -> notADraw(faults);
            case DrawingReader.Reading.Read(var drawing) -> compare(json, bytes, Draw.of(drawing));
        };
    }

    private static Replay compare(Json.Obj json, byte[] bytes, Draw again) {
        return switch (again) {
            case Draw.Refused(var faults) -> notADraw(faults);
            case Draw.Short(var vacancies) -> new Differs(vacancies.getFirst().text());
            case Draw.Drawn(var sealed) -> {
                var library = json.get("library").orElse(null) instanceof Json.Str(var name) ? name : "";
                yield compare(json, bytes, DrawRecord.by(library, sealed));
            }
        };
    }

    private static Replay compare(Json.Obj json, byte[] bytes, SealedDraw again) {
        for (var name : List.of("cases", "out", "loads", "cost", "balance", "digest")) {
            var difference = Difference.first(name, json.get(name), again.json().get(name));
            if (difference.isPresent()) return new Differs(difference.get().text());
        }
        var rest = Difference.first("record", Optional.of(json), Optional.of(again.json()));
        if (rest.isPresent()) return new Differs(rest.get().text());
        int at = Arrays.mismatch(bytes, again.bytes());
        if (at >= 0)
            return new Differs(new Text(
                    "内容相同，但第 " + at + " 个字节起写法不同，不是原来的文件。",
                    "It says the same, but from byte " + at + " on it is written otherwise: not the original file."));
        return new Identical(again);
    }

    /** What is wrong with a replacement, given the draw that it replaces seats of: who hasn't declined keeps the seat. */
    static List<Text> followed(SealedDraw earlier, SealedDraw later) {
        var wrong = new ArrayList<Text>();
        if (!later.drawing().replaces().equals(Optional.of(earlier.digest())))
            wrong.add(new Text("补抽记录没有写明这一份原记录。", "The replacement doesn't name this earlier draw."));
        if (!later.drawing().seed().equals(earlier.drawing().seed()))
            wrong.add(new Text("两次抽取的种子不同。", "The two draws have different seeds."));
        var ids = earlier.drawing().cases().stream().map(Case::id).toList();
        if (!later.drawing().cases().stream().map(Case::id).toList().equals(ids))
            wrong.add(new Text("两次抽取的案卷不同。", "The two draws are of different cases."));
        for (var of : later.drawing().cases()) {
            var seated = new TreeSet<>(earlier.experts(of.id()));
            of.declined().forEach(each -> seated.remove(each.expert()));
            seated.removeAll(of.kept());
            if (!seated.isEmpty())
                wrong.add(new Text(
                        "案卷 " + of.id() + " 的专家 " + String.join("、", seated) + " 没有谢绝，却失去了名额。",
                        "In case " + of.id() + " " + String.join(", ", seated) + " lost the seat without declining."));
            var added = new TreeSet<>(of.kept());
            earlier.experts(of.id()).forEach(added::remove);
            if (!added.isEmpty())
                wrong.add(new Text(
                        "案卷 " + of.id() + " 多出未经抽取的专家 " + String.join("、", added) + "。",
                        "In case " + of.id() + " " + String.join(", ", added)
                                + " has a seat for which nobody drew them."));
        }
        return wrong;
    }

    private static boolean says(Json.Obj json, String name, Json value) {
        return json.get(name).equals(Optional.of(value));
    }

    private static String member(Json.Obj json, String name) {
        return json.get(name).map(CanonicalJson::text).orElse("—");
    }

    private static Replay notADraw(String zh, String en) {
        return new NotADraw(List.of(new Text(zh, en)));
    }

    private static Replay notADraw(List<DrawFault> faults) {
        return new NotADraw(faults.stream().map(DrawFault::text).collect(Collectors.toList()));
    }
}
