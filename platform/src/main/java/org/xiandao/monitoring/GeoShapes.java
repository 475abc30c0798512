package org.xiandao.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.monitoring.BoundaryFault.Code;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the shapes of a GeoJSON file (RFC 7946): rings and lines in degrees, each with the area's code if it has one. */
final class GeoShapes {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> CODES = List.of("adcode", "code", "gb", "id");
    /** What the national platform for geographic information puts before a code: China's number in ISO 3166. */
    private static final String COUNTRY = "156";

    /** @param closed rings of a surface; else lines */
    record Outline(Optional<String> code, boolean closed, List<List<Point>> parts) {}

    record Point(double longitude, double latitude) {}

    private final List<BoundaryFault> faults = new ArrayList<>();
    private final List<Outline> outlines = new ArrayList<>();

    static GeoShapes read(byte[] file) {
        var shapes = new GeoShapes();
        try {
            shapes.collection(MAPPER.readTree(file));
        } catch (JacksonException unreadable) {
            shapes.fault(Code.NOT_GEOJSON, "");
        }
        return shapes;
    }

    List<BoundaryFault> faults() {
        return List.copyOf(faults);
    }

    List<Outline> outlines() {
        return List.copyOf(outlines);
    }

    private void fault(Code code, String about) {
        var fault = new BoundaryFault(code, about);
        if (!faults.contains(fault)) faults.add(fault);
    }

    private void collection(JsonNode root) {
        if (!root.path("type").asString("").equals("FeatureCollection")
                || !root.path("features").isArray()) {
            fault(Code.NO_COLLECTION, root.path("type").asString(""));
            return;
        }
        int number = 0;
        for (var feature : root.path("features")) feature(feature, ++number);
        if (outlines.isEmpty() && faults.isEmpty()) fault(Code.NO_SHAPE, "");
    }

    private void feature(JsonNode feature, int number) {
        var geometry = feature.path("geometry");
        var coordinates = geometry.path("coordinates");
        var code = code(feature);
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> add(code, true, List.of(coordinates), number);
            case "MultiPolygon" -> add(code, true, coordinates, number);
            case "LineString" -> outlines.add(new Outline(code, false, List.of(line(coordinates, false, number))));
            case "MultiLineString" -> {
                var lines = new ArrayList<List<Point>>();
                for (var one : coordinates) lines.add(line(one, false, number));
                outlines.add(new Outline(code, false, lines));
            }
            default ->
                fault(Code.NOT_A_SHAPE, number + " " + geometry.path("type").asString(""));
        }
    }

    private void add(Optional<String> code, boolean closed, Iterable<JsonNode> polygons, int number) {
        var rings = new ArrayList<List<Point>>();
        for (var polygon : polygons) for (var ring : polygon) rings.add(line(ring, true, number));
        outlines.add(new Outline(code, closed, rings));
    }

    private List<Point> line(JsonNode positions, boolean ring, int number) {
        var points = new ArrayList<Point>();
        for (var position : positions) {
            double longitude = position.path(0).asDouble(Double.NaN);
            double latitude = position.path(1).asDouble(Double.NaN);
            if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90) points.add(new Point(longitude, latitude));
            else fault(Code.OUT_OF_RANGE, String.valueOf(number));
        }
        boolean closed = points.size() >= 4 && points.getFirst().equals(points.getLast());
        if (ring && !closed) fault(Code.OPEN_RING, String.valueOf(number));
        return points;
    }

    private static Optional<String> code(JsonNode feature) {
        for (var name : CODES) {
            var node = feature.path("properties").path(name);
            if (node.isMissingNode() && name.equals("id")) node = feature.path("id");
            var text = node.asString("");
            if (text.matches(COUNTRY + "\\d{6}")) return Optional.of(text.substring(COUNTRY.length()));
            if (text.matches("\\d{6}")) return Optional.of(text);
        }
        return Optional.empty();
    }
}
