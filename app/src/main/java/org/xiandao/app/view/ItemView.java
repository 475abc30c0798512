package org.xiandao.app.view;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.ConditionView.LocalChoice;

/** Something that somebody has to look at: what it is, what was said to it, on what it rests. */
public record ItemView(
        String id,
        String title,
        Cell state,
        List<String> says,
        List<Link> links,
        List<QuoteView> quotes,
        Optional<LocalChoice> choice,
        List<FoldedForm> forms) {}
