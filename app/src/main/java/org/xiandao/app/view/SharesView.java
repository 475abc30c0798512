package org.xiandao.app.view;

import java.util.List;

/** Wholes divided into parts, a bar each; sizes in the picture's own units. */
public record SharesView(String title, String description, int width, int height, List<Bar> bars, List<Key> keys) {

    public record Bar(int y, String label, String total, List<Part> parts) {}

    /** @param text stands in the part where it is wide enough, else it is empty */
    public record Part(int x, int width, String fill, String ink, String text) {}

    public record Key(int x, String fill, String text) {}
}
