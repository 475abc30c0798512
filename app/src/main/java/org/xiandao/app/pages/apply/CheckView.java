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
        String caseId,
        boolean fills,
        String key,
        List<String> blocking,
        List<Section> sections,
        Optional<GateView> gate) {
    private static final int AT_A_GLANCE = 8;

    /** A fault with the address of its field. */
    public record Fault(String href, String label, String message) {}

    /** The faults of one section of the form; many are folded until asked for. */
    public record Section(String title, List<Fault> faults) {
        public boolean open() {
            return faults.size() <= AT_A_GLANCE;
        }
    }

    public boolean ready() {
        return blocking.isEmpty() && sections.isEmpty();
    }

    public int count() {
        return blocking.size()
                + sections.stream().mapToInt(section -> section.faults().size()).sum();
    }
}
