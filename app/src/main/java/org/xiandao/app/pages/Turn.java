package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;

/** A request in hand: who asks, what was sent, and where the answer goes. */
public record Turn(Visitor visitor, HttpServletRequest request, HttpServletResponse response, Model model) {
    public Words words() {
        return Words.in(Language.of(request));
    }

    public void status(HttpStatus status) {
        response.setStatus(status.value());
    }

    /** What the page's template is given under a name. */
    public void put(String name, Object value) {
        model.addAttribute(name, value);
    }
}
