package org.xiandao.app.pages.apply;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.UploadView;

/**
 * One section of the form, ready to be filled.
 *
 * @param entries the groups of a repeated section; one without title for a section that stands once
 * @param more whether another entry may be added
 */
public record SectionView(
        String caseId,
        String action,
        String note,
        List<Entry> entries,
        boolean more,
        List<UploadView> uploads,
        List<Problem> problems,
        Optional<GateView> gate,
        String savedAt,
        boolean mayFill,
        Optional<Neighbour> previous,
        Optional<Neighbour> next) {

    public record Entry(String title, List<FieldView> fields) {}

    public record Neighbour(String title, String href) {}

    /** Every input of the section with the version that it shows. */
    public List<FieldView> inputs() {
        return entries.stream()
                .flatMap(entry -> entry.fields().stream())
                .flatMap(field -> field.kind() == FieldView.Kind.GROUP ? field.parts().stream() : java.util.stream.Stream.of(field))
                .toList();
    }
}
