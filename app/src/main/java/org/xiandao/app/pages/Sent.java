package org.xiandao.app.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.cases.FormView.Button;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FileField;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;

/**
 * One of several forms of a page as it was sent, or none. Its fields bear the form's id before their own name, so that no
 * two of a page are alike.
 */
public record Sent(String form, String key, String verb, Map<String, String> fields, List<Problem> problems) {
    public static final Sent NOTHING = new Sent("", "", "", Map.of(), List.of());

    public static Sent of(MultiValueMap<String, String> posted) {
        var form = first(posted, "form");
        var fields = new LinkedHashMap<String, String>();
        posted.forEach((name, values) -> {
            if (name.startsWith(form + ".")) fields.put(name.substring(form.length() + 1), values.getFirst());
        });
        return new Sent(form, key(first(posted, "key")), first(posted, "verb"), fields, List.of());
    }

    private static String first(MultiValueMap<String, String> posted, String name) {
        return posted.getOrDefault(name, List.of("")).getFirst().strip();
    }

    private static String key(String text) {
        return text.matches("[0-9a-f-]{36}") ? text : UUID.randomUUID().toString();
    }

    /** Which of a form's two buttons was pressed; whatever else was sent decides nothing. */
    public boolean says(String yes, String no) {
        if (!verb.equals(yes) && !verb.equals(no)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return verb.equals(yes);
    }

    public String path(String name) {
        return form + "." + name;
    }

    public Sent with(List<Problem> found) {
        return new Sent(form, key, verb, fields, found);
    }

    /** With what is wrong and nothing that was typed: what the form itself shows is another by now. */
    public Sent anew(List<Problem> found) {
        return new Sent(form, key, verb, Map.of(), found);
    }

    Typed typed() {
        var posted = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, value) -> posted.put(path(name), List.of(value)));
        return new Typed(form, posted, problems);
    }

    /** Of a field that was sent by its path. */
    String own(String path) {
        return path.substring(form.length() + 1);
    }

    /** The form, as it was typed and with its faults where it is the one that was sent. */
    public FoldedForm show(
            String id,
            String title,
            String lead,
            String action,
            List<FieldView> fields,
            boolean file,
            Words w,
            Button... buttons) {
        boolean mine = id.equals(form);
        var typed = typed();
        var named = fields.stream()
                .map(field -> typed.fill(id, field.named(id + "." + field.path())))
                .toList();
        var errors = problems.stream()
                .filter(problem -> mine && problem.path().equals(path("file")))
                .map(Problem::message)
                .toList();
        return new FoldedForm(
                id,
                title,
                lead,
                action,
                mine ? key : UUID.randomUUID().toString(),
                named,
                file
                        ? Optional.of(
                                new FileField(id + ".file", w.t("fund.file"), w.t("fund.file.hint"), errors, false))
                        : Optional.empty(),
                List.of(buttons),
                mine);
    }
}
