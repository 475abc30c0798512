package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

/** What the measures of a programme come to in an area, by its ledger: each with what it was computed from. */
@Controller
class MeasuresPages {
    private final LedgerSeats seats;
    private final MeasuresShown shown;
    private final Editions editions;
    private final Areas areas;
    private final Frames frames;
    private final Clock clock;

    MeasuresPages(LedgerSeats seats, MeasuresShown shown, Editions editions, Areas areas, Frames frames, Clock clock) {
        this.seats = seats;
        this.shown = shown;
        this.editions = editions;
        this.areas = areas;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/measures")
    String measures(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String day,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var open = areas(seats.actors(visitor));
        var own = area.isBlank() ? open.getFirst() : area;
        if (!open.contains(own)) throw seats.hidden(visitor, own, "measures");
        var programmes = editions.offered().stream()
                .filter(one -> !one.measures().isEmpty())
                .toList();
        var programme = programmes.stream()
                .filter(one -> one.id().equals(edition))
                .findFirst()
                .orElse(programmes.getFirst());
        var problems = new ArrayList<Problem>();
        var today = ChinaTime.day(clock.instant());
        var asOf = FieldsAsked.day(day.strip());
        if (!day.isBlank() && asOf.isEmpty()) {
            problems.add(new Problem("day", w.t("ledger.day.wrong", day)));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        var heading = Heading.of(w.t("ledger.measures"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.measures.lead", w.t(areas.fullName(own)), asOf.orElse(today)));
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("problems", problems);
        model.addAttribute("filters", filters(programmes, programme, open, own, asOf.orElse(today), w));
        model.addAttribute("measures", shown.of(programme, areas.get(own), asOf.orElse(today), clock.instant(), w));
        return "pages/ledger/measures";
    }

    /** One's own areas, and for an office the areas right below. */
    private List<String> areas(List<Actor> actors) {
        var codes = new LinkedHashSet<String>();
        actors.forEach(actor -> codes.add(actor.area()));
        actors.stream()
                .filter(actor -> actor.office().isPresent())
                .flatMap(actor -> areas.children(actor.area()).stream())
                .map(Area::code)
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    private FilterView filters(
            List<Edition> programmes, Edition programme, List<String> open, String own, LocalDate day, Words w) {
        return new FilterView(
                "/ledger/measures",
                List.of(
                        FieldView.of(SELECT, "edition", w.t("ledger.measures.edition"))
                                .withOptions(programmes.stream()
                                        .map(one -> Option.of(one.id(), w.t(one.shortTitle())))
                                        .toList())
                                .withValue(programme.id()),
                        FieldView.of(SELECT, "area", w.t("ledger.measures.area"))
                                .withOptions(open.stream()
                                        .map(code -> Option.of(code, w.t(areas.fullName(code))))
                                        .toList())
                                .withValue(own),
                        FieldView.of(DATE, "day", w.t("ledger.day")).withValue(day.toString())),
                "");
    }
}
