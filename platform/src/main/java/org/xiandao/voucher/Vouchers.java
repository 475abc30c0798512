package org.xiandao.voucher;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.voucher.Refusal.Code;

/** The door to catalogue and vouchers. Forms come as they were typed; all that is wrong with one is told at once. */
@Component
public class Vouchers {
    private final VoucherBooks books;
    private final Entitlement entitlement;
    private final Listing listing;
    private final Applying applying;
    private final Granting granting;
    private final Redeeming redeeming;
    private final Reversing reversing;
    private final Settling settling;
    private final Expiring expiring;

    Vouchers(
            VoucherBooks books,
            Entitlement entitlement,
            Listing listing,
            Applying applying,
            Granting granting,
            Redeeming redeeming,
            Reversing reversing,
            Settling settling,
            Expiring expiring) {
        this.books = books;
        this.entitlement = entitlement;
        this.listing = listing;
        this.applying = applying;
        this.granting = granting;
        this.redeeming = redeeming;
        this.reversing = reversing;
        this.settling = settling;
        this.expiring = expiring;
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

    /** What one voucher for the item may be worth: its share of the price, and never more than the most. */
    public static BigDecimal worth(Item item) {
        return item.price()
                .multiply(item.share())
                .setScale(2, RoundingMode.DOWN)
                .min(item.most());
    }

    /** Whether an enterprise may ask for this: it lies inside the eligible area. */
    public boolean eligible(Item item, Actor actor) {
        return entitlement.eligible(item, actor);
    }

    /** Whether an item is not for an enterprise because it lies within no approved pilot on the day. */
    public boolean outsidePilots(Item item, Actor actor, Instant at) {
        return entitlement.outsidePilots(item, actor, at);
    }

    /** Fields: kind, title, provider, providerCode, price, share (in percent), most, area, pilots ("yes": within an approved pilot alone). */
    public Outcome list(String id, Map<String, String> typed, Actor by, Instant at) {
        return listing.list(id, typed, by, at);
    }

    /** No new application from now on; what was granted stays. */
    public Outcome withdraw(String item, Actor by, Instant at) {
        return listing.withdraw(item, by, at);
    }

    /** Fields: item, amount, reason. */
    public Outcome apply(String id, Map<String, String> typed, Actor by, Instant at) {
        return applying.apply(id, typed, by, at);
    }

    /** Fields: application, reason. By who applied, until the office has decided. */
    public Outcome takeBack(Map<String, String> typed, Actor by, Instant at) {
        return applying.takeBack(typed, by, at);
    }

    /** Fields: amount, at most what was asked for, and expires where it is granted, reason always. */
    public Outcome decide(String application, boolean grant, Map<String, String> typed, Actor by, Instant at) {
        return granting.decide(application, grant, typed, by, at);
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
        if (holder.filter(unit -> unit.equals(by.organisation()) || entitlement.provides(unit, asked.providerCode()))
                .isPresent()) return Outcome.refused(Code.OWN_VOUCHER, "number");
        var outcome = redeeming.redeem(asked, at);
        if (outcome instanceof Outcome.Done) books.usedUp(asked.number()).ifPresent(expiring::remind);
        return outcome;
    }

    /** Fields: redemption, reason. By the provider that redeemed, while it is not settled. */
    public Outcome reverse(Map<String, String> typed, Actor by, Optional<String> providerCode, Instant at) {
        if (!by.fills() || providerCode.isEmpty()) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var redemption = form.text("redemption");
        var reason = form.text("reason");
        if (!form.right()) return form.refused();
        var outcome = reversing.reverse(redemption, providerCode.get(), reason, by, at);
        if (outcome instanceof Outcome.Done(var voucher)) expiring.remind(voucher);
        return outcome;
    }

    /** Fields: redemptions and total, how many and how much the decider has seen. */
    public Outcome settle(String id, String providerCode, Map<String, String> typed, Actor by, Instant at) {
        if (!keeps(by) || !decides(by)) return Outcome.refused(Code.NOT_YOURS, "");
        var form = new Form(typed);
        var seen = new Settling.Seen(form.text("redemptions"), form.text("total"));
        return form.right() ? settling.settle(id, providerCode, seen, by, at) : form.refused();
    }
}
