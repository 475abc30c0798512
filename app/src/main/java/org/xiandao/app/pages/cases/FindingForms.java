package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Workflow.Stage;

/** What an official must establish before a condition can be judged: whether it holds, and on what basis. */
final class FindingForms {
    private FindingForms() {}

    static String id(String finding) {
        return "finding-" + finding;
    }

    static List<FormView> of(Seat seat, Typed typed, Words w) {
        var forms = new ArrayList<FormView>();
        due(seat).forEach((finding, condition) -> {
            var known = seat.state().findings().get(finding);
            var fields = List.of(
                    FieldView.of(RADIO, id(finding) + ".holds", w.t("say.finding.holds"))
                            .withOptions(List.of(
                                    Option.of("yes", w.t("say.finding.yes")), Option.of("no", w.t("say.finding.no"))))
                            .withValue(known == null ? "" : known.holds() ? "yes" : "no"),
                    FieldView.of(LONG_TEXT, id(finding) + ".basis", w.t("say.finding.basis"))
                            .withHint(w.t("say.finding.basis.hint"))
                            .withValue(known == null ? "" : known.basis()));
            forms.add(new FormView(
                    id(finding),
                    w.t("say.finding", title(finding, condition, seat, w)),
                    "",
                    "/cases/" + seat.caseId() + "/findings/" + finding,
                    seat.stage().id(),
                    typed.fill(id(finding), fields),
                    List.of(new FormView.Button("ESTABLISH", w.t("say.finding.save"), "plain"))));
        });
        return forms;
    }

    /** The condition's title; where it asks for several findings, what the applicant has declared of each. */
    static String title(String finding, Condition condition, Seat seat, Words w) {
        var findings = List.copyOf(Findings.in(condition.require()));
        var declared = condition.until().stream()
                .flatMap(Predicate::parts)
                .flatMap(part -> part instanceof Predicate.AnswerIn answer ? Stream.of(answer.field()) : Stream.empty())
                .toList();
        var title = w.t(condition.title());
        if (findings.size() < 2 || findings.size() != declared.size()) return title;
        return seat.edition()
                .field(declared.get(findings.indexOf(finding)))
                .map(field -> title + w.t("say.finding.part", w.t(field.label())))
                .orElse(title);
    }

    /** The findings that conditions decided here or earlier ask for. */
    static Map<String, Condition> due(Seat seat) {
        var stages = seat.edition().workflow().stages().stream().map(Stage::id).toList();
        int here = stages.indexOf(seat.stage().id());
        var due = new LinkedHashMap<String, Condition>();
        for (var condition : seat.edition().conditions())
            if (stages.indexOf(condition.decidedAt()) <= here)
                for (var finding : Findings.in(condition.require())) due.putIfAbsent(finding, condition);
        return due;
    }

    static Command.Establish read(String finding, Typed typed) {
        return new Command.Establish(
                finding, typed.value(id(finding) + ".holds").equals("yes"), typed.value(id(finding) + ".basis"));
    }
}
