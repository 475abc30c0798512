package org.xiandao.rules.bundle;

import org.xiandao.rules.pack.Text;

/** What was decided stands in the events, word for word, where both are told. */
final class DecisionStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var decisions = bundle.json(BundleNames.DECISIONS);
        var events = Events.of(bundle).filter(it -> it.chain() != Events.Chain.NONE);
        if (decisions.isEmpty() || events.isEmpty()) return;
        var told = decisions.get().objects("decisions").stream()
                .filter(decision -> decision.truth("reasoned"))
                .toList();
        var recorded = events.get().told("VerdictGiven");
        if (told.size() != recorded.size()) {
            report.fault("decisions.json 与事件记录的意见数不同", "decisions.json doesn't have as many verdicts as the events");
            return;
        }
        for (int i = 0; i < told.size(); i++)
            report.same(
                    new Text("decisions.json 第 " + (i + 1) + " 项", "decision " + (i + 1) + " in decisions.json"),
                    told.get(i).object("verdict").json(),
                    recorded.get(i).body().json());
        int all = decisions.get().objects("decisions").size();
        report.proved(
                "意见和决定 " + all + " 项，其中 " + told.size() + " 项连同理由与事件一致",
                "opinions and decisions: " + all + "; " + told.size()
                        + " of them with reasons, as the events recorded them");
    }
}
