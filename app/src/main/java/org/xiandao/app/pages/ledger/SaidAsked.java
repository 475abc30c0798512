package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.ledger.Origin;
import org.xiandao.rules.catalogue.RecordType;

/** The questions about a statement: from which day, why, from where. */
@Component
class SaidAsked {

    /** Left empty, a record holds from its dated field's day, or always. */
    FieldView from(RecordType type, Spoken spoken, Map<String, List<String>> errors, Words w) {
        var hint = type.dated()
                .flatMap(type::field)
                .map(field -> w.t("ledger.from.dated", field.title()))
                .orElse(w.t("ledger.from.always"));
        return day(w.t("ledger.from"), spoken, errors).optional().withHint(hint);
    }

    FieldView day(String label, Spoken spoken, Map<String, List<String>> errors) {
        var value = spoken.value(Spoken.FROM);
        return FieldView.of(FieldsAsked.dateOr(value), Spoken.FROM, label)
                .withValue(value)
                .withErrors(errors.getOrDefault(Spoken.FROM, List.of()));
    }

    FieldView reason(Spoken spoken, Map<String, List<String>> errors, Words w) {
        return FieldView.of(LONG_TEXT, Spoken.REASON, w.t("ledger.reason"))
                .withHint(w.t("ledger.reason.hint"))
                .withValue(spoken.value(Spoken.REASON))
                .withErrors(errors.getOrDefault(Spoken.REASON, List.of()));
    }

    FieldView source(Spoken spoken, Map<String, List<String>> errors, Words w) {
        return FieldView.of(TEXT, Spoken.SOURCE, w.t("ledger.source"))
                .optional()
                .withHint(w.t("ledger.source.hint"))
                .withValue(spoken.value(Spoken.SOURCE))
                .withErrors(errors.getOrDefault(Spoken.SOURCE, List.of()));
    }

    FieldView ended(Spoken spoken, Words w) {
        return FieldView.of(RADIO, Spoken.ENDED, w.t("ledger.ended.still"))
                .withOptions(List.of(Option.of("yes", w.t("case.yes")), Option.of("no", w.t("case.no"))))
                .withValue(spoken.value(Spoken.ENDED).equals("no") ? "no" : "yes");
    }

    /** A named publication makes it public; made-up figures stay marked. */
    static Origin origin(Spoken spoken, Origin before) {
        var source = spoken.value(Spoken.SOURCE);
        if (!source.isEmpty()) return new Origin(Origin.Kind.PUBLIC, source);
        return before.kind() == Origin.Kind.DEMONSTRATION ? Origin.DEMONSTRATION : Origin.DECLARED;
    }
}
