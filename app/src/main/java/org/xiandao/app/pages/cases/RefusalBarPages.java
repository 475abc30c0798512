package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.CHECKBOXES;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.life.Applicant;
import org.xiandao.bar.Bar;
import org.xiandao.bar.Bars;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.trial.Ban;
import org.xiandao.trial.RefusedBars;

/** Whoever refused a case says here whether the refusal bars the applicants from applying, each of them by itself. */
@Controller
class RefusalBarPages {
    private static final String ID = "bar";

    private final Seats seats;
    private final RefusedBars refused;
    private final Bars bars;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    RefusalBarPages(Seats seats, RefusedBars refused, Bars bars, Audit audit, Frames frames, Clock clock) {
        this.seats = seats;
        this.refused = refused;
        this.bars = bars;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    /** Where to go from a case's page; empty for whoever did not refuse it. */
    static Optional<Link> link(Seat seat, Words w) {
        return RefusedBars.may(seat.state(), seat.edition(), seat.actor())
                ? Optional.of(new Link(w.t("bar.refused"), "/cases/" + seat.caseId() + "/bar"))
                : Optional.empty();
    }

    @GetMapping("/cases/{caseId}/bar")
    String page(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seat(turn.visitor(), caseId), Typed.NOTHING, !done.isEmpty(), turn);
    }

    @PostMapping("/cases/{caseId}/bar")
    String post(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seat(turn.visitor(), caseId);
        var typed = new Typed(ID, form, List.of());
        var result = refused.bar(
                caseId,
                typed.all("barred"),
                typed.value("ground"),
                typed.value("documentNumber"),
                typed.value("reasons"),
                seat.actor(),
                clock.instant());
        return switch (result) {
            case Bars.Result.Done _ -> "redirect:/cases/" + caseId + "/bar?done=barred";
            case Bars.Result.Refused(var faults) -> {
                audit.refused(
                        seat.visitor().callerFor(seat.member()),
                        "case.bar",
                        caseId,
                        faults.stream().map(fault -> fault.code()).toList());
                turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                var w = turn.words();
                var problems = faults.stream()
                        .map(fault -> new Problem(
                                fault.field().equals("subject") ? "barred" : fault.field(),
                                w.t("bar.fault." + fault.code(), fault.arg())))
                        .toList();
                yield show(seat, typed.with(problems), false, turn);
            }
        };
    }

    private Seat seat(Visitor visitor, String caseId) {
        var seat = seats.sit(visitor, caseId);
        if (!RefusedBars.may(seat.state(), seat.edition(), seat.actor())) throw seats.hidden(visitor, caseId, ID);
        return seat;
    }

    private String show(Seat seat, Typed typed, boolean done, Turn turn) {
        var w = turn.words();
        var imposed = bars.ofCase(seat.caseId());
        var barred = imposed.stream().map(bar -> bar.subject().key()).collect(Collectors.toSet());
        var open = seat.state().members().stream()
                .filter(member -> !barred.contains(member.area()))
                .toList();
        var part = PartView.of(ID, w.t("bar.refused.title"), w.t("bar.refused.lead"))
                .leading(imposed.stream().map(RefusalBarPages::link).toList());
        return frames.parts(
                turn,
                Heading.of(
                                w.t("bar.refused"),
                                new Link(w.t("nav.cases"), "/cases"),
                                new Link(seat.card().title(), "/cases/" + seat.caseId()))
                        .notices(done ? List.of(NoticeView.of(Tone.GOOD, w.t("bar.refused.done"), "")) : List.of()),
                List.of(open.isEmpty() ? part : part.with(List.of(form(seat, open, typed, w)))),
                typed.problems());
    }

    private static Link link(Bar bar) {
        return new Link(bar.subject().name(), "/bars/" + bar.id());
    }

    private FormView form(Seat seat, List<Applicant> open, Typed typed, Words w) {
        var today = ChinaTime.day(clock.instant());
        var rating = seat.edition().rating();
        var rule = rating.bar().orElseThrow();
        var refusedOn = ChinaTime.day(seat.state().ending().orElseThrow().at());
        var last = Ban.of(rule, "", refusedOn).last().map(w::date).orElse(w.t("bar.untilLifted"));
        return new FormView(
                ID,
                w.t("bar.refused.form"),
                "",
                "/cases/" + seat.caseId() + "/bar",
                "",
                typed.fill(
                        ID,
                        List.of(
                                FieldView.of(CHECKBOXES, "barred", w.t("bar.subject"))
                                        .withHint(w.t("trial.barred.hint", w.t(rule.scope()), w.date(today), last))
                                        .withOptions(open.stream()
                                                .map(member -> Option.of(member.area(), member.areaName()))
                                                .toList()),
                                FieldView.of(SELECT, "ground", w.t("trial.ground"))
                                        .withOptions(rating.grounds().stream()
                                                .map(ground -> Option.of(ground.id(), w.t(ground.title())))
                                                .toList()),
                                FieldView.of(TEXT, "documentNumber", w.t("trial.number")),
                                FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                List.of(new FormView.Button("BAR", w.t("bar.refused.send"), "danger")));
    }
}
