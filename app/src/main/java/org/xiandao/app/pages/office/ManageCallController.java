package org.xiandao.app.pages.office;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.office.CallOffice.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Calls;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;

/** The calls that an office runs: their terms, and the few things that may change after publication, each with its reason. */
@Controller
class ManageCallController {
    private final CallOffice office;
    private final Calls calls;
    private final Frames frames;
    private final Clock clock;

    ManageCallController(CallOffice office, Calls calls, Frames frames, Clock clock) {
        this.office = office;
        this.calls = calls;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/calls")
    String all(Turn turn) {
        var w = turn.words();
        var rows = new ArrayList<List<Cell>>();
        var today = ChinaTime.day(clock.instant());
        for (var call : office.run(turn.visitor()))
            rows.add(List.of(
                    new Cell.To(w.t(call.title()), "/office/calls/" + call.id()),
                    new Cell.Plain(w.t(office.edition(call).shortTitle())),
                    new Cell.Short(w.date(call.publishedOn())),
                    new Cell.Short(call.closes().map(w::date).orElse("—")),
                    call.open(today)
                            ? new Cell.Tag(w.t("call.open"), Tone.GOOD)
                            : new Cell.Tag(w.t("call.shut"), Tone.PLAIN),
                    new Cell.To(w.t("call.board"), "/office/calls/" + call.id() + "/cases")));
        var table = new TableView(
                w.t("desk.calls"),
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.text(w.t("case.column.programme")),
                        Column.text(w.t("call.published")),
                        Column.text(w.t("call.closes")),
                        Column.text(w.t("case.column.status")),
                        Column.text(w.t("nav.cases"))),
                rows);
        var links = office.offered(turn.visitor()).isEmpty()
                ? List.<Link>of()
                : List.of(new Link(w.t("desk.call"), "/office/calls/new"));
        turn.put("page", frames.frame(turn, Heading.of(w.t("desk.calls"), new Link(w.t("nav.desk"), "/desk"))));
        turn.put("table", table);
        turn.put("links", links);
        turn.put("empty", new EmptyView(w.t("call.none"), w.t("call.none.text"), List.of()));
        return "pages/office/calls";
    }

    @GetMapping("/office/calls/{callId}")
    String page(@PathVariable String callId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(office.sit(turn.visitor(), callId), Typed.NOTHING, done, turn);
    }

    @PostMapping("/office/calls/{callId}/dates")
    String reschedule(@PathVariable String callId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = office.sit(turn.visitor(), callId);
        var w = turn.words();
        var typed = new Typed("dates", form, List.of());
        var draft = new CallDraft(seat.edition());
        var unreadable = draft.unreadable(typed, w);
        if (!unreadable.isEmpty()) return refuse(seat, typed.with(unreadable), turn);
        return changed(
                seat,
                typed,
                "dates.reason",
                calls.reschedule(
                        callId,
                        draft.days(typed),
                        typed.value("dates.reason"),
                        seat.member().actor(),
                        clock.instant()),
                turn);
    }

    @PostMapping("/office/calls/{callId}/edition")
    String adopt(@PathVariable String callId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = office.sit(turn.visitor(), callId);
        var typed = new Typed("edition", form, List.of());
        return changed(
                seat,
                typed,
                "edition.reason",
                calls.adopt(
                        callId,
                        typed.value("edition"),
                        typed.value("edition.reason"),
                        seat.member().actor(),
                        clock.instant()),
                turn);
    }

