package org.xiandao.app.pages.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Proven.Tally;
import org.xiandao.monitoring.Sides;

/** The same for a wall: few figures, large, that renew themselves. */
@Controller
class MonitoringWall {
    private static final int FIGURES = 4;
    private static final String SECONDS = "300";

    private final Choosing choosing;
    private final Sides sides;
    private final SidesShown standings;
    private final MapShown maps;
    private final ProofShown proofs;
    private final NewsShown news;
    private final LateShown late;
    private final Areas areas;

    MonitoringWall(
            Choosing choosing,
            Sides sides,
            SidesShown standings,
            MapShown maps,
            ProofShown proofs,
            NewsShown news,
            LateShown late,
            Areas areas) {
        this.choosing = choosing;
        this.sides = sides;
        this.standings = standings;
        this.maps = maps;
        this.proofs = proofs;
        this.news = news;
        this.late = late;
        this.areas = areas;
    }

    /** Renewed by a header and no script; {@code still} stops it for those who read slowly. */
    @GetMapping("/monitoring/wall")
    String wall(@RequestParam(defaultValue = "") String still, Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        var here = chosen.on("/monitoring/wall");
        if (still.isEmpty()) turn.response().setHeader("Refresh", SECONDS);
        turn.put(
                "wall",
                view(
                        chosen,
                        still.isEmpty()
                                ? new Link(w.t("monitoring.wall.still"), here + "&still=yes")
                                : new Link(w.t("monitoring.wall.again"), here),
                        w));
        return "pages/monitoring/wall";
    }

    private WallView view(Chosen chosen, Link still, Words w) {
        var glance = chosen.glance();
        var all = sides.of(glance);
        return new WallView(
                w.t(areas.fullName(glance.area().code())),
                w.t(glance.edition().shortTitle()),
                w.t("monitoring.wall.asof", glance.day(), glance.known()),
                all.stream().flatMap(side -> side.lines().stream()).anyMatch(Sides.Line::demonstration),
                standings.of(all, chosen, w).stream().map(MonitoringWall::few).toList(),
                maps.map(maps.spread(chosen), chosen, true, w),
                counts(chosen, w),
                still,
                new Link(w.t("monitoring.wall.back"), chosen.on("/monitoring")));
    }

    private static SideView few(SideView side) {
        return new SideView(
                side.id(),
                side.title(),
                side.known(),
                side.standings().stream()
                        .sorted(Comparator.comparing(one -> one.value().isEmpty()))
                        .limit(FIGURES)
                        .toList());
    }

    private List<WallView.Count> counts(Chosen chosen, Words w) {
        var due = late.of(chosen);
        var proven = proofs.rows(chosen).stream().map(ProofShown.Row::tally).reduce(Tally.NONE, Tally::plus);
        return Stream.of(
                        new WallView.Count(
                                w.t("monitoring.wall.changes", chosen.glance().since()),
                                w.number(NewsShown.all(news.counts(chosen))),
                                chosen.on("/monitoring/changes")),
                        new WallView.Count(
                                w.t("monitoring.wall.unproven", proven.records()),
                                w.number(proven.unconfirmed()),
                                chosen.on("/monitoring/unproven")),
                        new WallView.Count(
                                w.t("monitoring.wall.late"),
                                w.number(due.overdue().size()),
                                chosen.on("/monitoring") + "#late"),
                        new WallView.Count(
                                w.t("monitoring.wall.soon"),
                                w.number(due.soon().size() + due.closing().size()),
                                chosen.on("/monitoring") + "#late"))
                .toList();
    }
}
