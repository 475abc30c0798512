package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.FileWords;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.ObjectionAnswered;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Objection;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.evidence.FileRefused;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;

/** Objections to a notice by anyone, and what became of one for whoever has its number. */
@Controller
class ObjectionPages {
    private static final Map<String, Integer> LIMITS =
            Map.of("author", 60, "identity", 60, "contact", 120, "text", 5000);
    private static final Actor PUBLIC =
            new Actor("", "公众", "", "公众", Optional.empty(), Level.NATION, "", Set.of(), false, false);
    /** More parts than any pack takes files: the rest is not even looked at. */
    private static final int MOST_FILES = 20;

    private final NoticeShown shown;
    private final Frames frames;
    private final Cases cases;
    private final CaseDirectory directory;
    private final EvidenceFiles files;
    private final Audit audit;
    private final Clock clock;

    ObjectionPages(
            NoticeShown shown,
            Frames frames,
            Cases cases,
            CaseDirectory directory,
            EvidenceFiles files,
            Audit audit,
            Clock clock) {
        this.shown = shown;
        this.frames = frames;
        this.cases = cases;
        this.directory = directory;
        this.files = files;
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
            @RequestParam(defaultValue = "") String text) {
        var w = Words.in(Language.of(request));
        var typed = Map.of("author", author, "identity", identity, "contact", contact, "text", text);
        var state = shown.onNotice(caseId);
        var problems = new ArrayList<>(tooLong(typed, w));
        var attached = attached(request, caseId, problems, w);
        if (problems.isEmpty()) {
            boolean card = identity.strip().matches("\\d{3}[\\dXx]");
            var number = number();
            var command = new Command.Object(
                    number, author, card ? "" : identity, card ? identity : "", contact, text, attached);
            switch (cases.handle(caseId, command, PUBLIC, clock.instant())) {
                case Cases.Result.Done done -> {
                    return "redirect:/notices/objections/" + number;
                }
                case Cases.Result.Refused refused -> {
                    audit.refused(
                            new Caller("public", Optional.empty(), Optional.ofNullable(request.getRemoteAddr())),
                            "case.Object",
                            caseId,
                            Map.of(
                                    "codes",
                                    refused.refusals().stream()
                                            .map(one -> one.code().name())
                                            .toList()));
                    problems.addAll(problems(refused, cases.edition(state), w));
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown.show(request, visitor, model, caseId, typed, problems);
    }

    private List<CaseFile> attached(HttpServletRequest request, String caseId, List<Problem> problems, Words w) {
        var attached = new ArrayList<CaseFile>();
        if (!(request instanceof MultipartHttpServletRequest parts)) return attached;
        parts.getFiles("files").stream()
                .filter(file -> file.getOriginalFilename() != null
                        && !file.getOriginalFilename().isBlank())
                .limit(MOST_FILES)
                .forEach(file -> {
                    try {
                        attached.add(kept(file, caseId));
                    } catch (FileRefused refused) {
                        problems.add(new Problem("files", FileWords.refusal(refused, w)));
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
        return attached;
    }

    private CaseFile kept(MultipartFile file, String caseId) throws IOException {
        var id = UUID.randomUUID().toString();
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var upload = files.begin(id, "notice-" + caseId, "objection", name, file.getSize(), clock.instant());
        var stored = files.complete(files.addAll(upload, file.getInputStream()));
        return new CaseFile(id, stored.name(), stored.sha256(), stored.size(), stored.mediaType(), List.of());
    }

    private static List<Problem> tooLong(Map<String, String> typed, Words w) {
        return Stream.of("author", "identity", "contact", "text")
                .filter(name -> typed.getOrDefault(name, "").length() > LIMITS.getOrDefault(name, 0))
                .map(name -> new Problem(
                        name, w.t("open.object.long", w.t("open.object." + name), LIMITS.getOrDefault(name, 0))))
                .toList();
    }

    /** The command says what is missing; the page says it at the field. */
    private static List<Problem> problems(Cases.Result.Refused refused, Edition edition, Words w) {
        return refused.refusals().stream()
                .map(refusal -> switch (refusal.code()) {
                    case REASON_MISSING -> new Problem("text", w.t("open.object.empty"));
                    default ->
                        new Problem(
                                refusal.path().isEmpty() ? "text" : refusal.path(),
                                RefusalWords.sentence(refusal, edition, w));
                })
                .toList();
    }

    /** Nobody guesses another's. */
    private String number() {
        var day = ChinaTime.day(clock.instant()).toString().replace("-", "");
        var chance = UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        return "YY" + day + "-" + chance.toUpperCase(Locale.ROOT);
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
        model.addAttribute("facts", found.map(objection -> facts(objection, w)).orElse(List.of()));
        return "pages/open/objection";
    }

    @GetMapping("/notices/objections/{number}")
    String one(HttpServletRequest request, Optional<Visitor> visitor, Model model, @PathVariable String number) {
        var w = Words.in(Language.of(request));
        var objection = find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(w.t("open.thanks"), new Link(w.t("open.notices"), "/notices"));
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute("facts", facts(objection, w));
        return "pages/open/thanks";
    }

    private Optional<Objection> find(String number) {
        return directory.caseOfObjection(number).flatMap(cases::find).flatMap(state -> state.objection(number));
    }

    /** How it stands and what came of it; nothing of who objects, nor of who handles it. */
    private static List<CallView.Fact> facts(Objection objection, Words w) {
        var facts = new ArrayList<CallView.Fact>();
        facts.add(new CallView.Fact(w.t("open.thanks.number"), objection.id()));
        facts.add(new CallView.Fact(w.t("open.thanks.at"), w.time(objection.at())));
        if (!objection.lodged().files().isEmpty())
            facts.add(new CallView.Fact(
                    w.t("open.thanks.files"),
                    String.valueOf(objection.lodged().files().size())));
        facts.add(new CallView.Fact(w.t("open.objection.state"), state(objection, w)));
        if (objection.open())
            objection.due().ifPresent(day -> facts.add(new CallView.Fact(w.t("open.objection.due"), w.date(day))));
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
