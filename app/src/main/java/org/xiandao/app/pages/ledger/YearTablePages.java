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
import java.util.stream.Stream;
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
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.pack.Edition;

/** A programme's table of indicators for an area, or for two that apply together, as their ledgers fill it. */
@Controller
class YearTablePages {
    private final LedgerSeats seats;
    private final YearTableShown shown;
    private final Editions editions;
    private final Areas areas;
    private final Frames frames;
    private final Clock clock;

    YearTablePages(
            LedgerSeats seats, YearTableShown shown, Editions editions, Areas areas, Frames frames, Clock clock) {
        this.seats = seats;
        this.shown = shown;
        this.editions = editions;
        this.areas = areas;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param with the area that applies together with the first, empty for none */
    @GetMapping("/ledger/indicators")
    String table(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String with,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String before,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var w = Words.in(Language.of(request));
        var open = open(seats.actors(visitor));
        var own = area.isBlank() ? open.getFirst() : area;
        for (var asked : with.isBlank() ? List.of(own) : List.of(own, with))
            if (!open.contains(asked)) throw seats.hidden(visitor, asked, "indicators");
        var programmes = editions.offered().stream()
                .filter(one -> one.indicators().isPresent())
                .toList();
        var programme = programmes.stream()
                .filter(one -> one.id().equals(edition))
                .findFirst()
                .orElse(programmes.getFirst());
        var problems = new ArrayList<Problem>();
        var today = ChinaTime.day(clock.instant());
        var asOf = asked("day", day, problems, w).orElse(today);
        var earlier = asked("before", before, problems, w).orElse(asOf.minusYears(1));
        if (!problems.isEmpty()) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        var heading = Heading.of(w.t("ledger.indicators"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.indicators.lead"));
        var subjects = Stream.of(own, with)
                .filter(code -> !code.isBlank())
                .distinct()
                .map(code -> subject(areas.get(code), w))
                .toList();
        model.addAttribute("page", frames.frame(request, Optional.of(visitor), heading));
        model.addAttribute("problems", problems);
        model.addAttribute("filters", filters(programmes, programme, open, own, with, asOf, earlier, w));
        model.addAttribute("table", shown.of(programme, subjects, asOf, earlier, clock.instant(), w));
        return "pages/ledger/indicators";
    }

    private static Subject subject(Area area, Words w) {
        return new Subject(area.code(), w.t(area.name()), area.level(), List.copyOf(area.titles()));
    }

    private static Optional<LocalDate> asked(String path, String typed, List<Problem> problems, Words w) {
        if (typed.isBlank()) return Optional.empty();
        var day = FieldsAsked.day(typed.strip());
        if (day.isEmpty()) problems.add(new Problem(path, w.t("ledger.day.wrong", typed)));
        return day;
    }

    /** One's own areas, and for an office the areas right below. */
    private List<String> open(List<Actor> actors) {
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
            List<Edition> programmes,
            Edition programme,
            List<String> open,
            String own,
            String with,
            LocalDate day,
            LocalDate before,
            Words w) {
        var options = open.stream()
                .map(code -> Option.of(code, w.t(areas.fullName(code))))
                .toList();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(SELECT, "edition", w.t("ledger.measures.edition"))
                .withOptions(programmes.stream()
                        .map(one -> Option.of(one.id(), w.t(one.shortTitle())))
                        .toList())
                .withValue(programme.id()));
        fields.add(FieldView.of(SELECT, "area", w.t("ledger.measures.area"))
                .withOptions(options)
                .withValue(own));
        if (open.size() > 1)
            fields.add(FieldView.of(SELECT, "with", w.t("ledger.indicators.with"))
                    .withOptions(
                            Stream.concat(Stream.of(Option.of("", w.t("ledger.indicators.alone"))), options.stream())
                                    .toList())
                    .withValue(with));
        fields.add(FieldView.of(DATE, "day", w.t("ledger.day")).withValue(day.toString()));
        fields.add(FieldView.of(DATE, "before", w.t("ledger.indicators.before")).withValue(before.toString()));
        return new FilterView("/ledger/indicators", fields, "");
    }
}
