package org.xiandao.app.pages.cases;

import java.util.List;
import org.xiandao.app.view.CitedView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.QuoteView;
import org.xiandao.rules.judge.Verdict;

/**
 * The whole way to each verdict.
 *
 * @param json the same for machines
 */
public record WhyView(String asOf, String json, List<Cited> cited, List<Judged> conditions) {

    /** A clause that the last verdict against the case rests on. */
    public record Cited(String kind, String title, String value, List<QuoteView> quotes, List<Proof> proofs) {}

    public record Proof(String what, String source, String ref) {}

    public record Judged(String id, String title, Verdict verdict, Step step, List<QuoteView> quotes) {}

    /**
     * A point on the way.
     *
     * @param text what holds here, or what was asked
     * @param value empty where the step only joins others
     * @param source who says so, or why it can't be known
     * @param steps what it is made of
     */
    public record Step(
            String text,
            String value,
            String source,
            boolean demo,
            List<Link> evidence,
            List<CitedView> records,
            List<Step> steps) {
        private static final int AT_A_GLANCE = 6;

        public boolean folded() {
            return records.size() > AT_A_GLANCE;
        }
    }
}
