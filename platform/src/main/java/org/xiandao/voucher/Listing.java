package org.xiandao.voucher;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.people.People;
import org.xiandao.rules.fund.Books;
import org.xiandao.voucher.Refusal.Code;

/** What an office puts into its catalogue and takes out of it. */
@Component
class Listing {
    private final JdbcClient jdbc;
    private final VoucherBooks books;
    private final Entitlement entitlement;
    private final People people;

    Listing(JdbcClient jdbc, VoucherBooks books, Entitlement entitlement, People people) {
        this.jdbc = jdbc;
        this.books = books;
        this.entitlement = entitlement;
        this.people = people;
    }

    Outcome list(String id, Map<String, String> typed, Actor by, Instant at) {
        if (!Vouchers.keeps(by)) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var kind = Stream.of(Item.Kind.values())
                .filter(one -> one.name().equals(typed.getOrDefault("kind", "")))
                .findFirst();
        if (kind.isEmpty()) form.refuse(Code.UNKNOWN_KIND, "kind");
        var title = form.text("title");
        var provider = form.text("provider");
        var providerCode = form.creditCode("providerCode");
        var item = new Item(
                id,
                kind.orElse(Item.Kind.NETWORK),
                title,
                registered(form, provider, providerCode),
                providerCode,
                form.amount("price"),
                form.share("share"),
                form.amount("most"),
                by.area(),
                form.text("area"),
                form.ticked("pilots"));
        if (!form.wrong("area") && !entitlement.within(by.area(), item.eligibleArea()))
            form.refuse(Code.UNKNOWN_AREA, "area");
        if (!form.right()) return form.refused();
        jdbc.sql("""
                insert into catalogue_item (id, kind, title, provider, provider_code, price, share, most, office_area,
                    eligible_area, pilots_only, listed_at, listed_by)
                values (:id, :kind, :title, :provider, :providerCode, :price, :share, :most, :officeArea,
                    :eligibleArea, :pilotsOnly, :at, :by) on conflict do nothing""")
                .param("id", id)
                .param("kind", item.kind().name())
                .param("title", item.title())
                .param("provider", item.provider())
                .param("providerCode", item.providerCode())
                .param("price", item.price())
                .param("share", item.share())
                .param("most", item.most())
                .param("officeArea", item.officeArea())
                .param("eligibleArea", item.eligibleArea())
                .param("pilotsOnly", item.pilotsOnly())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        return new Outcome.Done(id);
    }

    /** The name under which the code is registered, where it is; another name is refused. */
    private String registered(Form form, String provider, String code) {
        if (form.wrong("provider") || form.wrong("providerCode")) return provider;
        var name = people.organisationWithCreditCode(code).map(unit -> unit.name());
        if (name.isEmpty()) return provider;
        var called = Books.key(provider);
        if (!called.equals(Books.key(name.get().zh()))
                && !called.equals(Books.key(name.get().en())))
            form.refuse(Code.PROVIDER_NAME, "provider", name.get().zh());
        return name.get().zh();
    }

    Outcome withdraw(String item, Actor by, Instant at) {
        var known = books.item(item)
                .filter(one -> Vouchers.keeps(by) && one.officeArea().equals(by.area()));
        if (known.isEmpty()) return Outcome.refused(Code.NOT_YOURS, "");
        jdbc.sql("insert into catalogue_withdrawal (item, at, by_name) values (:item, :at, :by) on conflict do nothing")
                .param("item", item)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        return new Outcome.Done(item);
    }
}
