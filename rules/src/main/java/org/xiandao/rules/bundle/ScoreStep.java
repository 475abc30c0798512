package org.xiandao.rules.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.score.ExpertScores;
import org.xiandao.rules.score.ExpertScores.Score;
import org.xiandao.rules.score.Scoring;
import org.xiandao.rules.score.TotalJson;

/** Each total is added up again from the marks; the marks are those of the events. Where no marks are told, the sums are. */
final class ScoreStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var scores = bundle.json(BundleNames.SCORES);
        var totals = bundle.json(BundleNames.TOTAL);
        var summed = totals.filter(it -> it.has("totals")).map(it -> it.objects("totals"));
        if (scores.isPresent()) marks(bundle, scores.get(), summed.orElse(List.of()), report);
        else if (summed.isPresent())
            report.fault("total.json 的总分没有评分", "The totals in total.json have no marks: scores.json is missing");
        totals.flatMap(it -> it.maybeObject("told")).ifPresent(told -> sums(bundle, told, report));
    }

    private static void marks(Bundle bundle, Look scores, List<Look> totals, Report report) {
        var rules = bundle.edition().review();
        var tree = bundle.edition().indicators();
        var sets = scores.objects("sets");
        if (rules.isEmpty() || tree.isEmpty() || sets.size() != totals.size()) {
            report.fault("scores.json 与 total.json 对不上", "scores.json and total.json don't belong together");
            return;
        }
        for (int i = 0; i < sets.size(); i++) {
            var experts =
                    sets.get(i).objects("experts").stream().map(ScoreStep::read).toList();
            var name = new Text("total.json 第 " + (i + 1) + " 项", "total " + (i + 1) + " in total.json");
            switch (Scoring.total(rules.get(), tree.get(), experts, sets.get(i).fractions("visit"))) {
                case Scoring.Result.Refused(var problems) ->
                    report.fault(
                            name.zh() + "：评分不能合计：" + problems.getFirst(),
                            name.en() + ": the marks can't be added up: " + problems.getFirst());
                case Scoring.Result.Scored(var total) -> {
                    var should = Json.object()
                            .with("stage", sets.get(i).text("stage"))
                            .with("exact", total.exact().toString())
                            .with("rounded", total.rounded().toPlainString())
                            .with("trace", TotalJson.of(total))
                            .end();
                    if (!report.same(name, totals.get(i).json(), should)) continue;
                    int counted = experts.stream()
                            .mapToInt(expert -> expert.scores().size())
                            .sum();
                    report.proved(
                            "总分 " + total.rounded().toPlainString() + "（精确值 " + total.exact() + "），由 " + experts.size()
                                    + " 位专家的 " + counted + " 个评分重新合计，逐字节相同",
                            "total " + total.rounded().toPlainString() + " (exactly " + total.exact()
                                    + "), added up again from " + counted + " marks of " + experts.size()
                                    + " experts, the same to the byte");
                }
            }
        }
        for (var own : scores.objects("filed")) {
            var problems = Scoring.check(rules.get(), tree.get(), read(own));
            if (!problems.isEmpty())
                report.fault(
                        "scores.json：评分表不合规则：" + problems.getFirst(),
                        "scores.json: a sheet breaks the rules: " + problems.getFirst());
        }
        recorded(bundle, sets, totals, scores.objects("filed"), report);
    }

    private static ExpertScores read(Look sheet) {
        var scores = new HashMap<String, Score>();
        var reasons = sheet.words("reasons");
        sheet.fractions("scores")
                .forEach((of, points) -> scores.put(of, new Score.Given(points, reasons.getOrDefault(of, ""))));
        sheet.words("absent").forEach((of, reason) -> scores.put(of, new Score.CannotJudge(reason)));
        return new ExpertScores(sheet.text("expert"), scores);
    }

    /** Without marks: the first levels add up to the total, and it was rounded as the pack says. */
    private static void sums(Bundle bundle, Look told, Report report) {
        var sum = told.objects("firsts").stream()
                .map(first -> first.fraction("result"))
                .reduce(Fraction.ZERO, Fraction::plus);
        var rounding = bundle.edition()
                .review()
                .orElseThrow(() -> new Look.Unsound("规则包没有评分规则", "The pack has no rules for scores"))
                .rounding();
        boolean exact = sum.equals(told.fraction("exact"));
        boolean rounded = sum.round(rounding.places(), rounding.mode()).equals(told.decimal("rounded"));
        if (!exact || !rounded)
            report.fault(
                    "total.json：一级指标合计为 " + sum + "，与所写总分 " + told.text("rounded") + " 不符",
                    "total.json: the first levels add up to " + sum + ", which is not the total of "
                            + told.text("rounded"));
        else
            report.proved(
                    "总分 " + told.text("rounded") + " 等于各一级指标之和，按规则取整（评分不在您可见之列，未重新合计）",
                    "total " + told.text("rounded")
                            + " is the sum of its first levels, rounded as the pack says; the marks are not told to this viewer");
    }

    /** The marks and the totals stand in the events. */
    private static void recorded(Bundle bundle, List<Look> sets, List<Look> totals, List<Look> filed, Report report) {
        var events = Events.of(bundle).filter(it -> it.chain() == Events.Chain.WHOLE);
        if (events.isEmpty()) return;
        var sheets = new LinkedHashMap<String, Look>();
        var panel = new ArrayList<String>();
        var conflicted = new HashSet<String>();
        var visit = new Json.Obj(new java.util.TreeMap<>());
        int next = 0;
        for (var event : events.get().events()) {
            if (event.told().isEmpty()) continue;
            var told = event.told().get();
            switch (told.type()) {
                case "SeatDeclined", "ExpertRemoved" -> {
                    var gone = told.body().object("expert").text("account");
                    panel.remove(gone);
                    sheets.remove(gone);
                }
                case "ExpertsSeated" -> {
                    told.body().objects("experts").forEach(expert -> panel.add(expert.text("account")));
                }
                case "ConflictDeclared" -> {
                    var expert = told.body().text("expert");
                    if (told.body().truth("conflict")) conflicted.add(expert);
                    else conflicted.remove(expert);
                }
                case "ScoresFiled" -> sheets.put(told.body().text("expert"), told.body());
                case "VisitRecorded" -> visit = told.body().object("scores").json();
                case "ScoreComputed" -> {
                    if (next >= sets.size()) {
                        report.fault("有总分没有给出评分", "A recorded total has no marks here");
                        return;
                    }
                    report.same(
                            new Text("scores.json 第 " + (next + 1) + " 组", "set " + (next + 1) + " in scores.json"),
                            new Json.Arr(sets.get(next).items("experts")),
                            bodies(panel.stream()
                                    .filter(account -> !conflicted.contains(account))
                                    .flatMap(account -> Optional.ofNullable(sheets.get(account)).stream())
                                    .toList()));
                    report.same(
                            new Text("scores.json 的考察得分", "the visit's points in scores.json"),
                            sets.get(next).object("visit").json(),
                            visit);
                    var trace = told.body().text("trace");
                    if (!told.body().text("stage").equals(totals.get(next).text("stage"))
                            || !trace.equals(CanonicalJson.text(
                                    totals.get(next).object("trace").json())))
                        report.fault("total.json 与事件记录的总分不一致", "total.json is not what the events recorded");
                    next++;
                }
                default -> {}
            }
        }
        if (next < sets.size()) report.fault("有总分没有事件记录", "A total stands in no event");
        report.same(
                new Text("scores.json 的 filed", "filed in scores.json"),
                filed.stream().map(Look::json).<Json>map(it -> it).collect(Json.array()),
                bodies(List.copyOf(sheets.values())));
    }

    private static Json bodies(List<Look> sheets) {
        return sheets.stream().<Json>map(Look::json).collect(Json.array());
    }
}
