package org.xiandao.rules.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.draw.Draw;
import org.xiandao.rules.draw.Drawing;
import org.xiandao.rules.draw.Expert;
import org.xiandao.rules.draw.Limits;
import org.xiandao.rules.draw.SealedDraw;
import org.xiandao.rules.draw.Seed;
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

/**
 * A case that was submitted twice, judged, reviewed, visited and decided on. Of seven experts one gives up the seat, and
 * the one drawn in their place has a conflict.
 */
final class AReviewedCase {
    private static final PackFiles PACK =
            PackFiles.read(Path.of(System.getProperty("xiandao.root", "..")).resolve("programmes/national/2023"));
    private static final Edition EDITION = Packs.load(PACK).orThrow();
    private static final LocalDate DAY = LocalDate.of(2031, 3, 1);
    /** Already the next day in China. */
    private static final String EVENING = "2031-02-27T17:30:00Z";

    private static final String MEASURE = "policy-documents";
    private static final byte[] ATTACHMENT = "现场照片".getBytes(UTF_8);

    final SortedMap<String, byte[]> files = new TreeMap<>();
    final List<AnEvent> events = new ArrayList<>();
    Optional<SealedDraw> firstDraw = Optional.empty();
    private final List<Json> submissions = new ArrayList<>();
    private final List<Json> sheets = new ArrayList<>();
    private final List<Json> facts = new ArrayList<>();
    private final List<Json> judgements = new ArrayList<>();
    private final List<String> panel = new ArrayList<>();

    AReviewedCase() {
        PACK.toMap().forEach((name, bytes) -> files.put("pack/" + name, bytes));
        // what opened the case is told by its digest alone
        events.add(AnEvent.of("CaseOpened", Json.object().with("call", "1")).hidden());
        submitted();
        judged();
        drawn();
        scored();
        decided();
        json(
                "case.json",
                Json.object()
                        .with("case", "1")
                        .with("stream", AnEvent.STREAM)
                        .with("edition", EDITION.id())
                        .with("editionSha256", EDITION.sha256())
                        .with("submissions", new Json.Arr(submissions)));
    }

    private void submitted() {
        var sha256 = CanonicalJson.sha256Hex(ATTACHMENT);
        files.put("attachments/" + sha256, ATTACHMENT);
        var index = new Json.Arr(List.of(Json.object().with("sha256", sha256).end()));
        json("attachments.json", Json.object().with("files", index));
        var stage = EDITION.conditions().getFirst().decidedAt();
        var asked = new NotedFacts(facts());
        var conditions = new Judge(EDITION, asked)
                .conditions(DAY, stage).stream().<Json>map(JudgementJson::of).collect(Json.array());
        // the draft moved to this edition after the first
        var gone = new Json.Arr(
                List.of(Json.object().with("sha256", "f".repeat(64)).end()));
        submission(snapshot("0".repeat(64), gone, new Json.Arr(List.of())), false);
        var last = submission(snapshot(EDITION.sha256(), index, conditions), true);
        occasion("submission-2", "declared", stage, Optional.of(last), asked, conditions);
    }

    private static Facts facts() {
        var operand =
                new Facts.Operand("answers/policies@2", "政策", "1203", "申报单位填报", Optional.empty(), List.of(), false);
        return DeclaredFacts.of(new Facts.Subject("990100", "甲市", Level.CITY, List.of()))
                .value("990100", MEASURE, new Facts.Answer.Known<>(Fraction.of(1203), List.of(operand)))
                .build();
    }

    private static Json snapshot(String edition, Json files, Json conditions) {
        return Json.object()
                .with("editionSha256", edition)
                .with(
                        "answers",
                        Json.object()
                                .with(
                                        "policies",
                                        Json.object().with("value", "1,203").end())
                                .with(
                                        "motto",
                                        Json.object().with("value", " 先导 ").end())
                                .end())
                .with("files", files)
                .with("conditions", conditions)
                .end();
    }

    private String submission(Json snapshot, boolean last) {
        var digest = CanonicalJson.sha256Hex(snapshot);
        var receipt = "XD20310228-" + digest.substring(0, 10).toUpperCase(Locale.ROOT);
        files.put("snapshots/" + digest + ".json", CanonicalJson.bytes(snapshot));
        submissions.add(Json.object()
                .with("digest", digest)
                .with("receipt", receipt)
                .with("at", EVENING)
                .with("last", last)
                .with("included", true)
                .end());
        events.add(AnEvent.of("Submitted", Json.object().with("digest", digest).with("receipt", receipt))
                .on(EVENING));
        return digest;
    }

