package org.xiandao.app.pages.monitoring;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TileMapView;

/**
 * What stands on a wall.
 *
 * @param figures few of each pillar, those that are known first
 * @param still the same page, which no longer renews itself, or does again
 */
public record WallView(
        String area,
        String programme,
        String asOf,
        boolean demonstration,
        List<SideView> sides,
        Optional<TileMapView> map,
        List<Count> counts,
        Link still,
        Link back) {

    public record Count(String title, String value, String href) {}
}
