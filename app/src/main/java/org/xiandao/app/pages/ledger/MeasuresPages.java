package org.xiandao.app.pages.ledger;

import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.base.Areas;

/** What the measures of a programme come to in an area, by its ledger: each with what it was computed from. */
@Controller
class MeasuresPages {
    private final MeasuresAsked asked;
    private final MeasuresShown shown;
    private final RecordsBehind behind;
    private final Areas areas;
    private final Frames frames;
    private final Clock clock;

    MeasuresPages(
            MeasuresAsked asked, MeasuresShown shown, RecordsBehind behind, Areas areas, Frames frames, Clock clock) {
        this.asked = asked;
        this.shown = shown;
        this.behind = behind;
        this.areas = areas;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/measures")
    String measures(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String open,
            Turn turn) {
        var w = turn.words();
        var look = asked.of(turn.visitor(), "measures", it -> !it.measures().isEmpty(), edition, area, day, w);
        if (!look.problems().isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var heading = Heading.of(w.t("ledger.measures"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.measures.lead", w.t(areas.fullName(look.area())), look.day()));
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", look.problems());
        turn.put(
                "filters",
                new FilterView(
                        "/ledger/measures",
                        List.of(asked.programme(look, w), asked.area(look, w), asked.day(look, w)),
                        ""));
        turn.put("asked", look.query());
        turn.put("open", open);
        turn.put("measures", shown.of(look.programme(), areas.get(look.area()), look.day(), clock.instant(), w));
        return "pages/ledger/measures";
    }

    /** All the records behind one value, a page at a time. */
    @GetMapping("/ledger/measures/{id}")
    String records(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "1") int page,
            Turn turn) {
        var w = turn.words();
        var look = asked.of(turn.visitor(), "measures", it -> it.measure(id).isPresent(), edition, area, day, w);
        if (!look.problems().isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var measure = look.programme().measure(id).orElseThrow();
        var heading = Heading.of(
                        w.t(measure.title()),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t("ledger.measures"), "/ledger/measures?" + look.query() + "#measure-" + id))
                .lead(w.t("ledger.measures.lead", w.t(areas.fullName(look.area())), look.day()));
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", look.problems());
        turn.put("behind", behind.of(look, measure, Math.max(1, page), w));
        return "pages/ledger/behind";
    }
}
