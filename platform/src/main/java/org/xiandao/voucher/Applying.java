package org.xiandao.voucher;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.voucher.Refusal.Code;

/** An enterprise asks for a voucher, and takes that back until the office has decided. */
@Component
class Applying {
    private final JdbcClient jdbc;
    private final VoucherBooks books;
    private final Entitlement entitlement;

    private final TransactionTemplate transaction;

    Applying(JdbcClient jdbc, VoucherBooks books, Entitlement entitlement, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.books = books;
        this.entitlement = entitlement;
        this.transaction = transaction;
    }

    Outcome apply(String id, Map<String, String> typed, Actor by, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            oneByOne(by);
            return applied(id, typed, by, at);
        }));
    }

    /** Of an organisation's applications at once the second sees the first. */
    private void oneByOne(Actor by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 3))")
                .param("key", by.organisation())
                .query(row -> {});
    }

    private Outcome applied(String id, Map<String, String> typed, Actor by, Instant at) {
        var form = new Form(typed);
        var item = books.item(form.text("item"));
        var amount = form.amount("amount");
        var reason = form.text("reason");
        if (item.isPresent()) offered(form, id, item.get(), amount, by, at);
        else if (!form.wrong("item")) form.refuse(Code.UNKNOWN_ITEM, "item");
        entitlement.barred(form, by.organisation(), "item", at);
        if (!form.right()) return form.refused();
        jdbc.sql("""
                insert into voucher_application (id, item, organisation, organisation_name, amount, reason, at, by_name)
                values (:id, :item, :organisation, :name, :amount, :reason, :at, :by) on conflict do nothing""")
                .param("id", id)
                .param("item", item.orElseThrow().id())
                .param("organisation", by.organisation())
                .param("name", by.organisationName())
                .param("amount", amount)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        return new Outcome.Done(id);
    }

    Outcome takeBack(Map<String, String> typed, Actor by, Instant at) {
        var form = new Form(typed);
        var application = form.text("application");
        var reason = form.text("reason");
        var asked = books.application(application)
                .filter(one -> by.fills() && one.organisation().equals(by.organisation()));
        if (asked.isEmpty() && !form.wrong("application")) form.refuse(Code.UNKNOWN_APPLICATION, "application");
        if (!form.right()) return form.refused();
        int ended = jdbc.sql("""
                insert into voucher_decision (application, granted, withdrawn, reason, at, by_name)
                values (:application, false, true, :reason, :at, :by) on conflict do nothing""")
                .param("application", application)
                .param("reason", reason)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        return ended == 1 || books.takenBack(application)
                ? new Outcome.Done(application)
                : Outcome.refused(Code.DECIDED, "application");
    }

    private void offered(Form form, String id, Item item, BigDecimal amount, Actor by, Instant at) {
        if (books.withdrawn(item.id())) form.refuse(Code.WITHDRAWN, "item");
        else if (entitlement.provides(by.organisation(), item.providerCode())) form.refuse(Code.OWN_ITEM, "item");
        else if (!entitlement.eligible(item, by)) form.refuse(Code.NOT_ELIGIBLE, "item");
        else if (entitlement.outsidePilots(item, by, at))
            form.refuse(Code.NOT_IN_PILOT, "item", ChinaTime.day(at).toString());
        else if (books.waits(item.id(), by.organisation(), id)) form.refuse(Code.ALREADY_ASKED, "item");
        atMost(form, amount, item);
    }

    private static void atMost(Form form, BigDecimal amount, Item item) {
        if (amount.compareTo(Vouchers.worth(item)) > 0)
            form.refuse(Code.OVER_MOST, "amount", Vouchers.worth(item).toPlainString());
    }
}
