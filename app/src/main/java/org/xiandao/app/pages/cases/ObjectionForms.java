package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Objection;
import org.xiandao.rules.pack.Workflow.Objections;

/** Handling and answering objections, two forms for each that is open. */
final class ObjectionForms {
    /** What the handling office can do before it answers. */
    enum Step {
        ASSIGN,
        NOTE,
        EXTEND
    }

    private ObjectionForms() {}

    static String id(String objection) {
        return "objection-" + objection;
    }

    static String handling(String objection) {
        return "handling-" + objection;
    }

    static List<FormView> of(Seat seat, Typed typed, Words w) {
        return seat.state().objections().stream()
                .filter(Objection::open)
                .flatMap(objection -> Stream.of(answer(seat, objection, typed, w), handle(seat, objection, typed, w)))
                .toList();
    }

    private static FormView answer(Seat seat, Objection objection, Typed typed, Words w) {
        var id = id(objection.id());
        var fields = List.of(
                FieldView.of(RADIO, id + ".upheld", w.t("say.objection.upheld"))
                        .withOptions(List.of(
                                Option.of("no", w.t("say.objection.no")), Option.of("yes", w.t("say.objection.yes")))),
                FieldView.of(LONG_TEXT, id + ".answer", w.t("say.objection.answer")));
        return new FormView(
                id,
                w.t("objection.answer", objection.id()),
                objection.text(),
                "/cases/" + seat.caseId() + "/objections/" + objection.id(),
                seat.stage().id(),
                typed.fill(id, fields),
                List.of(new FormView.Button("ANSWER", w.t("say.objection.save"), "plain")));
    }

    private static FormView handle(Seat seat, Objection objection, Typed typed, Words w) {
        var id = handling(objection.id());
        var assigned = objection.assigned().map(one -> one.handler()).orElse("");
        var fields = new ArrayList<>(List.of(
                FieldView.of(TEXT, id + ".handler", w.t("objection.handler"))
                        .withValue(assigned)
                        .optional(),
                FieldView.of(LONG_TEXT, id + ".note", w.t("objection.note"))
                        .optional()
                        .withHint(w.t("objection.note.hint"))));
        var buttons = new ArrayList<>(List.of(
                new FormView.Button(Step.ASSIGN.name(), w.t("objection.assign"), "plain"),
                new FormView.Button(Step.NOTE.name(), w.t("objection.investigate"), "plain")));
        if (seat.stage().objections().flatMap(Objections::extension).isPresent() && !objection.extended())
            buttons.add(new FormView.Button(Step.EXTEND.name(), w.t("objection.extend"), "plain"));
        return new FormView(
                id,
                w.t("objection.handle", objection.id()),
                "",
                "/cases/" + seat.caseId() + "/objections/" + objection.id() + "/handling",
                seat.stage().id(),
                typed.fill(id, fields),
                buttons);
    }

    static Command.AnswerObjection read(String objection, Typed typed) {
        return new Command.AnswerObjection(
                objection,
                typed.value(id(objection) + ".upheld").equals("yes"),
                typed.value(id(objection) + ".answer"));
    }

    static Command.Handle read(String objection, Step step, Typed typed) {
        var note = typed.value(handling(objection) + ".note");
        return switch (step) {
            case ASSIGN -> new Command.AssignObjection(objection, typed.value(handling(objection) + ".handler"));
            case NOTE -> new Command.InvestigateObjection(objection, note);
            case EXTEND -> new Command.ExtendObjection(objection, note);
        };
    }

    /** The field of the form that a step's refusal is about. */
    static String blamed(String objection, Step step) {
        return handling(objection) + (step == Step.ASSIGN ? ".handler" : ".note");
    }
}
