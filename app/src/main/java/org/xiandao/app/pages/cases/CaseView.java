package org.xiandao.app.pages.cases;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.ConditionView.LocalChoice;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.GateView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.QuoteView;
import org.xiandao.app.view.StepView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TimelineEntry;
import org.xiandao.app.view.Tone;

/** A case's page, as far as whoever looks may see. */
public record CaseView(
        List<Fact> facts,
        boolean demo,
        List<StepView> steps,
        Now now,
        List<Problem> problems,
        Optional<PanelView> panel,
        Optional<GateView> gate,
        Optional<TableView> score,
        List<OpinionView> opinions,
        Optional<VisitView> visit,
        List<ObjectionView> objections,
        Optional<AnswersView> answers,
        List<DocumentView> files,
        List<TimelineEntry> timeline,
        List<Link> documents,
        Optional<Link> withdraw,
        List<Link> scoreLinks) {
    private static final int LATELY = 6;

    public List<TimelineEntry> lately() {
        return timeline.subList(0, Math.min(LATELY, timeline.size()));
    }

    public List<TimelineEntry> earlier() {
        return timeline.subList(lately().size(), timeline.size());
    }

    public record Fact(String name, String value) {}

    /**
     * What is to be done now, by whom and by when.
     *
     * @param clock why there is no deadline, where there is none
     * @param act where whoever looks does it, if it is theirs and done on another page
     */
    public record Now(
            String stage,
            String who,
            String due,
            String clock,
            List<QuoteView> quotes,
            Optional<LocalChoice> choice,
            Optional<Link> act,
            boolean ended) {}

    public record OpinionView(
            String stage,
            String verb,
            Tone tone,
            String organisation,
            String when,
            String number,
            String rank,
            String reasons,
            List<Fact> record) {}

    public record VisitView(String when, String members, List<Fact> record, String href) {}

    /**
     * @param who author, unit and contact; empty for whom they are not shown
     * @param steps what was done about it so far
     */
    public record ObjectionView(
            String number,
            List<Fact> who,
            String when,
            String due,
            boolean late,
            String text,
            List<DocumentView> files,
            List<Fact> steps,
            String answer,
            boolean upheld,
            boolean open) {}
}
