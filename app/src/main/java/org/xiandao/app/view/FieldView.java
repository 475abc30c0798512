package org.xiandao.app.view;

import java.util.List;

/**
 * One answer of a form: its question, its state and how it is asked.
 *
 * @param path the name under which it is posted and saved
 * @param limit greatest number of characters as Word counts them, 0 for none
 * @param version of the saved answer, which the next save must name
 * @param demo whether its figure was made up for the tour
 * @param parts of a {@link Kind#GROUP}: now and target, from and to, one for each year
 * @param form whose fields are told apart from those of the page's other forms; empty where no other has one of that name
 * @param suggestions id of the page's list of what a text may be; empty for none
 */
public record FieldView(
        String path,
        String label,
        String hint,
        List<String> errors,
        Kind kind,
        List<String> values,
        String unit,
        boolean required,
        boolean readOnly,
        int limit,
        long version,
        List<Option> options,
        List<FieldView> parts,
        boolean demo,
        String form,
        String suggestions) {

    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        EMAIL,
        PHONE,
        SELECT,
        RADIO,
        CHECKBOXES,
        GROUP
    }

    public record Option(String value, String label, String hint) {
        public static Option of(String value, String label) {
            return new Option(value, label, "");
        }
    }

    public static FieldView of(Kind kind, String path, String label) {
        return new FieldView(
                path, label, "", List.of(), kind, List.of(), "", true, false, 0, 0, List.of(), List.of(), false, "",
                "");
    }

    public static FieldView group(String path, String label, FieldView... parts) {
        return of(Kind.GROUP, path, label).withParts(List.of(parts));
    }

    public static String idOf(String path) {
        return "f-" + path.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}_-]", "-");
    }

    static String idOf(String form, String path) {
        return idOf(form.isEmpty() ? path : form + "." + path);
    }

    public String id() {
        return idOf(form, path);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean wrong() {
        return !errors.isEmpty();
    }

    /** A group of inputs has a legend, a single one a label. */
    public boolean manyInputs() {
        return switch (kind) {
            case RADIO, CHECKBOXES, GROUP -> true;
            case TEXT, LONG_TEXT, NUMBER, DATE, EMAIL, PHONE, SELECT -> false;
        };
    }

    /** The ids of hint and error, in the order in which they are read out; empty for none. */
    public String describedBy() {
        var hintId = hint.isEmpty() ? "" : id() + "-hint";
        var errorId = wrong() ? id() + "-error" : "";
        return (hintId + " " + errorId).strip();
    }

    public FieldView withHint(String hint) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withErrors(List<String> errors) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withValue(String value) {
        return withValues(List.of(value));
    }

    public FieldView withValues(List<String> values) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withUnit(String unit) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView optional() {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                false,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView fixed() {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                true,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withLimit(int limit) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withVersion(long version) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withOptions(List<Option> options) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withParts(List<FieldView> parts) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withDemo(boolean demo) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView withSuggestions(String suggestions) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts,
                demo,
                form,
                suggestions);
    }

    public FieldView in(String form) {
        return new FieldView(
                path,
                label,
                hint,
                errors,
                kind,
                values,
                unit,
                required,
                readOnly,
                limit,
                version,
                options,
                parts.stream().map(part -> part.in(form)).toList(),
                demo,
                form,
                suggestions);
    }
}
