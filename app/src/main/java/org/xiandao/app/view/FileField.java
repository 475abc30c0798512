package org.xiandao.app.view;

import java.util.List;

/** Where files are chosen. */
public record FileField(String path, String label, String hint, List<String> errors, boolean required) {
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
