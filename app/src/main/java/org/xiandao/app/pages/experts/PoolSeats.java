package org.xiandao.app.pages.experts;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Audit;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Member;
import org.xiandao.people.PersonId;

/** In which of their seats a visitor keeps a pool. To everybody else there is none. */
@Component
class PoolSeats {
    private final Audit audit;

    PoolSeats(Audit audit) {
        this.audit = audit;
    }

    static Optional<Member> keeper(Visitor visitor) {
        return visitor.memberships().stream()
                .filter(member -> ExpertPool.keeps(member.actor()))
                .findFirst();
    }

    Member sit(Visitor visitor) {
        return keeper(visitor).orElseThrow(() -> hidden(visitor, "pool"));
    }

    ResponseStatusException hidden(Visitor visitor, String subject) {
        audit.refused(visitor.caller(), "expert.see", subject, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    PersonId person(Visitor visitor, String id) {
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            throw hidden(visitor, id);
        }
    }
}
