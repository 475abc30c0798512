package org.xiandao.app.pages.office;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Stage;

/** A call as it is written: its fields by what the edition's workflow names, read back into a draft. */
record CallDraft(Edition edition) {
    static final String ID = "call";

    List<FieldView> fields(Typed typed, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(TEXT, "title", w.t("call.title")).withHint(w.t("call.title.hint")));
        fields.add(FieldView.of(TEXT, "title.en", w.t("call.title.en")).optional());
        fields.add(FieldView.of(TEXT, "documentNumber", w.t("say.number"))
                .optional()
                .withHint(w.t("say.number.hint")));
        fields.add(FieldView.of(LONG_TEXT, "text", w.t("call.text")).optional().withHint(w.t("call.text.hint")));
        fields.add(FieldView.of(LONG_TEXT, "text.en", w.t("call.text.en")).optional());
        fields.addAll(dates(Map.of(), w));
        for (var choice : edition.workflow().choices())
            fields.add(FieldView.of(RADIO, "choices." + choice.id(), w.t(choice.title()))
                    .withOptions(choice.options().stream()
                            .map(option -> Option.of(option.id(), w.t(option.label())))
                            .toList()));
        for (var stage : edition.workflow().stages())
            if (stage.quota())
                fields.add(FieldView.of(NUMBER, "quotas." + stage.id(), w.t("call.quota", w.t(stage.title())))
                        .optional()
                        .withHint(w.t("call.quota.hint")));
        return typed.fill(ID, fields);
    }

    List<FieldView> dates(Map<String, LocalDate> known, Words w) {
        var fields = new ArrayList<FieldView>();
        for (var date : edition.workflow().dates()) {
            var day = Optional.ofNullable(known.get(date.id()))
                    .or(date::printed)
                    .map(LocalDate::toString)
                    .orElse("");
            var field =
                    FieldView.of(DATE, "dates." + date.id(), w.t(date.title())).withValue(day);
            fields.add(date.required() ? field : field.optional());
        }
        return fields;
    }

    /** What can't be read at all, told with all that the office's rules find wrong. */
    List<Problem> unreadable(Typed typed, Words w) {
        var problems = new ArrayList<Problem>();
        for (var date : edition.workflow().dates())
            if (typed.given("dates." + date.id()).isPresent()
                    && day(typed, date.id()).isEmpty())
                problems.add(new Problem("dates." + date.id(), w.t("call.noDate")));
        for (var stage : quotaStages())
            if (typed.given("quotas." + stage).isPresent()
                    && quota(typed, stage).isEmpty())
                problems.add(new Problem("quotas." + stage, w.t("call.fault.NOT_POSITIVE")));
        return problems;
    }

    Calls.Draft read(Typed typed) {
        var choices = new HashMap<String, String>();
        for (var choice : edition.workflow().choices())
            typed.given("choices." + choice.id()).ifPresent(chosen -> choices.put(choice.id(), chosen));
        var quotas = new LinkedHashMap<String, Integer>();
        for (var stage : quotaStages()) quota(typed, stage).ifPresent(limit -> quotas.put(stage, limit));
        var title = typed.value("title");
        var text = typed.value("text");
        return new Calls.Draft(
                edition.id(),
                new Text(title, typed.given("title.en").orElse(title)),
                new Text(text, typed.given("text.en").orElse(text)),
                typed.value("documentNumber"),
                days(typed),
                choices,
                quotas,
                false);
    }

    Map<String, LocalDate> days(Typed typed) {
        var days = new LinkedHashMap<String, LocalDate>();
        for (var date : edition.workflow().dates()) day(typed, date.id()).ifPresent(day -> days.put(date.id(), day));
        return days;
    }

    private List<String> quotaStages() {
        return edition.workflow().stages().stream()
                .filter(Stage::quota)
                .map(Stage::id)
                .toList();
    }

    private static Optional<LocalDate> day(Typed typed, String id) {
        try {
            return typed.given("dates." + id).map(LocalDate::parse);
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> quota(Typed typed, String stage) {
        return typed.given("quotas." + stage)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }
}
