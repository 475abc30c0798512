package org.xiandao.app.pages.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.monitoring.Sides;
import org.xiandao.programme.Editions;

/** Where an area stands, what changed, what is late, what is unproven: on one page. */
@Controller
class MonitoringPages {
    private static final int LATEST = 8;

    private final Choosing choosing;
    private final Sides sides;
    private final SidesShown standings;
    private final MapShown maps;
    private final BoundaryShown boundaries;
    private final CourseShown courses;
    private final ProofShown proofs;
    private final NewsShown news;
    private final LateShown late;
    private final Editions editions;
    private final Areas areas;
    private final Frames frames;

    MonitoringPages(
            Choosing choosing,
            Sides sides,
            SidesShown standings,
            MapShown maps,
            BoundaryShown boundaries,
            CourseShown courses,
            ProofShown proofs,
            NewsShown news,
            LateShown late,
            Editions editions,
            Areas areas,
            Frames frames) {
        this.choosing = choosing;
        this.sides = sides;
        this.standings = standings;
        this.maps = maps;
        this.boundaries = boundaries;
        this.courses = courses;
        this.proofs = proofs;
        this.news = news;
        this.late = late;
        this.editions = editions;
        this.areas = areas;
        this.frames = frames;
    }

    @GetMapping("/monitoring")
    String monitoring(Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        if (!chosen.problems().isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var glance = chosen.glance();
        var heading = Heading.of(
                        w.t("monitoring.title", w.t(areas.fullName(glance.area().code()))))
                .lead(w.t("monitoring.lead", glance.edition().title(), glance.day(), glance.since()));
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", chosen.problems());
        turn.put("seen", view(chosen, w));
        return "pages/monitoring/monitoring";
    }

    private MonitoringView view(Chosen chosen, Words w) {
        var glance = chosen.glance();
        var spread = maps.spread(chosen);
        var course = courses.course(chosen);
        var rows = proofs.rows(chosen);
        var counts = news.counts(chosen);
        var latest = news.list(chosen, "", Optional.empty(), 1, LATEST);
        return new MonitoringView(
                choosing.filters(chosen, w),
                choosing.above(chosen).stream()
                        .map(area -> new Link(w.t(area.name()), chosen.in(area.code())))
                        .toList(),
                doors(chosen, w),
                w.date(glance.day()),
                w.date(glance.since()),
                standings.of(sides.of(glance), chosen, w),
                boundaries.map(spread, chosen, true, w),
                maps.map(spread, chosen, true, w),
                picture("map", maps.title(chosen, w), maps.table(spread, chosen, w), chosen),
                courses.view(course, chosen, w),
                picture("course", courses.title(chosen, w), courses.table(course, chosen, w), chosen),
                proofs.view(rows, chosen, w),
                picture("proof", proofs.title(chosen, w), proofs.table(rows, chosen, w), chosen),
                news.tallied(counts, chosen, w),
                news.listed(w.t("monitoring.news.latest"), latest, chosen, w),
                new Link(w.t("monitoring.news.all", NewsShown.all(counts)), chosen.on("/monitoring/changes")),
                late.table(late.of(chosen), glance.day(), w));
    }

    private List<Link> doors(Chosen chosen, Words w) {
        var area = chosen.glance().area().code();
        var doors = new ArrayList<Link>();
        if (!editions.plans(area).isEmpty())
            doors.add(new Link(
                    w.t("nav.targets"),
                    "/targets?area=" + area + "&day=" + chosen.glance().day()));
        doors.add(new Link(w.t("monitoring.check"), "/ledger/check-sheet?area=" + area));
        doors.add(new Link(w.t("monitoring.wall.go"), chosen.on("/monitoring/wall")));
        return doors;
    }

    private static PictureView picture(String name, String title, org.xiandao.app.view.TableView table, Chosen chosen) {
        var path = "/monitoring/pictures/" + name;
        return new PictureView(title, table, chosen.on(path + ".svg"), chosen.on(path + ".csv"));
    }
}
