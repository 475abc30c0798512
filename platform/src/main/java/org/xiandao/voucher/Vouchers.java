package org.xiandao.voucher;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.Parties;
import org.xiandao.application.Pilots;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.Bars;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.rules.fund.Books;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.voucher.Refusal.Code;

/** The door to catalogue and vouchers. Forms come as they were typed; all that is wrong with one is told at once. */
@Component
public class Vouchers {
    private static final String ORIGIN = "voucher";

    private final JdbcClient jdbc;
    private final VoucherBooks books;
    private final Redeeming redeeming;
    private final Settling settling;
    private final Reversing reversing;
    private final Areas areas;
    private final Dues dues;
    private final Bars bars;
    private final People people;
    private final Pilots pilots;
    private final TransactionTemplate transaction;

    Vouchers(
            JdbcClient jdbc,
            VoucherBooks books,
            Redeeming redeeming,
            Settling settling,
            Reversing reversing,
            Areas areas,
            Dues dues,
            Bars bars,
            People people,
            Pilots pilots,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.books = books;
        this.redeeming = redeeming;
        this.settling = settling;
        this.reversing = reversing;
        this.areas = areas;
        this.dues = dues;
        this.bars = bars;
        this.people = people;
        this.pilots = pilots;
        this.transaction = transaction;
    }

    /** The industry office and the government of an area keep its catalogue. */
    public static boolean keeps(Actor actor) {
        return actor.office()
                        .filter(kind -> kind == OfficeKind.INDUSTRY || kind == OfficeKind.GOVERNMENT)
                        .isPresent()
                && (actor.duties().contains(Duty.HANDLER) || decides(actor));
    }

    /** Offices that keep a catalogue, and enterprises. */
    public static boolean concern(Actor actor) {
        return keeps(actor) || actor.fills() && actor.office().isEmpty();
    }

    public static boolean decides(Actor actor) {
        return actor.office().isPresent() && actor.duties().contains(Duty.DECIDER);
    }

    /** Fields: kind, title, provider, providerCode, price, share (in percent), most, area, pilots ("yes": within an approved pilot alone). */
    public Outcome list(String id, Map<String, String> typed, Actor by, Instant at) {
        if (!keeps(by)) return Outcome.refused(Code.NOT_YOURS, "");
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
        if (!form.wrong("area") && !within(by.area(), item.eligibleArea())) form.refuse(Code.UNKNOWN_AREA, "area");
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
                .param("at", utc(at))
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

    /** No new application from now on; what was granted stays. */
    public Outcome withdraw(String item, Actor by, Instant at) {
        var known = books.item(item).filter(one -> keeps(by) && one.officeArea().equals(by.area()));
        if (known.isEmpty()) return Outcome.refused(Code.NOT_YOURS, "");
        jdbc.sql("insert into catalogue_withdrawal (item, at, by_name) values (:item, :at, :by) on conflict do nothing")
                .param("item", item)
                .param("at", utc(at))
                .param("by", by.name())
                .update();
        return new Outcome.Done(item);
    }

    /** Whether an enterprise may ask for this: it lies inside the eligible area. */
    public boolean eligible(Item item, Actor actor) {
        return actor.fills() && actor.office().isEmpty() && within(item.eligibleArea(), actor.area());
    }

    /** Whether an item is not for an enterprise because it lies within no approved pilot on the day. */
    public boolean outsidePilots(Item item, Actor actor, Instant at) {
        return item.pilotsOnly() && !pilots.within(actor.organisation(), actor.area(), ChinaTime.day(at));
    }

    private boolean within(String area, String code) {
        return areas.find(code)
                .map(found -> found.code().equals(area)
                        || found.parent().filter(parent -> within(area, parent)).isPresent())
                .orElse(false);
    }

    /** Fields: item, amount, reason. */
    public Outcome apply(String id, Map<String, String> typed, Actor by, Instant at) {
        var form = new Form(typed);
        var item = books.item(form.text("item"));
        var amount = form.amount("amount");
        var reason = form.text("reason");
        if (item.isPresent()) offered(form, id, item.get(), amount, by, at);
        else if (!form.wrong("item")) form.refuse(Code.UNKNOWN_ITEM, "item");
        barred(form, by.organisation(), "item", at);
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
                .param("at", utc(at))
                .param("by", by.name())
                .update();
        return new Outcome.Done(id);
    }

    private void offered(Form form, String id, Item item, BigDecimal amount, Actor by, Instant at) {
        if (books.withdrawn(item.id())) form.refuse(Code.WITHDRAWN, "item");
        else if (provides(by.organisation(), item.providerCode())) form.refuse(Code.OWN_ITEM, "item");
        else if (!eligible(item, by)) form.refuse(Code.NOT_ELIGIBLE, "item");
        else if (outsidePilots(item, by, at))
            form.refuse(Code.NOT_IN_PILOT, "item", ChinaTime.day(at).toString());
        else if (books.waits(item.id(), by.organisation(), id)) form.refuse(Code.ALREADY_ASKED, "item");
        atMost(form, amount, item);
    }

    /** Nobody buys from itself with a voucher. */
    private boolean provides(String organisation, String providerCode) {
        return people.organisation(OrganisationId.of(organisation))
                .flatMap(unit -> unit.creditCode())
                .filter(providerCode::equals)
                .isPresent();
    }

    /** A pilot may have been revoked since somebody within it applied. */
    private void inPilot(Form form, Item item, String organisation, Instant at) {
        var day = ChinaTime.day(at);
        var area = people.organisation(OrganisationId.of(organisation))
                .map(unit -> unit.areaCode())
                .orElse("");
        if (item.pilotsOnly() && !pilots.within(organisation, area, day))
            form.refuse(Code.NOT_IN_PILOT, "reason", day.toString());
    }

    /** Nothing is asked for or given to a body that the register bars. */
    private void barred(Form form, String organisation, String path, Instant at) {
        people.organisation(OrganisationId.of(organisation))
                .flatMap(unit -> unit.creditCode()
                        .map(code -> Subject.organisation(code, unit.name().zh())))
                .map(unit -> bars.holding(List.of(unit), ChinaTime.day(at)))
                .orElse(List.of())
                .forEach(bar -> form.refuse(Code.BARRED, path, bar.subject().name(), bar.source()));
    }

    /** What one voucher for the item may be worth: its share of the price, and never more than the most. */
    public static BigDecimal worth(Item item) {
        return item.price()
                .multiply(item.share())
                .setScale(2, RoundingMode.DOWN)
                .min(item.most());
    }

    private static void atMost(Form form, BigDecimal amount, Item item) {
        if (amount.compareTo(worth(item)) > 0)
            form.refuse(Code.OVER_MOST, "amount", worth(item).toPlainString());
    }

    /** Fields: amount, at most what was asked for, and expires where it is granted, reason always. Of two who decide at once the second is told. */
    public Outcome decide(String application, boolean grant, Map<String, String> typed, Actor by, Instant at) {
        var asked = books.application(application);
        var item = asked.flatMap(one -> books.item(one.item()));
        if (item.isEmpty()) return Outcome.refused(Code.UNKNOWN_APPLICATION, "");
        if (!keeps(by) || !decides(by) || !item.get().officeArea().equals(by.area()))
            return Outcome.refused(Code.NOT_YOURS, "");
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
            return Outcome.refused(Code.ALREADY_DECIDED, "");
        }
        return new Outcome.Done(application);
    }

