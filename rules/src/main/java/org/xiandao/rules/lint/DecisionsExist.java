package org.xiandao.rules.lint;

import java.util.HashSet;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.Faults;
import org.xiandao.rules.load.Loaded;
import org.xiandao.rules.pack.Clauses;
import org.xiandao.rules.pack.Text;

/** Each decision that a clause names is written down, and each one written down is used. */
final class DecisionsExist implements Check {
    @Override
    public void check(Loaded pack, Faults faults) {
        var decisions = pack.edition().decisions();
        var used = new HashSet<String>();
        for (var clause : Clauses.of(pack.edition())) {
            var decision = clause.basis().decision();
            decision.ifPresent(used::add);
            decision.filter(id -> !decisions.containsKey(id))
                    .ifPresent(id -> faults.report(
                            pack.places().of(clause.part(), "decision"),
                            Fault.Code.UNKNOWN_DECISION,
                            new Text("没有本地约定 " + id, "There is no decision " + id),
                            new Text("请在 decisions.yaml 写出它及其理由", "Write it with its reason in decisions.yaml")));
        }
        decisions.forEach((id, decision) -> {
            if (!used.contains(id))
                faults.report(
                        pack.places().of(decision),
                        Fault.Code.UNUSED_DECISION,
                        new Text("没有条款用到本地约定 " + id, "No clause rests on the decision " + id),
                        new Text("请在条款中写 decision: " + id + "，或删去它", "Name it in a clause, or remove it"));
        });
    }
}
