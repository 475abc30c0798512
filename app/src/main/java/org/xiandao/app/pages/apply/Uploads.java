package org.xiandao.app.pages.apply;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.UploadView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.rules.pack.Form;

/** The places of a section where files are handed in. */
@Component
class Uploads {
    private final EvidenceFiles files;

    Uploads(EvidenceFiles files) {
        this.files = files;
    }

    List<UploadView> of(Seat seat, Form.Section section, String prefix, Words w) {
        var views = new ArrayList<UploadView>();
        for (var field : Fields.filed(section)) {
            var path = prefix + field.id();
            views.add(new UploadView(
                    path,
                    w.t("apply.evidence.of", w.t(field.label())),
                    w.t("apply.evidence.hint", files.settings().largest() / 1_048_576),
                    List.of(),
                    "/cases/" + seat.caseId() + "/uploads",
                    "/cases/" + seat.caseId() + "/files",
                    files.settings().largest(),
                    ".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx,.pptx,.ofd,.zip,.mp4",
                    seat.state().files().stream().filter(file -> file.proves().contains(path)).map(file -> document(seat, file)).toList()));
        }
        return views;
    }

    private static DocumentView document(Seat seat, CaseFile file) {
        return new DocumentView(
                file.name(), "/cases/" + seat.caseId() + "/files/" + file.id(), DraftPages.kind(file), DraftPages.size(file.size()), file.sha256(), "", false);
    }

    /** The order of files with one moved by a step. */
    static List<String> moved(CaseState state, String file, int step) {
        var order = new ArrayList<>(state.files().stream().map(CaseFile::id).toList());
        int at = order.indexOf(file);
        int to = at + step;
        if (at >= 0 && to >= 0 && to < order.size()) java.util.Collections.swap(order, at, to);
        return order;
    }
}
