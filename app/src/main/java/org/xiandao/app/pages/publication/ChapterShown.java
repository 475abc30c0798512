package org.xiandao.app.pages.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.pages.publication.ChapterView.Told;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.publication.life.Chapter;
import org.xiandao.publication.life.Frozen.Entry;
import org.xiandao.publication.life.Frozen.Head;

/** Chapters with their tables and pictures. Figures lead an office to its records, others to what they are measured by. */
final class ChapterShown {
    /** So many characters stay on one line. */
    private static final int FEW = 8;

    private final Words w;
    private final boolean office;

    ChapterShown(Words w, boolean office) {
        this.w = w;
        this.office = office;
    }

    ChapterView of(Chapter chapter) {
        var told = new ArrayList<Told>();
        var fields = chapter.what().fields();
        for (var field : fields) {
            var paragraphs = paragraphs(chapter, field, w);
            if (paragraphs.isEmpty()) continue;
            told.add(new Told(
                    fields.size() > 1 ? w.t("publication.field." + field) : "", chapter.edited(field), paragraphs));
        }
        var table = chapter.figures().table();
        return new ChapterView(
                chapter.id(),
                w.t(chapter.title()),
                told,
                chapter.figures().chart().map(chart -> ChartSketch.of(chart, w, false)),
                table.lines().isEmpty() ? Optional.empty() : Optional.of(table(chapter)),
                table.lines().isEmpty()
                        ? ""
                        : w.t(
                                "publication.figures",
                                chapter.figures().asOf(),
                                chapter.figures().known()));
    }

    static List<String> paragraphs(Chapter chapter, String field, Words w) {
        return w.t(chapter.text(field))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private TableView table(Chapter chapter) {
        var table = chapter.figures().table();
        return new TableView(
                w.t(table.caption()),
                table.heads().stream().map(this::column).toList(),
                table.lines().stream()
                        .map(line -> line.entries().stream().map(this::cell).toList())
                        .toList());
    }

    private Column column(Head head) {
        return new Column(w.t(head.title()), head.numeric());
    }

    private Cell cell(Entry entry) {
        var text = w.t(entry.text());
        var href = office && !entry.source().isEmpty() ? entry.source() : entry.open();
        if (!href.isEmpty()) return new Cell.To(text, href);
        return text.length() <= FEW ? new Cell.Short(text) : new Cell.Plain(text);
    }
}
