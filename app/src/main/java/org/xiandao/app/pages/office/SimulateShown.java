package org.xiandao.app.pages.office;

import java.util.ArrayList;
import java.util.List;
import org.xiandao.app.pages.office.SimulateView.Column;
import org.xiandao.app.pages.office.SimulateView.Key;
import org.xiandao.app.pages.office.SimulateView.Label;
import org.xiandao.app.pages.office.SimulateView.Part;
import org.xiandao.app.pages.office.SimulateView.Piece;
import org.xiandao.app.pages.office.SimulateView.Tick;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.web.Words;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.simulate.Assumptions;
import org.xiandao.rules.simulate.Outcome;
import org.xiandao.rules.simulate.Stack;
import org.xiandao.rules.simulate.Ticks;

/** Outcomes as pictures and tables: two columns a year, the edition's reading and the other one. */
final class SimulateShown {
    static final int HEIGHT = 200;
    private static final int BAR = 36;
    private static final int GAP = 6;
    private static final int YEAR = 2 * BAR + GAP + 34;
    private static final int LEFT = 12;
    /** Below this a number does not fit into its piece. */
    private static final int LEGIBLE = 15;

    private static final String UNRATED = "unrated";

    private final Words w;

    SimulateShown(Words w) {
        this.w = w;
    }

    Part part(String id, String title, Outcome outcome) {
        var columns = new ArrayList<Column>();
        var labels = new ArrayList<Label>();
        for (int year = 0; year < outcome.years(); year++) {
            int x = LEFT + YEAR * year;
            columns.add(column(x, outcome.asRead().get(year), outcome.cities(), w.t("simulate.A")));
            columns.add(column(x + BAR + GAP, outcome.otherwise().get(year), outcome.cities(), w.t("simulate.B")));
            labels.add(new Label(x + BAR / 2, HEIGHT + 16, w.t("simulate.A.short")));
            labels.add(new Label(x + BAR + GAP + BAR / 2, HEIGHT + 16, w.t("simulate.B.short")));
            labels.add(new Label(x + BAR + GAP / 2, HEIGHT + 34, w.t("simulate.year", year + 1)));
        }
        return new Part(
                id,
                title,
                LEFT + YEAR * outcome.years(),
                ticks(outcome.cities()),
                List.copyOf(columns),
                List.copyOf(labels),
                List.of(table(w.t("simulate.A"), outcome.asRead()), table(w.t("simulate.B"), outcome.otherwise())));
    }

    private List<Tick> ticks(int cities) {
        return Ticks.upTo(cities).stream()
                .map(value -> new Tick(Stack.y(value, cities, HEIGHT), w.number(value)))
                .toList();
    }

    private static Column column(int x, Outcome.Year year, int cities, String reading) {
        return new Column(
                reading,
                x,
                Stack.of(year, cities, HEIGHT).stream()
                        .filter(piece -> piece.height() > 0)
                        .map(SimulateShown::piece)
                        .toList());
    }

    private static Piece piece(Stack.Piece piece) {
        var css = piece.stars().isPresent() ? "stars-" + piece.stars().getAsInt() : UNRATED;
        return new Piece(
                piece.y(), piece.height(), css, piece.height() < LEGIBLE ? "" : String.valueOf(piece.cities()));
    }

    private TableView table(String caption, List<Outcome.Year> years) {
        var columns = new ArrayList<TableView.Column>();
        columns.add(TableView.Column.text(w.t("trial.years.year")));
        var stars = years.getFirst().stars().descendingKeySet();
        stars.forEach(of -> columns.add(TableView.Column.number(w.t("ui.stars." + of))));
        for (var figure : List.of("struck", "proposed", "incidents", "revoked", "barred", "completed"))
            columns.add(TableView.Column.number(w.t("simulate." + figure)));
        var rows = new ArrayList<List<Cell>>();
        for (var year : years) {
            var row = new ArrayList<Cell>();
            row.add(new Cell.Plain(w.t("simulate.year", year.year())));
            stars.forEach(of -> row.add(number(year.stars().getOrDefault(of, 0))));
            row.add(number(year.struck()));
            row.add(number(year.proposed()));
            row.add(number(year.incidents()));
            row.add(number(year.revoked()));
            row.add(number(year.barred()));
            row.add(number(year.completed()));
            rows.add(List.copyOf(row));
        }
        return new TableView(caption, List.copyOf(columns), rows);
    }

    private static Cell number(int figure) {
        return new Cell.Number(String.valueOf(figure), "");
    }

    List<Key> keys(RatingRules rules) {
        var keys = new ArrayList<Key>();
        rules.bands().stream()
                .map(RatingRules.Band::stars)
                .sorted(java.util.Comparator.reverseOrder())
                .forEach(stars -> keys.add(new Key("stars-" + stars, w.t("ui.stars." + stars))));
        keys.add(new Key(UNRATED, w.t("simulate.unrated")));
        return List.copyOf(keys);
    }

    List<String> assumed(Assumptions assumed, int seed) {
        return List.of(
                w.t("simulate.assumed.quality", percent(assumed.quality()), percent(assumed.spread())),
                w.t("simulate.assumed.growth", percent(assumed.growth()), percent(assumed.change())),
                w.t(
                        "simulate.assumed.experts",
                        percent(assumed.line()),
                        percent(assumed.severity()),
                        percent(assumed.noise())),
                w.t("simulate.assumed.incident", percent(assumed.incident())),
                w.t("simulate.assumed.seed", seed));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
