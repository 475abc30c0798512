package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.DeadlineView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.StepView;

/**
 * The draft at a glance.
 *
 * @param mayFill whether the visitor's organisation fills this draft
 * @param asked what an office asked to be corrected, per place
 * @param newer lines of the difference to the edition that the call pins now; empty where there is none
 */
public record DraftView(
        String caseId,
        String edition,
        List<StepView> steps,
        List<SectionLine> sections,
        List<MemberLine> members,
        boolean joint,
        boolean mayFill,
        boolean mayJoin,
        List<FileLine> files,
        Optional<GateView> gate,
        Optional<DeadlineView> deadline,
        List<Asked> asked,
        List<String> newer,
        String newerSha256,
        List<Candidate> candidates) {

    /** @param left how many places still need attention; 0 when the section is complete */
    public record SectionLine(String title, String member, String href, int left) {}

    public record MemberLine(String organisation, String name, String area, boolean lead, boolean joined) {}

    /** @param proves labels of the answers it is evidence for */
    public record FileLine(String id, String name, String href, String kind, String size, String sha256, List<String> proves, boolean first, boolean last) {}

    public record Asked(String where, String text) {}

    /** An organisation that could be asked to join. */
    public record Candidate(String organisation, String name) {}

    public int left() {
        return sections.stream().mapToInt(SectionLine::left).sum();
    }
}
