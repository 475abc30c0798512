package org.xiandao.app.pages.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.ledger.RecordWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.ledger.RecordNews;
import org.xiandao.ledger.RecordNews.Kind;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.Catalogue.Pillar;
import org.xiandao.rules.catalogue.RecordType;

/** What came into the ledger since the earlier day. */
@Component
class NewsShown {
    private final RecordNews news;
    private final Scopes scopes;
    private final Catalogue catalogue;
    private final RecordWords words;

    NewsShown(RecordNews news, Scopes scopes, Catalogue catalogue, RecordWords words) {
        this.news = news;
        this.scopes = scopes;
        this.catalogue = catalogue;
        this.words = words;
    }

    Map<String, Map<Kind, Integer>> counts(Chosen chosen) {
        return news.counts(chosen.glance().span(), scopes.within(chosen), chosen.actors());
    }

    RecordNews.Page list(Chosen chosen, String pillar, Optional<Kind> kind, int page, int size) {
        return news.list(
                chosen.glance().span(),
                scopes.within(chosen),
                scopes.types(pillar).stream().map(RecordType::id).toList(),
                kind,
                chosen.actors(),
                page,
                size);
    }

    TableView tallied(Map<String, Map<Kind, Integer>> counts, Chosen chosen, Words w) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(w.t("monitoring.column.pillar")));
        for (var kind : Kind.values()) columns.add(Column.number(w.t("monitoring.news." + kind)));
        var rows = new ArrayList<List<Cell>>();
        for (var pillar : catalogue.pillars()) {
            var row = new ArrayList<Cell>();
            row.add(new Cell.Plain(w.t(pillar.title())));
            for (var kind : Kind.values()) row.add(number(pillar, kind, counts, chosen, w));
            rows.add(row);
        }
        return new TableView(w.t("monitoring.news.title", chosen.glance().since()), columns, rows);
    }

    private static Cell number(
            Pillar pillar, Kind kind, Map<String, Map<Kind, Integer>> counts, Chosen chosen, Words w) {
        int count = pillar.types().stream()
                .mapToInt(type -> counts.getOrDefault(type, Map.of()).getOrDefault(kind, 0))
                .sum();
        return count == 0
                ? new Cell.Number("0", "")
                : new Cell.To(
                        w.number(count), chosen.on("/monitoring/changes") + "&pillar=" + pillar.id() + "&kind=" + kind);
    }

    static int all(Map<String, Map<Kind, Integer>> counts) {
        return counts.values().stream()
                .flatMap(of -> of.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    TableView listed(String caption, RecordNews.Page page, Chosen chosen, Words w) {
        var reader = words.to(chosen.actors(), w);
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("ledger.column.name")),
                        Column.text(w.t("monitoring.column.what")),
                        Column.text(w.t("ledger.column.type")),
                        Column.text(w.t("ledger.column.area")),
                        Column.text(w.t("monitoring.column.said")),
                        Column.text(w.t("monitoring.column.known"))),
                page.items().stream()
                        .map(item -> {
                            var type = catalogue.type(item.type()).orElseThrow();
                            return List.<Cell>of(
                                    new Cell.To(
                                            reader.name(
                                                    type, item.version().says().fields()),
                                            "/ledger/records/" + item.id() + "#v"
                                                    + item.version().number()),
                                    new Cell.Tag(w.t("monitoring.news." + item.kind()), tone(item.kind())),
                                    new Cell.Plain(w.t(type.title())),
                                    new Cell.Plain(reader.area(item.version().area())),
                                    new Cell.Plain(said(item, type, reader, w)),
                                    new Cell.Short(w.date(item.version().known())));
                        })
                        .toList());
    }

    /** What is different, from what to what, and why. */
    private static String said(RecordNews.Item item, RecordType type, RecordWords.Reader reader, Words w) {
        var says = item.version().says();
        var told = item.before().isEmpty() || item.kind() == Kind.ENDED
                ? Stream.<String>empty()
                : type.fields().stream()
                        .filter(field ->
                                !was(item.before(), field, reader, w).equals(was(says.fields(), field, reader, w)))
                        .map(field -> w.t(
                                "monitoring.news.said",
                                field.title(),
                                was(item.before(), field, reader, w),
                                was(says.fields(), field, reader, w)));
        return Stream.concat(told, Stream.of(says.reason()).filter(reason -> !reason.isEmpty()))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    private static String was(Map<String, String> fields, RecordType.Field field, RecordWords.Reader reader, Words w) {
        var value = fields.getOrDefault(field.id(), "");
        return value.isEmpty() ? w.t("ledger.empty") : reader.text(field, value);
    }

    private static Tone tone(Kind kind) {
        return switch (kind) {
            case ADDED -> Tone.GOOD;
            case CHANGED -> Tone.BRAND;
            case CORRECTED -> Tone.WARN;
            case ENDED -> Tone.PLAIN;
        };
    }
}
