package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.DeadlineView;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Tone;

/** A draft at one glance. */
public record DraftView(
        String caseId,
        boolean fills,
        boolean leads,
        boolean invited,
        boolean shut,
        Optional<DeadlineView> deadline,
        List<SectionRow> sections,
        List<Member> members,
        boolean joint,
        List<FileRow> files,
        Optional<GateView> gate,
        Optional<LedgerOffer> ledger,
        List<String> corrections,
        Optional<Newer> newer,
        int problems,
        String updatedAt) {

    /** A section and how far it is. */
    public record SectionRow(String href, String title, String state, Tone tone, String detail) {}

    public record Member(String organisation, String name, String area, String role, boolean removable) {}

    /** @param proves names of the answers that the file proves */
    public record FileRow(String id, DocumentView document, List<String> proves, boolean first, boolean last) {}

    /** A newer edition of the rules that the draft may move to, and what differs. */
    public record Newer(String sha256, List<String> differences) {}
}
