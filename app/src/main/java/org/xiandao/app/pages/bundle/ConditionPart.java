package org.xiandao.app.pages.bundle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Recorded;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.judge.Facts;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.JudgementJson;
import org.xiandao.rules.judge.NotedFacts;
import org.xiandao.rules.judge.NotedJson;

/** Every occasion on which the conditions were judged: the facts that were asked for, and what came of them. */
@Component
class ConditionPart implements Part {
    private final Cases cases;

    ConditionPart(Cases cases) {
        this.cases = cases;
    }

    /** What was judged from {@code facts}; {@code judgements} as they were recorded, where they were. */
    private record Occasion(
            String id,
            String mode,
            String stage,
            LocalDate asOf,
            Optional<String> submission,
            NotedFacts facts,
            List<Json> judgements) {

        Json factsJson() {
            return Json.object()
                    .with("id", id)
                    .with("mode", mode)
                    .with("stage", stage)
                    .with("asOf", asOf.toString())
                    .withPresent("submission", submission)
                    .with("facts", NotedJson.of(facts))
                    .end();
        }

        Json judgementsJson() {
            return Json.object()
                    .with("id", id)
                    .with("judgements", new Json.Arr(judgements))
                    .end();
        }
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        if (!viewed.sight().content() || viewed.seat().edition().conditions().isEmpty()) return;
        var occasions = new ArrayList<Occasion>();
        for (var recorded : viewed.history())
            switch (recorded.event()) {
                case CaseEvent.Submitted submitted ->
                    submitted(viewed, recorded, submitted.digest()).ifPresent(occasions::add);
                case CaseEvent.ConditionsJudged judged
                when viewed.sight().event(judged) -> occasions.add(decided(viewed, recorded, judged));
                default -> {}
            }
        occasions.add(standing(viewed));
        files.put(
                BundleNames.FACTS,
                sets(occasions.stream().map(Occasion::factsJson).toList()));
        files.put(
                BundleNames.JUDGEMENTS,
                sets(occasions.stream().map(Occasion::judgementsJson).toList()));
    }

    private static Content sets(List<Json> sets) {
        return Content.of(Json.object().with("sets", new Json.Arr(sets)).end());
    }

    /** As handed in; a submission made by another edition is judged by that one, which is not in the bundle. */
    private Optional<Occasion> submitted(Viewed viewed, Recorded recorded, String digest) {
        var before = viewed.before(recorded);
        boolean readable = viewed.seat().state().submissions().stream()
                .anyMatch(one -> one.digest().equals(digest) && viewed.sight().submission(one));
        if (!readable || !before.sha256().equals(viewed.seat().edition().sha256())) return Optional.empty();
        int number = before.submissions().size() + 1;
        var facts = new NotedFacts(Conditions.declaredFacts(
                before, viewed.seat().edition(), viewed.seat().call().terms(), cases.facts()));
        var asOf = ChinaTime.day(recorded.at());
        var judge = new Judge(viewed.seat().edition(), facts);
        return Optional.of(new Occasion(
                "submission-" + number,
                "declared",
                before.stage(),
                asOf,
                Optional.of(digest),
                facts,
                judge.conditions(asOf, before.stage()).stream()
                        .<Json>map(JudgementJson::of)
                        .toList()));
    }

    private Occasion decided(Viewed viewed, Recorded recorded, CaseEvent.ConditionsJudged judged) {
        var before = viewed.before(recorded);
        var facts = new NotedFacts(facts(viewed, before));
        // asked again for the facts alone: what was decided is what was recorded then
        new Judge(viewed.seat().edition(), facts).due(judged.asOf(), judged.stage());
        return new Occasion(
                "decided-" + recorded.number(),
                "due",
                judged.stage(),
                judged.asOf(),
                before.submission().map(CaseState.Submission::digest),
                facts,
                judged.judgements().stream().map(CanonicalJson::parse).toList());
    }

    private Occasion standing(Viewed viewed) {
        var facts = new NotedFacts(facts(viewed, viewed.seen()));
        var judge = new Judge(viewed.seat().edition(), facts);
        var stage = viewed.seen().stage();
        return new Occasion(
                "standing",
                "all",
                stage,
                viewed.asOf(),
                Optional.empty(),
                facts,
                judge.conditions(viewed.asOf(), stage).stream()
                        .<Json>map(JudgementJson::of)
                        .toList());
    }

    private Facts facts(Viewed viewed, CaseState state) {
        return cases.facts()
                .of(state, viewed.seat().edition(), viewed.seat().call().terms());
    }
}
