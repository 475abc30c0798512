package org.xiandao.app.pages.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.TileMapView;
import org.xiandao.app.view.TileMapView.Shade;
import org.xiandao.app.view.TileMapView.Tile;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.monitoring.Sides;
import org.xiandao.monitoring.Tiles;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/** A measure in the areas below one: as tiles, as a table, as lines of a file. */
@Component
class MapShown {
    private static final int GAP = 4;
    private static final int TILE_HEIGHT = 62;
    private static final int PLACED_WIDTH = 68;
    private static final int LISTED_WIDTH = 100;
    private static final int SHADE_WIDTH = 132;
    private static final int LONGEST_ZH = 6;
    private static final int LONGEST_EN = 13;

    private final Sides sides;
    private final Tiles tiles;
    private final Choosing choosing;
    private final Areas areas;

    MapShown(Sides sides, Tiles tiles, Choosing choosing, Areas areas) {
        this.sides = sides;
        this.tiles = tiles;
        this.choosing = choosing;
        this.areas = areas;
    }

    /** The areas below that may be seen, with what is known of them. */
    record Spread(List<Area> below, Map<String, Fraction> values) {
        Optional<Fraction> of(String area) {
            return Optional.ofNullable(values.get(area));
        }
    }

    Spread spread(Chosen chosen) {
        var below = choosing.below(chosen);
        return new Spread(below, sides.across(chosen.measure(), chosen.glance(), below));
    }

    /** Empty where there is nothing below. */
    Optional<TileMapView> map(Spread spread, Chosen chosen, boolean linked, Words w) {
        var own = chosen.glance().area();
        var seen = spread.below().stream().map(Area::code).toList();
        var placed = tiles.of(own.code()).stream()
                .filter(tile -> seen.contains(tile.area()))
                .toList();
        if (placed.isEmpty()) return Optional.empty();
        var scale = Scale.of(spread.values().values());
        int wide = own.parent().isEmpty() ? PLACED_WIDTH : LISTED_WIDTH;
        int columns = placed.stream().mapToInt(Tiles.Tile::column).max().orElse(0) + 1;
        int rows = placed.stream().mapToInt(Tiles.Tile::row).max().orElse(0) + 1;
        int bottom = rows * (TILE_HEIGHT + GAP);
        int width = Math.max(columns * (wide + GAP), (scale.steps().size() + 1) * SHADE_WIDTH);
        return Optional.of(new TileMapView(
                title(chosen, w),
                description(spread, chosen, w),
                width,
                bottom + 30,
                wide,
                TILE_HEIGHT,
                placed.stream()
                        .map(tile -> tile(tile, wide, spread, scale, chosen, w))
                        .toList(),
                legend(scale, w),
                bottom + 10,
                linked));
    }

    private Tile tile(Tiles.Tile tile, int wide, Spread spread, Scale scale, Chosen chosen, Words w) {
        var value = spread.of(tile.area());
        return new Tile(
                1 + tile.column() * (wide + GAP),
                1 + tile.row() * (TILE_HEIGHT + GAP),
                lines(w.t(tile.label()), w),
                w.t(areas.get(tile.area()).name()),
                value.map(Figures::of).orElse(""),
                value.map(scale::fill).orElse(""),
                chosen.in(tile.area()),
                chosen.behind(chosen.measure().id(), tile.area()));
    }

    /** One line where it fits, else two, the second cut short with the whole name beside it. */
    private static List<String> lines(String label, Words w) {
        int longest = w.zh() ? LONGEST_ZH : LONGEST_EN;
        if (label.length() <= longest) return List.of(label);
        int blank = label.lastIndexOf(' ', longest);
        int end = !w.zh() && blank > 0 ? blank : longest;
        var rest = label.substring(end).strip();
        return List.of(label.substring(0, end), rest.length() > longest ? rest.substring(0, longest - 1) + "…" : rest);
    }

    private static List<Shade> legend(Scale scale, Words w) {
        var shades = new ArrayList<Shade>();
        for (var step : scale.steps())
            shades.add(new Shade(1 + shades.size() * SHADE_WIDTH, step.fill(), step.range()));
        shades.add(new Shade(1 + shades.size() * SHADE_WIDTH, "url(#unknown)", w.t("ledger.measures.unknown")));
        return shades;
    }

    String title(Chosen chosen, Words w) {
        return w.t(
                "monitoring.map.title",
                w.t(chosen.measure().title()),
                w.t(areas.fullName(chosen.glance().area().code())),
                chosen.glance().day());
    }

    String description(Spread spread, Chosen chosen, Words w) {
        var best = spread.values().entrySet().stream().max(Map.Entry.comparingByValue());
        var known = w.t(
                "monitoring.map.known", spread.values().size(), spread.below().size());
        return best.map(one -> known
                        + w.t(
                                "monitoring.map.most",
                                w.t(areas.get(one.getKey()).name()),
                                (Figures.of(one.getValue()) + " "
                                                + w.unit(chosen.measure().unit()))
                                        .strip()))
                .orElse(known);
    }

    TableView table(Spread spread, Chosen chosen, Words w) {
        return new TableView(
                title(chosen, w),
                List.of(
                        Column.text(w.t("ledger.column.area")),
                        Column.number((w.t("monitoring.column.value") + " "
                                        + w.unit(chosen.measure().unit()))
                                .strip())),
                ranked(spread).stream()
                        .map(area -> List.<Cell>of(
                                new Cell.To(w.t(area.name()), chosen.in(area.code())),
                                spread.of(area.code())
                                        .<Cell>map(value -> new Cell.To(
                                                Figures.of(value),
                                                chosen.behind(chosen.measure().id(), area.code())))
                                        .orElse(new Cell.Plain("—"))))
                        .toList());
    }

    /** The highest first; those that aren't known in the order of their codes. */
    private static List<Area> ranked(Spread spread) {
        var ranked = new ArrayList<>(spread.below());
        ranked.sort((a, b) -> {
            var left = spread.of(a.code());
            var right = spread.of(b.code());
            if (left.isPresent() && right.isPresent()) return right.get().compareTo(left.get());
            return Boolean.compare(right.isPresent(), left.isPresent());
        });
        return ranked;
    }

    List<List<String>> lines(Spread spread, Chosen chosen, Words w) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(
                w.t("monitoring.column.code"),
                w.t("ledger.column.area"),
                w.t("monitoring.column.value"),
                w.t("monitoring.column.unit")));
        for (var area : spread.below())
            lines.add(List.of(
                    area.code(),
                    w.t(area.name()),
                    spread.of(area.code()).map(Fraction::toString).orElse(""),
                    w.unit(chosen.measure().unit())));
        return lines;
    }
}
