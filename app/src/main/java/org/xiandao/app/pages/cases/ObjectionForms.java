package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;

import java.util.List;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseState.Objection;
import org.xiandao.application.life.Command;

/** Answers to objections, one form for each that is open. */
final class ObjectionForms {
    private ObjectionForms() {}

    static String id(String objection) {
        return "objection-" + objection;
    }

    static List<FormView> of(Seat seat, Typed typed, Words w) {
        return seat.state().objections().stream()
                .filter(Objection::open)
                .map(objection -> form(seat, objection, typed, w))
                .toList();
    }

    private static FormView form(Seat seat, Objection objection, Typed typed, Words w) {
        var id = id(objection.id());
        var fields = List.of(
                FieldView.of(RADIO, id + ".upheld", w.t("say.objection.upheld"))
                        .withOptions(List.of(
                                Option.of("no", w.t("say.objection.no")), Option.of("yes", w.t("say.objection.yes")))),
                FieldView.of(LONG_TEXT, id + ".answer", w.t("say.objection.answer")));
        var author = objection.author().isEmpty() ? w.t("say.objection.anonymous") : objection.author();
        return new FormView(
                id,
                w.t("say.objection", author, objection.at()),
                objection.text() + (objection.contact().isEmpty() ? "" : " — " + objection.contact()),
                "/cases/" + seat.caseId() + "/objections/" + objection.id(),
                seat.stage().id(),
                typed.fill(id, fields),
                List.of(new FormView.Button("ANSWER", w.t("say.objection.save"), "plain")));
    }

    static Command.AnswerObjection read(String objection, Typed typed) {
        return new Command.AnswerObjection(
                objection,
                typed.value(id(objection) + ".upheld").equals("yes"),
                typed.value(id(objection) + ".answer"));
    }
}
