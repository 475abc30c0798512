package org.xiandao.app.view;

import java.util.List;

/** A value over time, as a line with a point for each day; sizes in the picture's own units. */
public record CourseView(
        String title, String description, int width, int height, List<Rule> rules, List<Point> points, String line) {

    /** A line across at a round value. */
    public record Rule(int y, String text) {}

    /** @param day and {@code value} are empty where there is no room for words */
    public record Point(int x, int y, String day, String value) {}
}
