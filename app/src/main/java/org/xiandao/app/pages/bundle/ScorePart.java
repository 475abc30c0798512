package org.xiandao.app.pages.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseEvent.ScoreComputed;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.ScoredFirsts;
import org.xiandao.application.life.Scores;
import org.xiandao.base.EventJson;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** Marks and totals: all for the reviewing offices, their own sheet for an expert, the sums for others once decided. */
@Component
class ScorePart implements Part {

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        var edition = viewed.seat().edition();
        if (edition.review().isEmpty() || edition.indicators().isEmpty()) return;
        switch (viewed.sight().role()) {
            case INNER -> marks(viewed, files);
            case EXPERT -> own(viewed, files);
            case APPLICANT, RECOMMENDER ->
                viewed.seat()
                        .state()
                        .score()
                        .filter(score -> viewed.sight().total())
                        .ifPresent(score -> files.put(BundleNames.TOTAL, Content.of(told(score))));
        }
    }

    private static void marks(Viewed viewed, Map<String, Content> files) {
        var sets = new ArrayList<Json>();
        var totals = new ArrayList<Json>();
        for (var recorded : viewed.history()) {
            if (!(recorded.event() instanceof ScoreComputed score)
                    || !viewed.sight().total()) continue;
            var before = viewed.before(recorded);
            sets.add(Json.object()
                    .with("stage", score.stage())
                    .with("experts", sheets(Scores.sheets(before)))
                    .with("visit", visit(before))
                    .end());
            totals.add(total(score));
        }
        files.put(BundleNames.SCORES, numbered(viewed, scores(new Json.Arr(sets), sheets(filed(viewed)))));
        files.put(
                BundleNames.TOTAL,
                numbered(
                        viewed,
                        Json.object().with("totals", new Json.Arr(totals)).end()));
    }

    private static void own(Viewed viewed, Map<String, Content> files) {
        var own = filed(viewed);
        if (!own.isEmpty()) files.put(BundleNames.SCORES, Content.of(scores(new Json.Arr(List.of()), sheets(own))));
    }

    private static List<ScoresFiled> filed(Viewed viewed) {
        return viewed.seat().state().scores().values().stream()
                .filter(filed -> viewed.sight().scoresOf(filed.expert()))
                .toList();
    }

    private static Json.Obj scores(Json sets, Json filed) {
        return Json.object().with("sets", sets).with("filed", filed).end();
    }

    /** Who may not know who reviews sees experts by number. */
    private static Content numbered(Viewed viewed, Json.Obj json) {
        if (viewed.sight().experts()) return Content.of(json);
        var text = CanonicalJson.text(json);
        int number = 0;
        for (var account : accounts(viewed)) {
            number++;
            text = text.replace('"' + account + '"', "\"expert-" + number + '"');
        }
        return Content.of(CanonicalJson.parse(text));
    }

    private static SortedSet<String> accounts(Viewed viewed) {
        var accounts = new TreeSet<String>();
        for (var recorded : viewed.history())
            if (recorded.event() instanceof ScoresFiled filed) accounts.add(filed.expert());
        return accounts;
    }

    /** As the events keep them. */
    private static Json sheets(Collection<ScoresFiled> filed) {
        return filed.stream().map(ScorePart::json).collect(Json.array());
    }

    private static Json visit(CaseState state) {
        var points = Json.object();
        state.siteVisit().record().ifPresent(visit -> visit.scores().forEach(points::with));
        return points.end();
    }

    private static Json json(CaseEvent event) {
        return CanonicalJson.parse(EventJson.write(event));
    }

    private static Json total(ScoreComputed score) {
        return Json.object()
                .with("stage", score.stage())
                .with("exact", score.exact())
                .with("rounded", score.rounded())
                .with("trace", CanonicalJson.parse(score.trace()))
                .end();
    }

    private static Json told(ScoreComputed score) {
        return Json.object()
                .with(
                        "told",
                        Json.object()
                                .with("exact", score.exact())
                                .with("rounded", score.rounded())
                                .with(
                                        "firsts",
                                        ScoredFirsts.of(score).stream()
                                                .map(ScoredFirsts.First::json)
                                                .collect(Json.array()))
                                .end())
                .end();
    }
}
