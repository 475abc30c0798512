package org.xiandao.app.pages.trial;

import java.util.List;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.TableView;

/** One part of a trial's page: what to know, in words and tables, and what can be done here. */
public record SectionView(
        String id,
        String title,
        List<String> says,
        List<NoticeView> notices,
        List<TableView> tables,
        List<FormView> forms,
        List<Link> links) {

    static SectionView of(String id, String title, String... says) {
        return new SectionView(id, title, List.of(says), List.of(), List.of(), List.of(), List.of());
    }

    SectionView with(TableView... shown) {
        return new SectionView(id, title, says, notices, List.of(shown), forms, links);
    }

    SectionView with(List<FormView> shown) {
        return new SectionView(id, title, says, notices, tables, shown, links);
    }

    SectionView telling(List<NoticeView> told) {
        return new SectionView(id, title, says, told, tables, forms, links);
    }

    SectionView leading(List<Link> to) {
        return new SectionView(id, title, says, notices, tables, forms, to);
    }
}
