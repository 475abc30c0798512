package org.xiandao.app.pages.experts;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.EMAIL;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.PHONE;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.expert.Profile;
import org.xiandao.expert.ProfileCheck;
import org.xiandao.expert.ProfileText;

/** What is asked about an expert; the same columns as in the spreadsheet. */
@Component
class ProfileForm {
    static final String ID = "profile";
    private static final Set<String> OPTIONAL =
            Set.of("title", "unitCode", "employers", "languages", "absences", "phone", "email");

    private final ProfileText text;
    private final ProfileCheck check;

    ProfileForm(ProfileText text, ProfileCheck check) {
        this.text = text;
        this.check = check;
    }

    FormView empty(String action, Typed typed, Words w) {
        return form(action, "", Map.of("most", "5"), typed, w);
    }

    FormView of(Profile profile, int version, String action, Typed typed, Words w) {
        return form(action, String.valueOf(version), text.write(profile, w.zh() ? "zh" : "en"), typed, w);
    }

    private FormView form(String action, String version, Map<String, String> cells, Typed typed, Words w) {
        var fields = ProfileText.COLUMNS.stream()
                .map(column -> field(column, cells, w))
                .toList();
        return new FormView(
                ID,
                w.t(version.isEmpty() ? "experts.new" : "experts.change"),
                "",
                action,
                version,
                typed.fill(ID, fields),
                List.of(new FormView.Button("SAVE", w.t("experts.save"), "")));
    }

    private FieldView field(String column, Map<String, String> cells, Words w) {
        var kind = switch (column) {
            case "fields" -> CHECKBOXES;
            case "employers", "absences" -> LONG_TEXT;
            case "most" -> NUMBER;
            case "phone" -> PHONE;
            case "email" -> EMAIL;
            default -> TEXT;
        };
        var field = FieldView.of(kind, column, w.t("experts." + column)).withValue(cells.getOrDefault(column, ""));
        if (OPTIONAL.contains(column)) field = field.optional();
        var hint = "experts." + column + ".hint";
        if (w.knows(hint)) field = field.withHint(w.t(hint));
        if (kind != CHECKBOXES) return field;
        var chosen = List.of(cells.getOrDefault(column, "").split("；"));
        return field.withOptions(check.fields().stream()
                        .map(pillar -> Option.of(pillar.id(), w.t(pillar.title())))
                        .toList())
                .withValues(check.fields().stream()
                        .filter(pillar -> chosen.contains(w.t(pillar.title())))
                        .map(pillar -> pillar.id())
                        .toList());
    }

    ProfileText.Read read(Typed typed) {
        var cells = new HashMap<String, String>();
        for (var column : ProfileText.COLUMNS) cells.put(column, String.join("；", typed.all(column)));
        return text.read(cells);
    }

    static List<Problem> problems(List<ProfileCheck.Fault> faults, Words w) {
        return faults.stream()
                .map(fault -> new Problem(fault.field(), w.t(fault.text())))
                .toList();
    }
}
