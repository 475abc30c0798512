package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.rules.judge.Facts.Subject;

/** A programme's table of indicators for an area, or for two that apply together, as their ledgers fill it. */
@Controller
class YearTablePages {
    private final MeasuresAsked asked;
    private final YearTableShown shown;
    private final Areas areas;
    private final Frames frames;
    private final Clock clock;

    YearTablePages(MeasuresAsked asked, YearTableShown shown, Areas areas, Frames frames, Clock clock) {
        this.asked = asked;
        this.shown = shown;
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
            Turn turn) {
        var w = turn.words();
        var look = asked.of(turn.visitor(), "indicators", it -> it.indicators().isPresent(), edition, area, day, w);
        if (!with.isBlank()) asked.open(turn.visitor(), with, "indicators");
        var earlier = asked.day("before", before, look.problems(), w)
                .orElse(look.day().minusYears(1));
        if (!look.problems().isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var heading = Heading.of(w.t("ledger.indicators"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.indicators.lead"));
        var subjects = Stream.of(look.area(), with)
                .filter(code -> !code.isBlank())
                .distinct()
                .map(code -> subject(areas.get(code), w))
                .toList();
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", look.problems());
        turn.put("filters", filters(look, with, earlier, w));
        turn.put("table", shown.of(look.programme(), subjects, look.day(), earlier, clock.instant(), w));
        return "pages/ledger/indicators";
    }

    private static Subject subject(Area area, Words w) {
        return new Subject(area.code(), w.t(area.name()), area.level(), List.copyOf(area.titles()));
    }

    private FilterView filters(MeasuresAsked.Shown look, String with, LocalDate before, Words w) {
        var fields = new ArrayList<FieldView>();
        fields.add(asked.programme(look, w));
        fields.add(asked.area(look, w));
        if (look.choices().size() > 1)
            fields.add(FieldView.of(SELECT, "with", w.t("ledger.indicators.with"))
                    .withOptions(Stream.concat(
                                    Stream.of(Option.of("", w.t("ledger.indicators.alone"))), asked.areas(look, w))
                            .toList())
                    .withValue(with));
        fields.add(asked.day(look, w));
        fields.add(FieldView.of(DATE, "before", w.t("ledger.indicators.before")).withValue(before.toString()));
        return new FilterView("/ledger/indicators", fields, "");
    }
}
