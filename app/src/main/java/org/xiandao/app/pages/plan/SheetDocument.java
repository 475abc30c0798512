package org.xiandao.app.pages.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.document.Document;
import org.xiandao.document.Letters;
import org.xiandao.document.Minutes;
import org.xiandao.document.Minutes.Block;
import org.xiandao.plan.life.Sheet;
import org.xiandao.rules.json.CanonicalJson;

/**
 * 督办单 as an official document: what was asked under the red head of whoever asks, what has come of it since on the pages
 * after, the digest of just that at the foot of each page.
 */
final class SheetDocument {
    private SheetDocument() {}

    static Document of(Sheet sheet, PlanSeat seat) {
        var w = Words.in(Language.ZH);
        var words = new PlanWords(seat, w);
        var first = sheet.rounds().getFirst();
        var task = words.task(sheet.task());
        var paragraphs = new ArrayList<String>();
        paragraphs.add(w.t("plan.sheet.document.about", seat.title(), task));
        lines(first.asks()).forEach(paragraphs::add);
        paragraphs.add(w.t("plan.sheet.document.due", first.due()));
        var digest = CanonicalJson.sha256Hex(EventJson.write(sheet).getBytes(StandardCharsets.UTF_8));
        return Letters.compose(new Letters.Written(
                first.said().organisationName(),
                sheet.number(),
                w.t("plan.sheet.document.title", subject(sheet, words)),
                words.addressee(sheet.owner(), first.said().at()),
                paragraphs,
                ChinaTime.day(first.said().at()),
                digest,
                since(sheet, words)));
    }

    /** Of the task, without its number, which the words below bear: a title is short. */
    private static String subject(Sheet sheet, PlanWords words) {
        return words.seat()
                .plan()
                .ever(words.seat().trial(), sheet.task())
                .map(words::title)
                .orElseGet(() -> words.task(sheet.task()));
    }

    private static List<Block> since(Sheet sheet, PlanWords words) {
        var w = words.w();
        var blocks = new ArrayList<Block>();
        for (var round : sheet.rounds()) {
            if (round != sheet.rounds().getFirst()) {
                blocks.add(new Minutes.Title(w.t("plan.sheet.again")));
                lines(round.asks()).forEach(line -> blocks.add(new Minutes.Said(line)));
                blocks.add(new Minutes.Said(w.t("plan.sheet.document.due", round.due())));
                blocks.add(new Minutes.Said(words.said(round.said())));
            }
            round.answer().ifPresent(answer -> {
                blocks.add(new Minutes.Title(w.t("plan.sheet.answered")));
                lines(answer.text()).forEach(line -> blocks.add(new Minutes.Said(line)));
                blocks.add(new Minutes.Said(words.said(answer.said())));
            });
        }
        sheet.closed().ifPresent(closed -> {
            blocks.add(new Minutes.Title(
                    w.t("plan.sheet.state." + (SupervisionPages.ended(sheet, words.seat()) ? "ENDED" : "CLOSED"))));
            lines(closed.note()).forEach(line -> blocks.add(new Minutes.Said(line)));
            blocks.add(new Minutes.Said(words.said(closed.said())));
        });
        return blocks;
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    }
}
