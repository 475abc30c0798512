package org.xiandao.app.pages.cases;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Actor;

/** The scored cases of a call, the highest first. */
@Component
public class Ranking {
    private static final int AT_MOST = 1_000;

    private final CaseDirectory directory;
    private final Places places;
    private final CaseWords words;

    Ranking(CaseDirectory directory, Places places, CaseWords words) {
        this.directory = directory;
        this.places = places;
        this.words = words;
    }

    public TableView of(String callId, List<Actor> actors, String here, Words w) {
        var visible = directory
                .visibleTo(actors, CaseDirectory.Filter.call(callId), 1, AT_MOST)
                .cards();
        var rows = new ArrayList<List<Cell>>();
        for (var placed : places.of(visible)) {
            var card = placed.card();
            rows.add(List.of(
                    card.caseId().equals(here)
                            ? new Cell.Plain(card.title() + " · " + w.t("case.ranking.here"))
                            : new Cell.To(card.title(), "/cases/" + card.caseId()),
                    new Cell.Number(String.valueOf(placed.place()), ""),
                    new Cell.Number(card.score().orElseThrow().toPlainString(), ""),
                    new Cell.Plain(words.stage(card, w)),
                    new Cell.Tag(w.t("status." + card.status()), CaseWords.tone(card.status()))));
        }
        return new TableView(
                w.t("case.ranking"),
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.number(w.t("case.column.place")),
                        Column.number(w.t("case.column.score")),
                        Column.text(w.t("case.column.stage")),
                        Column.text(w.t("case.column.status"))),
                rows);
    }
}
