package org.xiandao.app.pages.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.SamePair;
import org.xiandao.ledger.SameThings;
import org.xiandao.ledger.SameThings.Show;
import org.xiandao.rules.catalogue.Catalogue;

/** Which records may speak of one thing: what an office has to decide, and what a unit is asked. */
@Controller
class SamePages {
    private static final int ON_A_PAGE = 20;

    private final LedgerSeats seats;
    private final SameThings things;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final RecordWords words;
    private final Frames frames;

    SamePages(
            LedgerSeats seats,
            SameThings things,
            Ledger ledger,
            Catalogue catalogue,
            RecordWords words,
            Frames frames) {
        this.seats = seats;
        this.things = things;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.words = words;
        this.frames = frames;
    }

    @GetMapping("/ledger/same")
    String queue(
            @RequestParam(defaultValue = "OPEN") String show, @RequestParam(defaultValue = "1") int page, Turn turn) {
        var w = turn.words();
        var actors = seats.actors(turn.visitor());
        var chosen = Arrays.stream(Show.values())
                .filter(one -> one.name().equals(show))
                .findFirst()
                .orElse(Show.OPEN);
        boolean office = actors.stream().anyMatch(actor -> actor.office().isPresent());
        var found = things.page(actors, chosen, Math.max(1, page), ON_A_PAGE);
        int pages = Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        var asked = things.asked(actors);
        var heading = Heading.of(w.t("ledger.alike"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.alike.lead"));
        turn.put("page", frames.frame(turn, heading));
        turn.put("asked", asked.isEmpty() ? Optional.empty() : Optional.of(asked(asked, actors, w)));
        turn.put("tabs", office ? tabs(actors, chosen, found.total(), w) : List.of());
        turn.put("table", table(found.pairs(), chosen, actors, w));
        turn.put("empty", new EmptyView(w.t("ledger.alike.none"), w.t("ledger.alike.none.text"), List.of()));
        turn.put(
                "pager",
                new PagerView(
                        Math.clamp(page, 1, pages), pages, found.total(), "/ledger/same?show=" + chosen + "&page="));
        return "pages/ledger/same";
    }

    private List<SameTab> tabs(List<Actor> actors, Show chosen, int total, Words w) {
        return Arrays.stream(Show.values())
                .map(show -> new SameTab(
                        w.t(
                                "ledger.alike.show." + show,
                                show == chosen
                                        ? total
                                        : things.page(actors, show, 1, 1).total()),
                        "/ledger/same?show=" + show,
                        show == chosen))
                .toList();
    }

    private TableView table(List<SamePair> pairs, Show chosen, List<Actor> actors, Words w) {
        var reader = words.to(actors, w);
        var same = new SameWords(reader, w);
        var rows = new ArrayList<List<Cell>>();
        for (var pair : pairs) {
            var type = catalogue.type(pair.type()).orElseThrow();
            var one = find(pair.one(), actors);
            var other = find(pair.other(), actors);
            rows.add(List.of(
                    new Cell.To(
                            w.t(
                                    "ledger.alike.two",
                                    reader.name(type, one.last().says().fields()),
                                    reader.name(type, other.last().says().fields())),
                            "/ledger/same/" + pair.id()),
                    new Cell.Plain(w.t(type.title())),
                    new Cell.Plain(
                            pair.found().map(it -> same.why(type, it.match())).orElse("")),
                    new Cell.Plain(String.join(
                            w.t("apply.hint.and"),
                            List.of(
                                            one.last().author().organisationName(),
                                            other.last().author().organisationName())
                                    .stream()
                                    .distinct()
                                    .toList())),
                    same.state(pair)));
        }
        return new TableView(
                w.t("ledger.alike.caption." + chosen),
                List.of(
                        Column.text(w.t("ledger.alike.pair")),
                        Column.text(w.t("ledger.column.type")),
                        Column.text(w.t("ledger.alike.why")),
                        Column.text(w.t("ledger.about.keeper")),
                        Column.text(w.t("ledger.column.state"))),
                rows);
    }

    private Kept find(UUID id, List<Actor> actors) {
        return actors.stream()
                .flatMap(actor -> ledger.find(id, actor).stream())
                .findFirst()
                .orElseThrow();
    }

    private TableView asked(List<SamePair> pairs, List<Actor> actors, Words w) {
        var reader = words.to(actors, w);
        var rows = new ArrayList<List<Cell>>();
        for (var pair : pairs) {
            var type = catalogue.type(pair.type()).orElseThrow();
            var question = pair.last().orElseThrow();
            actors.stream()
                    .flatMap(actor -> things.kept(pair, actor).stream().flatMap(id -> ledger.find(id, actor).stream()))
                    .findFirst()
                    .ifPresent(own -> rows.add(List.of(
                            new Cell.To(reader.name(type, own.last().says().fields()), "/ledger/same/" + pair.id()),
                            new Cell.Plain(w.t(type.title())),
                            new Cell.Plain(question.reason()),
                            new Cell.Plain(question.author().organisationName()),
                            new Cell.Short(w.time(question.at())))));
        }
        return new TableView(
                w.t("ledger.alike.asked"),
                List.of(
                        Column.text(w.t("ledger.column.name")),
                        Column.text(w.t("ledger.column.type")),
                        Column.text(w.t("ledger.alike.question")),
                        Column.text(w.t("ledger.alike.by")),
                        Column.text(w.t("ledger.alike.at"))),
                rows);
    }
}
