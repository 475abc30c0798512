package org.xiandao.app.pages.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.ItemView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.RatingRules.Ground;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.trial.life.TrialState.Sanction;

/** On what proceedings rest, for who states its case as for who decides: clause, way of counting, and what was counted. */
final class GroundShown {
    private GroundShown() {}

    static Optional<PartView> part(At at, Sanction sanction, Words w) {
        return at.seat().edition().rating().grounds().stream()
                .filter(ground -> ground.id().equals(sanction.proposed().ground()))
                .findFirst()
                .map(ground -> PartView.of("ground", w.t("trial.ground.rests")).items(items(at, ground, w)));
    }

    private static List<ItemView> items(At at, Ground ground, Words w) {
        var items = new ArrayList<ItemView>();
        items.add(item(
                "clause",
                w.t(ground.title()),
                List.of(),
                evidence(at, ground, w),
                "ground-" + ground.id(),
                ground.basis(),
                at,
                w));
        if (ground.proposedBy().orElse(null) instanceof ProposedBy.Struck)
            at.seat().edition().rating().strikes().ifPresent(strikes -> {
                var how = w.t(
                        strikes.inclusive() ? "trial.strikes.upTo" : "trial.strikes.below",
                        strikes.star(),
                        strikes.at());
                items.add(item(
                        "counting", w.t("trial.strikes"), List.of(how), List.of(), "strikes", strikes.basis(), at, w));
            });
        return items;
    }

    /** Where that which counts can be read. */
    private static List<Link> evidence(At at, Ground ground, Words w) {
        return switch (ground.proposedBy().orElse(null)) {
            case null -> List.of();
            case ProposedBy.Struck _ ->
                at.trial().standing().stream()
                        .map(one -> new Link(
                                w.t("trial.ground.rating", String.valueOf(one.year()), one.stars()),
                                at.root() + "/years/" + one.year()))
                        .toList();
            case ProposedBy.Measured _ -> List.of(new Link(w.t("yearly.incidents"), at.root() + "#incidents"));
            case ProposedBy.Unanswered _ -> List.of(new Link(w.t("trial.requests"), at.root() + "#requests"));
        };
    }

    private static ItemView item(
            String id, String title, List<String> says, List<Link> links, String clause, Basis basis, At at, Words w) {
        var rules = RuleWords.of(at.seat().edition(), w);
        return new ItemView(
                "ground-" + id,
                title,
                new Cell.Tag(w.t("trial.ground.basis"), Tone.PLAIN),
                says,
                links,
                rules.quotesOf(clause, basis),
                rules.choice(basis),
                List.of());
    }
}
