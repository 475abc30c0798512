package org.xiandao.app.view;

import java.util.List;

/**
 * Areas as equal tiles: a scheme, no map. All sizes in the picture's own units.
 *
 * @param description the same in a sentence, for those who hear it
 * @param linked whether tiles lead anywhere; a picture on its own leads nowhere
 */
public record TileMapView(
        String title,
        String description,
        int width,
        int height,
        int tileWidth,
        int tileHeight,
        List<Tile> tiles,
        List<Shade> legend,
        int legendTop,
        boolean linked) {

    /**
     * @param lines the label, one line or two
     * @param value empty where it isn't known
     * @param href to the area itself, {@code behind} to what the value rests on
     */
    public record Tile(
            int x, int y, List<String> lines, String name, String value, String fill, String href, String behind) {
        public boolean known() {
            return !value.isEmpty();
        }
    }

    /** @param x where it stands under the tiles */
    public record Shade(int x, String fill, String text) {}
}
