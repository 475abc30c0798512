package org.xiandao.app.pages.admin;

import static org.xiandao.app.view.FieldView.Kind.TEXT;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.NavItem;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.web.Words;

/** The frame of the administrators' pages, with the way from one to the other. */
@Component
class AdminFrames {
    private static final int ON_A_PAGE = 20;

    private final Frames frames;

    AdminFrames(Frames frames) {
        this.frames = frames;
    }

    void put(Turn turn, Heading heading) {
        var w = turn.words();
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "tabs",
                List.of(
                        tab(turn.request(), w.t("admin.tab.people"), "/admin"),
                        tab(turn.request(), w.t("admin.tab.organisations"), "/admin/organisations"),
                        tab(turn.request(), w.t("admin.tab.editions"), "/admin/editions"),
                        tab(turn.request(), w.t("admin.tab.boundaries"), "/admin/boundaries"),
                        tab(turn.request(), w.t("admin.tab.mails"), "/admin/mails"),
                        tab(turn.request(), w.t("admin.tab.audit"), "/admin/audit")));
    }

    private static NavItem tab(HttpServletRequest request, String text, String href) {
        return new NavItem(text, href, request.getRequestURI().equals(href), 0);
    }

    /** One page of a list, with the way to its others. */
    static List<List<Cell>> page(Model model, List<List<Cell>> rows, String action, String text, int asked) {
        int pages = Math.max(1, (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.clamp(asked, 1, pages);
        var href = action + "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&page=";
        model.addAttribute("pager", new PagerView(page, pages, rows.size(), href));
        return rows.subList((page - 1) * ON_A_PAGE, Math.min(rows.size(), page * ON_A_PAGE));
    }

    static FilterView search(String action, String text, Words w) {
        return new FilterView(
                action,
                List.of(FieldView.of(TEXT, "text", w.t("admin.search")).withValue(text)),
                text.isBlank() ? "" : action);
    }
}
