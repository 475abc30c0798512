package org.xiandao.app.pages.voucher;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Audit;
import org.xiandao.people.Member;
import org.xiandao.voucher.Refusal;
import org.xiandao.voucher.Vouchers;

/** For which of their organisations a visitor acts on vouchers; to whom they are not there. */
@Component
class VoucherSeats {
    private final Audit audit;

    VoucherSeats(Audit audit) {
        this.audit = audit;
    }

    /** Of a part or form that the page has once for each of the visitor's organisations. */
    static String id(String what, Member member) {
        return what + "-" + member.organisation().id();
    }

    static boolean enterprise(Member member) {
        return member.actor().fills() && member.actor().office().isEmpty();
    }

    static boolean provider(Member member) {
        return enterprise(member) && member.organisation().creditCode().isPresent();
    }

    /** The visitor's memberships that have a part in vouchers. */
    List<Member> sit(Visitor visitor) {
        var members = visitor.memberships().stream()
                .filter(member -> Vouchers.concern(member.actor()))
                .toList();
        if (members.isEmpty()) throw hidden(visitor, "vouchers");
        return members;
    }

    /** For what is the offices' own. */
    List<Member> sitAsKeeper(Visitor visitor, String subject) {
        var offices = visitor.memberships().stream()
                .filter(member -> Vouchers.keeps(member.actor()))
                .toList();
        if (offices.isEmpty()) throw hidden(visitor, subject);
        return offices;
    }

    /** What the form that was sent asks for, by which of the visitor's organisations. */
    Deed.Asked asked(Visitor visitor, Sent sent) {
        return visitor.memberships().stream()
                .flatMap(member -> Deed.read(sent.form(), member).stream())
                .findFirst()
                .orElseThrow(() -> hidden(visitor, sent.form()));
    }

    private ResponseStatusException hidden(Visitor visitor, String subject) {
        audit.refused(visitor.caller(), "voucher.see", subject, Map.of());
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Puts on record that what was asked was refused. */
    void refused(Visitor visitor, Deed.Asked asked, List<Refusal> refusals) {
        audit.refused(
                visitor.callerFor(asked.by()),
                "voucher.change",
                asked.subject(),
                refusals.stream().map(one -> one.code()).toList());
    }
}
