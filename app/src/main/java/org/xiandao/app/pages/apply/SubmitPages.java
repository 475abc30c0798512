package org.xiandao.app.pages.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Seats;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.open.CallView.Fact;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Refusal;

/** Checking, handing in, and the receipt. */
@Controller
class SubmitPages {
    private static final int KEY = 80;

    private final Frames frames;
    private final Seats seats;
    private final Drafts drafts;
    private final GateViews gates;
    private final FromLedger ledger;

    SubmitPages(Frames frames, Seats seats, Drafts drafts, GateViews gates, FromLedger ledger) {
        this.frames = frames;
        this.seats = seats;
        this.drafts = drafts;
        this.gates = gates;
        this.ledger = ledger;
    }

    @GetMapping("/cases/{id}/check")
    String check(Turn turn, @PathVariable String id) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var blocking = new ArrayList<String>();
        if (drafts.shut(seat))
            blocking.add(w.t("apply.shut.text", w.date(seat.state().deadline().orElseThrow())));
        blocking.addAll(drafts.barred(seat, w));
        for (var pending : seat.state().pending())
            blocking.add(w.t("refusal.JOINING_PENDING", pending.organisationName()));
        return show(turn, seat, blocking, w);
    }

    private String show(Turn turn, Seat seat, List<String> blocking, Words w) {
        var crumbs = new Link[] {
            new Link(w.t("nav.cases"), "/cases"), new Link(seat.card().title(), "/cases/" + seat.caseId() + "/draft")
        };
        turn.put(
                "page",
                frames.frame(turn, Heading.of(w.t("apply.check"), crumbs).lead(w.t("apply.check.lead"))));
        var words = new ProblemWords(seat.edition(), w);
        var faults = new LinkedHashMap<String, List<CheckView.Fault>>();
        for (var problem : words.all(seat.state()))
            faults.computeIfAbsent(title(seat, problem.path(), w), it -> new ArrayList<>())
                    .add(new CheckView.Fault(
                            href(seat, problem.path()),
                            words.label(problem.path(), seat.state()),
                            words.text(problem)));
        for (var found : ledger.unexplained(seat))
            faults.computeIfAbsent(w.t("apply.ledger.other"), it -> new ArrayList<>())
                    .add(new CheckView.Fault(
                            "/cases/" + seat.caseId() + "/draft#" + FieldView.idOf("why-" + found.path()),
                            FromLedger.label(found, seat, w),
                            w.t(
                                    "apply.ledger.unexplained",
                                    seat.state().value(found.path()),
                                    FromLedger.told(found, w))));
        var sections = faults.entrySet().stream()
                .map(section -> new CheckView.Section(section.getKey(), section.getValue()))
                .toList();
        var gate = seat.edition().conditions().isEmpty()
                ? Optional.<GateView>empty()
                : Optional.of(gates.of(seat.caseId(), seat.state(), seat.edition(), seat.call(), w));
        var key = UUID.randomUUID().toString();
        turn.put("check", new CheckView(seat.caseId(), DraftSeat.fills(seat), key, blocking, sections, gate));
        return "pages/apply/check";
    }

    private static String title(Seat seat, String path, Words w) {
        var form = seat.edition().form();
        return Asked.section(seat.edition(), path)
                .flatMap(id -> form.sections().stream()
                        .filter(section -> section.id().equals(id))
                        .findFirst())
                .map(section -> w.t(section.title()))
                .orElseGet(() -> w.t(form.title()));
    }

    private static String href(Seat seat, String path) {
        return Asked.section(seat.edition(), path)
                .map(section -> "/cases/" + seat.caseId() + "/draft/" + section + "?check#" + FieldView.idOf(path))
                .orElse("/cases/" + seat.caseId() + "/draft");
    }

    @PostMapping("/cases/{id}/submit")
    String submit(Turn turn, @PathVariable String id, @RequestParam String idempotencyKey) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        if (idempotencyKey.isBlank() || idempotencyKey.length() > KEY)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var submit = new Command.Submit(idempotencyKey);
        if (!ledger.settled(seat, submit)) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(turn, seat, List.of(), w);
        }
        return switch (seats.act(seat, submit)) {
            case Cases.Result.Done done -> "redirect:/cases/" + id + "/receipt";
            case Cases.Result.Refused refused -> {
                turn.status(RefusalWords.status(refused.refusals()));
                yield show(turn, seat, blocking(refused.refusals(), seat, w), w);
            }
        };
    }

    /** Faults of the form are listed field by field; these are the others. */
    private static List<String> blocking(List<Refusal> refusals, Seat seat, Words w) {
        return refusals.stream()
                .filter(refusal -> refusal.code() != Refusal.Code.FORM_INCOMPLETE)
                .map(refusal -> RefusalWords.sentence(refusal, seat.edition(), w))
                .distinct()
                .toList();
    }

    @GetMapping("/cases/{id}/receipt")
    String receipt(Turn turn, @PathVariable String id) {
        var w = turn.words();
        var seat = seats.sitAsApplicant(turn.visitor(), id);
        var submission = seat.state().submission().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(
                w.t("apply.receipt"),
                new Link(w.t("nav.cases"), "/cases"),
                new Link(seat.card().title(), "/cases/" + id));
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("apply.receipt.number"), submission.receipt()));
        facts.add(new Fact(w.t("apply.receipt.at"), w.time(submission.at())));
        facts.add(new Fact(w.t("apply.receipt.by"), submission.by()));
        facts.add(new Fact(w.t("open.case"), seat.card().title()));
        facts.add(new Fact(w.t("open.applicants"), seat.card().applicantName()));
        facts.add(new Fact(w.t("open.verify.call"), w.t(seat.call().title())));
        facts.add(new Fact(w.t("ui.digest"), submission.digest()));
        submission.supersedes().ifPresent(earlier -> facts.add(new Fact(w.t("apply.receipt.supersedes"), earlier)));
        turn.put("page", frames.frame(turn, heading));
        turn.put("receipt", new ReceiptView(id, submission.receipt(), facts, next(seat, w)));
        return "pages/apply/receipt";
    }

    private static List<String> next(Seat seat, Words w) {
        var next = new ArrayList<String>();
        if (!seat.state().ended())
            next.add(w.t("apply.receipt.stage", seat.stage().title()));
        seat.state()
                .deadline()
                .filter(day -> !seat.state().ended())
                .ifPresent(day -> next.add(w.t("apply.receipt.due", w.date(day))));
        next.add(w.t("apply.receipt.correct"));
        next.add(w.t("apply.receipt.verify"));
        return next;
    }
}
