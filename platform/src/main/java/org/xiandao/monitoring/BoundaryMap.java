package org.xiandao.monitoring;

import java.util.List;

/**
 * A real map of an area, from a file that somebody brought: paths to draw, keyed by the codes of areas.
 *
 * @param approval the number under which the map was approved for publication (审图号), to be printed with it
 * @param source name and digest of the file
 * @param lines what is drawn without a value: boundaries and islands that the file gives no area's code
 * @param width and {@code height} of the drawing, in the units of the paths
 */
public record BoundaryMap(
        String area,
        String approval,
        String source,
        String sha256,
        int width,
        int height,
        List<Shape> shapes,
        List<String> lines) {
    public record Shape(String area, String path) {}
}
