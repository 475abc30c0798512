package org.xiandao.app.pages.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.monitoring.MapShown.Spread;
import org.xiandao.app.view.BoundaryView;
import org.xiandao.app.view.TileMapView.Shade;
import org.xiandao.app.web.Words;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.monitoring.Boundaries;
import org.xiandao.monitoring.BoundaryMap;
import org.xiandao.rules.number.Figures;

/** The same spread on a real map, where an administrator has brought one. */
@Component
class BoundaryShown {
    private static final int SHADE_WIDTH = 190;

    private final Boundaries boundaries;
    private final MapShown maps;
    private final Areas areas;

    BoundaryShown(Boundaries boundaries, MapShown maps, Areas areas) {
        this.boundaries = boundaries;
        this.maps = maps;
        this.areas = areas;
    }

    Optional<BoundaryView> map(Spread spread, Chosen chosen, boolean linked, Words w) {
        return boundaries
                .of(chosen.glance().area().code())
                .map(map -> new BoundaryView(
                        maps.title(chosen, w),
                        maps.description(spread, chosen, w),
                        map.width(),
                        map.height(),
                        shapes(map, spread, chosen, w),
                        map.lines(),
                        legend(Scale.of(spread.values().values()), w),
                        w.t("monitoring.boundary.approval", map.approval()),
                        linked));
    }

    private List<BoundaryView.Shape> shapes(BoundaryMap map, Spread spread, Chosen chosen, Words w) {
        var scale = Scale.of(spread.values().values());
        var seen = spread.below().stream().map(Area::code).toList();
        return map.shapes().stream()
                .map(shape -> {
                    var value = spread.of(shape.area());
                    return new BoundaryView.Shape(
                            w.t(areas.get(shape.area()).name()),
                            value.map(Figures::of).orElse(w.t("ledger.measures.unknown")),
                            shape.path(),
                            value.map(scale::fill).orElse(""),
                            seen.contains(shape.area()) ? chosen.in(shape.area()) : "");
                })
                .toList();
    }

    private static List<Shade> legend(Scale scale, Words w) {
        var shades = new ArrayList<Shade>();
        for (var step : scale.steps()) shades.add(new Shade(shades.size() * SHADE_WIDTH, step.fill(), step.range()));
        shades.add(new Shade(shades.size() * SHADE_WIDTH, "url(#unknown-shape)", w.t("ledger.measures.unknown")));
        return shades;
    }
}
