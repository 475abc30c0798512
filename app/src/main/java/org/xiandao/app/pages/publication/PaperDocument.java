package org.xiandao.app.pages.publication;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.document.Document;
import org.xiandao.document.Minutes;
import org.xiandao.document.Minutes.Block;
import org.xiandao.publication.life.Chapter;
import org.xiandao.publication.life.Frozen.Table;
import org.xiandao.publication.life.PublicationEvent.Published;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.PublicationState.Stage;
import org.xiandao.rules.json.CanonicalJson;

/** A publication as a document, in Chinese, with the same pictures as its page. The digest of what it says stands on each page. */
final class PaperDocument {
    private static final int WIDEST = 140;
    private static final int TALLEST = 160;

    /** Of a column, in characters. */
    private static final int NARROWEST = 5;

    private static final int BROADEST = 18;

    private PaperDocument() {}

    static Document of(PublicationState state) {
        var w = Words.in(Language.ZH);
        var blocks = new ArrayList<Block>();
        for (var chapter : state.chapters()) chapter(chapter, blocks, w);
        var about = new ArrayList<String>();
        about.add(state.first().organisationName());
        state.first()
                .to()
                .ifPresent(to ->
                        about.add(w.t("publication.period", state.first().from().orElse(to), to)));
        about.add(w.t("publication.as.of", state.first().asOf()));
        state.publishing().ifPresent(said -> {
            var number = ((Published) said.event()).documentNumber();
            if (!number.isEmpty()) about.add(number);
            about.add(w.date(said.at()));
        });
        about.add(w.t("publication.issue", state.first().issue()));
        if (state.stage() != Stage.PUBLISHED) about.add(PublicationWords.stage(state.stage(), w));
        var digest = CanonicalJson.sha256Hex(EventJson.write(state.chapters()).getBytes(StandardCharsets.UTF_8));
        var document = Minutes.compose(
                state.title(),
                String.join(" · ", about),
                state.first().organisationName(),
                LocalDateTime.ofInstant(state.said().getLast().at(), ChinaTime.ZONE),
                "SHA-256 " + digest,
                blocks);
        return state.madeUp() ? document.asDemonstration() : document;
    }

    private static void chapter(Chapter chapter, List<Block> blocks, Words w) {
        blocks.add(new Minutes.Title(chapter.title().zh()));
        var fields = chapter.what().fields();
        for (var field : fields) {
            var paragraphs = ChapterShown.paragraphs(chapter, field, w);
            for (int i = 0; i < paragraphs.size(); i++)
                blocks.add(new Minutes.Said(
                        i == 0 && fields.size() > 1
                                ? w.t("publication.field.before", w.t("publication.field." + field), paragraphs.get(i))
                                : paragraphs.get(i)));
        }
        chapter.figures()
                .chart()
                .ifPresent(chart -> blocks.add(
                        new Minutes.Shown(ChartSketch.of(chart, w, true).jpeg(WIDEST, TALLEST))));
        var table = chapter.figures().table();
        if (table.lines().isEmpty()) return;
        blocks.add(grid(table));
        blocks.add(new Minutes.Said(w.t(
                "publication.figures",
                chapter.figures().asOf(),
                chapter.figures().known())));
    }

    /** As wide as the longest of their words, within bounds. */
    private static Block grid(Table table) {
        var widths = IntStream.range(0, table.heads().size())
                .mapToObj(i -> Stream.concat(
                                Stream.of(table.heads().get(i).title()),
                                table.lines().stream()
                                        .map(line -> line.entries().get(i).text()))
                        .mapToInt(text -> text.zh().length())
                        .max()
                        .orElse(NARROWEST))
                .map(longest -> Math.clamp(longest, NARROWEST, BROADEST))
                .toList();
        return new Minutes.Grid(
                table.caption().zh(),
                widths,
                table.heads().stream().map(head -> head.title().zh()).toList(),
                table.lines().stream()
                        .map(line -> line.entries().stream()
                                .map(entry -> entry.text().zh())
                                .toList())
                        .toList());
    }
}
