package org.xiandao.app.pages.review;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;

/**
 * An expert's score sheet.
 *
 * @param scale decimal places that a score may have
 * @param open whether it can be filed now
 * @param savedAt when something was typed last; empty where nothing was
 * @param notices what to know first: filed, not filed yet, closed, to be discussed
 * @param reasons when a mark needs a reason, as a sentence
 */
public record SheetView(
        String caseId,
        List<Group> groups,
        int scale,
        String total,
        boolean open,
        String savedAt,
        String reasons,
        List<NoticeView> notices,
        List<Problem> problems,
        Optional<GateView> gate,
        List<DocumentView> documents,
        List<Answer> answers) {

    /** One first-level indicator with its lines. */
    public record Group(String title, String points, List<Line> lines) {}

    /**
     * @param computed values worked out from figures and records, shown beside the line; experts can't change them
     * @param earlier what the panel gave in the round before, lowest first and nobody named; empty where it is not discussed
     * @param own what this expert filed in earlier rounds
     * @param others fields that this expert has changed on another device meanwhile
     */
    public record Line(
            String id,
            String title,
            String points,
            Field score,
            Field reason,
            Field absent,
            String error,
            List<Computed> computed,
            String earlier,
            String own,
            List<Other> others) {
        public boolean wrong() {
            return !error.isEmpty();
        }
    }

    /** One field with both texts, to choose from. */
    public record Other(String path, String label, String at, String mine, String theirs) {}

    public record Field(String path, String value, int version) {}

    /**
     * @param contest where it is contested; empty where it can't be now
     * @param contested what this expert has said against it and what became of that
     */
    public record Computed(String title, String value, String unit, String note, String contest, String contested) {}

    /** What the applicant wrote, section by section. */
    public record Answer(String section, List<Row> rows) {
        public record Row(String label, String value, boolean demo) {}
    }
}
