package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NavItem;
import org.xiandao.app.view.PageView;
import org.xiandao.app.view.ViewerView;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;

/** Every component in every state on one page, open to everyone. */
@Controller
class GalleryPage {
    @GetMapping("/design/gallery")
    String gallery(HttpServletRequest request, Model model) {
        model.addAttribute("page", page(Words.in(Language.of(request))));
        model.addAttribute("all", GallerySamples.all());
        return "gallery";
    }

    static PageView page(Words w) {
        return new PageView(
                w.t("ui.gallery"),
                w.t("ui.gallery.lead"),
                List.of(
                        new NavItem("工作台", "/design/gallery", true, 5),
                        NavItem.to("通知公告", "/design/gallery"),
                        NavItem.to("申报", "/design/gallery"),
                        NavItem.to("评审", "/design/gallery"),
                        NavItem.to("公示名单", "/design/gallery")),
                List.of(new Link("首页", "/")),
                Optional.of(new ViewerView("sample", "赵某", "甲县工信局 · 申报经办")),
                "/language?back=/design/gallery&to=" + (w.zh() ? "en" : "zh"),
                PageView.Csrf.NONE,
                true,
                List.of());
    }
}
