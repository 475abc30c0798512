package org.xiandao.app.pages.office;

import java.util.List;
import java.util.Optional;
import org.xiandao.app.view.TableView;

/**
 * What the marks of one call say, for officials: each table with what its figures mean.
 *
 * @param places how many are to be taken, as it was asked; empty for none
 * @param notes what the ranking leaves out, and why
 * @param json the same for machines; {@code demo}: whether figures among these were made up for the tour
 */
public record ScoresView(
        String callId,
        String places,
        String placesWrong,
        List<String> notes,
        Optional<String> cut,
        List<Part> parts,
        String json,
        boolean demo) {

    /** @param meaning what each figure says, one sentence each */
    public record Part(String id, TableView table, List<Meaning> meaning) {}

    public record Meaning(String figure, String says) {}
}
