package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

/** The front door: what it is, and what is open, on notice and approved today. */
@Controller
class FrontPage {
    private static final int SHOWN = 8;

    private final Frames frames;
    private final Calls calls;
    private final Editions editions;
    private final CaseDirectory directory;
    private final PublicLists lists;
    private final Clock clock;

    FrontPage(Frames frames, Calls calls, Editions editions, CaseDirectory directory, PublicLists lists, Clock clock) {
        this.frames = frames;
        this.calls = calls;
        this.editions = editions;
        this.directory = directory;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping("/")
    String front(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        var today = ChinaTime.day(clock.instant());
        var open = calls.all().stream()
                .filter(call -> call.open(today))
                .map(call -> CallRow.of(call, w, clock))
                .toList();
        var approved = directory.approved().stream().limit(SHOWN).toList();
        model.addAttribute(
                "page",
                frames.frame(request, visitor, Heading.of(w.t("open.front")).lead(w.t("open.front.lead"))));
        model.addAttribute(
                "front",
                new FrontView(open, lists.notices(w), lists.approved(approved, w), programmes(editions.offered(), w)));
        return "pages/open/front";
    }

    static List<FrontView.Programme> programmes(List<Edition> editions, Words w) {
        return editions.stream()
                .map(edition -> new FrontView.Programme(
                        new Link(w.t(edition.title()), "/programmes/" + edition.id()),
                        w.t(edition.issuer()),
                        w.t(edition.workflow().applicants().unit())))
                .toList();
    }
}
