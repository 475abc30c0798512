package org.xiandao.app.pages.monitoring;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.ledger.RecordWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Proven;
import org.xiandao.ledger.RecordNews.Kind;
import org.xiandao.rules.catalogue.Catalogue;

/** The records behind the numbers of what changed and of what is unproven. */
@Controller
class MonitoringLists {
    private static final int ON_A_PAGE = 25;

    private final Choosing choosing;
    private final NewsShown news;
    private final Proven proof;
    private final Scopes scopes;
    private final RecordWords words;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Frames frames;

    MonitoringLists(
            Choosing choosing,
            NewsShown news,
            Proven proof,
            Scopes scopes,
            RecordWords words,
            Catalogue catalogue,
            Areas areas,
            Frames frames) {
        this.choosing = choosing;
        this.news = news;
        this.proof = proof;
        this.scopes = scopes;
        this.words = words;
        this.catalogue = catalogue;
        this.areas = areas;
        this.frames = frames;
    }

    @GetMapping("/monitoring/changes")
    String changes(
            @RequestParam(defaultValue = "") String pillar,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        var only = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        var found = news.list(chosen, pillar, only, Math.max(1, page), ON_A_PAGE);
        var glance = chosen.glance();
        var caption = w.t("monitoring.news.found", narrowed(pillar, w), found.total(), glance.since());
        return show(
                "monitoring.news",
                news.listed(caption, found, chosen, w),
                found.total(),
                page,
                chosen.on("/monitoring/changes") + "&pillar=" + known(pillar) + "&kind="
                        + only.map(Enum::name).orElse(""),
                chosen,
                turn);
    }

    @GetMapping("/monitoring/unproven")
    String unproven(
            @RequestParam(defaultValue = "") String pillar, @RequestParam(defaultValue = "1") int page, Turn turn) {
        var w = turn.words();
        var chosen = choosing.of(turn, w);
        var found = proof.unconfirmed(scopes.of(chosen), scopes.types(pillar), Math.max(1, page), ON_A_PAGE);
        var caption = w.t(
                "monitoring.unproven.found",
                narrowed(pillar, w),
                found.total(),
                chosen.glance().day());
        return show(
                "monitoring.unproven",
                table(found, caption, chosen, w),
                found.total(),
                page,
                chosen.on("/monitoring/unproven") + "&pillar=" + known(pillar),
                chosen,
                turn);
    }

    private TableView table(Proven.Page found, String caption, Chosen chosen, Words w) {
        var reader = words.to(chosen.actors(), w);
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("ledger.column.name")),
                        Column.text(w.t("ledger.column.type")),
                        Column.text(w.t("ledger.column.area")),
                        Column.text(w.t("ledger.column.state")),
                        Column.text(w.t("monitoring.column.missing")),
                        Column.text(w.t("monitoring.column.known")),
                        Column.text(w.t("ledger.column.origin"))),
                found.lines().stream()
                        .map(line -> {
                            var type = line.type();
                            var version = line.record().version();
                            return List.<Cell>of(
                                    new Cell.To(
                                            reader.name(type, version.says().fields()),
                                            "/ledger/records/" + line.record().id()),
                                    new Cell.Plain(w.t(type.title())),
                                    new Cell.Plain(reader.area(version.area())),
                                    reader.state(line.record().ground(), type),
                                    new Cell.Plain(w.t("monitoring.why." + line.why())),
                                    new Cell.Short(w.date(version.known())),
                                    reader.origin(version.says().origin()));
                        })
                        .toList());
    }

    private String show(String key, TableView table, int total, int page, String href, Chosen chosen, Turn turn) {
        var w = turn.words();
        var area = w.t(areas.fullName(chosen.glance().area().code()));
        int pages = Math.max(1, (total + ON_A_PAGE - 1) / ON_A_PAGE);
        turn.put(
                "page",
                frames.frame(
                        turn,
                        Heading.of(
                                w.t(key + ".page", area),
                                new Link(w.t("monitoring.title", area), chosen.on("/monitoring")))));
        turn.put("problems", chosen.problems());
        turn.put("table", table);
        turn.put("empty", new EmptyView(w.t(key + ".none"), w.t(key + ".none.text"), List.of()));
        turn.put("pager", new PagerView(Math.clamp(page, 1, pages), pages, total, href + "&page="));
        return "pages/monitoring/records";
    }

    private String known(String pillar) {
        return catalogue.pillars().stream().anyMatch(one -> one.id().equals(pillar)) ? pillar : "";
    }

    private String narrowed(String pillar, Words w) {
        return catalogue.pillars().stream()
                .filter(one -> one.id().equals(pillar))
                .findFirst()
                .map(one -> w.t(one.title()))
                .orElse(w.t("monitoring.pillars.all"));
    }
}
