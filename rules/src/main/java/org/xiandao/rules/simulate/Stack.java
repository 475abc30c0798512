package org.xiandao.rules.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A simulated year as one column of a picture: from few stars below to many above, on top those that were not rated. */
public final class Stack {
    private Stack() {}

    /**
     * Cities that fared alike.
     *
     * @param stars empty: not rated that year
     * @param y from the column's top
     */
    public record Piece(OptionalInt stars, int y, int height, int cities) {}

    /** All cities together fill the column's height; a piece may be too low to be seen. */
    public static List<Piece> of(Outcome.Year year, int cities, int height) {
        var pieces = new ArrayList<Piece>();
        int below = 0;
        for (var alike : year.stars().entrySet()) {
            pieces.add(piece(OptionalInt.of(alike.getKey()), below, alike.getValue(), cities, height));
            below += alike.getValue();
        }
        pieces.add(piece(OptionalInt.empty(), below, cities - below, cities, height));
        return List.copyOf(pieces);
    }

    private static Piece piece(OptionalInt stars, int below, int of, int cities, int height) {
        int top = y(below + of, cities, height);
        return new Piece(stars, top, y(below, cities, height) - top, of);
    }

    /** How far below the column's top so many of all cities reach. */
    public static int y(int of, int cities, int height) {
        return cities == 0 ? height : height - of * height / cities;
    }
}