    private void occasion(
            String id, String mode, String stage, Optional<String> submission, NotedFacts asked, Json judged) {
        facts.add(Json.object()
                .with("id", id)
                .with("mode", mode)
                .with("stage", stage)
                .with("asOf", DAY.toString())
                .withPresent("submission", submission)
                .with("facts", Edit.put(NotedJson.of(asked), "answers/motto", motto()))
                .end());
        judgements.add(Json.object().with("id", id).with("judgements", judged).end());
    }

    /** A text, from an answer and from what is none. */
    private static Json motto() {
        return Json.object()
                .with("is", "known")
                .with("value", "先导")
                .with(
                        "operands",
                        Stream.of("answers/motto@1", "answers/motto", "ledger/motto@1")
                                .map(ref -> operand(ref))
                                .collect(Json.array()))
                .end();
    }

    private static Json operand(String ref) {
        return Json.object()
                .with("ref", ref)
                .with("label", "口号")
                .with("value", ref.equals("answers/motto@1") ? "先导" : "别的")
                .with("source", "")
                .with("evidence", new Json.Arr(List.of()))
                .with("demonstration", false)
                .end();
    }

    private void judged() {
        var stage = EDITION.conditions().getFirst().decidedAt();
        var asked = new NotedFacts(facts());
        var due = new Judge(EDITION, asked)
                .due(DAY, stage).stream().<Json>map(JudgementJson::of).toList();
        occasion("decided-1", "due", stage, Optional.empty(), asked, new Json.Arr(due));
        events.add(AnEvent.of(
                "ConditionsJudged",
                Json.object()
                        .with("stage", stage)
                        .with("asOf", DAY.toString())
                        .with(
                                "judgements",
                                due.stream()
                                        .map(CanonicalJson::text)
                                        .map(Json::of)
                                        .collect(Json.array()))));
        json("facts.json", Json.object().with("sets", new Json.Arr(facts)));
        json("judgements.json", Json.object().with("sets", new Json.Arr(judgements)));
    }

