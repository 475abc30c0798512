package org.xiandao.rules.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xiandao.rules.pack.Decision;
import org.xiandao.rules.pack.Text;

/** decisions.yaml: our own choices, by id, in written order. */
final class DecisionsReader {
    private static final Kind<Decision> DECISION = Kinds.mapping(mapping -> new Decision(
            mapping.get("id", Kinds.DECISION_ID),
            mapping.get("point", Kinds.BILINGUAL),
            mapping.get("choice", Kinds.BILINGUAL),
            mapping.get("reason", Kinds.BILINGUAL)));

    private DecisionsReader() {}

    static Map<String, Decision> read(Mapping mapping) {
        var byId = new LinkedHashMap<String, Decision>();
        for (var decision : mapping.needList("decisions", DECISION))
            if (byId.putIfAbsent(decision.id(), decision) != null)
                mapping.scope()
                        .faults()
                        .report(
                                mapping.scope().places().of(decision),
                                Fault.Code.DUPLICATE_ID,
                                new Text(
                                        "编号 " + decision.id() + " 重复",
                                        "The decision " + decision.id() + " stands here twice"),
                                new Text("请改用另一个编号", "Give it another id"));
        return Collections.unmodifiableMap(byId);
    }
}
