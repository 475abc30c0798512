package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.pages.Uploads;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.ObjectionTries;
import org.xiandao.application.life.CaseEvent.ObjectionAnswered;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Identity;
import org.xiandao.application.life.Objection;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;

/** Objections to a notice by anyone, and what became of one for whoever has its number. */
@Controller
class ObjectionPages {
    private static final Map<String, Integer> LIMITS =
            Map.of("author", 60, "identity", 60, "contact", 120, "text", 5000);
    private static final Actor PUBLIC =
            new Actor("", "公众", "", "公众", Optional.empty(), Level.NATION, "", Set.of(), false, false);
    private static final Pattern KEY = Pattern.compile("[0-9A-F]{12}");

    private final NoticeShown shown;
    private final Frames frames;
    private final Cases cases;
    private final CaseDirectory directory;
    private final ObjectionUploads uploads;
    private final ObjectionTries tries;
    private final Audit audit;
    private final Clock clock;

    ObjectionPages(
            NoticeShown shown,
            Frames frames,
            Cases cases,
            CaseDirectory directory,
            ObjectionUploads uploads,
            ObjectionTries tries,
            Audit audit,
            Clock clock) {
        this.shown = shown;
        this.frames = frames;
        this.cases = cases;
        this.directory = directory;
        this.uploads = uploads;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/notices/{caseId}/objections")
    String object(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String identity,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String key) {
        var w = Words.in(Language.of(request));
        var typed = Map.of("author", author, "identity", identity, "contact", contact, "text", text, "key", key);
        var state = shown.onNotice(caseId);
        var sender = Optional.ofNullable(request.getRemoteAddr()).orElse("");
        if (!tries.allows(sender, caseId, clock.instant())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", "3600");
            return shown.show(
                    request, visitor, model, caseId, typed, List.of(new Problem("", w.t("open.object.often"))));
        }
        boolean card = Identity.fourSigns(identity);
        var number = number(key);
        if (directory.caseOfObjection(number).filter(caseId::equals).isPresent())
            return "redirect:/notices/objections/" + number;
        var attached = Uploads.sent(request, "files");
        var command = new Command.Object(
                number,
                author,
                card ? "" : identity,
                card ? identity : "",
                contact,
                text,
                ObjectionUploads.announced(attached));
        var problems = new ArrayList<>(tooLong(typed, w));
        refused(cases.wouldRefuse(caseId, command, PUBLIC, clock.instant()), caseId, sender).stream()
                .map(refusal -> problem(refusal, cases.edition(state), w))
                .forEach(problems::add);
        if (problems.isEmpty()) {
            switch (uploads.lodge(caseId, command, attached, PUBLIC)) {
                case ObjectionUploads.Lodged.Done _ -> {
                    tries.lodged(sender, caseId, clock.instant());
                    return "redirect:/notices/objections/" + number;
                }
                case ObjectionUploads.Lodged.Refused(var refusals) ->
                    refused(refusals, caseId, sender).stream()
                            .map(refusal -> problem(refusal, cases.edition(state), w))
                            .forEach(problems::add);
                case ObjectionUploads.Lodged.Unfit(var files) ->
                    files.forEach(file -> problems.add(new Problem("files", FileWords.refusal(file, w))));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown.show(request, visitor, model, caseId, typed, problems);
    }

    private List<Refusal> refused(List<Refusal> refusals, String caseId, String sender) {
        if (!refusals.isEmpty())
            audit.refused(
                    new Caller("public", Optional.empty(), Optional.of(sender)),
                    "case.Object",
                    caseId,
                    refusals.stream().map(one -> one.code()).toList());
        return refusals;
    }

    private static List<Problem> tooLong(Map<String, String> typed, Words w) {
        return Stream.of("author", "identity", "contact", "text")
                .filter(name -> typed.getOrDefault(name, "").length() > LIMITS.getOrDefault(name, 0))
                .map(name -> new Problem(
                        name, w.t("open.object.long", w.t("open.object." + name), LIMITS.getOrDefault(name, 0))))
                .toList();
    }

    /** The command says what is missing; the page says it at the field. */
    private static Problem problem(Refusal refusal, Edition edition, Words w) {
        return switch (refusal.code()) {
            case REASON_MISSING -> new Problem("text", w.t("open.object.empty"));
            default -> new Problem(refusal.path(), RefusalWords.sentence(refusal, edition, w));
        };
    }

    /** Nobody guesses another's; the form that was sent twice gives the same. */
    private String number(String key) {
        var day = ChinaTime.day(clock.instant()).toString().replace("-", "");
        return "YY" + day + "-" + (KEY.matcher(key).matches() ? key : NoticeShown.key());
    }

    @GetMapping("/notices/objections")
    String ask(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            @RequestParam(defaultValue = "") String number) {
        var asked = number.strip().toUpperCase(Locale.ROOT);
        var w = Words.in(Language.of(request));
        var found = find(asked);
        if (!asked.isEmpty() && found.isEmpty()) response.setStatus(HttpStatus.NOT_FOUND.value());
        var heading = Heading.of(w.t("open.objection"), new Link(w.t("open.notices"), "/notices"))
                .lead(w.t("open.objection.lead"));
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute("asked", asked);
        model.addAttribute(
                "facts", found.map(it -> facts(it.objection(), it.due(), w)).orElse(List.of()));
        return "pages/open/objection";
    }

    @GetMapping("/notices/objections/{number}")
    String one(HttpServletRequest request, Optional<Visitor> visitor, Model model, @PathVariable String number) {
        var w = Words.in(Language.of(request));
        var found = find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(w.t("open.thanks"), new Link(w.t("open.notices"), "/notices"));
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute("facts", facts(found.objection(), found.due(), w));
        return "pages/open/thanks";
    }

    private record Found(Objection objection, Optional<LocalDate> due) {}

    private Optional<Found> find(String number) {
        return directory
                .caseOfObjection(number)
                .flatMap(cases::find)
                .flatMap(state ->
                        state.objection(number).map(objection -> new Found(objection, cases.due(state, objection))));
    }

    /** How it stands and what came of it; nothing of who objects, nor of who handles it. */
    private static List<CallView.Fact> facts(Objection objection, Optional<LocalDate> due, Words w) {
        var facts = new ArrayList<CallView.Fact>();
        facts.add(new CallView.Fact(w.t("open.thanks.number"), objection.id()));
        facts.add(new CallView.Fact(w.t("open.thanks.at"), w.time(objection.at())));
        if (!objection.lodged().files().isEmpty())
            facts.add(new CallView.Fact(
                    w.t("open.thanks.files"),
                    String.valueOf(objection.lodged().files().size())));
        facts.add(new CallView.Fact(w.t("open.objection.state"), state(objection, w)));
        if (objection.open())
            due.ifPresent(day -> facts.add(new CallView.Fact(w.t("open.objection.due"), w.date(day))));
        objection
                .answer()
                .map(ObjectionAnswered::answer)
                .ifPresent(answer -> facts.add(new CallView.Fact(w.t("say.objection.answer"), answer)));
        return facts;
    }

    private static String state(Objection objection, Words w) {
        if (!objection.open()) return w.t(objection.upheld() ? "say.objection.yes" : "say.objection.no");
        if (objection.extended()) return w.t("open.objection.extended");
        return w.t(objection.handling().isEmpty() ? "open.objection.received" : "open.objection.handled");
    }
}
