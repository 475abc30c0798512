package org.xiandao.app.pages.review;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Problem;

/**
 * An expert's score sheet.
 *
 * @param scale decimal places that a score may have
 * @param filed when the sheet was filed last; empty while it was not
 */
public record SheetView(
        String caseId,
        List<Group> groups,
        int scale,
        String total,
        boolean reasonRequired,
        String filed,
        List<Problem> problems,
        Optional<GateView> gate,
        List<DocumentView> documents,
        List<Answer> answers) {

    /** One first-level indicator with its lines. */
    public record Group(String title, String points, List<Line> lines) {}

    /** {@code computed}: values worked out from the form's figures, shown beside the line; experts can't change them. */
    public record Line(
            String id,
            String title,
            String points,
            String score,
            String reason,
            String absent,
            boolean wrong,
            String error,
            List<Computed> computed) {}

    public record Computed(String title, String value, String unit) {}

    /** What the applicant wrote, section by section. */
    public record Answer(String section, List<Row> rows) {
        public record Row(String label, String value, boolean demo) {}
    }
}
