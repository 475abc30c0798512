package org.xiandao.app.pages.office;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Circumstances;
import org.xiandao.app.pages.cases.GroundField;
import org.xiandao.app.pages.cases.NumberHints;
import org.xiandao.app.pages.cases.SayForm;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.office.Together.Waiting;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Grounds;
import org.xiandao.application.life.Needs;
import org.xiandao.rules.pack.Letter;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Verb;

/** The page on which several cases are decided in one step. */
@Component
class TogetherShown {
    static final String ID = "together";

    private final Circumstances circumstances;
    private final GroundField grounds;
    private final NumberHints numbers;

    TogetherShown(Circumstances circumstances, GroundField grounds, NumberHints numbers) {
        this.circumstances = circumstances;
        this.grounds = grounds;
        this.numbers = numbers;
    }

    TogetherView of(Waiting waiting, Typed typed, Words w) {
        var root = "/office/calls/" + waiting.call().id() + "/together/"
                + waiting.stage().id();
        return new TogetherView(
                root,
                waiting.stage().id(),
                waiting.seats().stream()
                        .map(seat -> row(waiting, seat, typed, w))
                        .toList(),
                regions(waiting, w),
                together(waiting, typed, w),
                documents(waiting, root, w),
                typed.problems());
    }

    private TogetherView.Row row(Waiting waiting, Seat seat, Typed typed, Words w) {
        var card = seat.card();
        var id = card.caseId();
        var verbs = waiting.verbs(seat);
        var options = new ArrayList<Option>();
        for (var verb : verbs) options.add(Option.of(verb.name(), w.t("verb." + verb)));
        options.add(Option.of("", w.t("together.later")));
        boolean against = verbs.stream().anyMatch(Grounds::needed);
        return new TogetherView.Row(
                id,
                card.title(),
                card.applicantName(),
                waiting.place(card).map(place -> w.t("together.place", place)).orElse(w.t("together.unscored")),
                card.score()
                        .map(score -> w.t("case.points", score.toPlainString()))
                        .orElse(""),
                card.demonstration(),
                circumstances.of(seat, waiting.today(), w),
                typed.fill(
                        ID,
                        FieldView.of(RADIO, verdict(id), w.t("together.verdict"))
                                .optional()
                                .withOptions(options)),
                typed.fill(
                        ID,
                        FieldView.of(LONG_TEXT, reasons(id), w.t("say.reasons"))
                                .optional()
                                .withHint(verbs.stream().anyMatch(Needs::reasons) ? w.t("together.reasons.hint") : "")),
                against ? List.of(typed.fill(ID, grounds.of(seat, grounds(id), waiting.today(), w))) : List.of());
    }

    static String verdict(String caseId) {
        return "v." + caseId;
    }

    static String reasons(String caseId) {
        return "r." + caseId;
    }

    static String grounds(String caseId) {
        return "g." + caseId;
    }

    static String number(Verb verb) {
        return "number." + verb;
    }

    /** What is said once for all: who took part, and the numbers. */
    private List<FieldView> together(Waiting waiting, Typed typed, Words w) {
        if (waiting.seats().isEmpty()) return List.of();
        return waiting.stage().kind() == Kind.SYNTHESIS
                ? List.of(typed.fill(ID, SayForm.participants(w)))
                : numbers(waiting, typed, w);
    }

    private List<FieldView> numbers(Waiting waiting, Typed typed, Words w) {
        var next = numbers.of(waiting.seats().getFirst().actor(), waiting.today(), w);
        return waiting.verbs().stream()
                .filter(verb -> Needs.letter(waiting.stage(), verb) == Need.REQUIRED)
                .map(verb -> typed.fill(
                        ID,
                        FieldView.of(TEXT, number(verb), w.t("together.number", w.t("verb." + verb)))
                                .optional()
                                .withHint(w.t("together.number.hint") + next)))
                .toList();
    }

    /** How the cases spread over regions, so that a decision on several sees it. */
    private TableView regions(Waiting waiting, Words w) {
        Map<String, Long> counted = waiting.seats().stream()
                .collect(Collectors.groupingBy(
                        seat -> circumstances.region(seat, w), TreeMap::new, Collectors.counting()));
        var rows = new ArrayList<List<Cell>>();
        counted.forEach((region, count) ->
                rows.add(List.of(new Cell.Plain(region), new Cell.Number(String.valueOf(count), ""))));
        return new TableView(
                w.t("together.regions"),
                List.of(Column.text(w.t("together.region")), Column.number(w.t("together.count"))),
                rows);
    }

    private static List<Link> documents(Waiting waiting, String root, Words w) {
        var links = new ArrayList<Link>();
        waiting.edition().letters().stream()
                .filter(letter -> letter.kind() == Letter.Kind.LIST)
                .findFirst()
                .ifPresent(letter -> {
                    for (var kind : List.of("pdf", "docx", "ofd"))
                        links.add(new Link(w.t("case.document." + kind, w.t(letter.title())), root + "/list." + kind));
                });
        return links;
    }
}
