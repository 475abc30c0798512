package org.xiandao.app.view;

/**
 * A fault of one answer; the summary links it to its field.
 *
 * @param form as the field has it
 */
public record Problem(String path, String message, String form) {
    public Problem(String path, String message) {
        this(path, message, "");
    }

    public Problem in(String form) {
        return new Problem(path, message, form);
    }

    /** What concerns no field of a form is told of the form. */
    public String href() {
        return "#" + (path.isEmpty() && !form.isEmpty() ? form : FieldView.idOf(form, path));
    }
}
