package org.xiandao.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which record leads which, by the decisions that stand, the earlier first. What leads is led by nothing. */
final class Leading {
    record Led(UUID record, UUID by) {}

    private final Map<UUID, UUID> above = new HashMap<>();

    private Leading() {}

    static Map<UUID, UUID> of(List<Led> standing) {
        var leading = new Leading();
        for (var led : standing) {
            var record = leading.top(led.record());
            var by = leading.top(led.by());
            if (!record.equals(by)) leading.above.put(record, by);
        }
        var tops = new HashMap<UUID, UUID>();
        for (var record : leading.above.keySet()) tops.put(record, leading.top(record));
        return tops;
    }

    private UUID top(UUID record) {
        var found = record;
        for (var next = above.get(found); next != null; next = above.get(found)) found = next;
        return found;
    }
}
