package org.xiandao.app.pages.plan;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.DocumentView;
import org.xiandao.app.view.FoldedForm;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TimelineEntry;
import org.xiandao.app.view.Tone;

/**
 * One task: what is printed, who answers for it, how far each owner has come, and all that was set for it.
 *
 * @param dropped when, by whom and why it is no longer pursued; empty while it is
 * @param printedOwners those it began with, where others have it now
 */
public record TaskView(
        List<Problem> problems,
        String stand,
        Tone tone,
        String dropped,
        String span,
        String group,
        String contact,
        String printedOwners,
        List<Link> targets,
        TableView parts,
        Optional<TableView> sheets,
        Optional<TableView> milestones,
        Optional<TableView> deliverables,
        List<Proven> proven,
        List<FoldedForm> proofs,
        List<Link> links,
        List<FormView> forms,
        String openForm,
        List<TimelineEntry> history) {

    /** A deliverable with the files that prove it. */
    public record Proven(String title, List<DocumentView> files) {}
}
