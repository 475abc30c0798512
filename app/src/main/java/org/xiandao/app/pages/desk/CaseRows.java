package org.xiandao.app.pages.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseStatus;

/** Cases as rows of a table. */
@Component
class CaseRows {
    private final CaseWords words;

    CaseRows(CaseWords words) {
        this.words = words;
    }

    TableView of(String caption, List<CaseCard> cards, Words w) {
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("desk.case")), Column.text(w.t("desk.applicant")), Column.text(w.t("desk.programme")),
                        Column.text(w.t("desk.stage")), Column.text(w.t("desk.deadline")), Column.text(w.t("desk.updated"))),
                cards.stream().map(card -> row(card, w)).toList());
    }

    static String href(CaseCard card) {
        return "/cases/" + card.caseId() + (card.status() == CaseStatus.DRAFT ? "/draft" : "");
    }

    private List<Cell> row(CaseCard card, Words w) {
        Cell title = new Cell.To(card.title(), href(card));
        var tag = card.status() == CaseStatus.ENDED ? w.t("status.ENDED") : words.stage(card, w);
        return List.of(
                card.demonstration() ? new Cell.Demo(title) : title,
                new Cell.Plain(card.applicantName()),
                new Cell.Plain(words.programme(card, w)),
                new Cell.Tag(tag, CaseWords.tone(card.status())),
                new Cell.Plain(card.deadline().map(w::date).orElse("")),
                new Cell.Plain(w.time(card.updatedAt())));
    }
}
