package org.xiandao.app.pages.monitoring;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.monitoring.Glance;
import org.xiandao.monitoring.Sides;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Measure;

/** Reads from an address what is to be looked at: area, edition, day, the day to compare with, and a measure. */
@Component
class Choosing {
    private static final int MONTHS_BACK = 3;

    private final MonitoringSeats seats;
    private final Editions editions;
    private final Areas areas;
    private final Clock clock;

    Choosing(MonitoringSeats seats, Editions editions, Areas areas, Clock clock) {
        this.seats = seats;
        this.editions = editions;
        this.areas = areas;
        this.clock = clock;
    }

    Chosen of(Turn turn, Words w) {
        var actors = seats.actors(turn.visitor());
        var area = seats.area(actors, asked(turn.request(), "area"), turn.visitor());
        var edition = edition(area, asked(turn.request(), "edition"));
        var problems = new ArrayList<Problem>();
        var now = clock.instant();
        var day = day("day", asked(turn.request(), "day"), ChinaTime.day(now), problems, w);
        var since = day("since", asked(turn.request(), "since"), day.minusMonths(MONTHS_BACK), problems, w);
        if (since.isAfter(day)) {
            problems.add(new Problem("since", w.t("monitoring.since.late", since, day)));
            since = day.minusMonths(MONTHS_BACK);
        }
        return new Chosen(
                new Glance(edition, area, day, since, now),
                measure(edition, asked(turn.request(), "measure")),
                actors,
                List.copyOf(problems));
    }

    /** The editions that measure something and are issued for the area. */
    private List<Edition> editions(Area area) {
        return editions.offered().stream()
                .filter(one -> !Sides.measured(one).isEmpty() && areas.within(area.code(), one.area()))
                .toList();
    }

    private Edition edition(Area area, String asked) {
        var open = editions(area);
        return open.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> open.stream().findFirst())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Measure measure(Edition edition, String asked) {
        var measured = Sides.measured(edition);
        return measured.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElse(measured.getFirst());
    }

    private static LocalDate day(String path, String typed, LocalDate otherwise, List<Problem> problems, Words w) {
        if (typed.isEmpty()) return otherwise;
        try {
            if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            // told below
        }
        problems.add(new Problem(path, w.t("ledger.day.wrong", typed)));
        return otherwise;
    }

    private static String asked(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    FilterView filters(Chosen chosen, Words w) {
        var glance = chosen.glance();
        var open = editions(glance.area());
        return new FilterView(
                "/monitoring",
                List.of(
                        FieldView.of(SELECT, "area", w.t("ledger.measures.area"))
                                .withOptions(around(chosen).stream()
                                        .map(area -> Option.of(area.code(), w.t(areas.fullName(area.code()))))
                                        .toList())
                                .withValue(glance.area().code()),
                        FieldView.of(SELECT, "edition", w.t("ledger.measures.edition"))
                                .withOptions(open.stream()
                                        .map(one -> Option.of(one.id(), w.t(one.shortTitle())))
                                        .toList())
                                .withValue(glance.edition().id()),
                        FieldView.of(DATE, "day", w.t("ledger.day"))
                                .withValue(glance.day().toString()),
                        FieldView.of(DATE, "since", w.t("monitoring.since"))
                                .withValue(glance.since().toString())),
                "");
    }

    /** The area, those above it and those right below it, as far as they may be seen. */
    List<Area> around(Chosen chosen) {
        var around = new ArrayList<>(above(chosen));
        around.add(chosen.glance().area());
        around.addAll(below(chosen));
        return around;
    }

    /** From the widest down. */
    List<Area> above(Chosen chosen) {
        return areas.chain(chosen.glance().area().code()).stream()
                .skip(1)
                .filter(area -> seats.sees(chosen.actors(), area.code()))
                .toList()
                .reversed();
    }

    List<Area> below(Chosen chosen) {
        return areas.children(chosen.glance().area().code()).stream()
                .filter(area -> seats.sees(chosen.actors(), area.code()))
                .toList();
    }
}
