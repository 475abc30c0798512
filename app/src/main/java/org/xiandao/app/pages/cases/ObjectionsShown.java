package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.ObjectionAnswered;
import org.xiandao.application.life.CaseEvent.ObjectionAssigned;
import org.xiandao.application.life.CaseEvent.ObjectionExtended;
import org.xiandao.application.life.CaseEvent.ObjectionInvestigated;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Objection;

/** Objections on the page of their case; who objects is shown to the handling office alone. */
@Component
class ObjectionsShown {
    private final Cases cases;

    ObjectionsShown(Cases cases) {
        this.cases = cases;
    }

    List<CaseView.ObjectionView> of(Seat seat, Sight sight, LocalDate today, Words w) {
        return seat.state().objections().stream()
                .map(objection -> of(objection, seat, sight.objectors(), today, w))
                .toList();
    }

    private CaseView.ObjectionView of(Objection objection, Seat seat, boolean whole, LocalDate today, Words w) {
        var due = cases.due(seat.state(), objection);
        return new CaseView.ObjectionView(
                objection.id(),
                whole ? who(objection, w) : List.of(),
                w.time(objection.at()),
                objection.open()
                        ? due.map(day -> w.t("objection.due", day)).orElseGet(() -> w.t("objection.due.unknown"))
                        : "",
                objection.open() && due.filter(today::isAfter).isPresent(),
                objection.text(),
                whole ? files(objection, seat.caseId()) : List.of(),
                whole ? steps(objection, w) : List.of(),
                objection.answer().map(ObjectionAnswered::answer).orElse(""),
                objection.upheld(),
                objection.open());
    }

    private static List<Fact> who(Objection objection, Words w) {
        var facts = new ArrayList<Fact>();
        var lodged = objection.lodged();
        facts.add(new Fact(
                w.t("open.object.author"),
                lodged.author().isEmpty() ? w.t("say.objection.anonymous") : lodged.author()));
        if (!lodged.unit().isEmpty()) facts.add(new Fact(w.t("objection.unit"), lodged.unit()));
        if (!lodged.idHint().isEmpty()) facts.add(new Fact(w.t("objection.card"), lodged.idHint()));
        if (!lodged.contact().isEmpty()) facts.add(new Fact(w.t("open.object.contact"), lodged.contact()));
        return facts;
    }

    private static List<DocumentView> files(Objection objection, String caseId) {
        return objection.lodged().files().stream()
                .map(file -> file(file, caseId, objection.id()))
                .toList();
    }

    private static DocumentView file(CaseFile file, String caseId, String objection) {
        return new DocumentView(
                file.name(),
                "/cases/" + caseId + "/objections/" + objection + "/files/" + file.id(),
                file.mediaType(),
                FileWords.size(file.size()),
                file.sha256(),
                "",
                false);
    }

    private static List<Fact> steps(Objection objection, Words w) {
        var steps = new ArrayList<Fact>();
        for (var handled : objection.handling()) {
            var when = w.time(handled.at()) + " " + handled.by();
            switch (handled.step()) {
                case ObjectionAssigned it -> steps.add(new Fact(when, w.t("objection.assigned", it.handler())));
                case ObjectionInvestigated it -> steps.add(new Fact(when, it.note()));
                case ObjectionExtended it ->
                    steps.add(new Fact(when, w.t("objection.extended", it.until(), it.reasons())));
            }
        }
        return steps;
    }
}
