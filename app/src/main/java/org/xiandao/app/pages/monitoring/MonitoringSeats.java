package org.xiandao.app.pages.monitoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.base.Audit;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.people.Member;

/** From which of their memberships a visitor looks, and at which areas: an office at its own and below, others at their own. */
@Component
class MonitoringSeats {
    private final RecordDirectory directory;
    private final Areas areas;
    private final Audit audit;

    MonitoringSeats(RecordDirectory directory, Areas areas, Audit audit) {
        this.directory = directory;
        this.areas = areas;
        this.audit = audit;
    }

    /** The widest first. To those who have nothing to look at, the page is not there. */
    List<Actor> actors(Visitor visitor) {
        var open = visitor.memberships().stream()
                .map(Member::actor)
                .filter(RecordDirectory::opensTo)
                .sorted(Comparator.comparing(Actor::level))
                .toList();
        if (open.isEmpty()) throw hidden(visitor, "monitoring");
        return open;
    }

    /** The area asked for, else the widest of one's own. */
    Area area(List<Actor> actors, String asked, Visitor visitor) {
        var code = asked.isBlank() ? actors.getFirst().area() : asked.strip();
        if (!directory.opens(code, actors)) throw hidden(visitor, code);
        return areas.get(code);
    }

    boolean sees(List<Actor> actors, String code) {
        return directory.opens(code, actors);
    }

    private ResponseStatusException hidden(Visitor visitor, String subject) {
        audit.refused(visitor.caller(), "monitoring.see", subject, Map.of("page", "monitoring"));
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
