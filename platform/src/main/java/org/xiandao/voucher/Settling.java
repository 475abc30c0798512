package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.voucher.Refusal.Code;

/** Pays out what a provider has redeemed of an area's vouchers: each redemption once, and only the sum that was seen. */
@Component
class Settling {
    private final JdbcClient jdbc;
    private final VoucherBooks books;
    private final TransactionTemplate transaction;

    Settling(JdbcClient jdbc, VoucherBooks books, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.books = books;
        this.transaction = transaction;
    }

    /** What stood on the page of who settles. */
    record Seen(String redemptions, String total) {}

    /** What of an area's vouchers a provider is owed stands still until the transaction ends. */
    static void lock(JdbcClient jdbc, String area, String providerCode) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 2))")
                .param("key", area + "\n" + providerCode)
                .query(row -> {});
    }

    /** All that is not yet paid for, unless something has come since it was seen. */
    Outcome settle(String id, String providerCode, Seen seen, Actor by, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(jdbc, by.area(), providerCode);
            if (books.settled(id, by)) return new Outcome.Done(id);
            var open = books.open(providerCode, by);
            if (open.isEmpty()) return Outcome.refused(Code.NOTHING_TO_SETTLE, "total");
            var total = open.stream().map(Redemption::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            var count = String.valueOf(open.size());
            if (!seen.redemptions().equals(count) || !seen.total().equals(total.toPlainString()))
                return Outcome.refused(Code.NOT_AS_SEEN, "total", count, total.toPlainString());
            write(id, providerCode, open, total, by, at);
            return new Outcome.Done(id);
        }));
    }

    private void write(String id, String providerCode, List<Redemption> open, BigDecimal total, Actor by, Instant at) {
        jdbc.sql("""
                insert into voucher_settlement (id, provider_code, provider, office_area, total, at, by_name)
                select :id, :code, min(provider), :area, :total, :at, :by from catalogue_item
                where provider_code = :code and office_area = :area""")
                .param("id", id)
                .param("code", providerCode)
                .param("area", by.area())
                .param("total", total)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        for (var one : open)
            jdbc.sql("insert into voucher_settled (redemption, settlement) values (:redemption, :id)")
                    .param("redemption", one.id())
                    .param("id", id)
                    .update();
    }
}
