package org.xiandao.app.view;

/** A fault of one answer; the summary links it to its field, unless the path is empty. */
public record Problem(String path, String message) {
    public String href() {
        return path.isEmpty() ? "" : "#" + FieldView.idOf(path);
    }
}
