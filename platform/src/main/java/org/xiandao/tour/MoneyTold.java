package org.xiandao.tour;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.Caller;
import org.xiandao.base.ChinaTime;
import org.xiandao.fund.Funds;
import org.xiandao.fund.Looker;
import org.xiandao.fund.life.Command;
import org.xiandao.people.Organisation;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Text;
import org.xiandao.tour.World.Day;
import org.xiandao.tour.World.Part;
import org.xiandao.voucher.Outcome;
import org.xiandao.voucher.VoucherBooks;
import org.xiandao.voucher.Vouchers;

/** One programme of funds with a flagged payment, and a catalogue with a voucher redeemed by half. */
final class MoneyTold {
    private static final Caller TOUR = Caller.system("tour");

    private final Funds funds;
    private final Vouchers vouchers;
    private final VoucherBooks books;
    private final People people;
    private final Areas areas;
    private final Cast cast;
    private final LocalDate last;
    private int keys;

    MoneyTold(
            Funds funds, Vouchers vouchers, VoucherBooks books, People people, Areas areas, Cast cast, LocalDate last) {
        this.funds = funds;
        this.vouchers = vouchers;
        this.books = books;
        this.people = people;
        this.areas = areas;
        this.cast = cast;
        this.last = last;
    }

    void tell() {
        var told = World.file("money.yaml");
        told.parts("units").forEach(this::register);
        fund(told.part("fund"));
        catalogue(told.part("catalogue"));
    }

    private void register(Part unit) {
        var area = areas.get(unit.text("area"));
        people.register(
                        new NewOrganisation(
                                Optional.of(unit.text("code")),
                                new Text(unit.text("name"), unit.text("name")),
                                area.code(),
                                area.level(),
                                Optional.empty()),
                        TOUR)
                .orThrow();
    }

    private void fund(Part fund) {
        var office = new Looker(office(fund.text("office")), Optional.empty());
        var id = key();
        done(funds.open(
                fund.text("edition"),
                new Command.Open(Map.of("title", fund.text("title")), Optional.empty(), id),
                office,
                at(day(fund.text("opened")))));
        fund.parts("entries").forEach(entry -> {
            var on = day(entry.text("on"));
            var typed = texts(entry);
            typed.put("on", on.toString());
            typed.put("year", String.valueOf(on.getYear()));
            entry.maybe("due").ifPresent(due -> typed.put("due", day(due).toString()));
            entry.maybe("enter")
                    .ifPresentOrElse(
                            kind -> done(funds.handle(
                                    id,
                                    new Command.Enter(Command.Kind.valueOf(kind), typed, Optional.empty(), key()),
                                    office,
                                    at(on))),
                            () -> {
                                typed.put("title", entry.text("project"));
                                done(funds.handle(id, new Command.EnterProject(typed, key()), office, at(on)));
                            });
        });
    }

    private void catalogue(Part told) {
        var office = office(told.text("office"));
        var on = day(told.text("on"));
        var voucher = told.part("voucher");
        var first = "";
        for (var item : told.parts("items").toList()) {
            var typed = texts(item);
            typed.put("provider", told.text("provider"));
            typed.put("providerCode", told.text("code"));
            typed.put("area", told.text("area"));
            var id = key();
            done(vouchers.list(id, typed, office, at(on)));
            if (first.isEmpty()) first = id;
        }
        var unit = cast.of(cast.unit(voucher.text("unit"), Optional.of(voucher.text("area"))), true);
        var application = key();
        var asked = Map.of("item", first, "amount", voucher.text("amount"), "reason", "演示：企业内网5G改造");
        done(vouchers.apply(application, asked, unit, at(on.plusDays(2))));
        var granted = Map.of(
                "amount",
                voucher.text("amount"),
                "expires",
                day(voucher.text("expires")).toString(),
                "reason",
                "演示：符合条件");
        done(vouchers.decide(application, true, granted, office, at(on.plusDays(5))));
        var number = books.mine(unit).getFirst().number();
        var redeemed = Map.of(
                "number",
                number,
                "order",
                voucher.text("order"),
                "orderAmount",
                voucher.text("orderAmount"),
                "amount",
                voucher.text("redeemed"));
        var code = told.text("code");
        var provider = people.organisationWithCreditCode(code).orElseThrow();
        done(vouchers.redeem(key(), redeemed, seller(provider), Optional.of(code), at(on.plusDays(20))));
    }

    /** Nobody of the provider signs in during the tour. */
    private static Actor seller(Organisation unit) {
        return new Actor(
                "",
                "演示供应商",
                unit.id().toString(),
                unit.name().zh(),
                Optional.empty(),
                unit.level(),
                unit.areaCode(),
                java.util.Set.of(),
                true,
                false);
    }

    private Actor office(String written) {
        return cast.of(cast.unit(written, Optional.empty()), false);
    }

    private static Map<String, String> texts(Part part) {
        var texts = new HashMap<String, String>();
        part.values().forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }

    private String key() {
        return UUID.nameUUIDFromBytes(("money" + keys++).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private LocalDate day(String written) {
        return Day.of(written).on(last);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(10, 0)).atZone(ChinaTime.ZONE).toInstant();
    }

    private static void done(Funds.Result result) {
        if (result instanceof Funds.Result.Refused refused) throw refusal(refused);
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) throw refusal(refused);
    }

    private static IllegalStateException refusal(Object why) {
        return new IllegalStateException(
                "The tour's money can't be told: " + why + "\nMaybe tour/money.yaml no longer fits the pack.");
    }
}
