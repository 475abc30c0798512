package org.xiandao.voucher;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.voucher.Refusal.Code;

/** Takes a redemption back, whole, while it is not settled: voucher and order are as they were without it. */
@Component
class Reversing {
    private static final String REDEMPTION = "redemption";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Reversing(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** @param owner area of the office that pays for it */
    private record Standing(String voucher, String owner, boolean settled, boolean reversed) {}

    /** Done names the voucher by its id. */
    Outcome reverse(String redemption, String providerCode, String reason, Actor by, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var owner = standing(redemption, providerCode).map(Standing::owner);
            if (owner.isEmpty()) return Outcome.refused(Code.UNKNOWN_REDEMPTION, REDEMPTION);
            Settling.lock(jdbc, owner.get(), providerCode);
            var standing = standing(redemption, providerCode).orElseThrow();
            if (standing.reversed()) return new Outcome.Done(standing.voucher());
            if (standing.settled()) return Outcome.refused(Code.SETTLED, REDEMPTION);
            write(Long.parseLong(redemption), reason, by, at);
            return new Outcome.Done(standing.voucher());
        }));
    }

    private Optional<Standing> standing(String redemption, String providerCode) {
        return jdbc.sql("""
                        select r.voucher, i.office_area as owner, s.redemption is not null as settled,
                               x.redemption is not null as reversed
                        from voucher_redemption r
                        join voucher v on v.id = r.voucher
                        join voucher_application a on a.id = v.id
                        join catalogue_item i on i.id = a.item
                        left join voucher_settled s on s.redemption = r.id
                        left join voucher_reversal x on x.redemption = r.id
                        where r.id::text = :id and v.provider_code = :provider""")
                .param("id", redemption)
                .param("provider", providerCode)
                .query(Standing.class)
                .optional();
    }

    /** The voucher before its order, as who redeems takes them. An order that nobody pays for any more is forgotten. */
    private void write(long redemption, String reason, Actor by, Instant at) {
        jdbc.sql("insert into voucher_reversal values (:id, :reason, :at, :by)")
                .param("id", redemption)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        for (var statement : new String[] {"""
            update voucher set redeemed = redeemed - r.amount
            from voucher_redemption r where r.id = :id and voucher.id = r.voucher""", """
            update voucher_paid_order o set redeemed = o.redeemed - r.amount, most = greatest(o.redeemed - r.amount, coalesce((
                select trunc(o.amount * min(other.share), 2)
                from voucher_redemption paid join voucher other on other.id = paid.voucher
                where other.provider_code = o.provider_code and order_key(paid.order_number) = o.number
                  and not exists (select 1 from voucher_reversal x where x.redemption = paid.id)), 0))
            from voucher_redemption r join voucher v on v.id = r.voucher
            where r.id = :id and o.provider_code = v.provider_code and o.number = order_key(r.order_number)""", """
            delete from voucher_paid_order o using voucher_redemption r, voucher v
            where r.id = :id and v.id = r.voucher and o.provider_code = v.provider_code
              and o.number = order_key(r.order_number) and o.redeemed = 0"""})
            jdbc.sql(statement).param("id", redemption).update();
    }
}