    private void drawn() {
        var experts = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> new Expert(
                        "e" + i, List.of("networks"), "99" + i, Optional.empty(), true, 0, 2, Optional.of(DAY)))
                .toList();
        var of = new Case("1", "990", List.of("networks"), 7, List.of(), List.of(), List.of());
        var first = sealed(new Drawing(
                DAY, experts, List.of(of), List.of(), Limits.NONE, Seed.of(List.of("0".repeat(64))), Optional.empty()));
        firstDraw = Optional.of(first);
        seated(first, first.experts("1"));
        var gone = panel.removeLast();
        events.add(AnEvent.of("SeatDeclined", Json.object().with("expert", expert(gone))));
        var second = sealed(Drawing.replacing(first, List.of(new Drawing.GivenUp("1", gone, Case.Why.HEALTH)), DAY));
        var replacement = new ArrayList<>(second.experts("1"));
        replacement.removeAll(panel);
        seated(second, replacement);
    }

    static SealedDraw draw(Drawing drawing) {
        if (Draw.of(drawing) instanceof Draw.Drawn(var sealed)) return sealed;
        throw new IllegalStateException("These seats can be filled.");
    }

    private SealedDraw sealed(Drawing drawing) {
        var sealed = draw(drawing);
        files.put("draw/" + sealed.digest() + ".json", sealed.bytes());
        return sealed;
    }

    private void seated(SealedDraw draw, List<String> experts) {
        panel.addAll(experts);
        events.add(AnEvent.of(
                "ExpertsSeated",
                Json.object()
                        .with("draw", draw.digest())
                        .with(
                                "experts",
                                experts.stream().map(AReviewedCase::expert).collect(Json.array()))));
    }

    private static Json expert(String account) {
        return Json.object().with("account", account).end();
    }

    private void scored() {
        var conflicted = panel.removeLast();
        declared(conflicted, true);
        declared(panel.getFirst(), false);
        var experts = new ArrayList<ExpertScores>();
        for (var account : panel) experts.add(sheet(account));
        var sets = new ArrayList<Json>();
        var totals = new ArrayList<Json>();
        computed("review", experts, Map.of(), sets, totals);
        var visit = new HashMap<String, Fraction>();
        sheetOf(Total.By.VISIT).forEach(row -> visit.put(row.id(), Fraction.ONE));
        var points = Json.object();
        visit.forEach((id, given) -> points.with(id, given.toString()));
        events.add(AnEvent.of("VisitRecorded", Json.object().with("scores", points.end())));
        var total = computed("visit", experts, visit, sets, totals);
        json("scores.json", Json.object().with("sets", new Json.Arr(sets)).with("filed", new Json.Arr(sheets)));
        json("total.json", Json.object().with("totals", new Json.Arr(totals)));
        ranked(total);
    }

    private void declared(String account, boolean conflict) {
        events.add(AnEvent.of(
                "ConflictDeclared", Json.object().with("expert", account).with("conflict", conflict)));
    }

    private static List<Sheet.Row> sheetOf(Total.By by) {
        return Sheet.of(EDITION.review().orElseThrow(), EDITION.indicators().orElseThrow())
                .by(by);
    }

    /** Half of each line's points; the first line nobody but the first expert leaves out. */
    private ExpertScores sheet(String account) {
        var scores = new TreeMap<String, Score>();
        var marks = Json.object();
        var reasons = Json.object();
        var absent = Json.object();
        for (var row : sheetOf(Total.By.EXPERTS)) {
            if (scores.isEmpty() && account.equals(panel.getFirst())) {
                scores.put(row.id(), new Score.CannotJudge("不熟悉"));
                absent.with(row.id(), "不熟悉");
                continue;
            }
            var half = row.points()
                    .over(Fraction.of(2))
                    .round(EDITION.review().orElseThrow().scale(), RoundingMode.DOWN);
            scores.put(row.id(), new Score.Given(Fraction.of(half), "理由"));
            marks.with(row.id(), half.toPlainString());
            reasons.with(row.id(), "理由");
        }
        var sheet = Json.object()
                .with("expert", account)
                .with("scores", marks.end())
                .with("reasons", reasons.end())
                .with("absent", absent.end());
        sheets.add(sheet.end());
        events.add(AnEvent.of("ScoresFiled", sheet));
        return new ExpertScores(account, scores);
    }

    private Total computed(
            String stage, List<ExpertScores> experts, Map<String, Fraction> visit, List<Json> sets, List<Json> totals) {
        if (!(Scoring.total(EDITION.review().orElseThrow(), EDITION.indicators().orElseThrow(), experts, visit)
                instanceof Scoring.Result.Scored(var total)))
            throw new IllegalStateException("These marks can be added up.");
        var points = Json.object();
        visit.forEach((id, given) -> points.with(id, given.toString()));
        sets.add(Json.object()
                .with("stage", stage)
                .with("experts", new Json.Arr(sheets))
                .with("visit", points.end())
                .end());
        totals.add(Json.object()
                .with("stage", stage)
                .with("exact", total.exact().toString())
                .with("rounded", total.rounded().toPlainString())
                .with("trace", TotalJson.of(total))
                .end());
        events.add(AnEvent.of(
                "ScoreComputed",
                Json.object().with("stage", stage).with("trace", CanonicalJson.text(TotalJson.of(total)))));
        return total;
    }

    /** Third: one has more points; of three with as many the first levels for ties put one before and one behind. */
    private void ranked(Total total) {
        var ties = EDITION.review().orElseThrow().ties();
        var firsts = new TreeMap<String, Fraction>();
        for (var first : total.firsts()) if (ties.contains(first.id())) firsts.put(first.id(), first.result());
        var more = new TreeMap<>(firsts);
        more.merge(ties.getLast(), Fraction.ONE, Fraction::plus);
        var fewer = new TreeMap<>(firsts);
        fewer.remove(ties.getFirst());
        json(
                "rank.json",
                Json.object()
                        .with("place", 3)
                        .with("ties", ties.stream().map(Json::of).collect(Json.array()))
                        .with("this", place(total.rounded().toPlainString(), firsts))
                        .with(
                                "others",
                                new Json.Arr(List.of(
                                        place("1" + total.rounded().toPlainString(), Map.of()),
                                        place(total.rounded().toPlainString(), more),
                                        place(total.rounded().toPlainString(), firsts),
                                        place(total.rounded().toPlainString(), fewer)))));
    }

    private static Json place(String rounded, Map<String, Fraction> firsts) {
        var points = Json.object();
        firsts.forEach((id, result) -> points.with(id, result.toString()));
        return Json.object()
                .with("rounded", rounded)
                .with("firsts", points.end())
                .end();
    }

    private void decided() {
        var verdict = Json.object()
                .with("stage", "review")
                .with("verb", "PASS")
                .with("organisationName", "某部")
                .with("documentNumber", "某函〔2031〕1号")
                .with("reasons", "符合规则")
                .end();
        var told = Json.object()
                .with("stage", "review")
                .with("verb", "pass")
                .with("organisation", "某部")
                .with("at", EVENING)
                .with("documentNumber", "某函〔2031〕1号")
                .with("reasoned", true)
                .with("verdict", verdict)
                .end();
        var untold = Json.object()
                .with("stage", "recommend")
                .with("verb", "recommend")
                .with("organisation", "某厅")
                .with("at", EVENING)
                .with("reasoned", false)
                .end();
        json("decisions.json", Json.object().with("decisions", new Json.Arr(List.of(untold, told))));
        events.add(new AnEvent("VerdictGiven", Json.object().end(), EVENING, false));
        events.add(new AnEvent("VerdictGiven", verdict, EVENING, true));
    }

    private void json(String name, Json.Members members) {
        files.put(name, CanonicalJson.bytes(members.end()));
    }
}
