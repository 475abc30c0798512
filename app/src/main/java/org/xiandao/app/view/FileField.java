package org.xiandao.app.view;

import java.util.List;

/** Where one file is chosen. */
public record FileField(String path, String label, String hint, List<String> errors) {
    public String id() {
        return FieldView.idOf(path);
    }
}
