package org.xiandao.voucher;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.rules.pack.Text;

/** Reminds the holder of a voucher's last day, while something of it is left. */
@Component
class Expiring {
    private static final String ORIGIN = "voucher";

    private final VoucherBooks books;
    private final Dues dues;
    private final TransactionTemplate transaction;

    Expiring(VoucherBooks books, Dues dues, TransactionTemplate transaction) {
        this.books = books;
        this.dues = dues;
        this.transaction = transaction;
    }

    void remind(String id) {
        transaction.executeWithoutResult(status -> {
            var voucher = books.voucher(id);
            var due = new Due(
                    ORIGIN,
                    id,
                    id,
                    Parties.organisation(voucher.organisation()),
                    Optional.empty(),
                    "voucher",
                    new Text(voucher.title(), voucher.title()),
                    "/vouchers#mine",
                    voucher.expires());
            dues.replace(ORIGIN, id, voucher.left().signum() > 0 ? List.of(due) : List.of());
        });
    }
}
