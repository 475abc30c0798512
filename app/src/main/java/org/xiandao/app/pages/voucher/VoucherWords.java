package org.xiandao.app.pages.voucher;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.xiandao.app.pages.Sent;
import org.xiandao.app.view.Problem;
import org.xiandao.app.web.Words;
import org.xiandao.voucher.Refusal;
import org.xiandao.voucher.Refusal.Code;

/** Shares and refusals of vouchers in the reader's language. */
final class VoucherWords {
    private static final Set<Code> CONFLICTS =
            Set.of(Code.ALREADY_DECIDED, Code.TAKEN_BACK, Code.DECIDED, Code.NOT_AS_SEEN, Code.NOTHING_TO_SETTLE);

    private VoucherWords() {}

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** What others have done meanwhile is a conflict. */
    static HttpStatus status(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).anyMatch(CONFLICTS::contains)
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static List<Problem> problems(Sent sent, List<Refusal> refusals, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(
                        sent.path(refusal.path()),
                        w.t("voucher.refusal." + refusal.code(), refusal.args().toArray())))
                .toList();
    }
}
