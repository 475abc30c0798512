package org.xiandao.app.view;

import java.util.List;

/**
 * A place to hand in files, inside the form of the page.
 *
 * @param url where chunks go
 * @param action where the form posts whole files without script; part {@code path} holds the file, {@code field} names it
 * @param limit in bytes
 */
public record UploadView(
        String path,
        String label,
        String hint,
        List<String> errors,
        String url,
        String action,
        long limit,
        String accept,
        List<DocumentView> files) {

    public String id() {
        return FieldView.idOf(path);
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    public String describedBy() {
        return ((hint.isEmpty() ? "" : id() + "-hint") + " " + (wrong() ? id() + "-error" : "")).strip();
    }
}
