package org.xiandao.app.pages.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Left;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NavItem;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.PlanRefusal;

/** What all pages of a plan of work have around them: the way back, the rooms beside, what was just done. */
@Component
class PlanFrames {
    private final Frames frames;

    PlanFrames(Frames frames) {
        this.frames = frames;
    }

    void put(Turn turn, PlanSeat seat, String title, String lead, Link... between) {
        var w = turn.words();
        var crumbs = new ArrayList<Link>();
        if (seat.sees()) {
            crumbs.add(new Link(w.t("nav.trials"), "/trials"));
            crumbs.add(new Link(seat.title(), seat.href("")));
        }
        crumbs.addAll(List.of(between));
        var heading = Heading.of(title, crumbs.toArray(Link[]::new)).lead(lead).notices(done(turn.request(), w));
        turn.put("page", frames.frame(turn, heading));
        turn.put("tabs", tabs(turn.request(), seat, w));
    }

    private static List<NavItem> tabs(HttpServletRequest request, PlanSeat seat, Words w) {
        var tabs = new ArrayList<NavItem>();
        if (seat.sees()) tabs.add(new NavItem(w.t("plan.tab.trial"), seat.href(""), false, 0));
        for (var room :
                seat.sees() ? List.of("tasks", "reports", "supervision", "owners") : List.of("tasks", "supervision")) {
            var href = seat.href("/" + room);
            tabs.add(new NavItem(
                    w.t("plan.tab." + room), href, (request.getRequestURI() + "/").startsWith(href + "/"), 0));
        }
        return tabs;
    }

    private static List<NoticeView> done(HttpServletRequest request, Words w) {
        var done = request.getParameter("done");
        return done != null && w.knows("plan.done." + done)
                ? List.of(new NoticeView(Tone.GOOD, w.t("plan.done." + done), "", List.of()))
                : List.of();
    }

    /** What was typed with what is wrong about it, under the status that says why. */
    Typed refused(PlanSeat seat, Typed typed, List<PlanRefusal> refusals, String blamed, Turn turn) {
        turn.status(PlanWords.status(refusals));
        return typed.with(new PlanWords(seat, turn.words()).problems(typed.form(), refusals, blamed));
    }

    /** What was typed into a form that the page no longer has. */
    static void leftOf(Turn turn, PlanWords words, Typed typed, List<FormView> forms) {
        left(turn, words, typed, Left.fields(typed, forms));
    }

    /** @param there what the form still has on the page */
    static void left(Turn turn, PlanWords words, Typed typed, List<FieldView> there) {
        turn.put("left", Left.of(typed, there, name -> PlanLeft.label(typed.form(), name, words)));
    }
}
