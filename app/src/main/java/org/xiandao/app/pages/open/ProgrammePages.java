package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.programme.Editions;

/** The programmes and their rules, open to all. */
@Controller
class ProgrammePages {
    private final Frames frames;
    private final Editions editions;

    ProgrammePages(Frames frames, Editions editions) {
        this.frames = frames;
        this.editions = editions;
    }

    @GetMapping("/programmes")
    String list(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        model.addAttribute(
                "page",
                frames.frame(
                        request, visitor, Heading.of(w.t("open.programmes")).lead(w.t("open.programmes.lead"))));
        model.addAttribute("programmes", FrontPage.programmes(editions.offered(), w));
        return "pages/open/programmes";
    }

    @GetMapping("/programmes/{issuer}/{edition}")
    String one(
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model,
            @PathVariable String issuer,
            @PathVariable("edition") String number) {
        var w = Words.in(Language.of(request));
        var edition = editions.offered(issuer + "/" + number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var heading = Heading.of(w.t(edition.title()), new Link(w.t("open.programmes"), "/programmes"));
        model.addAttribute("page", frames.frame(request, visitor, heading));
        model.addAttribute("rules", new RulesPage(edition, w).view());
        return "pages/open/programme";
    }
}
