package org.xiandao.app.pages.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseTable;
import org.xiandao.app.pages.experts.InterestTasks;
import org.xiandao.app.pages.ledger.EvidenceReminders;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.people.People;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;

/** The first page after signing in: tasks before all else. */
@Controller
class DeskController {
    private static final int LATELY = 8;

    /** For how many days people are told that somebody else has set their password. */
    private static final int TOLD = 30;

    private final CaseDirectory directory;
    private final CaseTable table;
    private final Editions editions;
    private final EvidenceReminders reminders;
    private final DeskTasks waits;
    private final People people;
    private final Frames frames;
    private final Clock clock;

    DeskController(
            CaseDirectory directory,
            CaseTable table,
            Editions editions,
            EvidenceReminders reminders,
            DeskTasks waits,
            People people,
            Frames frames,
            Clock clock) {
        this.directory = directory;
        this.table = table;
        this.editions = editions;
        this.reminders = reminders;
        this.waits = waits;
        this.people = people;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String desk(@RequestParam(defaultValue = "") String done, Turn turn) {
        var w = turn.words();
        var today = ChinaTime.day(clock.instant());
        var tasks = waits.of(turn.visitor(), w);
        var actors = turn.visitor().memberships().stream().map(Member::actor).toList();
        var moved = directory.visibleTo(actors, Filter.ALL, 1, LATELY).cards();
        var desk = new DeskView(
                tasks,
                table.of(w.t("desk.moved"), moved, w),
                new EmptyView(w.t("case.none"), w.t("case.none.text"), List.of()),
                shortcuts(turn.visitor(), w));
        turn.put(
                "page",
                frames.frame(
                        turn,
                        Heading.of(w.t("nav.desk"))
                                .lead(w.t(
                                        "desk.lead", w.t(turn.visitor().person().name()), today, tasks.size()))
                                .notices(notices(done, turn.visitor(), today, w))));
        turn.put("desk", desk);
        turn.put("reminders", reminders.of(turn.visitor(), clock.instant(), w));
        return "pages/desk/desk";
    }

    private List<NoticeView> notices(String done, Visitor visitor, LocalDate today, Words w) {
        var notices = new ArrayList<NoticeView>();
        if (List.of("declined", "recused").contains(done))
            notices.add(NoticeView.of(Tone.GOOD, w.t("desk.done." + done), ""));
        people.passwordSet(visitor.person().id())
                .filter(set -> !today.isAfter(ChinaTime.day(set.at()).plusDays(TOLD)))
                .ifPresent(set -> notices.add(NoticeView.of(
                        Tone.WARN, w.t("desk.password", w.time(set.at()), set.by()), w.t("desk.password.text"))));
        return notices;
    }

    private List<Link> shortcuts(Visitor visitor, Words w) {
        var links = new ArrayList<Link>();
        if (visitor.holds(Duty.APPLICANT)) links.add(new Link(w.t("desk.apply"), "/calls"));
        boolean issues = visitor.memberships().stream()
                .anyMatch(member ->
                        editions.offered().stream().anyMatch(edition -> Calls.issues(edition, member.actor())));
        if (issues) {
            links.add(new Link(w.t("desk.call"), "/office/calls/new"));
            links.add(new Link(w.t("desk.calls"), "/office/calls"));
            links.add(new Link(w.t("desk.simulate"), "/office/simulate"));
        }
        if (visitor.memberships().stream().anyMatch(member -> ExpertPool.keeps(member.actor())))
            links.add(new Link(w.t("experts"), "/office/experts"));
        if (InterestTasks.concerns(visitor)) links.add(new Link(w.t("interests"), "/desk/interests"));
        if (visitor.holds(Duty.ADMINISTRATOR)) links.add(new Link(w.t("nav.admin"), "/admin"));
        links.add(new Link(w.t("calendar"), "/calendar"));
        links.add(new Link(w.t("desk.cases"), "/cases"));
        links.add(new Link(w.t("desk.account"), "/account"));
        return links;
    }
}
