package org.xiandao.app.pages.cases;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
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
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Refusal;
import org.xiandao.rules.pack.Workflow.Verb;

/** The page of a case, and all that its offices can do there. */
@Controller
class CaseController {
    private static final String WITHDRAW = "withdraw";
    private static final String RECUSE = "recuse";

    private final Seats seats;
    private final CaseShown shown;
    private final PlanForm plan;
    private final Frames frames;

    CaseController(Seats seats, CaseShown shown, PlanForm plan, Frames frames) {
        this.seats = seats;
        this.shown = shown;
        this.plan = plan;
        this.frames = frames;
    }

    @GetMapping("/cases/{caseId}")
    String page(@PathVariable String caseId, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seats.sit(turn.visitor(), caseId), Typed.NOTHING, done, turn);
    }

    @PostMapping("/cases/{caseId}/say")
    String say(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(SayForm.ID, form, List.of());
        var verb = verb(typed.value("verb"));
        return act(seat, SayForm.read(seat, verb, typed), typed, "", verb.name(), turn);
    }

    private static Verb verb(String text) {
        try {
            return Verb.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/cases/{caseId}/plan")
    String plan(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(PlanForm.ID, form, List.of());
        if (typed.value("verb").equals("SEARCH")) return show(seat, typed, "", turn);
        return act(seat, plan.read(seat, typed), typed, "team", "plan", turn);
    }

    @PostMapping("/cases/{caseId}/meeting")
    String meeting(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(MeetingForm.ID, form, List.of());
        return act(seat, MeetingForm.read(seat, typed), typed, "", "meeting", turn);
    }

    @PostMapping("/cases/{caseId}/findings/{finding}")
    String finding(
            @PathVariable String caseId,
            @PathVariable String finding,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var id = FindingForms.id(finding);
        var typed = new Typed(id, form, List.of());
        return chosen(typed, id + ".holds", id + ".basis", turn.words())
                .map(unclear -> refuse(seat, unclear, HttpStatus.UNPROCESSABLE_CONTENT, turn))
                .orElseGet(() -> act(seat, FindingForms.read(finding, typed), typed, id + ".basis", "finding", turn));
    }

    @PostMapping("/cases/{caseId}/objections/{objection}")
    String objection(
            @PathVariable String caseId,
            @PathVariable String objection,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var id = ObjectionForms.id(objection);
        var typed = new Typed(id, form, List.of());
        return chosen(typed, id + ".upheld", id + ".answer", turn.words())
                .map(unclear -> refuse(seat, unclear, HttpStatus.UNPROCESSABLE_CONTENT, turn))
                .orElseGet(() ->
                        act(seat, ObjectionForms.read(objection, typed), typed, id + ".answer", "objection", turn));
    }

    @PostMapping("/cases/{caseId}/objections/{objection}/handling")
    String handling(
            @PathVariable String caseId,
            @PathVariable String objection,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(ObjectionForms.handling(objection), form, List.of());
        var step = typed.verb(ObjectionForms.Step.class);
        var command = ObjectionForms.read(objection, step, typed);
        var blamed = ObjectionForms.blamed(objection, step);
        return act(seat, command, typed, blamed, "handling", turn);
    }

    /** Neither yes nor no decides nothing; told together with a missing text. */
    private static Optional<Typed> chosen(Typed typed, String choice, String text, Words w) {
        var given = typed.value(choice);
        if (given.equals("yes") || given.equals("no")) return Optional.empty();
        var problems = new ArrayList<>(List.of(new Problem(choice, w.t("case.choose"))));
        if (typed.value(text).isEmpty()) problems.add(new Problem(text, w.t("refusal.REASON_MISSING")));
        return Optional.of(typed.with(problems));
    }

    @PostMapping("/cases/{caseId}/experts/remove")
    String remove(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(ExpertsShown.REMOVE, form, List.of());
        return act(seat, ExpertsShown.read(typed), typed, ExpertsShown.REASON, "experts", turn);
    }

    @PostMapping("/cases/{caseId}/round")
    String round(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(RoundForm.ID, form, List.of());
        return act(seat, RoundForm.read(typed), typed, "lines", "round", turn);
    }

    @PostMapping("/cases/{caseId}/contests/{contest}")
    String contest(
            @PathVariable String caseId,
            @PathVariable String contest,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var id = ContestForms.id(contest);
        var typed = new Typed(id, form, List.of());
        return chosen(typed, id + ".upheld", id + ".reasons", turn.words())
                .map(unclear -> refuse(seat, unclear, HttpStatus.UNPROCESSABLE_CONTENT, turn))
                .orElseGet(() ->
                        act(seat, ContestForms.read(seat, contest, typed), typed, id + ".reasons", "contest", turn));
    }

    @GetMapping("/cases/{caseId}/withdraw")
    String withdrawing(@PathVariable String caseId, Turn turn) {
        return withdraw(seats.sitAsApplicant(turn.visitor(), caseId), Typed.NOTHING, turn);
    }

    @PostMapping("/cases/{caseId}/withdraw")
    String withdrawn(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(WITHDRAW, form, List.of());
        var refusals = handled(seat, new Command.Withdraw(typed.value("reasons")), typed);
        if (refusals.isEmpty()) return "redirect:/cases/" + caseId + "?done=withdraw";
        turn.status(RefusalWords.status(refusals));
        return withdraw(seat, typed.with(problems(refusals, seat, "reasons", turn.words())), turn);
    }

    @GetMapping("/cases/{caseId}/recuse")
    String recusing(@PathVariable String caseId, Turn turn) {
        return recuse(seats.sit(turn.visitor(), caseId), Typed.NOTHING, turn);
    }

    @PostMapping("/cases/{caseId}/recuse")
    String recused(@PathVariable String caseId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var seat = seats.sit(turn.visitor(), caseId);
        var typed = new Typed(RECUSE, form, List.of());
        var refusals = handled(seat, new Command.RecuseSelf(typed.value("reasons")), typed);
        if (refusals.isEmpty()) return "redirect:/desk?done=recused";
        turn.status(RefusalWords.status(refusals));
        return recuse(seat, typed.with(problems(refusals, seat, "reasons", turn.words())), turn);
    }

    private String recuse(Seat seat, Typed typed, Turn turn) {
        return ask(RECUSE, seat, typed, turn);
    }

    private String withdraw(Seat seat, Typed typed, Turn turn) {
        return ask(WITHDRAW, seat, typed, turn);
    }

    /** A page of its own for what can't be taken back: what it means, and why it is done. */
    private String ask(String id, Seat seat, Typed typed, Turn turn) {
        var w = turn.words();
        var form = new FormView(
                id,
                w.t("case." + id),
                w.t("case." + id + ".lead"),
                "/cases/" + seat.caseId() + "/" + id,
                seat.stage().id(),
                typed.fill(id, List.of(FieldView.of(LONG_TEXT, "reasons", w.t("say.reasons")))),
                List.of(new FormView.Button(id.toUpperCase(Locale.ROOT), w.t("case." + id + ".go"), "danger")));
        return frames.form(
                turn,
                Heading.of(
                        w.t("case." + id),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + seat.caseId())),
                form,
                typed.problems());
    }

    private String act(Seat seat, Command command, Typed typed, String blamed, String done, Turn turn) {
        var refusals = handled(seat, command, typed);
        if (refusals.isEmpty()) return "redirect:/cases/" + seat.caseId() + "?done=" + done;
        var fresh = seats.sit(seat.visitor(), seat.caseId());
        var problems = problems(refusals, fresh, blamed, turn.words()).stream()
                .map(problem -> typed.values().containsKey(typed.form() + "." + problem.path())
                        ? new Problem(typed.form() + "." + problem.path(), problem.message())
                        : problem)
                .toList();
        return refuse(fresh, typed.with(problems), RefusalWords.status(refusals), turn);
    }

    /** The stage that the page showed must be the one where the case is, whatever is posted. */
    private List<Refusal> handled(Seat seat, Command command, Typed typed) {
        if (!(command instanceof Command.Say)
                && !typed.value("stage").equals(seat.state().stage())) {
            var stale = List.of(new Refusal(
                    Refusal.Code.NOT_AT_THIS_STAGE, "", List.of(seat.state().stage())));
            seats.refused(seat, command, stale);
            return stale;
        }
        return switch (seats.act(seat, command)) {
            case Cases.Result.Done d -> List.of();
            case Cases.Result.Refused refused -> refused.refusals();
        };
    }

    /** @param blamed the field that a refusal without a path is about */
    private static List<Problem> problems(List<Refusal> refusals, Seat seat, String blamed, Words w) {
        return RefusalWords.problems(refusals, seat.edition(), w).stream()
                .map(problem -> problem.path().isEmpty() ? new Problem(blamed, problem.message()) : problem)
                .toList();
    }

    private String refuse(Seat seat, Typed typed, HttpStatus status, Turn turn) {
        turn.status(status);
        return show(seat, typed, "", turn);
    }

    private String show(Seat seat, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var heading = Heading.of(seat.card().title(), new Link(w.t("nav.cases"), "/cases"))
                .notices(Stream.concat(notices(done, w).stream(), shown.barred(seat, w).stream())
                        .toList());
        turn.put("page", frames.frame(turn, heading));
        turn.put("seen", shown.of(seat, typed, w));
        return "pages/cases/case";
    }

    private static List<NoticeView> notices(String done, Words w) {
        if (done.isEmpty()) return List.of();
        var what = w.knows("verb." + done)
                ? w.t("verb." + done)
                : w.knows("case.done." + done) ? w.t("case.done." + done) : "";
        if (what.isEmpty()) return List.of();
        return List.of(new NoticeView(
                Tone.GOOD,
                w.t("case.done", what),
                w.t("case.done.text"),
                List.of(new Link(w.t("case.done.desk"), "/desk"))));
    }
}
