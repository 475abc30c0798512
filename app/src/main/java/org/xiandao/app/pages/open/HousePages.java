package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;

/** What the house says of itself: accessibility and privacy. */
@Controller
class HousePages {
    private final Frames frames;

    HousePages(Frames frames) {
        this.frames = frames;
    }

    @GetMapping("/accessibility")
    String accessibility(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        return text(request, visitor, model, "open.accessibility");
    }

    @GetMapping("/privacy")
    String privacy(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        return text(request, visitor, model, "open.privacy");
    }

    private String text(HttpServletRequest request, Optional<Visitor> visitor, Model model, String key) {
        var w = Words.in(Language.of(request));
        model.addAttribute("page", frames.frame(request, visitor, Heading.of(w.t(key))));
        model.addAttribute(
                "sections",
                Stream.iterate(1, n -> w.knows(key + "." + n), n -> n + 1)
                        .map(n -> new CallView.Fact(w.t(key + "." + n), w.t(key + "." + n + ".text")))
                        .toList());
        return "pages/open/house";
    }
}
