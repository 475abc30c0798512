package org.xiandao.app.pages.open;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.Standings;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Editions;

/** What everyone may know of cases, as tables: title, applicants, areas, notice and approval. */
@Component
class PublicLists {
    private final CaseDirectory directory;
    private final Editions editions;
    private final Areas areas;
    private final Clock clock;

    PublicLists(CaseDirectory directory, Editions editions, Areas areas, Clock clock) {
        this.directory = directory;
        this.editions = editions;
        this.areas = areas;
        this.clock = clock;
    }

    TableView notices(Words w) {
        var columns = List.of(
                Column.text(w.t("open.case")),
                Column.text(w.t("open.applicants")),
                Column.text(w.t("open.programme")),
                Column.text(w.t("open.notice.until")));
        var rows = directory.onNotice(ChinaTime.day(clock.instant())).stream()
                .map(card -> List.of(
                        marked(card, new Cell.To(card.title(), "/notices/" + card.caseId())),
                        plain(card.applicantName()),
                        plain(programme(card, w)),
                        plain(card.noticeUntil().map(w::date).orElse(""))))
                .toList();
        return new TableView(w.t("open.notices.running"), columns, rows);
    }

    TableView approved(List<CaseCard> cards, Words w) {
        var columns = List.of(
                Column.text(w.t("open.case")),
                Column.text(w.t("open.areas")),
                Column.text(w.t("open.programme")),
                Column.text(w.t("open.number")),
                Column.text(w.t("open.trial")),
                Column.text(w.t("pilot.standing")));
        var today = ChinaTime.day(clock.instant());
        var rows = cards.stream()
                .map(card -> List.of(
                        marked(card, new Cell.Plain(card.title())),
                        plain(areas(card, w)),
                        plain(programme(card, w)),
                        plain(card.documentNumber().orElse("—")),
                        plain(trial(card, w)),
                        Standings.cell(card, today, w)))
                .toList();
        return new TableView(w.t("open.approved.list"), columns, rows);
    }

    private static Cell plain(String text) {
        return new Cell.Plain(text);
    }

    private static Cell marked(CaseCard card, Cell cell) {
        return card.demonstration() ? new Cell.Demo(cell) : cell;
    }

    String programme(CaseCard card, Words w) {
        return w.t(editions.get(card.sha256()).shortTitle());
    }

    String areas(CaseCard card, Words w) {
        return String.join(
                w.t("open.list.and"),
                card.areas().stream()
                        .map(code -> w.t(areas.fullName(code)))
                        .distinct()
                        .toList());
    }

    private static String trial(CaseCard card, Words w) {
        var from = card.trialFrom().map(w::date).orElse("");
        return card.trialUntil()
                .map(until -> w.t("open.trial.between", from, w.date(until)))
                .orElse(w.t("open.trial.from", from));
    }
}
