package org.xiandao.app.pages.office;

import java.util.List;
import org.xiandao.app.web.Words;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.words.Change;
import org.xiandao.rules.words.EditionDiff;

/** What another edition says differently from the one that a call uses now. */
public record DifferenceView(String title, List<Clause> clauses) {

    public record Clause(String title, List<String> lines) {}

    static DifferenceView between(Edition now, Edition other, Words w) {
        return new DifferenceView(
                named(other, w),
                EditionDiff.between(now, other).changes().stream()
                        .map(change -> clause(change, w))
                        .toList());
    }

    /** An edition by its title and the beginning of its digest. */
    static String named(Edition edition, Words w) {
        return w.t(edition.title()) + " · SHA-256 " + edition.sha256().substring(0, 12) + "…";
    }

    private static Clause clause(Change change, Words w) {
        var lines = change.lines();
        return new Clause(
                w.t(lines.getFirst()), lines.stream().skip(1).map(w::t).toList());
    }
}
