package org.xiandao.app.pages.open;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.documents.PublicNotice;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;

/** Public notices (公示): all that run, and each with its letter. */
@Controller
class NoticePages {
    private final Frames frames;
    private final PublicLists lists;
    private final NoticeShown shown;
    private final PublicNotice letter;

    NoticePages(Frames frames, PublicLists lists, NoticeShown shown, PublicNotice letter) {
        this.frames = frames;
        this.lists = lists;
        this.shown = shown;
        this.letter = letter;
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
        return shown.show(request, visitor, model, caseId, Map.of(), List.of());
    }

    @GetMapping("/notices/{caseId}/notice.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String caseId) {
        return letter.pdf(shown.onNotice(caseId));
    }
}
