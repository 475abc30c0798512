package org.xiandao.app.pages.bundle;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.Sight.Role;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.ScoreComputed;
import org.xiandao.application.life.CaseState;
import org.xiandao.rules.bundle.BundleNames;
import org.xiandao.rules.bundle.Content;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.number.Fraction;

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

    /** @param ties what the pack's first levels for ties gave, in its order */
    private record Ranked(BigDecimal rounded, Map<String, Fraction> firsts, List<Fraction> ties) {
        static final Comparator<Ranked> BEST_FIRST = (one, other) -> {
            int byTotal = other.rounded.compareTo(one.rounded);
            if (byTotal != 0) return byTotal;
            for (int i = 0; i < one.ties.size(); i++) {
                int byTie = other.ties.get(i).compareTo(one.ties.get(i));
                if (byTie != 0) return byTie;
            }
            return 0;
        };

        Json json() {
            var points = Json.object();
            firsts.forEach((id, result) -> points.with(id, result.toString()));
            return Json.object()
                    .with("rounded", rounded.toPlainString())
                    .with("firsts", points.end())
                    .end();
        }
    }

    @Override
    public void add(Viewed viewed, Map<String, Content> files) {
        var rules = viewed.seat().edition().review();
        var score = viewed.seat().state().score();
        if (viewed.sight().role() != Role.INNER || !viewed.sight().total() || rules.isEmpty() || score.isEmpty())
            return;
        var ties = rules.get().ties();
        var mine = ranked(score.get(), ties);
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
                .map(other -> ranked(other, ties))
                .sorted(Ranked.BEST_FIRST.thenComparing(ranked -> CanonicalJson.text(ranked.json())))
                .toList();
        long place = 1
                + others.stream()
                        .filter(other -> Ranked.BEST_FIRST.compare(other, mine) < 0)
                        .count();
        files.put(
                BundleNames.RANK,
                Content.of(Json.object()
                        .with("place", place)
                        .with("ties", ties.stream().map(Json::of).collect(Json.array()))
                        .with("this", mine.json())
                        .with("others", others.stream().map(Ranked::json).collect(Json.array()))
                        .end()));
    }

    private static Ranked ranked(ScoreComputed score, List<String> ties) {
        var firsts = new java.util.TreeMap<String, Fraction>();
        for (var first : Firsts.of(score))
            if (ties.contains(first.id()) && first.result() instanceof Json.Str(var result))
                firsts.put(first.id(), Fraction.parse(result));
        return new Ranked(
                new BigDecimal(score.rounded()),
                firsts,
                ties.stream()
                        .map(tie -> firsts.getOrDefault(tie, Fraction.ZERO))
                        .toList());
    }
}
