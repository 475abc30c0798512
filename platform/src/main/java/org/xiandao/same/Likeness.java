package org.xiandao.same;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** How alike two texts are, in hundredths: 0 nothing, 100 the same. */
final class Likeness {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    private Likeness() {}

    /** Both in the form in which they are compared. House 1 and house 22 of a road, plant 1 and plant 2 are never alike. */
    static int of(String one, String other) {
        if (one.equals(other)) return one.isEmpty() ? 0 : 100;
        if (one.isEmpty() || other.isEmpty() || numbersDiffer(one, other)) return 0;
        boolean first = one.compareTo(other) < 0;
        var similarity = SIMILARITY.apply(first ? one : other, first ? other : one);
        return Math.min(99, (int) Math.round(similarity * 100));
    }

    private static boolean numbersDiffer(String one, String other) {
        var ones = numbers(one);
        var others = numbers(other);
        return !ones.isEmpty() && !others.isEmpty() && !ones.equals(others);
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }
}
