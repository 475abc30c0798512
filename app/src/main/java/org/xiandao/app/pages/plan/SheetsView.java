package org.xiandao.app.pages.plan;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;

/** The supervision sheets of a trial, and the form to issue one. */
public record SheetsView(
        List<Problem> problems, TableView all, EmptyView none, Optional<FormView> issue, boolean issuing) {}
