package org.xiandao.app.pages.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.IndicatorTree.First;
import org.xiandao.rules.score.Total;

/** A case's points by first-level indicator, with how far the experts lie apart. */
final class ScoreShown {
    private ScoreShown() {}

    static Optional<TableView> of(Seat seat, Sight sight, Words w) {
        return sight.total()
                ? Scores.total(seat.state(), seat.edition()).map(total -> table(total, seat, w))
                : Optional.empty();
    }

    private static TableView table(Total total, Seat seat, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var first : seat.edition().indicators().orElseThrow().firsts())
            rows.add(row(first, total.first(first.id()), w));
        rows.add(List.of(
                new Cell.Plain(w.t("case.score.total")),
                new Cell.Number(Figures.of(total.outOf()), ""),
                new Cell.Number(total.rounded().toPlainString(), ""),
                new Cell.Plain(spread(total.spread(), w))));
        return new TableView(
                w.t("case.score"),
                List.of(
                        Column.text(w.t("case.score.indicator")),
                        Column.number(w.t("case.score.points")),
                        Column.number(w.t("case.column.score")),
                        Column.text(w.t("case.score.spread"))),
                rows);
    }

    private static List<Cell> row(First first, Total.FirstLevel scored, Words w) {
        var widest = scored.lines().stream()
                .filter(line -> line.spread().isPresent())
                .max(Comparator.comparing(line -> line.spread().orElseThrow().width()));
        return List.of(
                new Cell.Plain(first.id() + " " + w.t(first.title())),
                new Cell.Number(Figures.of(first.points()), ""),
                new Cell.Number(Figures.of(scored.result()), ""),
                new Cell.Plain(widest.map(line -> line.id().equals(first.id())
                                ? spread(line.spread(), w)
                                : w.t("case.score.widest", line.id(), spread(line.spread(), w)))
                        .orElse("")));
    }

    private static String spread(Optional<Total.Spread> spread, Words w) {
        return spread.map(it -> w.t("case.score.between", Figures.of(it.lowest()), Figures.of(it.highest())))
                .orElse("");
    }
}
