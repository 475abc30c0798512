package org.xiandao.app.pages.apply;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.open.CallRow;
import org.xiandao.app.pages.open.CallView.Fact;
import org.xiandao.app.pages.open.RuleWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.Applicants;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Recorded;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.flow.Flow;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Joint;

/** Starting an application: who may, by which channel, and what will be asked. */
@Controller
class StartPages {
    private final Frames frames;
    private final Calls calls;
    private final Editions editions;
    private final Applicants applicants;
    private final CaseDirectory directory;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    StartPages(
            Frames frames,
            Calls calls,
            Editions editions,
            Applicants applicants,
            CaseDirectory directory,
            Cases cases,
            Audit audit,
            Clock clock) {
        this.frames = frames;
        this.calls = calls;
        this.editions = editions;
        this.applicants = applicants;
        this.directory = directory;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/apply/{callId}")
    String start(Turn turn, @PathVariable String callId) {
        return show(turn, call(callId), List.of());
    }

    private Call call(String callId) {
        return calls.find(callId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Turn turn, Call call, List<NoticeView> notices) {
        var w = turn.words();
        var heading = Heading.of(
                        w.t("apply.start"),
                        new Link(w.t("open.calls"), "/calls"),
                        new Link(w.t(call.title()), "/calls/" + call.id()))
                .lead(w.t(call.title()))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("start", view(turn.visitor(), call, editions.get(call.terms().sha256()), w));
        return "pages/apply/start";
    }

    private StartView view(Visitor visitor, Call call, Edition edition, Words w) {
        var rules = RuleWords.of(edition, w);
        var who = edition.workflow().applicants();
        return new StartView(
                call.id(),
                call.open(ChinaTime.day(clock.instant())),
                CallRow.deadline(call, w, clock),
                rules.clause(
                        "applicants",
                        who.unit(),
                        w.t("open.call.who", w.t(who.unit()), rules.levels(who.levels())),
                        who.basis()),
                asked(edition, w),
                rules.conditions(),
                filling(visitor).map(member -> unit(member, call, edition, w)).toList());
    }

    private static List<Fact> asked(Edition edition, Words w) {
        var asked = new ArrayList<Fact>();
        for (var section : edition.form().sections())
            asked.add(new Fact(
                    w.t(section.title()),
                    w.t("apply.start.fields", section.fields().size())));
        return asked;
    }

    private static Stream<Member> filling(Visitor visitor) {
        return visitor.memberships().stream().filter(member -> member.holds(Duty.APPLICANT));
    }

    private StartView.Unit unit(Member member, Call call, Edition edition, Words w) {
        var applicant = applicants.of(member.organisation());
        var living = directory.living(call.id(), member.actor());
        return new StartView.Unit(
                applicant.organisation(),
                w.t(member.organisation().name()),
                channel(applicant, call, edition, w),
                fits(applicant, edition),
                barred(applicant, member, edition, w),
                living.map(card -> "/cases/" + card.caseId() + "/draft").orElse(""));
    }

    private List<NoticeView> barred(Applicant applicant, Member member, Edition edition, Words w) {
        return cases.barred(List.of(applicant), member.actor(), ChinaTime.day(clock.instant())).stream()
                .map(refusal -> Barred.notice(RefusalWords.sentence(refusal, edition, w), w))
                .toList();
    }

    /** The command decides in the end; here it is told beforehand. */
    private static boolean fits(Applicant applicant, Edition edition) {
        var who = edition.workflow().applicants();
        return who.joint() == Joint.CONSORTIUM
                || who.levels().contains(applicant.level())
                || (applicant.titles().contains("municipality") && who.levels().contains(Level.CITY));
    }

    private String channel(Applicant applicant, Call call, Edition edition, Words w) {
        var now = clock.instant();
        var opened = new CaseEvent.CaseOpened(call.id(), edition.id(), edition.sha256(), applicant);
        var state = CaseState.fold(List.of(new Recorded(1, now, "", "", "", opened)));
        if (edition.workflow().channels().isEmpty()) return "";
        return switch (Flow.of(edition, cases.facts().of(state, edition, call.terms()), ChinaTime.day(now))
                .channel()) {
            case Flow.Channelling.Through(var channel) -> w.t("apply.start.channel", channel.title());
            case Flow.Channelling.Closed closed -> w.t("apply.start.noChannel");
            case Flow.Channelling.Unclear unclear -> w.t("apply.start.channelLater");
        };
    }

    /** Pressed twice opens once: the second press leads to what the first has opened. */
    @PostMapping("/apply/{callId}")
    String open(Turn turn, @PathVariable String callId, @RequestParam String organisation) {
        var call = call(callId);
        var member = filling(turn.visitor())
                .filter(one -> one.organisation().id().toString().equals(organisation))
                .findFirst()
                .orElseThrow(() -> refusedFor(turn.visitor(), callId));
        var caseId = UUID.randomUUID().toString();
        var applicant = applicants.of(member.organisation());
        return switch (cases.open(caseId, callId, applicant, member.actor(), clock.instant())) {
            case Cases.Result.Done done -> "redirect:/cases/" + caseId + "/draft";
            case Cases.Result.Refused refused -> {
                var living = directory.living(callId, member.actor());
                boolean already = refused.refusals().stream().anyMatch(it -> it.code() == Refusal.Code.ALREADY_APPLIED);
                if (already && living.isPresent())
                    yield "redirect:/cases/" + living.get().caseId() + "/draft";
                audit.refused(
                        turn.visitor().callerFor(member),
                        "case.Open",
                        callId,
                        refused.refusals().stream().map(it -> it.code()).toList());
                turn.status(RefusalWords.status(refused.refusals()));
                var w = turn.words();
                var edition = editions.get(call.terms().sha256());
                yield show(
                        turn,
                        call,
                        refused.refusals().stream()
                                .map(it -> NoticeView.of(
                                        Tone.BAD, w.t("apply.start.refused"), RefusalWords.sentence(it, edition, w)))
                                .toList());
            }
        };
    }

    private ResponseStatusException refusedFor(Visitor visitor, String callId) {
        audit.refused(visitor.caller(), "case.Open", callId, Map.of("reason", "not a member who applies"));
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
}
