package org.xiandao.app.view;

import java.util.List;
import org.xiandao.rules.judge.Verdict;

/** The mandatory conditions of a case, judged as of a day by an edition of the rules; {@code demo} where a figure was made up for the tour. */
public record GateView(String title, String asOf, String edition, List<ConditionView> conditions, boolean demo) {
    public long met() {
        return conditions.stream().filter(c -> c.verdict() == Verdict.MET).count();
    }
}
