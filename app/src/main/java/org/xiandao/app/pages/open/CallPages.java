package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.open.CallView.Fact;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Draws;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Joint;

/** Calls for applications, open to all. */
@Controller
class CallPages {
    private final Frames frames;
    private final Calls calls;
    private final Editions editions;
    private final Draws draws;
    private final Clock clock;

    CallPages(Frames frames, Calls calls, Editions editions, Draws draws, Clock clock) {
        this.frames = frames;
        this.calls = calls;
        this.editions = editions;
        this.draws = draws;
        this.clock = clock;
    }

    @GetMapping("/calls")
    String list(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        model.addAttribute(
                "page",
                frames.frame(request, visitor, Heading.of(w.t("open.calls")).lead(w.t("open.calls.lead"))));
        model.addAttribute(
                "calls",
                calls.all().stream().map(call -> CallRow.of(call, w, clock)).toList());
        return "pages/open/calls";
    }

    @GetMapping("/calls/{id}")
    String one(HttpServletRequest request, Optional<Visitor> visitor, Model model, @PathVariable String id) {
        var w = Words.in(Language.of(request));
        var call = calls.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(w.t(call.title()), new Link(w.t("open.calls"), "/calls"));
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute("call", view(call, editions.get(call.terms().sha256()), w));
        return "pages/open/call";
    }

    private CallView view(Call call, Edition edition, Words w) {
        var rules = RuleWords.of(edition, w);
        var applicants = edition.workflow().applicants();
        var who = w.t("open.call.who", w.t(applicants.unit()), rules.levels(applicants.levels()))
                + (applicants.joint() == Joint.NONE ? "" : w.t("open.call.joint." + applicants.joint()));
        boolean open = call.open(ChinaTime.day(clock.instant()));
        return new CallView(
                CallRow.of(call, w, clock),
                w.t(call.text()).lines().filter(line -> !line.isBlank()).toList(),
                facts(call, edition, w),
                rules.steps(call.terms().dates()),
                rules.clause("applicants", applicants.unit(), who, applicants.basis()),
                rules.conditions(),
                open ? Optional.of(new Link(w.t("open.call.apply"), "/apply/" + call.id())) : Optional.empty(),
                new Link(w.t(edition.title()), "/programmes/" + edition.id()));
    }

    private List<Fact> facts(Call call, Edition edition, Words w) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(w.t("open.call.issuer"), call.issuerName()));
        if (!call.documentNumber().isEmpty()) facts.add(new Fact(w.t("open.number"), call.documentNumber()));
        facts.add(new Fact(w.t("open.call.published"), w.date(call.publishedOn())));
        for (var date : edition.workflow().dates())
            Optional.ofNullable(call.terms().dates().get(date.id()))
                    .ifPresent(day -> facts.add(new Fact(w.t(date.title()), w.date(day))));
        for (var choice : edition.workflow().choices())
            choice.options().stream()
                    .filter(option -> option.id().equals(call.terms().choices().get(choice.id())))
                    .forEach(option -> facts.add(new Fact(w.t(choice.title()), w.t(option.label()))));
        for (var stage : edition.workflow().stages())
            Optional.ofNullable(call.terms().quotas().get(stage.id()))
                    .ifPresent(quota -> facts.add(new Fact(w.t(stage.title()), w.t("open.call.quota", quota))));
        for (var draw : draws.posted(call.id()))
            facts.add(new Fact(
                    w.t(draw.replaces().isPresent() ? "open.call.draw.again" : "open.call.draw", w.date(draw.day())),
                    draw.digest() + (draw.others() == 0 ? "" : w.t("open.call.draw.others", draw.others()))));
        return facts;
    }
}
