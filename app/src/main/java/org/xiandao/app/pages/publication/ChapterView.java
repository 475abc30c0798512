package org.xiandao.app.pages.publication;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.TableView;
import org.xiandao.document.Sketch;

/**
 * A chapter as it is read.
 *
 * @param told its texts; each with a heading of its own where there are several
 * @param note as of which day its figures stand
 */
public record ChapterView(
        String id, String title, List<Told> told, Optional<Sketch> sketch, Optional<TableView> table, String note) {

    /** @param chinese whether somebody wrote it, in Chinese */
    public record Told(String heading, boolean chinese, List<String> paragraphs) {}
}
