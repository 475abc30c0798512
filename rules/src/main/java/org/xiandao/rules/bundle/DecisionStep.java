package org.xiandao.rules.bundle;

import java.util.Locale;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Text;

/** What was decided stands in the events, word for word, where both are told. */
final class DecisionStep implements BundleCheck.Step {
    @Override
    public void check(Bundle bundle, Report report) {
        var decisions = bundle.json(BundleNames.DECISIONS);
        var events = Events.of(bundle).filter(it -> it.chain() != Events.Chain.NONE);
        if (decisions.isEmpty() && events.isEmpty()) return;
        if (decisions.isEmpty() || events.isEmpty()) {
            report.fault("decisions.json 与事件链缺一", "Of decisions.json and the chain of events one is missing");
            return;
        }
        var told = decisions.get().objects("decisions").stream()
                .filter(decision -> decision.truth("reasoned"))
                .toList();
        var recorded = events.get().chained("VerdictGiven");
        if (told.size() != recorded.size()) {
            report.fault("decisions.json 与事件记录的意见数不同", "decisions.json doesn't have as many verdicts as the events");
            return;
        }
        for (int i = 0; i < told.size(); i++) {
            var name = new Text("decisions.json 第 " + (i + 1) + " 项", "decision " + (i + 1) + " in decisions.json");
            var verdict = recorded.get(i).body();
            report.same(name, told.get(i).object("verdict").json(), verdict.json());
            var should = Json.object()
                    .with("stage", verdict.text("stage"))
                    .with("verb", verdict.text("verb").toLowerCase(Locale.ROOT))
                    .with("organisation", verdict.text("organisationName"))
                    .with("at", recorded.get(i).content().at())
                    .withPresent("documentNumber", verdict.maybe("documentNumber"))
                    .with("reasoned", true)
                    .with("verdict", told.get(i).value("verdict"))
                    .end();
            report.same(name, told.get(i).json(), should);
        }
        int all = decisions.get().objects("decisions").size();
        report.proved(
                "意见和决定 " + all + " 项，其中 " + told.size() + " 项连同理由与事件一致",
                "opinions and decisions: " + all + "; " + told.size()
                        + " of them with reasons, as the events recorded them");
    }
}
