package org.xiandao.app.pages.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseStatus;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

class VoucherPagesTest extends TourPages {
    private static final String PROVIDER = "91440101MA59A0041G";

    @Autowired
    private CaseDirectory directory;

    @Test
    void aVoucherIsAppliedForGrantedRedeemedInPartsAndSettled() {
        var office = as("guangzhou");
        done(post(
                office,
                "list",
                "kind",
                "NETWORK",
                "title",
                "测试5G专网",
                "provider",
                "=丙公司",
                "providerCode",
                PROVIDER,
                "price",
                "100000",
                "share",
                "50",
                "most",
                "30000",
                "area",
                "440100"));
        var open = new Browser(port).get("/catalogue");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.body()).contains("测试5G专网", "30,000.00");
        assertThat(new Browser(port).get("/catalogue/catalogue.csv").body()).contains("'=丙公司", "测试5G专网");
        var works = as(somebody("voucherworks", unit("用券厂", "440100", Level.CITY), Duty.APPLICANT));
        var item = value(works.get("/vouchers").body(), "测试5G专网");
        var wrong = post(works, "apply", "item", item, "amount", "30000.01", "reason", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("超过一张券的上限 30000.00 元", "没有填写", "value=\"30000.01\"");
        done(post(works, "apply", "item", item, "amount", "20000", "reason", "内网改造"));
        var application = first(office.get("/vouchers").body(), "decide-[0-9a-f-]{36}");
        done(post(office, application, "verb=grant", "", "amount", "20000", "expires", "2027-06-30", "reason", "符合条件"));
        var number = first(works.get("/vouchers").body(), "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
        var provider = as(somebody("voucherprovider", provider(), Duty.APPLICANT));
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
        done(post(
                office,
                "list",
                "kind",
                "NETWORK",
                "title",
                "先导区专享网络",
                "provider",
                "丙公司",
                "providerCode",
                PROVIDER,
                "price",
                "100",
                "share",
                "50",
                "most",
                "30",
                "area",
                "440000",
                "pilots",
                "yes"));
        assertThat(new Browser(port).get("/catalogue").body()).contains("仅限获批先导区（园区）内的单位");
        var inside = as(somebody("voucherinside", unit("区内厂", pilot(), Level.COUNTY), Duty.APPLICANT));
        var item = value(inside.get("/vouchers").body(), "先导区专享网络");
        var outside = as(somebody("voucheroutside", unit("区外厂", "445200", Level.CITY), Duty.APPLICANT));
        assertThat(outside.get("/vouchers").body()).contains("先导区专享网络", "本单位目前不在任何已获批");
        var refused = post(outside, "apply", "item", item, "amount", "10", "reason", "改造");
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
        var works = as(somebody("voucherother", unit("旁观厂", "440100", Level.CITY), Duty.APPLICANT));
        assertThat(post(works, "list", "kind", "NETWORK").statusCode()).isEqualTo(404);
        assertThat(post(works, "settle", "provider", PROVIDER).statusCode()).isEqualTo(404);
        assertThat(works.get("/vouchers").body()).doesNotContain("待核发的申请");
    }

    private Organisation provider() {
        return people.organisationWithCreditCode(PROVIDER)
                .orElseGet(() -> people.register(
                                new NewOrganisation(
                                        Optional.of(PROVIDER),
                                        new Text("丙公司", "丙公司"),
                                        "440100",
                                        Level.CITY,
                                        Optional.empty()),
                                TEST)
                        .orThrow());
    }

    private static String value(String page, String option) {
        var found = Pattern.compile("value=\"([^\"]*)\"[^>]*>" + option).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }

    private static String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(302);
    }

    private static HttpResponse<String> post(Browser browser, String form, String... fields) {
        var posted = form("form", form, "key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2)
            if (fields[i].startsWith("verb=")) posted.put("verb", fields[i].substring(5));
            else posted.put(form + "." + fields[i], fields[i + 1]);
        return browser.post("/account", "/vouchers", posted);
    }
}
