package org.xiandao.app.pages.desk;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.view.TaskView.Urgency;
import org.xiandao.app.web.Words;
import org.xiandao.people.Member;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** Applications for vouchers that wait for an area's office; no document gives them a day. */
@Component
class VoucherTasks {
    private final VoucherBooks books;

    VoucherTasks(VoucherBooks books) {
        this.books = books;
    }

    List<TaskView> of(Visitor visitor, Words w) {
        return visitor.memberships().stream()
                .filter(member -> Vouchers.keeps(member.actor()))
                .flatMap(member -> task(member, w))
                .toList();
    }

    private Stream<TaskView> task(Member member, Words w) {
        int waiting = books.countWaiting(member.actor());
        return waiting == 0
                ? Stream.of()
                : Stream.of(new TaskView(
                        w.t("desk.vouchers", waiting),
                        "/vouchers#waiting-" + member.organisation().id(),
                        w.t("nav.vouchers") + " · " + w.t(member.organisation().name()),
                        "",
                        Urgency.UNDATED));
    }
}
