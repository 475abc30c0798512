package org.xiandao.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.base.Caller;
import org.xiandao.people.People;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.testing.AnActor;

/** Who sells is registered under its own name and buys nothing from itself. */
class VoucherProvidersTest extends VoucherShop {
    private static final String SELLER = "91440101MA59A00170";
    private final Actor seller = registered("乙网络公司", "Networks B", Optional.of(SELLER));

    @Test
    void aRegisteredProviderIsListedUnderItsRegisteredNameAlone() {
        assertThat(vouchers.list("other", typed("provider", "丙公司"), office, MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.PROVIDER_NAME, "provider", "乙网络公司"));
        for (var spelled : new String[] {"乙网络公司", "乙网络 公司", "networks b"}) {
            var id = UUID.randomUUID().toString();
            done(vouchers.list(id, typed("provider", spelled), office, MAY));
            assertThat(books.item(id).orElseThrow().provider()).isEqualTo("乙网络公司");
        }
        assertThat(codes(vouchers.list("wrong", typed("provider", "丙公司", "providerCode", "1"), office, MAY)))
                .containsExactly("CREDIT_CODE_WRONG providerCode");
    }

    @Test
    void aProviderDoesNotApplyForItsOwnItem() {
        var item = item(office, "provider", "乙网络公司", "providerCode", SELLER);
        assertThat(codes(vouchers.apply("own", Map.of("item", item, "amount", "1", "reason", "改造"), seller, MAY)))
                .containsExactly("OWN_ITEM item");
        assertThat(codes(vouchers.apply("theirs", Map.of("item", item, "amount", "1", "reason", "改造"), works, MAY)))
                .isEmpty();
    }

    @Test
    void whatAProviderHoldsOfItsOwnItemIsNeitherGrantedNorRedeemed() {
        var item = item(office, "provider", "乙网络公司", "providerCode", SELLER);
        var asked = Map.of("item", item, "amount", "10", "reason", "改造");
        var granting = Map.of("amount", "10", "expires", "2026-06-30", "reason", "符合");
        done(vouchers.apply("held", asked, works, MAY));
        assertThat(codes(vouchers.apply("twice", asked, works, MAY))).containsExactly("ALREADY_ASKED item");
        done(vouchers.apply("held", asked, works, MAY));
        done(vouchers.decide("held", true, granting, office, MAY));
        done(vouchers.apply("before", asked, works, MAY));
        database.jdbc()
                .sql("update voucher_application set organisation = :unit where id in ('before', 'held')")
                .param("unit", seller.organisation())
                .update();
        assertThat(codes(vouchers.decide("before", true, granting, office, MAY)))
                .containsExactly("OWN_ITEM reason");
        var number = books.mine(seller).getFirst().number();
        var redeeming = Map.of("number", number, "order", "o", "orderAmount", "20", "amount", "10");
        var someone = registered("分公司", "Branch", Optional.empty());
        for (var by : new Actor[] {seller, someone})
            assertThat(vouchers.redeem("k", redeeming, by, Optional.of(SELLER), MAY))
                    .isEqualTo(Outcome.refused(Refusal.Code.OWN_VOUCHER, "number"));
        assertThat(vouchers.redeem("k", redeeming, works, Optional.of(PROVIDER), MAY))
                .isEqualTo(Outcome.refused(Refusal.Code.UNKNOWN_VOUCHER, "number"));
    }

    private static Map<String, String> typed(String... otherwise) {
        var typed = new HashMap<>(Map.of(
                "kind",
                "NETWORK",
                "title",
                "5G专网",
                "providerCode",
                SELLER,
                "price",
                "1000",
                "share",
                "50",
                "most",
                "100",
                "area",
                CITY));
        for (int i = 0; i < otherwise.length; i += 2) typed.put(otherwise[i], otherwise[i + 1]);
        return typed;
    }

    private Actor registered(String name, String english, Optional<String> code) {
        var unit = context.getBean(People.class)
                .register(new NewOrganisation(code, new Text(name, english), CITY, Level.CITY, Optional.empty()), TEST)
                .orThrow();
        return AnActor.unit(unit.id().toString(), CITY);
    }

    private static final Caller TEST = Caller.system("test");
}
