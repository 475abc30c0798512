package org.xiandao.app.pages.ledger;

import java.util.List;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.QuoteView;

/**
 * A measure as the ledger gives it.
 *
 * @param value with its unit; empty where it isn't known, for the {@code reason}
 * @param how the values of the measures that it is made of
 * @param records what it was computed from, as far as they are shown; {@code more} says how many are left out
 */
public record MeasureView(
        String id,
        String title,
        String value,
        String reason,
        String says,
        List<String> how,
        List<Link> records,
        String more,
        String verified,
        boolean demonstration,
        List<QuoteView> quotes) {}
