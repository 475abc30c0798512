package org.xiandao.app.pages.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseDirectory.Waiting;
import org.xiandao.application.CaseStatus;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;

/** Tasks first, then what moved lately; and the list of cases. */
@Controller
class DeskController {
    private static final int RECENT = 8;
    private static final int PAGE = 20;

    private final CaseDirectory directory;
    private final Calls calls;
    private final Editions editions;
    private final CaseRows rows;
    private final CaseWords words;
    private final Frames frames;
    private final Clock clock;

    DeskController(
            CaseDirectory directory, Calls calls, Editions editions, CaseRows rows, CaseWords words, Frames frames, Clock clock) {
        this.directory = directory;
        this.calls = calls;
        this.editions = editions;
        this.rows = rows;
        this.words = words;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(Visitor visitor, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var recent = visitor.memberships().stream()
                .flatMap(member -> directory.visibleTo(member.actor(), Filter.ALL, 1, RECENT).cards().stream())
                .distinct()
                .sorted(Comparator.comparing(CaseCard::updatedAt).reversed())
                .limit(RECENT)
                .toList();
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), Heading.of(w.t("nav.desk"))));
        model.addAttribute("desk", new DeskView(tasks(visitor, w), shortcuts(visitor, w), rows.of(w.t("desk.recent"), recent, w)));
        return "pages/desk/desk";
    }

    private List<TaskView> tasks(Visitor visitor, Words w) {
        var today = ChinaTime.day(clock.instant());
        return visitor.memberships().stream()
                .flatMap(member -> directory.waitingFor(member.actor()).stream())
                .distinct()
                .map(waiting -> new TaskView(
                        w.t("task." + waiting.what()) + "：" + waiting.card().title(),
                        href(waiting),
                        waiting.card().applicantName() + " · " + words.stage(waiting.card(), w),
                        CaseWords.due(waiting.due(), w),
                        CaseWords.urgency(waiting.due(), today)))
                .sorted(Comparator.comparing(TaskView::urgency))
                .toList();
    }

    private static String href(Waiting waiting) {
        return switch (waiting.what()) {
            case "DECLARE", "SCORE" -> "/review/" + waiting.card().caseId();
            default -> CaseRows.href(waiting.card());
        };
    }

    private List<Link> shortcuts(Visitor visitor, Words w) {
        var links = new ArrayList<Link>();
        var today = ChinaTime.day(clock.instant());
        if (visitor.holds(Duty.APPLICANT))
            calls.all().stream().filter(call -> call.open(today)).forEach(call -> links.add(new Link(w.t("desk.apply", call.title()), "/apply/" + call.id())));
        boolean issues = visitor.memberships().stream()
                .map(Member::actor)
                .anyMatch(actor -> editions.offered().stream().anyMatch(edition -> Calls.issues(edition, actor)));
        if (issues) links.add(new Link(w.t("desk.publish"), "/office/calls/new"));
        if (issues) links.add(new Link(w.t("desk.calls"), "/office/calls"));
        return links;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam Optional<String> call,
            @RequestParam Optional<String> status,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Visitor visitor,
            HttpServletRequest request,
            Model model) {
        var w = Words.in(Language.of(request));
        var chosen = status.flatMap(DeskController::status);
        var filter = new Filter(call.filter(id -> !id.isBlank()), Optional.empty(), chosen, text);
        var actors = visitor.memberships().stream().map(Member::actor).toList();
        var found = actors.isEmpty() ? new CaseDirectory.Page(List.of(), 0, 1, PAGE) : directory.visibleTo(actors.getFirst(), filter, Math.max(1, page), PAGE);
        int pages = Math.max(1, (found.total() + PAGE - 1) / PAGE);
        var base = UriComponentsBuilder.fromPath("/cases");
        call.filter(id -> !id.isBlank()).ifPresent(id -> base.queryParam("call", id));
        chosen.ifPresent(one -> base.queryParam("status", one.name()));
        if (!text.isBlank()) base.queryParam("text", text);
        var href = base.build().encode().toUriString();
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), Heading.of(w.t("nav.cases"))));
        model.addAttribute("filters", filters(call, chosen, text, w));
        model.addAttribute("table", rows.of(w.t("desk.found", found.total()), found.cards(), w));
        model.addAttribute("pager", new PagerView(found.number(), pages, found.total(), href + (href.contains("?") ? "&" : "?") + "page="));
        return "pages/desk/cases";
    }

    private static Optional<CaseStatus> status(String name) {
        return java.util.Arrays.stream(CaseStatus.values()).filter(one -> one.name().equals(name)).findFirst();
    }

    private FilterView filters(Optional<String> call, Optional<CaseStatus> status, String text, Words w) {
        var calling = calls.all().stream().map(one -> FieldView.Option.of(one.id(), w.t(one.title()))).toList();
        var states = java.util.Arrays.stream(CaseStatus.values()).map(one -> FieldView.Option.of(one.name(), w.t("status." + one))).toList();
        return new FilterView(
                "/cases",
                List.of(
                        FieldView.of(FieldView.Kind.SELECT, "call", w.t("nav.calls")).withOptions(calling).withValue(call.orElse("")).optional(),
                        FieldView.of(FieldView.Kind.SELECT, "status", w.t("desk.status")).withOptions(states).withValue(status.map(Enum::name).orElse("")).optional(),
                        FieldView.of(FieldView.Kind.TEXT, "text", w.t("desk.search")).withValue(text).optional()),
                call.filter(id -> !id.isBlank()).isPresent() || status.isPresent() || !text.isBlank() ? "/cases" : "");
    }
}
