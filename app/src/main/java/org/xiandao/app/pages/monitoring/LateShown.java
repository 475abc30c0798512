package org.xiandao.app.pages.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.monitoring.Lateness;
import org.xiandao.monitoring.Lateness.Late;

/** What is late, and what is due soon. */
@Component
class LateShown {
    private final Lateness lateness;
    private final CaseWords words;

    LateShown(Lateness lateness, CaseWords words) {
        this.lateness = lateness;
        this.words = words;
    }

    Late of(Chosen chosen) {
        var glance = chosen.glance();
        return lateness.of(glance.area().code(), glance.day(), chosen.actors());
    }

    TableView table(Late late, LocalDate day, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var card : late.overdue()) rows.add(row(card, day, w));
        for (var card : late.soon()) rows.add(row(card, day, w));
        for (var call : late.closing()) {
            var last = call.closes().orElseThrow();
            rows.add(List.of(
                    marked(new Cell.To(w.t(call.title()), "/calls/" + call.id()), call.demonstration()),
                    new Cell.Plain(w.t("monitoring.late.call")),
                    new Cell.Short(w.date(last)),
                    state(last, day, w)));
        }
        return new TableView(
                w.t("monitoring.late.title"),
                List.of(
                        Column.text(w.t("case.column.title")),
                        Column.text(w.t("case.column.stage")),
                        Column.text(w.t("case.now.due")),
                        Column.text(w.t("ledger.column.state"))),
                rows);
    }

    private List<Cell> row(CaseCard card, LocalDate day, Words w) {
        var due = card.deadline().orElseThrow();
        return List.of(
                marked(new Cell.To(card.title(), "/cases/" + card.caseId()), card.demonstration()),
                new Cell.Plain(words.programme(card, w) + " · " + words.stage(card, w)),
                new Cell.Short(w.date(due)),
                state(due, day, w));
    }

    private static Cell marked(Cell cell, boolean demonstration) {
        return demonstration ? new Cell.Demo(cell) : cell;
    }

    private static Cell state(LocalDate due, LocalDate day, Words w) {
        long days = ChronoUnit.DAYS.between(day, due);
        if (days < 0) return new Cell.Tag(w.t("monitoring.late.by", -days), Tone.BAD);
        return days == 0
                ? new Cell.Tag(w.t("monitoring.late.today"), Tone.WARN)
                : new Cell.Tag(w.t("monitoring.late.left", days), Tone.PLAIN);
    }
}
