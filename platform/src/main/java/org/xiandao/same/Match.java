package org.xiandao.same;

import java.util.List;

/**
 * Why two records may speak of one thing.
 *
 * @param hundredths how alike they are by the rule that finds them most alike
 * @param equal fields in which they say the same
 * @param similar fields that were compared
 */
public record Match(int hundredths, List<String> equal, List<Compared> similar) {
    public Match {
        equal = List.copyOf(equal);
        similar = List.copyOf(similar);
    }

    public record Compared(String field, int hundredths) {}
}
