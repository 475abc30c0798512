package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.GateView;

/**
 * Everything that keeps a draft from being submitted, at once.
 *
 * @param key names this submission, so that twice pressed is once submitted
 * @param blocking reasons that are not a field's
 */
public record CheckView(
        String caseId, boolean fills, String key, List<String> blocking, List<Fault> faults, Optional<GateView> gate) {

    /** A fault with the address of its field. */
    public record Fault(String href, String label, String message) {}

    public boolean ready() {
        return blocking.isEmpty() && faults.isEmpty();
    }
}
