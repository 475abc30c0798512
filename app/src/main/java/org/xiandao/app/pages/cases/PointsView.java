package org.xiandao.app.pages.cases;

import java.util.List;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.QuoteView;

/**
 * The way to a case's points.
 *
 * @param total rounded, out of what could be reached
 * @param how by what rule the marks are put together
 * @param rules where the rules stand as they are published
 */
public record PointsView(
        String total, String how, List<QuoteView> quotes, Link rules, List<First> firsts, boolean demo) {

    public record First(String title, String points, String result, List<Line> lines) {}

    /** @param marks who gave what; empty for who may see the result only */
    public record Line(String title, String points, String result, List<Mark> marks) {}

    public record Mark(String expert, String points, String note, String reason) {}
}
