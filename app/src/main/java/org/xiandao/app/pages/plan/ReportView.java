package org.xiandao.app.pages.plan;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FileField;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.Tone;

/** One owner's report for one period: the form while it is owed, and every version that was handed in. */
public record ReportView(
        List<Problem> problems,
        String state,
        Tone tone,
        String says,
        Optional<Filing> form,
        Optional<FormView> answer,
        List<Version> versions,
        List<DocumentView> proofs) {

    /** @param saveUrl where what is typed is kept, {@code savedAt} when that was last done */
    public record Filing(String action, String key, List<Part> parts, String saveUrl, String savedAt) {}

    public record Part(String title, String href, List<FieldView> fields, List<FileField> files) {}

    /** @param answered signed off or returned, by whom and why; empty while it waits */
    public record Version(String title, String said, String answered, Tone tone, TableView entries) {}
}
