package org.xiandao.app.pages.cases;

import java.util.Optional;
import java.util.stream.Collectors;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.score.Sheet;
import org.xiandao.rules.score.Total;
import org.xiandao.rules.words.Terms;

/** From a case's total down to each mark and the clause by which they are put together. */
final class PointsShown {
    private final Seat seat;
    private final Edition edition;
    private final Sight sight;
    private final Words w;

    private PointsShown(Seat seat, Words w) {
        this.seat = seat;
        this.edition = seat.edition();
        this.sight = Sight.of(seat);
        this.w = w;
    }

    static Optional<PointsView> of(Seat seat, Words w) {
        var shown = new PointsShown(seat, w);
        if (!shown.sight.total() || seat.state().score().isEmpty()) return Optional.empty();
        return Scores.total(seat.state(), seat.edition()).map(shown::points);
    }

    private PointsView points(Total total) {
        var rules = edition.review().orElseThrow();
        return new PointsView(
                w.t("why.points.total", total.rounded().toPlainString(), Figures.of(total.outOf())),
                how(rules),
                RuleWords.of(edition, w).quotes(rules.basis()),
                new Link(w.t(edition.shortTitle()), "/programmes/" + edition.id()),
                total.firsts().stream().map(this::first).toList(),
                seat.state().demonstration());
    }

    private String how(ReviewRules rules) {
        var aggregate =
                rules.trimFrom().map(from -> w.t("why.points.trimmed", from)).orElse(w.t(Terms.of(rules.aggregate())));
        return w.t("why.points.how", aggregate, rules.rounding().places(), w.t(Terms.of(rules.nobodyJudges())));
    }

    private PointsView.First first(Total.FirstLevel first) {
        return new PointsView.First(
                title(first.id()),
                Figures.of(first.points()),
                Figures.of(first.result()),
                first.lines().stream().map(this::line).toList());
    }

    private PointsView.Line line(Total.Line line) {
        return new PointsView.Line(
                title(line.id()),
                Figures.of(line.points()),
                line.result().map(Figures::of).orElse(w.t("why.points.nobody")),
                line.marks().stream()
                        .filter(mark -> sight.scoresOf(mark.expert()))
                        .map(this::mark)
                        .toList());
    }

    private PointsView.Mark mark(Total.Mark mark) {
        return new PointsView.Mark(
                seat.state().experts().stream()
                        .filter(expert -> expert.account().equals(mark.expert()))
                        .map(Expert::name)
                        .collect(Collectors.joining()),
                mark.points().map(Figures::of).orElse(w.t("review.absent")),
                mark.dropped() ? w.t("why.points.dropped") : "",
                mark.reason());
    }

    private String title(String id) {
        var tree = edition.indicators().orElseThrow();
        return tree.firsts().stream()
                .filter(first -> first.id().equals(id))
                .map(first -> id + " " + w.t(first.title()))
                .findFirst()
                .or(() -> Sheet.of(edition.review().orElseThrow(), tree).rows().stream()
                        .filter(row -> row.id().equals(id))
                        .map(row -> id + " " + w.t(row.title()))
                        .findFirst())
                .orElse(id);
    }
}
