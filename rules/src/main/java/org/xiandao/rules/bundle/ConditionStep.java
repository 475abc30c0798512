package org.xiandao.rules.bundle;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.json.Look;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.JudgementJson;
import org.xiandao.rules.judge.NotedJson;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Text;

/** Each condition is judged again from the facts; the facts are those of the submission, the judgements those of the events. */
final class ConditionStep implements BundleCheck.Step {
    private static final String ANSWER = "answers/";

    @Override
    public void check(Bundle bundle, Report report) {
        var facts = bundle.json(BundleNames.FACTS);
        var judged = bundle.json(BundleNames.JUDGEMENTS);
        if (facts.isEmpty() && judged.isEmpty()) {
            if (!bundle.edition().conditions().isEmpty()) declared(bundle, List.of(), report);
            return;
        }
        if (facts.isEmpty() || judged.isEmpty()) {
            report.fault("facts.json 与 judgements.json 缺一", "Of facts.json and judgements.json one is missing");
            return;
        }
        var sets = facts.get().objects("sets");
        var results = judged.get().objects("sets");
        if (!ids(sets).equals(ids(results))) {
            report.fault("facts.json 与 judgements.json 的组不同", "facts.json and judgements.json have different sets");
            return;
        }
        int proved = 0;
        int groups = 0;
        for (int i = 0; i < sets.size(); i++) {
            var should = judge(bundle, sets.get(i));
            var is = new Json.Arr(results.get(i).items("judgements"));
            var id = sets.get(i).text("id");
            var name = new Text("judgements.json 的 " + id, id + " in judgements.json");
            if (report.same(name, is, should)) {
                proved += is.items().size();
                groups++;
            }
            submission(bundle, sets.get(i), should, report);
        }
        declared(bundle, sets, report);
        recorded(bundle, sets, results, report);
        if (proved > 0)
            report.proved(
                    "条件判定 " + proved + " 项（" + groups + " 次），由规则和事实重新判定，逐字节相同",
                    "conditions: " + proved + " judgements on " + groups
                            + " occasions, judged again, the same to the byte");
    }

    private static List<String> ids(List<Look> sets) {
        return sets.stream().map(set -> set.text("id")).toList();
    }

    private static Json judge(Bundle bundle, Look set) {
        try {
            var judge = new Judge(
                    bundle.edition(), NotedJson.read(set.object("facts").json()));
            var asOf = LocalDate.parse(set.text("asOf"));
            var judgements = switch (set.text("mode")) {
                case "due" -> judge.due(asOf, set.text("stage"));
                case "declared", "all" -> judge.conditions(asOf, set.text("stage"));
                default -> throw new IllegalArgumentException(set.text("mode"));
            };
            return judgements.stream().<Json>map(JudgementJson::of).collect(Json.array());
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException unusable) {
            var id = set.text("id");
            throw new Look.Unsound(
                    "facts.json 的 " + id + " 不足以判定：" + unusable.getMessage(),
                    id + " in facts.json is not enough to judge by: " + unusable.getMessage());
        }
    }

    /** Facts that come from answers are the answers of the submission that the set names. */
    private static void submission(Bundle bundle, Look set, Json judged, Report report) {
        var digest = set.maybe("submission");
        if (digest.isEmpty()) return;
        var file = BundleNames.snapshot(digest.get());
        var snapshot = bundle.json(file);
        if (snapshot.isEmpty()) return;
        var id = set.text("id");
        for (var value : set.object("facts").objects("values"))
            compare(value.object("answer"), id, snapshot.get(), report);
        var answers = set.object("facts").object("answers");
        for (var path : answers.json().members().keySet()) compare(answers.object(path), id, snapshot.get(), report);
        if (set.text("mode").equals("declared"))
            report.same(
                    new Text(file + " 的条件", "the conditions in " + file),
                    new Json.Arr(snapshot.get().items("conditions")),
                    judged);
    }

    /** Each submission that these rules were the rules of is judged by what it declares. */
    private static void declared(Bundle bundle, List<Look> sets, Report report) {
        var judged = sets.stream()
                .filter(set -> set.text("mode").equals("declared"))
                .map(set -> BundleNames.snapshot(set.text("submission")))
                .toList();
        for (var file : judged)
            if (!bundle.files().containsKey(file)) report.fault(file + "：有判定而没有材料", file + ": judged, but not here");
        for (var name : bundle.below(BundleNames.SNAPSHOT_FOLDER).keySet()) {
            var file = BundleNames.SNAPSHOT_FOLDER + name;
            var edition = bundle.json(file).orElseThrow().text("editionSha256");
            if (edition.equals(bundle.edition().sha256()) && !judged.contains(file))
                report.fault(file + "：材料没有判定", file + ": not judged in facts.json");
        }
    }

    private static void compare(Look answer, String id, Look snapshot, Report report) {
        if (!answer.has("operands")) return;
        for (var operand : answer.objects("operands")) {
            var ref = operand.text("ref");
            int version = ref.lastIndexOf('@');
            if (!ref.startsWith(ANSWER) || version < 0) continue;
            var path = ref.substring(ANSWER.length(), version);
            var given = snapshot.object("answers").maybeObject(path);
            if (given.isEmpty() || !same(given.get().text("value"), operand.text("value")))
                report.fault(
                        "facts.json 的 " + id + " 与申报材料不一致：" + path + "，事实为 " + operand.text("value") + "，材料为 "
                                + given.map(it -> it.text("value")).orElse("—"),
                        id + " in facts.json is not the submission: " + path + " is " + operand.text("value")
                                + " there, submitted was "
                                + given.map(it -> it.text("value")).orElse("—"));
        }
    }

    private static boolean same(String submitted, String fact) {
        return number(submitted).isPresent()
                ? number(submitted).equals(number(fact))
                : submitted.strip().equals(fact);
    }

    private static Optional<Fraction> number(String text) {
        try {
            return Optional.of(Fraction.parse(text.strip().replace(",", "")));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** What was decided on then stands in the events, word for word. */
    private static void recorded(Bundle bundle, List<Look> sets, List<Look> results, Report report) {
        var events = Events.of(bundle);
        if (events.isEmpty()) return;
        var told = events.get().told("ConditionsJudged");
        int next = 0;
        for (int i = 0; i < sets.size(); i++) {
            if (!sets.get(i).text("mode").equals("due")) continue;
            var texts = results.get(i).items("judgements").stream()
                    .map(CanonicalJson::text)
                    .toList();
            if (next >= told.size()
                    || !told.get(next).body().texts("judgements").equals(texts)) {
                var id = sets.get(i).text("id");
                report.fault(
                        "judgements.json 的 " + id + " 与事件记录的判定不一致",
                        id + " in judgements.json is not what the events recorded");
            }
            next++;
        }
        if (events.get().chain() == Events.Chain.WHOLE && next < told.size())
            report.fault("有判定没有给出事实", "Some recorded judgements have no facts here");
    }
}
