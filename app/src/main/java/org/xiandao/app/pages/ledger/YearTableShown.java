package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.Link;
import org.xiandao.app.web.Words;
import org.xiandao.prefill.IndicatorRows;
import org.xiandao.prefill.IndicatorRows.Row;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.judge.Facts.Subject;
import org.xiandao.rules.pack.Edition;

/** The table of indicators in words: what a yearly report tells of the year, beside the year before. */
@Component
class YearTableShown {
    private final IndicatorRows rows;

    YearTableShown(IndicatorRows rows) {
        this.rows = rows;
    }

    YearTable of(Edition edition, List<Subject> subjects, LocalDate day, LocalDate before, Instant known, Words w) {
        var now = rows.of(edition, subjects, day, known);
        var then = rows.of(edition, subjects, before, known);
        var measures = new HashMap<String, String>();
        var query = "?edition=" + edition.id() + "&area=" + subjects.getFirst().area() + "&day=" + day;
        edition.measures().forEach(it -> measures.put(it.id(), "/ledger/measures" + query + "#measure-" + it.id()));
        return new YearTable(
                subjects.stream().map(Subject::name).collect(Collectors.joining(w.t("gate.and"))) + " · "
                        + w.t(edition.shortTitle()),
                w.date(day),
                w.date(before),
                IntStream.range(0, now.size())
                        .mapToObj(i -> row(now.get(i), then.get(i), measures, w))
                        .toList());
    }

    private static YearTable.Row row(Row row, Row before, Map<String, String> measures, Words w) {
        var ground = row.ground();
        return new YearTable.Row(
                row.item().id() + " " + w.t(row.item().title()),
                row.figures().stream()
                        .map(figure -> new Link(
                                figure.told(w::t),
                                measures.getOrDefault(figure.measure().id(), "")))
                        .filter(link -> !link.text().isEmpty())
                        .toList(),
                before.figures().stream()
                        .map(figure -> figure.told(w::t))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                row.narrative().map(Operand::value).orElse(""),
                row.narrative()
                        .map(told -> "/ledger/records/" + told.ref().replaceAll(".*/|@.*", ""))
                        .orElse(""),
                row.item().topic().isPresent(),
                ground.records() == 0 ? "" : w.t("ledger.measures.verified", ground.confirmed(), ground.records()),
                ground.madeUp() > 0);
    }
}
