package org.xiandao.app.pages.apply;

import org.xiandao.app.pages.FileWords;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseFile;

/** Attached files as people see them. */
final class Files {
    private Files() {}

    static DocumentView view(String caseId, CaseFile file, boolean demonstration, Words w) {
        return new DocumentView(
                file.name(),
                "/cases/" + caseId + "/files/" + file.id(),
                FileWords.kind(file.name()),
                FileWords.size(file.size()),
                file.sha256(),
                file.proves().size() > 1
                        ? w.t("apply.file.provesMany", file.proves().size())
                        : "",
                demonstration);
    }
}