    private void grantable(Form form, BigDecimal amount, Application asked, Item item, Instant at) {
        if (amount.compareTo(asked.amount()) > 0)
            form.refuse(Code.OVER_ASKED, "amount", asked.amount().toPlainString());
        if (provides(asked.organisation(), item.providerCode())) form.refuse(Code.OWN_ITEM, "reason");
        barred(form, asked.organisation(), "reason", at);
        inPilot(form, item, asked.organisation(), at);
    }

    private void decision(String application, boolean grant, String reason, Actor by, Instant at) {
        jdbc.sql("""
                insert into voucher_decision (application, granted, reason, at, by_name)
                values (:application, :granted, :reason, :at, :by)""")
                .param("application", application)
                .param("granted", grant)
                .param("reason", reason)
                .param("at", utc(at))
                .param("by", by.name())
                .update();
    }

    private void grant(Application asked, Item item, BigDecimal amount, java.time.LocalDate expires) {
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
        remind(asked.id());
    }

    /** The holder, of the voucher's last day, while something of it is left. */
    private void remind(String id) {
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
    }

    /** Fields: number, order, orderAmount, amount. A provider redeems vouchers for its own items alone. */
    public Outcome redeem(String key, Map<String, String> typed, Actor by, Optional<String> providerCode, Instant at) {
        if (!by.fills() || providerCode.isEmpty()) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var asked = new Redeeming.Asked(
                form.text("number").toUpperCase(Locale.ROOT),
                providerCode.get(),
                form.text("order"),
                form.amount("orderAmount"),
                form.amount("amount"),
                key,
                by.name());
        if (!form.right()) return form.refused();
        var holder = books.holder(asked.number(), asked.providerCode());
        if (holder.filter(unit -> unit.equals(by.organisation()) || provides(unit, asked.providerCode()))
                .isPresent()) return Outcome.refused(Code.OWN_VOUCHER, "number");
        var outcome = redeeming.redeem(asked, at);
        if (outcome instanceof Outcome.Done) forgetWhatIsUsedUp(asked.number());
        return outcome;
    }

    private void forgetWhatIsUsedUp(String number) {
        jdbc.sql("select id from voucher where number = :number and redeemed = amount")
                .param("number", number)
                .query(String.class)
                .optional()
                .ifPresent(id -> transaction.executeWithoutResult(status -> remind(id)));
    }

    /** Fields: redemption, reason. By the provider that redeemed, while it is not settled. */
    public Outcome reverse(Map<String, String> typed, Actor by, Optional<String> providerCode, Instant at) {
        if (!by.fills() || providerCode.isEmpty()) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var redemption = form.text("redemption");
        var reason = form.text("reason");
        if (!form.right()) return form.refused();
        var outcome = reversing.reverse(redemption, providerCode.get(), reason, by, at);
        if (outcome instanceof Outcome.Done(var voucher)) transaction.executeWithoutResult(status -> remind(voucher));
        return outcome;
    }

    /** Fields: redemptions and total, how many and how much the decider has seen. */
    public Outcome settle(String id, String providerCode, Map<String, String> typed, Actor by, Instant at) {
        if (!keeps(by) || !decides(by)) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var seen = new Settling.Seen(form.text("redemptions"), form.text("total"));
        return form.right() ? settling.settle(id, providerCode, seen, by, at) : form.refused();
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
