package org.xiandao.app.pages.voucher;

import java.math.BigDecimal;
import java.util.List;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.voucher.Refusal;

/** Shares and refusals of vouchers in the reader's language. */
final class VoucherWords {
    private VoucherWords() {}

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    static List<Problem> problems(Sent sent, List<Refusal> refusals, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(
                        sent.path(refusal.path()),
                        w.t("voucher.refusal." + refusal.code(), refusal.args().toArray())))
                .toList();
    }
}