    @PostMapping("/office/calls/{callId}/close")
    String close(@PathVariable String callId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = office.sit(turn.visitor(), callId);
        var typed = new Typed("close", form, List.of());
        var day = day(typed.value("on"));
        if (day.isEmpty()) {
            var w = turn.words();
            return refuse(seat, typed.with(List.of(new Problem("on", w.t("call.noDate")))), turn);
        }
        return changed(
                seat,
                typed,
                "close.reason",
                calls.close(
                        callId,
                        day.get(),
                        typed.value("close.reason"),
                        seat.member().actor(),
                        clock.instant()),
                turn);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    /** @param reason the path under which this form asks for the reason */
    private String changed(Seat seat, Typed typed, String reason, Calls.Result result, Turn turn) {
        var w = turn.words();
        return switch (result) {
            case Calls.Result.Published p ->
                "redirect:/office/calls/" + seat.call().id() + "?done=" + typed.form();
            case Calls.Result.Refused refused -> {
                office.refused(
                        seat.visitor(),
                        seat.member(),
                        "call." + typed.form(),
                        seat.call().id(),
                        refused.faults());
                var problems = CallOffice.problems(refused.faults(), w).stream()
                        .map(problem ->
                                problem.path().equals("reason") ? new Problem(reason, problem.message()) : problem)
                        .toList();
                yield refuse(seat, typed.with(problems), turn);
            }
        };
    }

    private String refuse(Seat seat, Typed typed, Turn turn) {
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return show(seat, typed, "", turn);
    }

    private String show(Seat seat, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var call = seat.call();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("call.published"), w.date(call.publishedOn()) + " · " + call.issuerName()));
        if (!call.documentNumber().isBlank()) facts.add(new Fact(w.t("say.number"), call.documentNumber()));
        facts.add(new Fact(w.t("case.fact.edition"), DifferenceView.named(seat.edition(), w)));
        facts.addAll(terms(
                seat.edition(),
                call.terms().dates(),
                call.terms().choices(),
                call.terms().quotas(),
                w));
        call.terms().closed().ifPresent(day -> facts.add(new Fact(w.t("call.closed"), w.date(day))));
        var notices = w.knows("call.done." + done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t("call.done." + done), ""))
                : List.<NoticeView>of();
        var heading = Heading.of(
                        w.t(call.title()),
                        new Link(w.t("nav.desk"), "/desk"),
                        new Link(w.t("desk.calls"), "/office/calls"))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("facts", facts);
        turn.put("links", links(seat, w));
        turn.put("forms", forms(seat, typed, w));
        turn.put(
                "differences",
                office.newer(seat).stream()
                        .map(other -> DifferenceView.between(seat.edition(), other, w))
                        .toList());
        turn.put("problems", typed.problems());
        return "pages/office/manage";
    }

    private static List<Link> links(Seat seat, Words w) {
        var root = "/office/calls/" + seat.call().id();
        var links = new ArrayList<Link>();
        links.add(new Link(w.t("call.board"), root + "/cases"));
        boolean reviews = seat.edition().workflow().stages().stream().anyMatch(stage -> stage.kind() == Kind.REVIEW);
        if (reviews) links.add(new Link(w.t("draw.title"), root + "/draw"));
        if (seat.edition().review().isPresent()) links.add(new Link(w.t("scores"), root + "/scores"));
        links.add(new Link(w.t("call.public"), "/calls/" + seat.call().id()));
        return links;
    }

    private List<FormView> forms(Seat seat, Typed typed, Words w) {
        var root = "/office/calls/" + seat.call().id();
        var forms = new ArrayList<FormView>();
        var dates = new CallDraft(seat.edition()).dates(seat.call().terms().dates(), w);
        if (!dates.isEmpty())
            forms.add(form(
                    "dates",
                    Stream.concat(dates.stream(), Stream.of(reason("dates", w))).toList(),
                    root,
                    typed,
                    w));
        forms.add(form(
                "close", List.of(FieldView.of(DATE, "on", w.t("call.close.on")), reason("close", w)), root, typed, w));
        var newer = office.newer(seat);
        if (!newer.isEmpty())
            forms.add(form(
                    "edition",
                    List.of(
                            FieldView.of(SELECT, "edition", w.t("call.edition.which"))
                                    .withOptions(newer.stream()
                                            .map(one -> Option.of(
                                                    one.id(),
                                                    w.t(one.title()) + " · "
                                                            + one.sha256().substring(0, 12)))
                                            .toList()),
                            reason("edition", w)),
                    root,
                    typed,
                    w));
        return forms;
    }

    private static FormView form(String id, List<FieldView> fields, String root, Typed typed, Words w) {
        return new FormView(
                id,
                w.t("call." + id),
                w.t("call." + id + ".lead"),
                root + "/" + id,
                "",
                typed.fill(id, fields),
                List.of(new FormView.Button("CHANGE", w.t("call." + id), "plain")));
    }

    private static FieldView reason(String form, Words w) {
        return FieldView.of(LONG_TEXT, form + ".reason", w.t("say.reasons")).withHint(w.t("call.reason.hint"));
    }

    /** What a call fixes, by the names that its edition gives. */
    static List<Fact> terms(
            Edition edition,
            Map<String, LocalDate> dates,
            Map<String, String> choices,
            Map<String, Integer> quotas,
            Words w) {
        var facts = new ArrayList<Fact>();
        for (var date : edition.workflow().dates())
            if (dates.containsKey(date.id())) facts.add(new Fact(w.t(date.title()), w.date(dates.get(date.id()))));
        for (var choice : edition.workflow().choices())
            choice.options().stream()
                    .filter(option -> option.id().equals(choices.get(choice.id())))
                    .forEach(option -> facts.add(new Fact(w.t(choice.title()), w.t(option.label()))));
        for (var stage : edition.workflow().stages())
            if (quotas.containsKey(stage.id()))
                facts.add(new Fact(w.t("call.quota", w.t(stage.title())), w.number(quotas.get(stage.id()))));
        return facts;
    }
}
