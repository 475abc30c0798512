package org.xiandao.app.pages.experts;

import static org.xiandao.app.pages.experts.PoolHeading.done;
import static org.xiandao.app.pages.experts.PoolHeading.heading;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Entry;
import org.xiandao.expert.Entry.Standing;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.Masked;
import org.xiandao.expert.ProfileText;

/** An office's pool of experts: the list, found by words and standing, with personal data masked. */
@Controller
class PoolPages {
    private static final int SHOWN = 50;

    private final PoolSeats seats;
    private final ExpertPool pool;
    private final ProfileText text;
    private final Areas areas;
    private final Frames frames;
    private final Clock clock;

    PoolPages(PoolSeats seats, ExpertPool pool, ProfileText text, Areas areas, Frames frames, Clock clock) {
        this.seats = seats;
        this.pool = pool;
        this.text = text;
        this.areas = areas;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/office/experts")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        var w = turn.words();
        var keeper = seats.sit(turn.visitor());
        var today = ChinaTime.day(clock.instant());
        var found = pool.of(keeper.actor()).stream()
                .filter(entry -> matches(entry, q.strip()))
                .filter(entry -> standing.isEmpty() || entry.on(today).name().equals(standing))
                .toList();
        int pages = Math.max(1, (found.size() + SHOWN - 1) / SHOWN);
        int at = Math.clamp(page, 1, pages);
        var rows = found.stream()
                .skip((at - 1L) * SHOWN)
                .limit(SHOWN)
                .map(entry -> row(entry, today, w))
                .toList();
        var heading = heading(w.t("experts"), w)
                .lead(w.t("experts.lead", w.t(keeper.organisation().name())))
                .notices(done(done, w));
        turn.put("page", frames.frame(turn, heading));
        turn.put(
                "links",
                List.of(
                        new Link(w.t("experts.new"), "/office/experts/new"),
                        new Link(w.t("experts.import"), "/office/experts/import"),
                        new Link(w.t("experts.export"), "/office/experts/experts.xlsx")));
        turn.put("filters", filters(q, standing, w));
        turn.put("table", new TableView(w.t("experts.found", found.size()), columns(w), rows));
        turn.put(
                "pager",
                new PagerView(
                        at,
                        pages,
                        found.size(),
                        "/office/experts?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&standing="
                                + URLEncoder.encode(standing, StandardCharsets.UTF_8) + "&page="));
        return "pages/experts/list";
    }

    private static boolean matches(Entry entry, String asked) {
        var said = entry.profile().name() + " " + entry.profile().unit().name() + " "
                + entry.profile().title();
        return said.toLowerCase(Locale.ROOT).contains(asked.toLowerCase(Locale.ROOT));
    }

    private static FilterView filters(String q, String standing, Words w) {
        var any = List.of(Option.of("", w.t("experts.standing.any")));
        var options = new ArrayList<>(any);
        for (var one : Standing.values()) options.add(Option.of(one.name(), w.t("experts.standing." + one)));
        return new FilterView(
                "/office/experts",
                List.of(
                        FieldView.of(TEXT, "q", w.t("experts.q")).optional().withValue(q),
                        FieldView.of(SELECT, "standing", w.t("experts.standing"))
                                .optional()
                                .withOptions(options)
                                .withValue(standing)),
                q.isEmpty() && standing.isEmpty() ? "" : "/office/experts");
    }

    private static List<Column> columns(Words w) {
        return List.of(
                Column.text(w.t("experts.name")),
                Column.text(w.t("experts.unit")),
                Column.text(w.t("experts.area")),
                Column.text(w.t("experts.fields")),
                Column.text(w.t("experts.phone")),
                Column.number(w.t("experts.load")),
                Column.text(w.t("experts.standing")));
    }

    private List<Cell> row(Entry entry, LocalDate today, Words w) {
        var profile = entry.profile();
        var standing = entry.on(today);
        return List.of(
                new Cell.To(profile.name(), "/office/experts/" + entry.person()),
                new Cell.Plain(profile.unit().name()),
                new Cell.Plain(
                        areas.find(profile.area()).map(area -> w.t(area.name())).orElse(profile.area())),
                new Cell.Plain(profile.fields().stream()
                        .map(id -> w.t(text.title(id)))
                        .collect(Collectors.joining(w.comma()))),
                new Cell.Short(Masked.phone(profile.phone())),
                new Cell.Number(entry.open() + " / " + entry.seats(), ""),
                new Cell.Tag(w.t("experts.standing." + standing), standing == Standing.READY ? Tone.GOOD : Tone.WARN));
    }
}
