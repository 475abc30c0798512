package org.xiandao.app.pages.ledger;

import java.util.List;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Problem;

/**
 * The form by which evidence is added to a record.
 *
 * @param own what the unit has already, to be bound again; without options where there is none
 * @param arrived files that have come already, by their ids
 */
public record EvidenceForm(
        String root,
        int version,
        List<Problem> problems,
        FieldView own,
        List<Arrived> arrived,
        List<String> fileErrors,
        String fileHint,
        String uploads,
        long limit,
        List<FieldView> link,
        List<FieldView> about,
        String back) {

    public record Arrived(String id, String name) {}
}
