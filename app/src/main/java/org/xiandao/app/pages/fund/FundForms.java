package org.xiandao.app.pages.fund;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.rules.fund.Books.Party;

/** The fields of the forms by which a fund's books are kept. */
final class FundForms {
    private FundForms() {}

    static FieldView text(String path, Words w) {
        return FieldView.of(TEXT, path, w.t("fund.field." + path));
    }

    static FieldView reason(Words w) {
        return FieldView.of(LONG_TEXT, "reason", w.t("fund.field.reason"));
    }

    static FieldView story(String path, Words w) {
        return FieldView.of(LONG_TEXT, path, w.t("fund.field." + path));
    }

    /** Nothing is chosen beforehand but the only choice. */
    static FieldView choose(String path, List<Option> options, Words w) {
        var field = FieldView.of(SELECT, path, w.t("fund.field." + path)).withOptions(options);
        return options.size() == 1 ? field.withValue(options.getFirst().value()) : field;
    }

    static FieldView amount(Words w) {
        return FieldView.of(NUMBER, "amount", w.t("fund.field.amount"))
                .withUnit(w.unit("万元"))
                .withHint(w.t("fund.field.amount.hint"));
    }

    static FieldView year(LocalDate today, Words w) {
        return text("year", w).withValue(String.valueOf(today.getYear()));
    }

    static List<FieldView> dated(LocalDate today, Words w) {
        return List.of(
                FieldView.of(DATE, "on", w.t("fund.field.on")).withValue(today.toString()),
                text("document", w).withHint(w.t("fund.field.document.hint")));
    }

    static FieldView due(Words w) {
        return FieldView.of(DATE, "due", w.t("fund.field.due"));
    }

    /** Whose name and code are already known stands there to begin with. */
    static List<FieldView> payee(Party known, Words w) {
        return List.of(
                text("payeeName", w).withValue(known.name()),
                text("payeeCode", w).withValue(known.creditCode().orElse("")));
    }

    static FieldView passed(Words w) {
        return FieldView.of(RADIO, "passed", w.t("fund.field.passed"))
                .withOptions(List.of(
                        Option.of("yes", w.t("fund.field.passed.yes")), Option.of("no", w.t("fund.field.passed.no"))))
                .withValue("yes");
    }

    @SafeVarargs
    static List<FieldView> all(List<FieldView>... parts) {
        var all = new ArrayList<FieldView>();
        for (var part : parts) all.addAll(part);
        return List.copyOf(all);
    }
}
