package org.xiandao.app.pages.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseStatus;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.voucher.Application;
import org.xiandao.voucher.VoucherBooks;

class VoucherPagesTest extends VoucherTour {
    private static final String PROVIDER = "91440101MA59A0041G";

    @Autowired
    private CaseDirectory directory;

    @Autowired
    private VoucherBooks books;

    @Test
    void aVoucherIsAppliedForGrantedRedeemedInPartsAndSettled() {
        var office = as("guangzhou");
        done(list(office, "测试5G专网", "=丙公司", PROVIDER, "100000", "30000", "440100"));
        var open = new Browser(port).get("/catalogue");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("测试5G专网", "30,000.00");
        assertThat(new Browser(port).get("/catalogue/catalogue.csv").body()).contains("'=丙公司", "测试5G专网");
        var works = as(somebody("voucherworks", unit("用券厂", "440100", Level.CITY), Duty.APPLICANT));
        assertThat(works.get("/vouchers").body()).containsPattern("id=\"f-apply-[0-9a-f-]{36}-amount-unit\">元<");
        var item = item(works, "测试5G专网");
        var wrong = post(works, "apply", "item", item, "amount", "30000.01", "reason", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("超过一张券的上限 30000.00 元", "没有填写", "value=\"30000.01\"", "href=\"#f-apply-");
        done(post(works, "apply", "item", item, "amount", "20000", "reason", "内网改造"));
        var twice = post(works, "apply", "item", item, "amount", "20000", "reason", "再来一份");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("本单位对这项产品已有一份申请等待核发");
        var application = found(office.get("/vouchers").body(), "decide-[0-9a-f-]{73}", 0);
        done(post(office, application, "verb", "grant", "amount", "20000", "expires", "2027-06-30", "reason", "符合条件"));
        var number = found(works.get("/vouchers").body(), VOUCHER, 0);
        var provider = as(somebody("voucherprovider", provider("丙公司", PROVIDER), Duty.APPLICANT));
        var over = post(
                provider, "redeem", "number", number, "order", "PO-1", "orderAmount", "60000", "amount", "20000.01");
        assertThat(over.body()).contains("超过券的余额 20000.00 元");
        assertThat(post(
                                provider,
                                "redeem",
                                "number",
                                number,
                                "order",
                                "PO-1",
                                "orderAmount",
                                "20000",
                                "amount",
                                "10000.01")
                        .body())
                .contains("超过这笔订单还可补贴的 10000.00 元");
        done(post(provider, "redeem", "number", number, "order", "PO-1", "orderAmount", "20000", "amount", "8000"));
        assertThat(works.get("/vouchers").body()).contains("12,000.00");
        assertThat(office.get("/vouchers").body()).contains("待结算", "8,000.00", "/vouchers/settlements.csv");
        var owed = office.get("/vouchers/settlements.csv").body();
        assertThat(owed)
                .startsWith("\uFEFF供应商")
                .contains(PROVIDER + ",1,8000.00,待结算")
                .doesNotContain("\n=");
        assertThat(works.get("/vouchers/settlements.csv").statusCode()).isEqualTo(404);
        done(post(office, "settle-" + PROVIDER, "redemptions", "1", "total", "8000.00"));
        assertThat(office.get("/vouchers/settlements.csv").body()).contains(PROVIDER + ",1,8000.00,已结算");
        assertThat(provider.get("/vouchers").body()).contains("已结算");
    }

    @Test
    void anItemForApprovedPilotsIsForWhoLiesWithinOneAndOthersAreToldWhy() {
        var office = as("canton");
        done(list(office, "先导区专享网络", "丙公司", PROVIDER, "100", "30", "440000", "pilots", "yes"));
        assertThat(new Browser(port).get("/catalogue").body()).contains("仅限获批先导区（园区）内的单位");
        var inside = as(somebody("voucherinside", unit("区内厂", pilot(), Level.COUNTY), Duty.APPLICANT));
        var item = item(inside, "先导区专享网络");
        var stranger = unit("区外厂", "445200", Level.CITY);
        var outside = as(somebody("voucheroutside", stranger, Duty.APPLICANT));
        assertThat(outside.get("/vouchers").body()).contains("先导区专享网络", "本单位目前不在任何已获批");
        var refused = post(outside, "apply-" + stranger.id(), "item", item, "amount", "10", "reason", "改造");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("这项产品仅限获批先导区");
        done(post(inside, "apply", "item", item, "amount", "10", "reason", "改造"));
    }

    /** An area of Guangdong that the tour tells as a pilot. */
    private String pilot() {
        return directory.approved().stream()
                .filter(card -> card.status() == CaseStatus.TRIAL)
                .map(card -> card.leadArea())
                .filter(area -> area.startsWith("44"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoHasNoPartInVouchersIsNotLetIn() {
        assertThat(as("expert").get("/vouchers").statusCode()).isEqualTo(404);
        var unit = unit("旁观厂", "440100", Level.CITY);
        var works = as(somebody("voucherother", unit, Duty.APPLICANT));
        assertThat(post(works, "list-" + unit.id(), "kind", "NETWORK").statusCode())
                .isEqualTo(404);
        assertThat(post(works, "settle-" + unit.id(), "provider", PROVIDER).statusCode())
                .isEqualTo(404);
        assertThat(works.get("/vouchers").body()).doesNotContain("待核发的申请");
    }

    @Test
    void anEnterpriseThatAsksForTheOfficesSettlementsIsPutOnRecord() {
        var login = somebody("vouchercurious", unit("好奇厂", "440100", Level.CITY), Duty.APPLICANT);
        assertThat(as(login).get("/vouchers/settlements.csv").statusCode()).isEqualTo(404);
        assertThat(refused(login, "settlements", "")).isTrue();
    }

    @Test
    void whoFillsForTwoAppliesForTheOneWhoseFormItIs() {
        done(list(as("guangzhou"), "双份网络", "丙公司", PROVIDER, "100", "30", "440100"));
        var units = List.of(unit("双份甲厂", "440100", Level.CITY), unit("双份乙厂", "440100", Level.CITY));
        units.forEach(unit -> somebody("voucherboth", unit, Duty.APPLICANT));
        var login = somebody("voucherboth", units.getFirst(), Duty.APPLICANT);
        var both = as(login);
        var page = both.get("/vouchers").body();
        assertThat(Pattern.compile(" id=\"([^\"]+)\"").matcher(page).results().map(found -> found.group(1)))
                .doesNotHaveDuplicates();
        assertThat(page).contains(" · 双份甲厂</h2>", " · 双份乙厂</h2>");
        var item = item(both, "双份网络");
        for (var unit : units) {
            var form = "apply-" + unit.id();
            var wrong = post(both, form, "item", item, "amount", "10", "reason", "");
            assertThat(wrong.body()).containsOnlyOnce("value=\"10\"").contains("<details id=\"" + form + "\" open");
            var done = post(
                    both,
                    form,
                    "item",
                    item,
                    "amount",
                    "10",
                    "reason",
                    unit.name().zh() + "改造");
            assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("#mine-" + unit.id());
        }
        for (var member :
                people.memberships(people.personWithLogin(login).orElseThrow().id()))
            assertThat(books.applications(member.actor()))
                    .extracting(Application::reason)
                    .containsExactly(member.organisation().name().zh() + "改造");
        var strange = "apply-" + unit("双份丙厂", "440100", Level.CITY).id();
        assertThat(post(both, strange, "item", item, "amount", "10", "reason", "冒名")
                        .statusCode())
                .isEqualTo(404);
        assertThat(refused(login, strange, "")).isTrue();
    }
}
