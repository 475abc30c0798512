package org.xiandao.rules.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Difference;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.JsonFault;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Text;

/** What computing a frozen decision again, from nothing but its file, shows. */
public sealed interface Recomputed {
    /** The same results and the same bytes. */
    record Identical(Frozen frozen) implements Recomputed {}

    /** All that isn't as it should be. */
    record Differs(List<Text> differences) implements Recomputed {
        public Differs {
            differences = List.copyOf(differences);
        }
    }

    /** The file can't be computed again at all. */
    record Unusable(Text why) implements Recomputed {}

    /** What kinds of file are computed again. */
    enum Kind {
        RATING(FrozenRating.KIND, "parts", new Text("年度评价得分", "year's score")),
        CHECK(FrozenCheck.KIND, "targets", new Text("期满复核结果", "final check"));

        private final String word;
        private final String early;
        private final Text called;

        /** @param early a member that files had before they carried what they are made of */
        Kind(String word, String early, Text called) {
            this.word = word;
            this.early = early;
            this.called = called;
        }

        private Frozen read(Look in) {
            return switch (this) {
                case RATING -> FrozenRating.read(in);
                case CHECK -> FrozenCheck.read(in);
            };
        }
    }

    /** Whether it was frozen together with what it is made of; what was frozen before that was, can't be computed again. */
    static boolean carriesInputs(String json) {
        return CanonicalJson.parse(json) instanceof Json.Obj frozen
                && frozen.get(Frozen.DIGEST).isPresent();
    }

    static Recomputed of(byte[] bytes, Kind kind) {
        try {
            return CanonicalJson.parse(bytes) instanceof Json.Obj json ? of(json, bytes, kind) : notThis(kind);
        } catch (JsonFault broken) {
            return unusable(
                    "这不是完整的 JSON 文件，第 " + broken.position() + " 个字符处有误。",
                    "This is no sound JSON: " + broken.getMessage());
        } catch (Look.Unsound unsound) {
            return new Unusable(unsound.text());
        }
    }

    private static Recomputed of(Json.Obj json, byte[] bytes, Kind kind) {
        if (json.get("kind").isEmpty() && json.get(kind.early).isPresent())
            return unusable(
                    "这份文件由早先的版本固定，没有写入计算所依据的数，不能重算；只能与页面所示的 SHA-256 核对。",
                    "An earlier version froze this file without the figures it was computed from: it can't be computed"
                            + " again, only compared with the SHA-256 on its page.");
        if (!json.get("kind").equals(Optional.of(Json.of(kind.word)))) return notThis(kind);
        var version = json.get("version").orElse(new Json.Null());
        if (!version.equals(Json.of(Frozen.VERSION)))
            return unusable(
                    "文件格式的版本是 " + CanonicalJson.text(version) + "，本程序只能重算版本 " + Frozen.VERSION + "。",
                    "The file's format is of version " + CanonicalJson.text(version)
                            + "; this program computes version " + Frozen.VERSION + ".");
        var frozen = kind.read(new Look("JSON", json));
        var differences = new ArrayList<Text>();
        digest(json).ifPresent(differences::add);
        Difference.all("", without(json), frozen.content()).stream()
                .map(Difference::text)
                .forEach(differences::add);
        differences.addAll(frozen.faults());
        int at = Arrays.mismatch(bytes, CanonicalJson.bytes(frozen.json()));
        if (differences.isEmpty() && at >= 0)
            differences.add(new Text(
                    "内容相同，但第 " + at + " 个字节起写法不同，不是原来的文件。",
                    "It says the same, but from byte " + at + " on it is written otherwise: not the original file."));
        return differences.isEmpty() ? new Identical(frozen) : new Differs(differences);
    }

    private static Optional<Text> digest(Json.Obj json) {
        var says = json.get(Frozen.DIGEST).orElse(new Json.Null());
        var is = CanonicalJson.sha256Hex(without(json));
        return says.equals(Json.of(is))
                ? Optional.empty()
                : Optional.of(new Text(
                        "内容被改动：文件记的摘要是 " + CanonicalJson.text(says) + "，按内容重算得 " + is,
                        "The content was changed: the file says its digest is " + CanonicalJson.text(says)
                                + ", its content gives " + is));
    }

    private static Json.Obj without(Json.Obj json) {
        var members = new TreeMap<>(json.members());
        members.remove(Frozen.DIGEST);
        return new Json.Obj(members);
    }

    private static Recomputed notThis(Kind kind) {
        return unusable("这不是固定下来的" + kind.called.zh() + "文件。", "This is no file of a frozen " + kind.called.en() + ".");
    }

    private static Recomputed unusable(String zh, String en) {
        return new Unusable(new Text(zh, en));
    }
}
