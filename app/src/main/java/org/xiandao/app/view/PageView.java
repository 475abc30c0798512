package org.xiandao.app.view;

import java.util.List;
import java.util.Optional;

/**
 * What every page has around its content.
 *
 * @param crumbs from the front page down to the page above this one
 * @param switchHref this page in the other language
 * @param demo the server shows made-up figures
 */
public record PageView(
        String title,
        String lead,
        List<NavItem> nav,
        List<Link> crumbs,
        Optional<ViewerView> viewer,
        String switchHref,
        Csrf csrf,
        boolean demo,
        List<NoticeView> notices) {

    public record Csrf(String header, String parameter, String token) {
        public static final Csrf NONE = new Csrf("X-CSRF-TOKEN", "_csrf", "");
    }
}
