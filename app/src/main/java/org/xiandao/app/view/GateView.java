package org.xiandao.app.view;

import java.util.List;
import org.xiandao.rules.judge.Verdict;

/**
 * The mandatory conditions of a case, judged as of a day by an edition of the rules.
 *
 * @param demo where a figure was made up for the tour
 * @param why where the whole way to each verdict is shown, a condition's id its anchor; empty where it is not
 */
public record GateView(
        String title, String asOf, String edition, List<ConditionView> conditions, boolean demo, String why) {
    public GateView withWhy(String href) {
        return new GateView(title, asOf, edition, conditions, demo, href);
    }

    public long met() {
        return conditions.stream().filter(c -> c.verdict() == Verdict.MET).count();
    }
}
