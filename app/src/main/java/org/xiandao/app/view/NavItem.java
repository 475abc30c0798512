package org.xiandao.app.view;

/** An entry of the main navigation; {@code waiting} things wait there for the viewer. */
public record NavItem(String text, String href, boolean current, int waiting) {
    public static NavItem to(String text, String href) {
        return new NavItem(text, href, false, 0);
    }
}
