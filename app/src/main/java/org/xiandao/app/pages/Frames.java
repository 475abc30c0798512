package org.xiandao.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.desk.DeskTasks;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NavItem;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PageView;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.view.ViewerView;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.fund.Funds;
import org.xiandao.fund.Looker;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.people.Duty;
import org.xiandao.voucher.Vouchers;

/** Puts around every page what all pages have: navigation by duty, who is signed in, the other language. */
@Component
public class Frames {
    /** Parameter of the page that is shown after something was done there. */
    public static final String DONE = "done";

    private final DeskTasks desk;
    private final Funds funds;
    private final boolean tour;

    Frames(DeskTasks desk, Funds funds, @Value("${xiandao.tour:false}") boolean tour) {
        this.desk = desk;
        this.funds = funds;
        this.tour = tour;
    }

    /** What a page says of itself. */
    public record Heading(String title, String lead, List<Link> crumbs, List<NoticeView> notices) {
        public static Heading of(String title, Link... crumbs) {
            return new Heading(title, "", List.of(crumbs), List.of());
        }

        public Heading lead(String text) {
            return new Heading(title, text, crumbs, notices);
        }

        public Heading notices(List<NoticeView> all) {
            return new Heading(title, lead, crumbs, all);
        }
    }

    public PageView frame(Turn turn, Heading heading) {
        return frame(turn.request(), Optional.of(turn.visitor()), heading);
    }

    /** A page that is one form, with what is wrong about what was typed into it. */
    public String form(Turn turn, Heading heading, FormView form, List<Problem> problems) {
        turn.put("page", frame(turn, heading));
        turn.put("form", form);
        turn.put("problems", Faults.told(problems, form, turn.words()));
        return "pages/form";
    }

    /** A page of parts, one under the other. */
    public String parts(Turn turn, Heading heading, List<PartView> parts, List<Problem> problems) {
        return parts(turn.request(), Optional.of(turn.visitor()), turn.model(), heading, parts, problems);
    }

    /**
     * A page of several forms, where what was done is told, and nothing is lost that was typed into a form that is gone.
     *
     * @param fields prefix of the keys by which the fields are labelled
     */
    public String parts(Turn turn, Heading heading, List<PartView> parts, Sent sent, String fields) {
        var w = turn.words();
        var there = parts.stream()
                .flatMap(Faults::folded)
                .filter(form -> form.id().equals(sent.form()))
                .flatMap(form -> form.fields().stream())
                .toList();
        turn.put(
                "left",
                Left.of(
                        sent.typed(),
                        there,
                        name -> Optional.of(fields + sent.own(name))
                                .filter(w::knows)
                                .map(w::t)));
        boolean done = turn.request().getParameter(DONE) != null;
        var told = done ? heading.notices(List.of(NoticeView.of(Tone.GOOD, w.t("ui.done"), ""))) : heading;
        return parts(turn, told, parts, sent.problems());
    }

    /** The same on a page that is open to all. */
    public String parts(
            HttpServletRequest request,
            Optional<Visitor> visitor,
            Model model,
            Heading heading,
            List<PartView> parts,
            List<Problem> problems) {
        model.addAttribute("page", frame(request, visitor, heading));
        model.addAttribute("parts", parts);
        model.addAttribute("problems", Faults.told(problems, parts, Words.in(Language.of(request))));
        return "pages/parts";
    }

    public PageView frame(HttpServletRequest request, Optional<Visitor> visitor, Heading heading) {
        var w = Words.in(Language.of(request));
        return new PageView(
                heading.title(),
                heading.lead(),
                nav(request, visitor, w),
                heading.crumbs(),
                visitor.map(seen -> viewer(seen, w)),
                switchHref(request, w),
                csrf(request),
                tour,
                heading.notices());
    }

    private List<NavItem> nav(HttpServletRequest request, Optional<Visitor> visitor, Words w) {
        var items = new ArrayList<NavItem>();
        visitor.ifPresent(seen -> {
            items.add(item(request, w, "/desk", desk.count(seen, w)));
            items.add(item(request, w, "/cases", 0));
            items.add(item(request, w, "/trials", 0));
            if (seen.memberships().stream().anyMatch(member -> RecordDirectory.opensTo(member.actor()))) {
                items.add(item(request, w, "/ledger", 0));
                items.add(item(request, w, "/monitoring", 0));
                items.add(item(request, w, "/targets", 0));
            }
            var lookers = seen.memberships().stream().map(Looker::of).toList();
            if (funds.concern(lookers)) items.add(item(request, w, "/funds", 0));
            if (seen.memberships().stream().anyMatch(member -> Vouchers.concern(member.actor())))
                items.add(item(request, w, "/vouchers", 0));
        });
        items.add(item(request, w, "/calls", 0));
        items.add(item(request, w, "/notices", 0));
        items.add(item(request, w, "/approved", 0));
        items.add(item(request, w, "/programmes", 0));
        if (visitor.isEmpty())
            for (var open : List.of("/catalogue", "/bars", "/publications")) items.add(item(request, w, open, 0));
        if (visitor.filter(seen -> seen.holds(Duty.ADMINISTRATOR)).isPresent())
            items.add(item(request, w, "/admin", 0));
        return items;
    }

    private static NavItem item(HttpServletRequest request, Words w, String href, int waiting) {
        var path = request.getRequestURI();
        boolean current = path.equals(href) || path.startsWith(href + "/");
        return new NavItem(w.t("nav" + href.replace('/', '.')), href, current, waiting);
    }

    private static ViewerView viewer(Visitor visitor, Words w) {
        var role = visitor.memberships().stream()
                .map(member -> w.t(member.organisation().name()) + " "
                        + member.duties().stream()
                                .sorted()
                                .map(duty -> w.t("duty." + duty))
                                .collect(Collectors.joining(w.comma())))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
        return new ViewerView(
                visitor.person().id().toString(), w.t(visitor.person().name()), role);
    }

    private static String switchHref(HttpServletRequest request, Words w) {
        var query = request.getQueryString();
        var back =
                "GET".equals(request.getMethod()) ? request.getRequestURI() + (query == null ? "" : "?" + query) : "/";
        return w.inOther(back);
    }

    private static PageView.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new PageView.Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : PageView.Csrf.NONE;
    }
}
