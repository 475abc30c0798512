package org.xiandao.rules.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.DeclaredFacts;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.JudgementJson;
import org.xiandao.rules.judge.NotedFacts;
import org.xiandao.rules.judge.NotedJson;
import org.xiandao.rules.load.PackFiles;
import org.xiandao.rules.load.Packs;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.score.ExpertScores;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.Scoring;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Total;
import org.xiandao.rules.score.TotalJson;

/** A reviewed case as the reviewing office exports it, and ways to forge it. */
final class ABundle {
    private static final PackFiles PACK =
            PackFiles.read(Path.of(System.getProperty("xiandao.root", "..")).resolve("programmes/national/2023"));
    private static final Edition EDITION = Packs.load(PACK).orThrow();
    private static final String STREAM = "case:1";
    private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private ABundle() {}

    /** Files that are not a case's, to try the container alone. */
    static byte[] of(Map<String, String> files) {
        var bundle = new ABundle();
        files.forEach((name, text) -> bundle.files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bundle.zip();
    }

    static ABundle ofAReviewedCase() {
        var bundle = new ABundle();
        PACK.toMap().forEach((name, bytes) -> bundle.files.put("pack/" + name, bytes));
        var attachment = "现场照片".getBytes(StandardCharsets.UTF_8);
        var sha256 = CanonicalJson.sha256Hex(attachment);
        bundle.files.put("attachments/" + sha256, attachment);
        bundle.json(
                "attachments.json",
                Json.object()
                        .with(
                                "files",
                                list(List.of(
                                        Json.object().with("sha256", sha256).end()))));
        bundle.json(
                "case.json",
                Json.object()
                        .with("case", "1")
                        .with("stream", STREAM)
                        .with("edition", EDITION.id())
                        .with("editionSha256", EDITION.sha256())
                        .with("submissions", list(List.of())));
        var judgements = bundle.conditions();
        bundle.reviewed(judgements);
        return bundle;
    }

    private List<Json> conditions() {
        var facts = new NotedFacts(DeclaredFacts.of(new Facts.Subject("990100", "甲市", Level.CITY, List.of()))
                .build());
        var stage = EDITION.conditions().getFirst().decidedAt();
        var judgements = new Judge(EDITION, facts)
                .due(DAY, stage).stream().<Json>map(JudgementJson::of).toList();
        json(
                "facts.json",
                Json.object()
                        .with(
                                "sets",
                                list(List.of(Json.object()
                                        .with("id", "decided-1")
                                        .with("mode", "due")
                                        .with("stage", stage)
                                        .with("asOf", DAY.toString())
                                        .with("facts", NotedJson.of(facts))
                                        .end()))));
        json(
                "judgements.json",
                Json.object()
                        .with(
                                "sets",
                                list(List.of(Json.object()
                                        .with("id", "decided-1")
                                        .with("judgements", list(judgements))
                                        .end()))));
        return judgements;
    }

    private void reviewed(List<Json> judgements) {
        var review = EDITION.review().orElseThrow();
        var tree = EDITION.indicators().orElseThrow();
        var experts = new ArrayList<ExpertScores>();
        var sheets = new ArrayList<Json>();
        for (int i = 0; i < review.experts(); i++) {
            var scores = new TreeMap<String, Score>();
            var marks = Json.object();
            for (var row : Sheet.of(review, tree).by(Total.By.EXPERTS)) {
                var half = row.points().over(Fraction.of(2)).round(review.scale(), java.math.RoundingMode.DOWN);
                scores.put(row.id(), new Score.Given(Fraction.of(half), "理由"));
                marks.with(row.id(), half.toPlainString());
            }
            var reasons = Json.object();
            scores.keySet().forEach(of -> reasons.with(of, "理由"));
            experts.add(new ExpertScores("expert-" + i, scores));
            sheets.add(Json.object()
                    .with("expert", "expert-" + i)
                    .with("scores", marks.end())
                    .with("reasons", reasons.end())
                    .with("absent", Json.object().end())
                    .end());
        }
        if (!(Scoring.total(review, tree, experts, Map.of()) instanceof Scoring.Result.Scored(var total)))
            throw new IllegalStateException("These marks can be added up.");
        json(
                "scores.json",
                Json.object()
                        .with(
                                "sets",
                                list(List.of(Json.object()
                                        .with("stage", "review")
                                        .with("experts", list(sheets))
                                        .with("visit", Json.object().end())
                                        .end())))
                        .with("filed", list(sheets)));
        json(
                "total.json",
                Json.object()
                        .with(
                                "totals",
                                list(List.of(Json.object()
                                        .with("stage", "review")
                                        .with("exact", total.exact().toString())
                                        .with("rounded", total.rounded().toPlainString())
                                        .with("trace", TotalJson.of(total))
                                        .end()))));
        var ranked = Json.object()
                .with("rounded", total.rounded().toPlainString())
                .with("firsts", Json.object().end());
        json(
                "rank.json",
                Json.object()
                        .with("place", 1)
                        .with("ties", review.ties().stream().map(Json::of).collect(Json.array()))
                        .with("this", ranked.end())
                        .with("others", list(List.of())));
        events(judgements, sheets, total);
    }

    private void events(List<Json> judgements, List<Json> sheets, Total total) {
        var bodies = new ArrayList<Map.Entry<String, Json>>();
        bodies.add(Map.entry("CaseOpened", Json.object().with("call", "1").end()));
        bodies.add(Map.entry(
                "ConditionsJudged",
                Json.object()
                        .with(
                                "judgements",
                                judgements.stream()
                                        .map(CanonicalJson::text)
                                        .map(Json::of)
                                        .collect(Json.array()))
                        .end()));
        bodies.add(Map.entry(
                "ExpertsSeated",
                Json.object()
                        .with("draw", "0".repeat(64))
                        .with(
                                "experts",
                                java.util.stream.IntStream.range(0, sheets.size())
                                        .mapToObj(i -> (Json) Json.object()
                                                .with("account", "expert-" + i)
                                                .end())
                                        .collect(Json.array()))
                        .end()));
        sheets.forEach(sheet -> bodies.add(Map.entry("ScoresFiled", sheet)));
        bodies.add(Map.entry(
                "ScoreComputed",
                Json.object()
                        .with("trace", CanonicalJson.text(TotalJson.of(total)))
                        .end()));
        var events = new ArrayList<Json>();
        var head = EventChain.BEGINNING;
        for (var body : bodies) {
            int number = events.size() + 1;
            var content = new EventChain.Content(
                    "salt-" + number,
                    STREAM,
                    "2031-03-01T02:00:00Z",
                    "account",
                    "某人",
                    "某单位",
                    body.getKey(),
                    CanonicalJson.text(body.getValue()));
            head = EventChain.link(head, number, content.digest());
            var event = Json.object().with("number", number).with("hash", head).with("digest", content.digest());
            // what opened the case is told by its digest alone
            events.add((number == 1 ? event : event.with("content", content.json())).end());
        }
        json(
                "events.json",
                Json.object()
                        .with("stream", STREAM)
                        .with("chain", "whole")
                        .with("head", head)
                        .with("events", list(events))
                        .with("loose", list(List.of())));
    }

    private static Json list(List<? extends Json> items) {
        return new Json.Arr(List.copyOf(items));
    }

    private void json(String name, Json.Members members) {
        files.put(name, CanonicalJson.bytes(members.end()));
    }

    /** Changed by somebody who makes a new manifest as well. */
    ABundle forged(String name, String from, String to) {
        var text = new String(Optional.ofNullable(files.get(name)).orElseThrow(), StandardCharsets.UTF_8);
        if (!text.contains(from)) throw new IllegalArgumentException(name + " doesn't say " + from);
        files.put(
                name, text.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String text(String name) {
        return new String(Optional.ofNullable(files.get(name)).orElseThrow(), StandardCharsets.UTF_8);
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
}
