package org.xiandao.app.pages.admin;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.people.Duty;
import org.xiandao.people.People;
import org.xiandao.people.Person;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The forms of the administrators' pages. */
@Component
class AdminForms {
    private final People people;
    private final Areas areas;

    AdminForms(People people, Areas areas) {
        this.people = people;
        this.areas = areas;
    }

    FormView open(Typed typed, Words w) {
        return form(
                "open",
                "/admin/people",
                List.of(
                        FieldView.of(TEXT, "login", w.t("admin.login")).withHint(w.t("admin.login.hint")),
                        FieldView.of(TEXT, "name", w.t("admin.name")),
                        FieldView.of(TEXT, "name.en", w.t("admin.name.en")).optional(),
                        organisation(w),
                        duties(w)),
                "",
                typed,
                w);
    }

    FormView grant(Person person, Typed typed, Words w) {
        return form(
                "grant",
                "/admin/people/" + person.id() + "/duties",
                List.of(organisation(w), duties(w)),
                "plain",
                typed,
                w);
    }

    FormView register(Typed typed, Words w) {
        return form(
                "register",
                "/admin/organisations",
                List.of(
                        FieldView.of(TEXT, "name", w.t("admin.organisation.name")),
                        FieldView.of(TEXT, "name.en", w.t("admin.name.en")).optional(),
                        FieldView.of(TEXT, "creditCode", w.t("admin.creditCode"))
                                .optional()
                                .withHint(w.t("admin.creditCode.hint")),
                        FieldView.of(TEXT, "area", w.t("admin.area")).withHint(w.t("admin.area.hint")),
                        FieldView.of(SELECT, "level", w.t("admin.level"))
                                .optional()
                                .withHint(w.t("admin.level.hint"))
                                .withOptions(Arrays.stream(Level.values())
                                        .map(level -> Option.of(level.name(), w.t("case.level." + level)))
                                        .toList()),
                        FieldView.of(SELECT, "office", w.t("admin.office"))
                                .optional()
                                .withHint(w.t("admin.office.hint"))
                                .withOptions(Arrays.stream(OfficeKind.values())
                                        .map(kind -> Option.of(kind.name(), w.t("case.office." + kind)))
                                        .toList())),
                "",
                typed,
                w);
    }

    /** A form of one button. */
    static FormView button(String id, String action, String css, Words w) {
        return form(id, action, List.of(), css, Typed.NOTHING, w);
    }

    private static FormView form(String id, String action, List<FieldView> fields, String css, Typed typed, Words w) {
        return new FormView(
                id,
                w.t("admin." + id + ".title"),
                w.t("admin." + id + ".lead"),
                action,
                "",
                typed.fill(id, fields),
                List.of(new FormView.Button(
                        id.toUpperCase(java.util.Locale.ROOT), w.t("admin." + id + ".title"), css)));
    }

    private FieldView organisation(Words w) {
        return FieldView.of(SELECT, "organisation", w.t("admin.organisation"))
                .withOptions(people.organisations().stream()
                        .map(one -> Option.of(
                                one.id().toString(),
                                w.t(one.name())
                                        + areas.find(one.areaCode())
                                                .map(area -> " · " + w.t(area.name()))
                                                .orElse("")))
                        .toList());
    }

    private static FieldView duties(Words w) {
        return FieldView.of(CHECKBOXES, "duty", w.t("admin.duties"))
                .withOptions(Arrays.stream(Duty.values())
                        .map(duty -> Option.of(duty.name(), w.t("duty." + duty)))
                        .toList());
    }
}
