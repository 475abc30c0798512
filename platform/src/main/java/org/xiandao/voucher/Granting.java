package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.voucher.Refusal.Code;

/** An office decides on what it is asked for; of two who decide at once the second is told, as is who decides on what was taken back. */
@Component
class Granting {
    private final JdbcClient jdbc;
    private final VoucherBooks books;
    private final Entitlement entitlement;
    private final Expiring expiring;
    private final TransactionTemplate transaction;

    Granting(
            JdbcClient jdbc,
            VoucherBooks books,
            Entitlement entitlement,
            Expiring expiring,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.books = books;
        this.entitlement = entitlement;
        this.expiring = expiring;
        this.transaction = transaction;
    }

    Outcome decide(String application, boolean grant, Map<String, String> typed, Actor by, Instant at) {
        var asked = books.application(application);
        var item = asked.flatMap(one -> books.item(one.item()));
        if (item.isEmpty()) return Outcome.refused(Code.UNKNOWN_APPLICATION, "");
        if (!Vouchers.keeps(by)
                || !Vouchers.decides(by)
                || !item.get().officeArea().equals(by.area())) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var amount = grant ? form.amount("amount") : BigDecimal.ONE;
        var expires = grant ? form.ahead("expires", ChinaTime.day(at)) : ChinaTime.day(at);
        var reason = form.text("reason");
        if (grant) grantable(form, amount, asked.orElseThrow(), item.get(), at);
        if (!form.right()) return form.refused();
        try {
            transaction.executeWithoutResult(status -> {
                decision(application, grant, reason, by, at);
                if (grant) grant(asked.orElseThrow(), item.get(), amount, expires);
            });
        } catch (DuplicateKeyException already) {
            return Outcome.refused(books.takenBack(application) ? Code.TAKEN_BACK : Code.ALREADY_DECIDED, "");
        }
        return new Outcome.Done(application);
    }

    private void grantable(Form form, BigDecimal amount, Application asked, Item item, Instant at) {
        if (amount.compareTo(asked.amount()) > 0)
            form.refuse(Code.OVER_ASKED, "amount", asked.amount().toPlainString());
        if (entitlement.provides(asked.organisation(), item.providerCode())) form.refuse(Code.OWN_ITEM, "reason");
        entitlement.barred(form, asked.organisation(), "reason", at);
        entitlement.inPilot(form, item, asked.organisation(), at);
    }

    private void decision(String application, boolean grant, String reason, Actor by, Instant at) {
        jdbc.sql("""
                insert into voucher_decision (application, granted, reason, at, by_name)
                values (:application, :granted, :reason, :at, :by)""")
                .param("application", application)
                .param("granted", grant)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    private void grant(Application asked, Item item, BigDecimal amount, LocalDate expires) {
        jdbc.sql("""
                insert into voucher (id, number, provider_code, share, amount, expires)
                values (:id, :number, :provider, :share, :amount, :expires)""")
                .param("id", asked.id())
                .param("number", VoucherNumber.fresh())
                .param("provider", item.providerCode())
                .param("share", item.share())
                .param("amount", amount)
                .param("expires", expires)
                .update();
        expiring.remind(asked.id());
    }
}
