package org.xiandao.app.pages.office;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.people.Member;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Calls.Fault;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;

/** In which of their seats a visitor runs a programme's calls. */
@Component
class CallOffice {
    private final Calls calls;
    private final Editions editions;
    private final Audit audit;

    CallOffice(Calls calls, Editions editions, Audit audit) {
        this.calls = calls;
        this.editions = editions;
        this.audit = audit;
    }

    record Seat(Visitor visitor, Member member, Call call, Edition edition) {}

    Optional<Member> issuer(Visitor visitor, Edition edition) {
        return visitor.memberships().stream()
                .filter(member -> Calls.issues(edition, member.actor()))
                .findFirst();
    }

    List<Edition> offered(Visitor visitor) {
        return editions.offered().stream()
                .filter(edition -> issuer(visitor, edition).isPresent())
                .toList();
    }

    List<Call> run(Visitor visitor) {
        return calls.all().stream()
                .filter(call -> issuer(visitor, edition(call)).isPresent())
                .toList();
    }

    /** A call is no secret, but running it is; who may not is refused, and that is put on record. */
    Seat sit(Visitor visitor, String callId) {
        var call = calls.find(callId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var edition = edition(call);
        var member = issuer(visitor, edition).orElseThrow(() -> new AccessDeniedException("not the issuer"));
        return new Seat(visitor, member, call, edition);
    }

    /** As {@link #sit}, for pages that to everybody else are not there. */
    Seat sitUnseen(Visitor visitor, String callId) {
        try {
            return sit(visitor, callId);
        } catch (AccessDeniedException notTheirs) {
            audit.refused(visitor.caller(), "call.see", callId, Map.of());
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    Edition edition(Call call) {
        return editions.get(call.terms().sha256());
    }

    /** The editions of the same programme that its drafts could move to. */
    List<Edition> newer(Seat seat) {
        return editions.offered().stream()
                .filter(edition -> Calls.programme(edition.id())
                        .equals(Calls.programme(seat.edition().id())))
                .filter(edition -> !edition.sha256().equals(seat.edition().sha256()))
                .toList();
    }

    void refused(Visitor visitor, Member member, String action, String subject, List<Fault> faults) {
        audit.refused(
                visitor.callerFor(member),
                action,
                subject,
                faults.stream().map(fault -> fault.code()).toList());
    }

    static List<Problem> problems(List<Fault> faults, Words w) {
        return faults.stream()
                .map(fault -> new Problem(
                        fault.field().isEmpty() ? "title" : fault.field(), w.t("call.fault." + fault.code())))
                .toList();
    }
}
