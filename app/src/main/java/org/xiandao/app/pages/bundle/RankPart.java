package org.xiandao.app.pages.bundle;

import java.util.Comparator;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.Places.Standing;
import org.xiandao.app.pages.cases.Sight.Role;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** The case's place among the scored cases of its call; the others are there by their points alone, without a name. */
@Component
class RankPart implements Part {
    private static final int AT_MOST = 10_000;

    private final CaseDirectory directory;
    private final Cases cases;

    RankPart(CaseDirectory directory, Cases cases) {
        this.directory = directory;
        this.cases = cases;
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        var rules = viewed.seat().edition().review();
        var score = viewed.seat().state().score();
        if (viewed.sight().role() != Role.INNER || !viewed.sight().total() || rules.isEmpty() || score.isEmpty())
            return;
        var ties = rules.get().ties();
        var mine = Standing.of(score.get(), rules.get());
        var others = directory
                .visibleTo(
                        viewed.seat().actor(),
                        CaseDirectory.Filter.call(viewed.seat().state().call()),
                        1,
                        AT_MOST)
                .cards()
                .stream()
                .filter(card -> card.score().isPresent())
                .filter(card -> !card.caseId().equals(viewed.seat().caseId()))
                .filter(card -> card.sha256().equals(viewed.seat().state().sha256()))
                .map(card -> cases.get(card.caseId()))
                .map(CaseState::score)
                .flatMap(java.util.Optional::stream)
                .map(other -> Standing.of(other, rules.get()))
                .sorted(Comparator.<Standing>naturalOrder().thenComparing(one -> CanonicalJson.text(json(one))))
                .toList();
        long place =
                1 + others.stream().filter(other -> other.compareTo(mine) < 0).count();
        files.put(
                BundleNames.RANK,
                Content.of(Json.object()
                        .with("place", place)
                        .with("ties", ties.stream().map(Json::of).collect(Json.array()))
                        .with("this", json(mine))
                        .with("others", others.stream().map(RankPart::json).collect(Json.array()))
                        .end()));
    }

    private static Json json(Standing standing) {
        var points = Json.object();
        standing.firsts().forEach((id, result) -> points.with(id, result.toString()));
        return Json.object()
                .with("rounded", standing.rounded().toPlainString())
                .with("firsts", points.end())
                .end();
    }
}
