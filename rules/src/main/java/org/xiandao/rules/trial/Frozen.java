package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;

/**
 * What was decided in a trial, kept with all that it is made of: from the file alone anyone comes to the same results.
 * Its JSON has the inputs, what follows from them, and a digest over both.
 */
public sealed interface Frozen permits FrozenRating, FrozenCheck {
    String DIGEST = "contentDigest";

    /** Grows when the same inputs would give another result. */
    int VERSION = 1;

    /** What it is called in its file. */
    String kind();

    Under under();

    /** By the records as of this day. */
    LocalDate asOf();

    List<Line> lines();

    /** Without the digest. */
    Json.Obj content();

    /** What the rules do not let be decided so. */
    List<Text> faults();

    /**
     * Under whose rules, and whose trial it is.
     *
     * @param sha256 of the pack's edition
     */
    record Under(String edition, String sha256, List<Pilot> pilots) {
        public Under {
            pilots = List.copyOf(pilots);
        }

        static Under read(Look in) {
            var pilots = in.objects("pilots").stream()
                    .map(each -> new Pilot(each.text("area"), each.text("name")))
                    .toList();
            return new Under(in.text("edition"), in.text("editionDigest"), pilots);
        }
    }

    record Pilot(String area, String name) {}

    default Json.Obj json() {
        var members = new TreeMap<>(content().members());
        members.put(DIGEST, Json.of(CanonicalJson.sha256Hex(content())));
        return new Json.Obj(members);
    }

    /** What stands in each such file. */
    static Json.Members head(Frozen frozen) {
        return Json.object()
                .with("kind", frozen.kind())
                .with("version", VERSION)
                .with("edition", frozen.under().edition())
                .with("editionDigest", frozen.under().sha256())
                .with(
                        "pilots",
                        frozen.under().pilots().stream()
                                .<Json>map(pilot -> Json.object()
                                        .with("area", pilot.area())
                                        .with("name", pilot.name())
                                        .end())
                                .collect(Json.array()));
    }

    /** Lines that nobody knows, and lines that stand twice. */
    static Stream<Text> faults(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream().flatMap(line -> {
            if (!seen.add(line.id())) return Stream.of(new Text(line.id() + " 列了两次", line.id() + " stands twice"));
            return line.holds() == Holds.NOT_KNOWN
                    ? Stream.of(new Text(
                            line.id() + "（" + line.title().zh() + "）没有结果",
                            line.id() + " (" + line.title().en() + ") has no result"))
                    : Stream.empty();
        });
    }
}
