package org.xiandao.app.view;

/** A fault of one answer; the summary links it to its field. */
public record Problem(String path, String message) {
    public String href() {
        return "#" + FieldView.idOf(path);
    }
}
