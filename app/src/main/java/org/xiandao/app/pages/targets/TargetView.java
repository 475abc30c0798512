package org.xiandao.app.pages.targets;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.CaseView.Fact;
import org.xiandao.app.view.ConditionView.LocalChoice;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.Tone;

/**
 * One target: where it stands, what would close the gap, who answers for it, and what its actual value rests on.
 *
 * @param records behind the actual value, as far as they are shown; {@code more} leads to all where some are left out
 * @param set what the area has set itself, the latest first
 */
public record TargetView(
        String state,
        Tone tone,
        boolean demo,
        List<String> says,
        String forecast,
        List<Fact> facts,
        PathView chart,
        TableView figures,
        List<Link> exports,
        List<Link> records,
        Optional<Link> more,
        String recordsNote,
        List<QuoteView> quotes,
        List<LocalChoice> choices,
        List<Set> set,
        Optional<Link> change) {

    /** A version of the area's own way. */
    public record Set(String number, String when, String who, String reason, String says) {}
}
