package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.number.Figures;

/** The record of a site visit: when, who, what was found under each heading, and the points that only a visit gives. */
final class VisitForm {
    static final String ID = "visit";

    private VisitForm() {}

    static FormView of(Seat seat, Typed typed, Words w) {
        var stage = seat.stage();
        var known = seat.state().siteVisit();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(DATE, "day", w.t("say.visit.day"))
                .withValue(known.map(visit -> visit.day().toString()).orElse("")));
        fields.add(FieldView.of(LONG_TEXT, "members", w.t("say.visit.members"))
                .withHint(w.t("say.visit.members.hint"))
                .withValue(
                        known.map(visit -> String.join("\n", visit.members())).orElse("")));
        for (int i = 0; i < stage.headings().size(); i++) {
            int n = i;
            fields.add(
                    FieldView.of(LONG_TEXT, "record." + i, w.t(stage.headings().get(i)))
                            .withValue(known.filter(visit -> visit.record().size() > n)
                                    .map(visit -> visit.record().get(n).text())
                                    .orElse("")));
        }
        for (var item : Scores.visitItems(seat.edition(), stage.id()))
            fields.add(FieldView.of(NUMBER, item.id(), item.id() + " " + w.t(item.title()))
                    .withUnit("/ " + Figures.of(item.points()))
                    .withHint(w.t("say.visit.points"))
                    .withValue(known.map(visit -> visit.scores().getOrDefault(item.id(), ""))
                            .orElse("")));
        return new FormView(
                ID,
                w.t("say.visit"),
                w.t("say.visit.lead"),
                "/cases/" + seat.caseId() + "/visit",
                stage.id(),
                typed.fill(ID, fields),
                List.of(new FormView.Button("RECORD", w.t("say.visit.save"), known.isPresent() ? "plain" : "")));
    }

    static Command.RecordVisit read(Seat seat, Typed typed) {
        var points = new HashMap<String, String>();
        for (var item : Scores.visitItems(seat.edition(), seat.stage().id()))
            points.put(item.id(), typed.value(item.id()));
        return new Command.RecordVisit(
                day(typed.value("day")),
                typed.value("members")
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                points,
                SayForm.record(seat.stage(), typed));
    }

    /** What is no date lies beyond every day, and is refused like a day to come. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDate) {
            return LocalDate.MAX;
        }
    }
}
