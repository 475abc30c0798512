package org.xiandao.app.pages.cases;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.ledger.CitedRecords;
import org.xiandao.app.view.Link;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Conditions;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.catalogue.Catalogue;

/** Why a condition is judged as it is: from the clause down to records and files. */
@Controller
class WhyPages {
    private final Material material;
    private final Cases cases;
    private final Catalogue catalogue;
    private final CitedRecords cited;
    private final Frames frames;
    private final Clock clock;

    WhyPages(Material material, Cases cases, Catalogue catalogue, CitedRecords cited, Frames frames, Clock clock) {
        this.material = material;
        this.cases = cases;
        this.catalogue = catalogue;
        this.cited = cited;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/why")
    String why(Turn turn, @PathVariable String id) {
        var w = turn.words();
        var seat = material.sit(turn.visitor(), id);
        var seen = material.seen(seat);
        var day = seat.state()
                .ending()
                .map(ending -> ChinaTime.day(ending.at()))
                .orElseGet(() -> ChinaTime.day(clock.instant()));
        var shown = new WhyShown(id, seen, seat.edition(), catalogue, cited, turn.visitor(), w);
        var heading = Heading.of(
                        w.t("why"),
                        new Link(w.t("nav.cases"), "/cases"),
                        new Link(seat.card().title(), "/cases/" + id))
                .lead(w.t("why.lead", w.date(day), w.t(seat.edition().shortTitle())));
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "why",
                new WhyView(
                        w.date(day),
                        "/api/v1/cases/" + id + "/conditions?asOf=" + day,
                        Sight.of(seat).opinions() ? CitedGrounds.of(seat.state(), w) : List.of(),
                        Conditions.all(seen, seat.edition(), seat.call().terms(), cases.facts(), day).stream()
                                .map(shown::of)
                                .toList()));
        turn.put("points", PointsShown.of(seat, w));
        return "pages/cases/why";
    }
}
