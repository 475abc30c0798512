package org.xiandao.rules.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Text;

/** A case's bundle, and ways to forge it by somebody who makes a new manifest as well. */
record ABundle(SortedMap<String, byte[]> files) {

    static final AReviewedCase REVIEWED = new AReviewedCase();

    /** Files that are not a case's, to try the container alone. */
    static byte[] of(Map<String, String> files) {
        var bundle = new ABundle(new TreeMap<>());
        files.forEach((name, text) -> bundle.files.put(name, text.getBytes(UTF_8)));
        return bundle.zip();
    }

    /** As the reviewing office exports it. */
    static ABundle ofAReviewedCase() {
        return ofAReviewedCase(events -> {});
    }

    /** With the chain made anew over other events. */
    static ABundle ofAReviewedCase(Consumer<List<AnEvent>> change) {
        var events = new ArrayList<>(REVIEWED.events);
        change.accept(events);
        return new ABundle(new TreeMap<>(REVIEWED.files))
                .file("events.json", AnEvent.chained("whole", events, List.of()));
    }

    /** As an applicant exports it: no marks, no experts, and the chain of what all sides know of. */
    static ABundle ofAnApplicant() {
        var shared = Set.of("CaseOpened", "Submitted", "VerdictGiven");
        var bundle =
                ofAReviewedCase().without("scores.json").without("rank.json").withoutDraws();
        var total = bundle.json("total.json");
        return bundle.without("facts.json", "sets/1")
                .without("judgements.json", "sets/1")
                .file(
                        "total.json",
                        Json.object()
                                .with(
                                        "told",
                                        Json.object()
                                                .with("exact", Edit.at(total, "totals/1/exact"))
                                                .with("rounded", Edit.at(total, "totals/1/rounded"))
                                                .with("firsts", Edit.at(total, "totals/1/trace/firsts"))
                                                .end())
                                .end())
                .file(
                        "events.json",
                        AnEvent.chained(
                                "shared",
                                REVIEWED.events.stream()
                                        .filter(event -> shared.contains(event.type()))
                                        .toList(),
                                List.of()));
    }

    /** As an expert exports it: their own sheet, and their own events without a chain. */
    static ABundle ofAnExpert() {
        var bundle = ofAReviewedCase()
                .without("total.json")
                .without("rank.json")
                .without("decisions.json")
                .without("facts.json", "sets/1")
                .without("judgements.json", "sets/1")
                .without("facts.json", "sets/0/submission")
                .put("facts.json", "sets/0/mode", Json.of("all"))
                .without("case.json", "submissions/0")
                .put("case.json", "submissions/0/included", Json.of(false))
                .withoutDraws();
        bundle.files.keySet().removeIf(name -> name.startsWith("snapshots/"));
        var own = REVIEWED.events.stream()
                .filter(event -> event.type().equals("ScoresFiled"))
                .limit(1)
                .toList();
        return bundle.put("scores.json", "sets", new Json.Arr(List.of()))
                .put(
                        "scores.json",
                        "filed",
                        new Json.Arr(own.stream().map(AnEvent::body).toList()))
                .file("events.json", AnEvent.chained("none", List.of(), own));
    }

    private ABundle withoutDraws() {
        files.keySet().removeIf(name -> name.startsWith("draw/"));
        return this;
    }

    ABundle file(String name, Json json) {
        return file(name, CanonicalJson.bytes(json));
    }

    ABundle file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    ABundle without(String name) {
        bytes(name);
        files.remove(name);
        return this;
    }

    ABundle put(String name, String path, Json value) {
        return file(name, Edit.put(json(name), path, value));
    }

    ABundle without(String name, String path) {
        return file(name, Edit.without(json(name), path));
    }

    ABundle forged(String name, String from, String to) {
        if (!text(name).contains(from)) throw new IllegalArgumentException(name + " doesn't say " + from);
        return file(name, text(name).replaceFirst(Pattern.quote(from), to).getBytes(UTF_8));
    }

    Json json(String name) {
        return CanonicalJson.parse(bytes(name));
    }

    String text(String name) {
        return new String(bytes(name), UTF_8);
    }

    String first(String folder) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(folder))
                .findFirst()
                .orElseThrow();
    }

    /** The file of a submission, the first being 0. */
    String snapshot(int index) {
        return Edit.at(json("case.json"), "submissions/" + index + "/digest") instanceof Json.Str(var digest)
                ? BundleNames.snapshot(digest)
                : "";
    }

    private byte[] bytes(String name) {
        return Optional.ofNullable(files.get(name)).orElseThrow();
    }

    byte[] zip() {
        var contents = new TreeMap<String, Content>();
        files.forEach((name, bytes) -> contents.put(name, Content.of(bytes)));
        var out = new ByteArrayOutputStream();
        try {
            BundleWriter.write(contents, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    String faults() {
        return lines(BundleCheck.of(zip()).faults());
    }

    String proved() {
        return lines(BundleCheck.of(zip()).proved());
    }

    private static String lines(List<Text> texts) {
        return String.join("\n", texts.stream().map(Text::en).toList());
    }
}
