package org.xiandao.app.pages.bundle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Material;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.application.Cases;
import org.xiandao.rules.bundle.Content;

/** The files of a case's bundle. The same state from the same seat gives the same files, to the byte. */
@Component
public class CaseBundle {
    private final Cases cases;
    private final Material material;
    private final List<Part> parts;

    CaseBundle(Cases cases, Material material, List<Part> parts) {
        this.cases = cases;
        this.material = material;
        this.parts = parts;
    }

    public SortedMap<String, Content> of(Seat seat) {
        var stored = cases.stored(seat.caseId());
        var history = cases.history(seat.caseId()).subList(0, stored.size());
        var viewed = new Viewed(seat, Sight.of(seat), material.seen(seat), stored, history);
        var files = new TreeMap<String, Content>();
        parts.forEach(part -> part.add(viewed, files));
        return files;
    }
}
