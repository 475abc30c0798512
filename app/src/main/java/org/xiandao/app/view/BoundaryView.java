package org.xiandao.app.view;

import java.util.List;

/**
 * A real map; sizes in the picture's own units.
 *
 * @param lines what is drawn without a value
 * @param approval under which number it may be published (审图号)
 */
public record BoundaryView(
        String title,
        String description,
        int width,
        int height,
        List<Shape> shapes,
        List<String> lines,
        List<TileMapView.Shade> legend,
        String approval,
        boolean linked) {

    /** @param value empty where it isn't known */
    public record Shape(String name, String value, String path, String fill, String href) {
        public String label() {
            return (name + " " + value).strip();
        }
    }
}
