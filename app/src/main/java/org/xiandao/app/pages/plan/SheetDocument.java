package org.xiandao.app.pages.plan;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.document.Document;
import org.xiandao.document.Minutes;
import org.xiandao.document.Minutes.Block;
import org.xiandao.document.Minutes.Fact;
import org.xiandao.plan.life.Sheet;
import org.xiandao.rules.json.CanonicalJson;

/** 督办单 as a document: what was asked and answered so far, with the digest of just that at the foot of each page. */
final class SheetDocument {
    private SheetDocument() {}

    static Document of(Sheet sheet, PlanSeat seat) {
        var w = Words.in(Language.ZH);
        var words = new PlanWords(seat, w);
        var first = sheet.rounds().getFirst();
        var blocks = new ArrayList<Block>();
        blocks.add(new Minutes.Facts(
                w.t("plan.facts"),
                List.of(
                        new Fact(w.t("plan.sheet.number"), sheet.number()),
                        new Fact(w.t("plan.sheet.owner"), words.owner(sheet.owner())),
                        new Fact(w.t("plan.task.title"), SupervisionPages.title(sheet, words)),
                        new Fact(w.t("plan.sheet.by"), words.said(first.said())))));
        for (var round : sheet.rounds()) {
            blocks.add(new Minutes.Title(w.t("plan.sheet.asked")));
            blocks.add(new Minutes.Said(round.asks()));
            blocks.add(new Minutes.Said(w.t("plan.sheet.due") + w.t("plan.colon") + w.date(round.due())));
            blocks.add(new Minutes.Title(w.t("plan.sheet.answered")));
            blocks.add(new Minutes.Said(round.answer().map(Sheet.Answer::text).orElse(w.t("plan.sheet.unanswered"))));
            round.answer().ifPresent(answer -> blocks.add(new Minutes.Said(words.said(answer.said()))));
        }
        sheet.closed().ifPresent(closed -> {
            blocks.add(new Minutes.Title(w.t("plan.sheet.state.CLOSED")));
            blocks.add(new Minutes.Said(closed.note()));
            blocks.add(new Minutes.Said(words.said(closed.said())));
        });
        var digest = CanonicalJson.sha256Hex(EventJson.write(sheet).getBytes(StandardCharsets.UTF_8));
        return Minutes.compose(
                w.t("plan.sheet.title"),
                seat.title(),
                first.said().organisationName(),
                LocalDateTime.ofInstant(first.said().at(), ChinaTime.ZONE),
                "SHA-256 " + digest,
                blocks);
    }
}
