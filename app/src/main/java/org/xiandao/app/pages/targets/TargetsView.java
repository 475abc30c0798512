package org.xiandao.app.pages.targets;

import java.util.List;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.Tone;

/** The targets of an area: the early warnings first, then all. */
public record TargetsView(
        List<Problem> problems, FilterView filters, List<Warning> warnings, TableView all, EmptyView none) {

    public record Warning(
            String title, String href, String state, Tone tone, List<String> says, String owners, boolean demo) {}
}
