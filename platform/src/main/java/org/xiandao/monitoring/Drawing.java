package org.xiandao.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xiandao.monitoring.GeoShapes.Outline;
import org.xiandao.monitoring.GeoShapes.Point;

/**
 * Puts outlines on paper: degrees on a grid of a thousand units' width, longitudes shortened as on the middle parallel.
 * Neighbours lose the same points of the border that they share, and nothing vanishes: what is smaller than the grid, an
 * island of a few houses, stays as a dot.
 */
final class Drawing {
    static final int WIDTH = 1000;

    private final double west;
    private final double north;
    private final double shortened;
    private final double scale;
    private final int height;

    Drawing(List<Outline> outlines) {
        double east = -180;
        double south = 90;
        double mostWest = 180;
        double mostNorth = -90;
        for (var outline : outlines)
            for (var part : outline.parts())
                for (var point : part) {
                    east = Math.max(east, point.longitude());
                    mostWest = Math.min(mostWest, point.longitude());
                    south = Math.min(south, point.latitude());
                    mostNorth = Math.max(mostNorth, point.latitude());
                }
        west = mostWest;
        north = mostNorth;
        shortened = Math.cos(Math.toRadians((south + mostNorth) / 2));
        scale = WIDTH / Math.max((east - west) * shortened, 1e-6);
        height = (int) Math.ceil((north - south) * scale) + 1;
    }

    int height() {
        return height;
    }

    String path(Outline outline) {
        return outline.parts().stream()
                .filter(part -> !part.isEmpty())
                .map(part -> path(part, outline.closed()))
                .collect(Collectors.joining());
    }

    private record Place(int x, int y) {}

    private String path(List<Point> part, boolean closed) {
        var places = new ArrayList<Place>();
        for (var point : part) {
            var next = new Place((int) Math.round((point.longitude() - west) * shortened * scale), (int)
                    Math.round((north - point.latitude()) * scale));
            if (!places.isEmpty() && places.getLast().equals(next)) continue;
            int last = places.size() - 1;
            if (last > 0 && straight(places.get(last - 1), places.get(last), next)) places.removeLast();
            places.add(next);
        }
        if (closed && places.size() > 1 && places.getFirst().equals(places.getLast())) places.removeLast();
        var first = places.getFirst();
        if (closed && places.size() < 3) return "M%d %dh1v1h-1z".formatted(first.x(), first.y());
        return places.stream().map(place -> place.x() + " " + place.y()).collect(Collectors.joining("L", "M", ""))
                + (closed ? "z" : "");
    }

    private static boolean straight(Place a, Place b, Place c) {
        long across = (long) (b.x() - a.x()) * (c.y() - b.y()) - (long) (b.y() - a.y()) * (c.x() - b.x());
        long along = (long) (b.x() - a.x()) * (c.x() - b.x()) + (long) (b.y() - a.y()) * (c.y() - b.y());
        return across == 0 && along > 0;
    }
}
