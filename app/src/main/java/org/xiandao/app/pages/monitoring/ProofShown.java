package org.xiandao.app.pages.monitoring;

import static org.xiandao.ledger.Step.Kind.CHECKED;
import static org.xiandao.ledger.Step.Kind.CONFIRMED;
import static org.xiandao.ledger.Step.Kind.RETURNED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.SharesView;
import org.xiandao.app.view.SharesView.Bar;
import org.xiandao.app.view.SharesView.Key;
import org.xiandao.app.view.SharesView.Part;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Proven;
import org.xiandao.ledger.Proven.Tally;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.Catalogue.Pillar;

/** How far the records of each pillar are proven: confirmed, checked, declared, returned. */
@Component
class ProofShown {
    private static final int WIDTH = 600;
    private static final int LEFT = 150;
    private static final int BARS = WIDTH - LEFT - 60;
    private static final int ROW = 34;
    private static final int WIDE_ENOUGH = 24;
    private static final int KEY_WIDTH = 112;

    private enum Shade {
        CONFIRMED("#00296f", "#ffffff"),
        CHECKED("#69a0ec", "#1a1f29"),
        DECLARED("#dbe6fb", "#1a1f29"),
        RETURNED("#f5c88e", "#1a1f29");

        final String fill;
        final String ink;

        Shade(String fill, String ink) {
            this.fill = fill;
            this.ink = ink;
        }

        int of(Tally tally) {
            return switch (this) {
                case CONFIRMED -> tally.of(org.xiandao.ledger.Step.Kind.CONFIRMED);
                case CHECKED -> tally.of(org.xiandao.ledger.Step.Kind.CHECKED);
                case RETURNED -> tally.of(org.xiandao.ledger.Step.Kind.RETURNED);
                case DECLARED -> tally.declared();
            };
        }
    }

    private final Proven proof;
    private final Scopes scopes;
    private final Catalogue catalogue;
    private final Areas areas;

    ProofShown(Proven proof, Scopes scopes, Catalogue catalogue, Areas areas) {
        this.proof = proof;
        this.scopes = scopes;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    record Row(Pillar pillar, Tally tally) {}

    List<Row> rows(Chosen chosen) {
        var tallies = proof.tallies(scopes.of(chosen));
        return catalogue.pillars().stream()
                .map(pillar -> new Row(
                        pillar,
                        pillar.types().stream()
                                .map(type -> tallies.getOrDefault(type, Tally.NONE))
                                .reduce(Tally.NONE, Tally::plus)))
                .toList();
    }

    SharesView view(List<Row> rows, Chosen chosen, Words w) {
        var bars = new ArrayList<Bar>();
        for (var row : rows)
            bars.add(new Bar(
                    bars.size() * ROW,
                    w.t(row.pillar().title()),
                    w.number(row.tally().records()),
                    parts(row.tally(), w)));
        var keys = new ArrayList<Key>();
        for (var shade : Shade.values())
            keys.add(new Key(LEFT + keys.size() * KEY_WIDTH, shade.fill, w.t("ledger.state." + shade)));
        return new SharesView(title(chosen, w), description(rows, w), WIDTH, rows.size() * ROW + 26, bars, keys);
    }

    private static List<Part> parts(Tally tally, Words w) {
        var parts = new ArrayList<Part>();
        int told = 0;
        for (var shade : Shade.values()) {
            int count = shade.of(tally);
            if (count == 0) continue;
            int from = LEFT + BARS * told / tally.records();
            told += count;
            int width = LEFT + BARS * told / tally.records() - from;
            parts.add(new Part(from, width, shade.fill, shade.ink, width < WIDE_ENOUGH ? "" : w.number(count)));
        }
        return parts;
    }

    String title(Chosen chosen, Words w) {
        return w.t(
                "monitoring.proof.title",
                w.t(areas.fullName(chosen.glance().area().code())),
                chosen.glance().day());
    }

    private static String description(List<Row> rows, Words w) {
        return rows.stream()
                .map(row -> w.t(
                        "monitoring.proof.said",
                        w.t(row.pillar().title()),
                        row.tally().of(CONFIRMED),
                        row.tally().records()))
                .collect(Collectors.joining(w.zh() ? "；" : "; "));
    }

    TableView table(List<Row> rows, Chosen chosen, Words w) {
        return new TableView(
                title(chosen, w),
                List.of(
                        Column.text(w.t("monitoring.column.pillar")),
                        Column.number(w.t("ledger.column.records")),
                        Column.number(w.t("ledger.state.CONFIRMED")),
                        Column.number(w.t("ledger.state.CHECKED")),
                        Column.number(w.t("ledger.state.DECLARED")),
                        Column.number(w.t("ledger.state.RETURNED")),
                        Column.number(w.t("monitoring.lacking")),
                        Column.number(w.t("monitoring.unproven.count"))),
                rows.stream()
                        .map(row -> List.<Cell>of(
                                new Cell.Plain(w.t(row.pillar().title())),
                                number(row.tally().records(), w),
                                number(row.tally().of(CONFIRMED), w),
                                number(row.tally().of(CHECKED), w),
                                number(row.tally().declared(), w),
                                number(row.tally().of(RETURNED), w),
                                number(row.tally().lacking(), w),
                                row.tally().unconfirmed() == 0
                                        ? number(0, w)
                                        : new Cell.To(
                                                w.number(row.tally().unconfirmed()),
                                                chosen.on("/monitoring/unproven") + "&pillar="
                                                        + row.pillar().id())))
                        .toList());
    }

    private static Cell number(int count, Words w) {
        return new Cell.Number(w.number(count), "");
    }

    static List<List<String>> lines(List<Row> rows, Words w) {
        var lines = new ArrayList<List<String>>();
        var head = new ArrayList<String>();
        head.add(w.t("monitoring.column.pillar"));
        head.add(w.t("ledger.column.records"));
        for (var shade : Shade.values()) head.add(w.t("ledger.state." + shade));
        head.add(w.t("monitoring.lacking"));
        lines.add(head);
        for (var row : rows) {
            var line = new ArrayList<String>();
            line.add(w.t(row.pillar().title()));
            line.add(String.valueOf(row.tally().records()));
            for (var shade : Shade.values()) line.add(String.valueOf(shade.of(row.tally())));
            line.add(String.valueOf(row.tally().lacking()));
            lines.add(line);
        }
        return lines;
    }
}
