package org.xiandao.app.pages.apply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.Applicants;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.base.Audit;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;

/** The start of an application: for which of one's organisations, and what will be asked. */
@Controller
class ApplyController {
    private final Calls calls;
    private final Editions editions;
    private final Cases cases;
    private final CaseDirectory directory;
    private final Applicants applicants;
    private final Frames frames;
    private final Audit audit;
    private final Clock clock;

    ApplyController(
            Calls calls, Editions editions, Cases cases, CaseDirectory directory, Applicants applicants, Frames frames, Audit audit, Clock clock) {
        this.calls = calls;
        this.editions = editions;
        this.cases = cases;
        this.directory = directory;
        this.applicants = applicants;
        this.frames = frames;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/apply/{callId}")
    String start(@PathVariable String callId, Visitor visitor, HttpServletRequest request, Model model) {
        return start(call(callId), visitor, List.of(), request, model);
    }

    private String start(Call call, Visitor visitor, List<NoticeView> notices, HttpServletRequest request, Model model) {
        var w = Words.in(Language.of(request));
        var edition = editions.get(call.terms().sha256());
        var living = visitor.memberships().stream()
                .filter(member -> member.holds(Duty.APPLICANT))
                .flatMap(member -> directory.living(call.id(), member.actor()).stream())
                .map(card -> new Link(card.title(), "/cases/" + card.caseId() + "/draft"))
                .findFirst();
        var heading = Heading.of(w.t("apply.start"), new Link(w.t("nav.calls"), "/calls"), new Link(w.t(call.title()), "/calls/" + call.id()))
                .notices(notices);
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("start", new StartView(
                call.id(),
                w.t(call.title()),
                w.t(edition.title()),
                w.t(edition.workflow().applicants().unit()),
                visitor.memberships().stream()
                        .filter(member -> member.holds(Duty.APPLICANT))
                        .map(member -> new StartView.Unit(member.organisation().id().toString(), w.t(member.organisation().name())))
                        .toList(),
                edition.form().sections().stream().map(section -> w.t(section.title())).toList(),
                edition.conditions().stream().map(condition -> w.t(condition.title())).toList(),
                living));
        return "pages/apply/start";
    }

    @PostMapping("/apply/{callId}")
    String open(
            @PathVariable String callId,
            @RequestParam String organisation,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var call = call(callId);
        var member = visitor.memberships().stream()
                .filter(one -> one.organisation().id().toString().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var caseId = UUID.randomUUID().toString();
        return switch (cases.open(caseId, callId, applicants.of(member.organisation()), member.actor(), clock.instant())) {
            case Cases.Result.Done done -> "redirect:/cases/" + caseId + "/draft";
            case Cases.Result.Refused refused -> {
                var living = living(call, member);
                if (living.isPresent()) yield "redirect:/cases/" + living.get().caseId() + "/draft";
                audit.refused(visitor.callerFor(member), "case.Open", callId, java.util.Map.of("code", refused.refusals().getFirst().code().name()));
                var w = Words.in(Language.of(request));
                response.setStatus(RefusalWords.status(refused.refusals()).value());
                var notices = refused.refusals().stream()
                        .map(one -> NoticeView.of(Tone.BAD, w.t("apply.refused"), RefusalWords.sentence(one, editions.get(call.terms().sha256()), w)))
                        .toList();
                yield start(call, visitor, notices, request, model);
            }
        };
    }

    private Optional<CaseCard> living(Call call, Member member) {
        return directory.living(call.id(), member.actor());
    }

    private Call call(String callId) {
        return calls.find(callId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
