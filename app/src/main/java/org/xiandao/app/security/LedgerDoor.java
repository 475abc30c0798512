package org.xiandao.app.security;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.base.Actor;
import org.xiandao.base.Audit;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.people.Member;

/** Who comes to the ledger; what lies beyond that is put on record and answered as not there. */
@Component
public class LedgerDoor {
    private final Audit audit;

    LedgerDoor(Audit audit) {
        this.audit = audit;
    }

    /** Those of a visitor's memberships for which the ledger is open; to everybody else it is not there. */
    public List<Actor> actors(Visitor visitor) {
        var open = visitor.memberships().stream()
                .map(Member::actor)
                .filter(RecordDirectory::opensTo)
                .toList();
        if (open.isEmpty()) throw hidden(visitor, "ledger", "list");
        return open;
    }

    /** To be thrown where a visitor asks for what is not theirs. */
    public ResponseStatusException hidden(Visitor visitor, String subject, String page) {
        audit.refused(visitor.caller(), "ledger.see", subject, Map.of("page", page));
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
