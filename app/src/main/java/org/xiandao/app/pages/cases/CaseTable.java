package org.xiandao.app.pages.cases;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;

/** Cases as rows. */
@Component
public class CaseTable {
    private final CaseWords words;

    CaseTable(CaseWords words) {
        this.words = words;
    }

    public TableView of(String caption, List<CaseCard> cards, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var card : cards) {
            Cell title = new Cell.To(card.title(), "/cases/" + card.caseId());
            rows.add(List.of(
                    card.demonstration() ? new Cell.Demo(title) : title,
                    new Cell.Plain(card.applicantName()),
                    new Cell.Plain(words.programme(card, w)),
                    new Cell.Plain(words.stage(card, w)),
                    new Cell.Tag(w.t("status." + card.status()), CaseWords.tone(card.status())),
                    new Cell.Short(card.deadline().map(w::date).orElse("—")),
                    new Cell.Short(w.date(card.updatedAt()))));
        }
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.text(w.t("case.fact.applicants")),
                        Column.text(w.t("case.column.programme")),
                        Column.text(w.t("case.column.stage")),
                        Column.text(w.t("case.column.status")),
                        Column.text(w.t("case.now.due")),
                        Column.text(w.t("case.column.updated"))),
                rows);
    }
}
