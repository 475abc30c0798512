package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.NUMBER;
import static org.xiandao.app.view.FieldView.Kind.RADIO;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.CaseEvent.Established;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Scores;
import org.xiandao.rules.number.Figures;

/** What a site visit concludes: under each heading, the points that only a visit gives, and what it establishes. */
public final class VisitRecordForm {
    public static final String ID = "visit";

    private VisitRecordForm() {}

    public static FormView of(Seat seat, Typed typed, Words w) {
        var visit = seat.state().siteVisit();
        var known = visit.record();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(DATE, "day", w.t("say.visit.day"))
                .withValue(known.map(record -> record.day().toString()).orElse("")));
        for (int i = 0; i < seat.stage().headings().size(); i++) {
            int n = i;
            fields.add(FieldView.of(
                            LONG_TEXT,
                            "record." + i,
                            w.t(seat.stage().headings().get(i)))
                    .withValue(known.filter(record -> record.record().size() > n)
                            .map(record -> record.record().get(n).text())
                            .orElse("")));
        }
        for (var item : Scores.visitItems(seat.edition(), seat.stage().id()))
            fields.add(FieldView.of(NUMBER, item.id(), item.id() + " " + w.t(item.title()))
                    .withUnit("/ " + Figures.of(item.points()))
                    .withHint(w.t("say.visit.points"))
                    .withValue(known.map(record -> record.scores().getOrDefault(item.id(), ""))
                            .orElse("")));
        for (var finding : findings(seat)) fields.addAll(finding(finding, seat, w));
        return new FormView(
                ID,
                w.t("say.visit"),
                w.t(visit.signatures().isEmpty() ? "say.visit.lead" : "visit.plan.voids"),
                "/visits/" + seat.caseId() + "/record",
                seat.stage().id(),
                typed.fill(ID, fields),
                List.of(new FormView.Button("RECORD", w.t("say.visit.save"), known.isPresent() ? "plain" : "")));
    }

    private static List<String> findings(Seat seat) {
        return List.copyOf(Findings.decidedAt(seat.edition(), seat.stage().id()));
    }

    private static List<FieldView> finding(String finding, Seat seat, Words w) {
        var condition = FindingForms.due(seat).get(finding);
        var title = condition == null ? finding : FindingForms.title(finding, condition, seat, w);
        var known = seat.state().siteVisit().record().stream()
                .flatMap(record -> record.established().stream())
                .filter(one -> one.finding().equals(finding))
                .findFirst();
        return List.of(
                FieldView.of(RADIO, "finding." + finding, w.t("say.finding", title))
                        .withOptions(List.of(
                                Option.of("yes", w.t("say.finding.yes")), Option.of("no", w.t("say.finding.no"))))
                        .withValue(known.map(one -> one.holds() ? "yes" : "no").orElse("")),
                FieldView.of(
                                LONG_TEXT,
                                "finding." + finding + ".basis",
                                w.t("say.finding.basis") + w.t("say.colon") + title)
                        .withHint(w.t("say.finding.basis.hint"))
                        .withValue(known.map(Established::basis).orElse("")));
    }

    public static Command.RecordVisit read(Seat seat, Typed typed) {
        var points = new HashMap<String, String>();
        for (var item : Scores.visitItems(seat.edition(), seat.stage().id()))
            points.put(item.id(), typed.value(item.id()));
        var established = findings(seat).stream()
                .flatMap(finding -> established(finding, typed).stream())
                .toList();
        return new Command.RecordVisit(
                day(typed.value("day")), points, SayForm.record(seat.stage(), typed), established);
    }

    /** Neither yes nor no establishes nothing. */
    private static Optional<Established> established(String finding, Typed typed) {
        var basis = typed.value("finding." + finding + ".basis");
        return switch (typed.value("finding." + finding)) {
            case "yes" -> Optional.of(new Established(finding, true, basis));
            case "no" -> Optional.of(new Established(finding, false, basis));
            default -> Optional.empty();
        };
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
