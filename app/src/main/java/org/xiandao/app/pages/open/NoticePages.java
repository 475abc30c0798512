package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.RefusalWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseTitle;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent.NoticePublished;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow;

/** Public notices, and objections to them by anyone. */
@Controller
class NoticePages {
    private static final Map<String, Integer> LIMITS = Map.of("author", 60, "contact", 120, "text", 5000);
    private static final Actor PUBLIC =
            new Actor("", "公众", "", "公众", Optional.empty(), Level.NATION, "", Set.of(), false, false);

    private final Frames frames;
    private final PublicLists lists;
    private final Cases cases;
    private final Areas areas;
    private final WorkingDays workingDays;
    private final Audit audit;
    private final Clock clock;

    NoticePages(
            Frames frames,
            PublicLists lists,
            Cases cases,
            Areas areas,
            WorkingDays workingDays,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.lists = lists;
        this.cases = cases;
        this.areas = areas;
        this.workingDays = workingDays;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/notices")
    String list(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        model.addAttribute(
                "page",
                frames.frame(request, visitor, Heading.of(w.t("open.notices")).lead(w.t("open.notices.lead"))));
        model.addAttribute("table", lists.notices(w));
        return "pages/open/notices";
    }

    @GetMapping("/notices/{caseId}")
    String one(HttpServletRequest request, Optional<Visitor> visitor, Model model, @PathVariable String caseId) {
        return show(request, visitor, model, caseId, Map.of(), List.of());
    }

    private String show(
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model,
            String caseId,
            Map<String, String> typed,
            List<Problem> problems) {
        var w = Words.in(Language.of(request));
        var state = onNotice(caseId);
        var edition = cases.edition(state);
        var heading = Heading.of(CaseTitle.of(state, edition), new Link(w.t("open.notices"), "/notices"));
        boolean running = running(state, edition);
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute(
                "notice",
                new NoticeDetail(
                        caseId,
                        facts(state, edition, w),
                        edition.workflow().stages().stream()
                                .anyMatch(stage -> stage.objections().isPresent()),
                        running,
                        running ? fields(edition.stage(state.stage()), typed, problems, w) : List.of(),
                        problems));
        return "pages/open/notice";
    }

    /** A case that has been publicised; any other is not for the public, and there is nothing to tell it from none. */
    private CaseState onNotice(String caseId) {
        return cases.find(caseId)
                .filter(state -> state.notice().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private boolean running(CaseState state, Edition edition) {
        var today = ChinaTime.day(clock.instant());
        return !state.ended()
                && edition.stage(state.stage()).objections().isPresent()
                && state.notice().filter(it -> !today.isAfter(it.until())).isPresent();
    }

    private List<CallView.Fact> facts(CaseState state, Edition edition, Words w) {
        var notice = state.notice().orElseThrow();
        var facts = new ArrayList<CallView.Fact>();
        facts.add(new CallView.Fact(w.t("open.applicants"), CaseTitle.applicants(state)));
        facts.add(new CallView.Fact(
                w.t("open.areas"),
                String.join(
                        w.t("open.list.and"),
                        state.members().stream()
                                .map(Applicant::area)
                                .distinct()
                                .map(code -> w.t(areas.fullName(code)))
                                .toList())));
        facts.add(new CallView.Fact(w.t("open.programme"), w.t(edition.title())));
        facts.add(new CallView.Fact(w.t("open.notice.period"), period(notice, w)));
        state.approval()
                .flatMap(given -> given.verdict().documentNumber())
                .ifPresent(number -> facts.add(new CallView.Fact(w.t("open.number"), number)));
        return facts;
    }

    private String period(NoticePublished notice, Words w) {
        var between = w.t("open.trial.between", w.date(notice.from()), w.date(notice.until()));
        try {
            return between + w.t("open.notice.workingDays", workingDays.between(notice.from(), notice.until()));
        } catch (WorkingDays.UnknownYear beyondTheCalendar) {
            return between;
        }
    }

    private static List<FieldView> fields(
            Workflow.Stage stage, Map<String, String> typed, List<Problem> problems, Words w) {
        boolean named = stage.objections().map(Workflow.Objections::named).orElse(false);
        return List.of(
                field(FieldView.Kind.TEXT, "author", named, typed, problems, w),
                field(FieldView.Kind.TEXT, "contact", named, typed, problems, w),
                field(FieldView.Kind.LONG_TEXT, "text", true, typed, problems, w));
    }

    private static FieldView field(
            FieldView.Kind kind,
            String name,
            boolean required,
            Map<String, String> typed,
            List<Problem> problems,
            Words w) {
        var field = FieldView.of(kind, name, w.t("open.object." + name))
                .withHint(w.t("open.object." + name + ".hint"))
                .withValue(typed.getOrDefault(name, ""))
                .withErrors(problems.stream()
                        .filter(it -> it.path().equals(name))
                        .map(Problem::message)
                        .toList());
        return required ? field : field.optional();
    }

    @PostMapping("/notices/{caseId}/objections")
    String object(
            HttpServletRequest request,
            HttpServletResponse response,
            Optional<Visitor> visitor,
            Model model,
            @PathVariable String caseId,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String text) {
        var w = Words.in(Language.of(request));
        var typed = Map.of("author", author, "contact", contact, "text", text);
        var state = onNotice(caseId);
        var problems = tooLong(typed, w);
        if (problems.isEmpty()) {
            var number = number();
            var result =
                    cases.handle(caseId, new Command.Object(number, author, contact, text), PUBLIC, clock.instant());
            switch (result) {
                case Cases.Result.Done done -> {
                    return "redirect:/notices/" + caseId + "/objections/" + number;
                }
                case Cases.Result.Refused refused -> {
                    var codes = refused.refusals().stream()
                            .map(one -> one.code().name())
                            .toList();
                    audit.refused(
                            new Caller("public", Optional.empty(), Optional.ofNullable(request.getRemoteAddr())),
                            "case.Object",
                            caseId,
                            Map.of("codes", codes));
                    problems = problems(refused, cases.edition(state), typed, w);
                }
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(request, visitor, model, caseId, typed, problems);
    }

    private static List<Problem> tooLong(Map<String, String> typed, Words w) {
        return Stream.of("author", "contact", "text")
                .filter(name -> typed.getOrDefault(name, "").length() > LIMITS.getOrDefault(name, 0))
                .map(name -> new Problem(
                        name, w.t("open.object.long", w.t("open.object." + name), LIMITS.getOrDefault(name, 0))))
                .toList();
    }

    /** The command says what is missing; the page says it at the field. */
    private static List<Problem> problems(
            Cases.Result.Refused refused, Edition edition, Map<String, String> typed, Words w) {
        var problems = new ArrayList<Problem>();
        for (var refusal : refused.refusals()) {
            var sentence = RefusalWords.sentence(refusal, edition, w);
            switch (refusal.code()) {
                case OBJECTION_UNSIGNED -> {
                    for (var name : List.of("author", "contact"))
                        if (typed.getOrDefault(name, "").isBlank()) problems.add(new Problem(name, sentence));
                }
                case REASON_MISSING -> problems.add(new Problem("text", w.t("open.object.empty")));
                default -> problems.add(new Problem("text", sentence));
            }
        }
        return problems;
    }

    private String number() {
        var day = ChinaTime.day(clock.instant()).toString().replace("-", "");
        return "YY" + day + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @GetMapping("/notices/{caseId}/objections/{number}")
    String thanks(
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model,
            @PathVariable String caseId,
            @PathVariable String number) {
        var w = Words.in(Language.of(request));
        var objection = onNotice(caseId).objections().stream()
                .filter(one -> one.id().equals(number))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(
                w.t("open.thanks"),
                new Link(w.t("open.notices"), "/notices"),
                new Link(w.t("open.notice"), "/notices/" + caseId));
        var facts = new ArrayList<CallView.Fact>();
        facts.add(new CallView.Fact(w.t("open.thanks.number"), objection.id()));
        facts.add(new CallView.Fact(w.t("open.thanks.at"), w.time(objection.at())));
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute("facts", facts);
        return "pages/open/thanks";
    }
}
