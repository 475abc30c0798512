package org.xiandao.rules.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.simulate.Stack.Piece;

class StackTest {
    private static final int HEIGHT = 180;

    @Test
    void fewStarsLieBelowManyAndOnTopThoseNotRated() {
        assertThat(Stack.of(year(Map.of(1, 30, 5, 45)), 90, HEIGHT))
                .containsExactly(
                        new Piece(OptionalInt.of(1), 120, 60, 30),
                        new Piece(OptionalInt.of(5), 30, 90, 45),
                        new Piece(OptionalInt.empty(), 0, 30, 15));
    }

    @Test
    void theHeightsOfAllPiecesAddUpToTheColumnAndNoneOverlap() {
        for (int cities = 1; cities <= 40; cities++)
            for (int few = 0; few <= cities; few++)
                for (int many = 0; many <= cities - few; many++) {
                    int bottom = HEIGHT;
                    for (var piece : Stack.of(year(Map.of(2, few, 4, many)), cities, HEIGHT)) {
                        assertThat(piece.y() + piece.height()).isEqualTo(bottom);
                        assertThat(piece.height()).isNotNegative();
                        bottom = piece.y();
                    }
                    assertThat(bottom).isZero();
                }
    }

    @Test
    void noCitiesHaveNoHeight() {
        assertThat(Stack.of(year(Map.of(3, 0)), 0, HEIGHT)).allMatch(piece -> piece.height() == 0);
    }

    private static Outcome.Year year(Map<Integer, Integer> stars) {
        return new Outcome.Year(1, new TreeMap<>(stars), 0, 0, 0, 0, 0, 0);
    }
}
