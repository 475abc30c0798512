package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.ChinaTime;
import org.xiandao.voucher.Refusal.Code;

/**
 * Takes from vouchers. One statement takes the amount from the balance, from the order's share and writes the redemption,
 * or does none of it: the database lets nobody take more than is left, however many ask at once. An order's share is one for
 * all vouchers that pay for it, the lowest of theirs; it waits for an order with a voucher in hand and never the other way
 * round, so that no two wait for each other.
 */
@Component
public class Redeeming {
    private static final String ORDER_SHARE = "voucher_paid_order_share";
    private static final String ORDER_AMOUNT = "voucher_paid_order_amount";

    private final JdbcClient jdbc;

    Redeeming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key of the request: the same one again takes nothing more */
    public record Asked(
            String number,
            String providerCode,
            String order,
            BigDecimal orderAmount,
            BigDecimal amount,
            String key,
            String by) {}

    /** Done names the voucher. */
    public Outcome redeem(Asked asked, Instant at) {
        try {
            if (take(asked, at) == 1) return new Outcome.Done(asked.number());
        } catch (DuplicateKeyException sameRequest) {
            return again(asked).orElseThrow(() -> sameRequest);
        } catch (DataIntegrityViolationException refused) {
            var why = String.valueOf(refused.getMessage());
            if (why.contains(ORDER_AMOUNT)) return again(asked).orElseGet(() -> otherAmount(asked));
            if (!why.contains(ORDER_SHARE)) throw refused;
            return again(asked).orElseGet(() -> Outcome.refused(Code.OVER_SHARE, "amount", orderLeft(asked)));
        }
        return again(asked).orElseGet(() -> why(asked, at));
    }

    private int take(Asked asked, Instant at) {
        return jdbc.sql("""
                with taken as (
                    update voucher set redeemed = redeemed + :amount
                    where number = :number and provider_code = :provider and expires >= :today
                      and redeemed + :amount <= amount
                      and not exists (
                          select 1 from voucher_redemption r where r.voucher = voucher.id and r.key = :key)
                    returning id, share
                ), ordered as (
                    insert into voucher_paid_order (provider_code, number, amount, entered, most, redeemed)
                    select :provider, order_key(:order), :orderAmount, :orderAmount, trunc(:orderAmount * share, 2),
                           :amount
                    from taken
                    on conflict (provider_code, number) do update
                        set entered = excluded.entered, most = least(voucher_paid_order.most, excluded.most),
                            redeemed = voucher_paid_order.redeemed + excluded.redeemed
                    returning number
                )
                insert into voucher_redemption (voucher, key, order_number, order_amount, amount, at, by_name)
                select taken.id, :key, :order, :orderAmount, :amount, :at, :by from taken cross join ordered""")
                .param("number", asked.number())
                .param("provider", asked.providerCode())
                .param("today", ChinaTime.day(at))
                .param("amount", asked.amount())
                .param("order", asked.order())
                .param("orderAmount", asked.orderAmount())
                .param("key", asked.key())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", asked.by())
                .update();
    }

    /** The answer that the same request has had; a key that stood for another request is not taken for this one. */
    private Optional<Outcome> again(Asked asked) {
        return jdbc.sql("""
                        select r.amount = :amount and r.order_number = :order and r.order_amount = :orderAmount from voucher_redemption r
                        join voucher v on v.id = r.voucher where v.number = :number and r.key = :key""")
                .param("amount", asked.amount())
                .param("order", asked.order())
                .param("orderAmount", asked.orderAmount())
                .param("number", asked.number())
                .param("key", asked.key())
                .query(Boolean.class)
                .optional()
                .map(same -> same ? new Outcome.Done(asked.number()) : Outcome.refused(Code.KEY_USED, ""));
    }

    private Outcome otherAmount(Asked asked) {
        return Outcome.refused(
                Code.ORDER_AMOUNT,
                "orderAmount",
                jdbc.sql("""
                        select amount from voucher_paid_order
                        where provider_code = :provider and number = order_key(:order)""")
                        .param("provider", asked.providerCode())
                        .param("order", asked.order())
                        .query(BigDecimal.class)
                        .single()
                        .toPlainString());
    }

    private String orderLeft(Asked asked) {
        return jdbc.sql("""
                select greatest(least(o.most, v.most) - coalesce(o.redeemed, 0), 0.00)
                from (select provider_code, trunc(:orderAmount * share, 2) as most from voucher where number = :number) v
                left join voucher_paid_order o on o.provider_code = v.provider_code and o.number = order_key(:order)""")
                .param("orderAmount", asked.orderAmount())
                .param("order", asked.order())
                .param("number", asked.number())
                .query(BigDecimal.class)
                .single()
                .toPlainString();
    }

    private record Standing(String providerCode, boolean expired, BigDecimal left) {}

    private Outcome why(Asked asked, Instant at) {
        return jdbc.sql("""
                        select provider_code, expires < :today as expired, amount - redeemed as "left"
                        from voucher where number = :number""")
                .param("today", ChinaTime.day(at))
                .param("number", asked.number())
                .query(Standing.class)
                .optional()
                .filter(standing -> standing.providerCode().equals(asked.providerCode()))
                .map(standing -> standing.expired()
                        ? Outcome.refused(Code.EXPIRED, "number")
                        : Outcome.refused(
                                Code.OVER_LEFT, "amount", standing.left().toPlainString()))
                .orElseGet(() -> Outcome.refused(Code.UNKNOWN_VOUCHER, "number"));
    }
}
