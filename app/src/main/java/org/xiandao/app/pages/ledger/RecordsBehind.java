package org.xiandao.app.pages.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.BehindWords;
import org.xiandao.app.pages.ledger.MeasuresAsked.Shown;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.indicator.Backing;
import org.xiandao.indicator.Backings;
import org.xiandao.ledger.Origin;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.Measure.Definition;

/** The records behind a value as a table; for a measure that is made of others, the way to theirs. */
@Component
class RecordsBehind {
    private static final int ON_A_PAGE = 50;

    private final Backings backings;
    private final Areas areas;
    private final Catalogue catalogue;

    RecordsBehind(Backings backings, Areas areas, Catalogue catalogue) {
        this.backings = backings;
        this.areas = areas;
        this.catalogue = catalogue;
    }

    BehindView of(Shown look, Measure measure, int number, Words w) {
        return switch (measure.definition()) {
            case Definition.Count it -> table(look, measure, it.recordType(), number, w);
            case Definition.Sum it -> table(look, measure, it.recordType(), number, w);
            case Definition.Latest it -> table(look, measure, it.recordType(), number, w);
            case Definition.Ratio it -> made(look, List.of(it.of(), it.per()), measure, w);
            case Definition.Total it -> made(look, it.of(), measure, w);
            case Definition.Told _ -> made(look, List.of(), measure, w);
        };
    }

    private static BehindView made(Shown look, List<String> parts, Measure measure, Words w) {
        var links = parts.stream()
                .flatMap(part -> look.programme().measure(part).stream())
                .map(part -> new Link(w.t(part.title()), href(part, look.query())))
                .toList();
        var text = w.t(links.isEmpty() ? "ledger.behind.none" : "ledger.behind.made");
        return new BehindView(
                new TableView(w.t(measure.title()), List.of(), List.of()),
                new EmptyView(w.t(measure.title()), text, links),
                new PagerView(1, 1, 0, href(measure, look.query()) + "&page="));
    }

    private BehindView table(Shown look, Measure measure, String type, int number, Words w) {
        var page = backings.page(measure.definition(), look.area(), look.day(), number, ON_A_PAGE);
        int pages = (int) Math.max(1, (page.total() + page.size() - 1) / page.size());
        var columns = Stream.of("name", "value", "area", "from", "keptBy", "state", "origin")
                .map(key -> new Column(w.t("ledger.column." + key), key.equals("value")))
                .toList();
        var value = page.standing()
                .value()
                .map(amount -> (Figures.of(amount) + " " + w.unit(measure.unit())).strip())
                .orElse(w.t("ledger.measures.unknown"));
        var caption = w.t(
                "ledger.behind.found",
                value,
                page.standing().records(),
                page.standing().confirmed());
        return new BehindView(
                new TableView(
                        caption,
                        columns,
                        page.lines().stream().map(line -> row(line, type, w)).toList()),
                new EmptyView(w.t(measure.title()), w.t("ledger.behind.none"), List.of()),
                new PagerView(
                        Math.clamp(page.number(), 1, pages),
                        pages,
                        page.total(),
                        href(measure, look.query()) + "&page="));
    }

    private List<Cell> row(Backing line, String type, Words w) {
        var origin = line.origin();
        var named = !line.label().equals(line.record().toString());
        var name = named ? line.label() : BehindWords.ofDay(type, line.from(), catalogue, w);
        return List.of(
                new Cell.To(name, "/ledger/records/" + line.record()),
                new Cell.Number(line.value(), ""),
                new Cell.Plain(w.t(areas.fullName(line.area()))),
                new Cell.Short(w.date(line.from())),
                new Cell.Plain(line.keptBy()),
                new Cell.Plain(
                        w.t("ledger.state." + line.state().map(Enum::name).orElse("DECLARED"))),
                origin.kind() == Origin.Kind.DEMONSTRATION
                        ? new Cell.Demo(new Cell.Plain(origin.source()))
                        : new Cell.Plain(
                                origin.source().isEmpty() ? w.t("ledger.origin." + origin.kind()) : origin.source()));
    }

    private static String href(Measure measure, String asked) {
        return "/ledger/measures/" + measure.id() + "?" + asked;
    }
}
