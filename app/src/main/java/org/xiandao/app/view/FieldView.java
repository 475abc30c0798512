package org.xiandao.app.view;

import java.util.List;
import java.util.function.Consumer;

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

    /** The same under another name. */
    public FieldView named(String path) {
        return copied(it -> it.path = path);
    }

    public FieldView withHint(String hint) {
        return copied(it -> it.hint = hint);
    }

    public FieldView withErrors(List<String> errors) {
        return copied(it -> it.errors = errors);
    }

    public FieldView withValue(String value) {
        return withValues(List.of(value));
    }

    public FieldView withValues(List<String> values) {
        return copied(it -> it.values = values);
    }

    public FieldView withUnit(String unit) {
        return copied(it -> it.unit = unit);
    }

    public FieldView optional() {
        return copied(it -> it.required = false);
    }

    public FieldView fixed() {
        return copied(it -> it.readOnly = true);
    }

    public FieldView withLimit(int limit) {
        return copied(it -> it.limit = limit);
    }

    public FieldView withVersion(long version) {
        return copied(it -> it.version = version);
    }

    public FieldView withOptions(List<Option> options) {
        return copied(it -> it.options = options);
    }

    public FieldView withParts(List<FieldView> parts) {
        return copied(it -> it.parts = parts);
    }

    public FieldView withDemo(boolean demo) {
        return copied(it -> it.demo = demo);
    }

    public FieldView withSuggestions(String suggestions) {
        return copied(it -> it.suggestions = suggestions);
    }

    public FieldView in(String form) {
        return copied(it -> {
            it.parts = parts.stream().map(part -> part.in(form)).toList();
            it.form = form;
        });
    }

    private FieldView copied(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.field();
    }

    /** All that a field is made of, for one step of its making. */
    private static final class Copy {
        String path;
        final String label;
        String hint;
        List<String> errors;
        final Kind kind;
        List<String> values;
        String unit;
        boolean required;
        boolean readOnly;
        int limit;
        long version;
        List<Option> options;
        List<FieldView> parts;
        boolean demo;
        String form;
        String suggestions;

        Copy(FieldView of) {
            path = of.path;
            label = of.label;
            hint = of.hint;
            errors = of.errors;
            kind = of.kind;
            values = of.values;
            unit = of.unit;
            required = of.required;
            readOnly = of.readOnly;
            limit = of.limit;
            version = of.version;
            options = of.options;
            parts = of.parts;
            demo = of.demo;
            form = of.form;
            suggestions = of.suggestions;
        }

        FieldView field() {
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
    }
}
