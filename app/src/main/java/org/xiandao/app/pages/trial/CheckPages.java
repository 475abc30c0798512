package org.xiandao.app.pages.trial;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.trial.TrialSeats.At;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.trial.life.Seen;
import org.xiandao.trial.life.TrialCommand;
import org.xiandao.trial.life.TrialRefusal;

/** The final check of a trial: every target with its evidence, what was concluded, what is put right. */
@Controller
class CheckPages {
    private final TrialSeats seats;
    private final CheckShown shown;
    private final Frames frames;

    CheckPages(TrialSeats seats, CheckShown shown, Frames frames) {
        this.seats = seats;
        this.shown = shown;
        this.frames = frames;
    }

    @GetMapping("/trials/{caseId}/check")
    String page(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seats.sit(turn.visitor(), caseId), Typed.NOTHING, done, turn);
    }

    /** The targets as they stood when a check was concluded, byte for byte; its digest stands on the page. */
    @GetMapping("/trials/{caseId}/check/{round}.json")
    ResponseEntity<String> targets(@PathVariable String caseId, @PathVariable int round, Visitor visitor) {
        var rounds = seats.sit(visitor, caseId).trial().check().rounds();
        if (round < 1 || round > rounds.size()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(rounds.get(round - 1).concluded().trace());
    }

    @PostMapping("/trials/{caseId}/check/findings")
    String find(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var typed = new Typed(CheckShown.FIND, form, List.of());
        var command = new TrialCommand.FindTargets(
                YearPages.settled(form, typed), typed.value("reasons"), Seen.read(typed.value("stage")));
        return after(seats.sit(turn.visitor(), caseId), typed, command, "found", turn);
    }

    @PostMapping("/trials/{caseId}/check")
    String conclude(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var typed = new Typed(CheckShown.CONCLUDE, form, List.of());
        var at = seats.sit(turn.visitor(), caseId);
        var problems = new ArrayList<Problem>();
        var w = turn.words();
        var until = TrialWords.day(typed.value("until"));
        if (until.isEmpty() && !typed.value("until").isBlank())
            problems.add(new Problem("until", w.t("trial.refusal.DUE_WRONG")));
        var outcome = CheckShown.outcomes(at).stream()
                .filter(verb -> verb.name().equals(typed.value("outcome")))
                .findFirst();
        if (outcome.isEmpty()) problems.add(new Problem("outcome", w.t("trial.refusal.OUTCOME_WRONG")));
        if (!problems.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(at, typed.with(problems), "", turn);
        }
        var verb = outcome.get();
        var command = new TrialCommand.Conclude(
                verb,
                until,
                typed.value("documentNumber"),
                typed.value("reasons"),
                !typed.value("despite").isEmpty(),
                Seen.read(typed.value("stage")));
        var done = verb == Verb.RECTIFY ? "rectify" : verb == Verb.EXTEND ? "extended" : "concluded";
        return after(at, typed, command, done, turn);
    }

    @PostMapping("/trials/{caseId}/check/rectified")
    String rectified(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var typed = new Typed(CheckShown.RECTIFIED, form, List.of());
        var command = new TrialCommand.ReportRectified(typed.value("text"));
        return after(seats.sit(turn.visitor(), caseId), typed, command, "rectified", turn);
    }

    private String after(At at, Typed typed, TrialCommand command, String done, Turn turn) {
        List<TrialRefusal> refusals = seats.act(at, command);
        if (refusals.isEmpty()) return "redirect:" + at.root() + "/check?done=" + done;
        turn.status(TrialWords.status(refusals));
        var problems = TrialWords.problems(refusals, turn.words());
        return show(at, typed.with(problems), "", turn);
    }

    private String show(At at, Typed typed, String done, Turn turn) {
        var w = turn.words();
        turn.put(
                "page",
                frames.frame(
                        turn,
                        Heading.of(
                                        w.t("check.title"),
                                        new Link(w.t("nav.trials"), "/trials"),
                                        new Link(at.seat().card().title(), at.root()))
                                .lead(CheckShown.lead(at, w))
                                .notices(TrialWords.done(done, w))));
        turn.put("demo", at.seat().card().demonstration());
        turn.put("problems", typed.problems());
        var lines = shown.lines(at);
        var parts = CheckShown.sections(at, lines, typed, w);
        var finding = CheckShown.finding(at, lines, typed, w);
        var concluding = CheckShown.concluding(at, lines, typed, w);
        turn.put("parts", parts);
        turn.put("judging", finding);
        turn.put("rating", concluding);
        var rectified = FieldView.of(LONG_TEXT, "text", w.t("check.rectified.text"));
        var forms = Stream.concat(parts.stream(), concluding.stream()).toList();
        turn.put("left", TrialLeft.of(typed, forms, finding, lines.stream(), Stream.of(rectified), w));
        return "pages/trial/year";
    }
}
