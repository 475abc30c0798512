package org.xiandao.app.view;

import java.util.List;

/** Every component in every state, for the eye and for the accessibility check. */
public record GalleryView(
        List<FigureView> figures,
        List<List<StepView>> progress,
        List<TaskView> tasks,
        GateView gate,
        List<NoticeView> notices,
        List<Problem> problems,
        List<FieldView> fields,
        UploadView upload,
        TableView table,
        TableView emptyTable,
        FilterView filters,
        PagerView pager,
        List<TimelineEntry> timeline,
        List<DocumentView> documents,
        DeadlineView deadline) {}
