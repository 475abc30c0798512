package org.xiandao.app.pages.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** What an office decides on vouchers: as it was shown, with its reason, and told to whom it concerns. */
class VoucherDecisionsTest extends TourPages {
    private static final String PROVIDER = "91440101MA59A00170";

    @Test
    void aButtonThatNoFormHasDecidesNothingAndARefusalIsToldWithItsReason() {
        var office = as("guangzhou");
        var works = as(somebody("voucherrefused", unit("未核发厂", "440100", Level.CITY), Duty.APPLICANT));
        done(post(works, "apply", "item", item(office, works, "拒绝网络"), "amount", "5000", "reason", "改造"));
        var application = "decide-" + application(office, "未核发厂");
        assertThat(post(office, application, "verb", "nonverb", "reason", "随手").statusCode())
                .isEqualTo(400);
        assertThat(office.get("/vouchers").body()).contains(application);
        var over = post(
                office, application, "verb", "grant", "amount", "5000.01", "expires", "2027-06-30", "reason", "符合");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("超过申请的 5000.00 元");
        done(post(office, application, "verb", "refuse", "reason", "材料与产品不符"));
        assertThat(works.get("/vouchers").body()).contains("未核发", "材料与产品不符", "申请 5,000.00 元");
        assertThat(office.get("/vouchers").body()).doesNotContain(application).contains("已办理的申请", "未核发厂", "材料与产品不符");
    }

    @Test
    void aSettlementPaysTheSumThatTheDeciderHasSeenAndShowsWhatItIsMadeOf() {
        var office = as("guangzhou");
        var works = as(somebody("vouchersettled", unit("结算用券厂", "440100", Level.CITY), Duty.APPLICANT));
        done(post(works, "apply", "item", item(office, works, "结算网络"), "amount", "20000", "reason", "改造"));
        var application = "decide-" + application(office, "结算用券厂");
        done(post(office, application, "verb", "grant", "amount", "20000", "expires", "2027-06-30", "reason", "符合"));
        var number = found(works.get("/vouchers").body(), "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", 0);
        var provider = as(somebody("vouchersettling", provider(), Duty.APPLICANT));
        assertThat(provider.get("/vouchers").body()).doesNotContain("结算网络");
        done(post(provider, "redeem", "number", number, "order", "SO-1", "orderAmount", "20000", "amount", "900"));
        assertThat(office.get("/vouchers").body())
                .contains("丁公司，待结算：1 笔，900.00 元", "<summary>丁公司，待结算", "SO-1", "value=\"900.00\" readonly");
        done(post(provider, "redeem", "number", number, "order", "=SO-2", "orderAmount", "900", "amount", "300"));
        var settle = "settle-" + PROVIDER;
        var late = post(office, settle, "redemptions", "1", "total", "900.00");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("现在是 2 笔、合计 1200.00 元", "value=\"1200.00\" readonly", "待结算");
        assertThat(office.get("/vouchers/settlements.csv").body()).contains(PROVIDER + ",2,1200.00,待结算");
        done(post(office, settle, "redemptions", "2", "total", "1200.00"));
        assertThat(office.get("/vouchers").body()).contains("丁公司，已结算：2 笔，1,200.00 元", number, "SO-1", "=SO-2");
        var file = office.get("/vouchers/redemptions.csv").body();
        assertThat(file)
                .startsWith("\uFEFF供应商")
                .contains("丁公司," + PROVIDER + "," + number + ",结算用券厂,SO-1,20000.00,50%,900.00,")
                .contains("'=SO-2,900.00,50%,300.00,", ",已结算,");
        assertThat(works.get("/vouchers/redemptions.csv").statusCode()).isEqualTo(404);
        assertThat(post(office, settle, "redemptions", "2", "total", "1200.00").statusCode())
                .isIn(404, 409);
    }

    /** Listed by the office; its id, from the form of who applies. */
    private String item(Browser office, Browser works, String title) {
        provider();
        var wrong = post(office, "list", listed(title, "戊公司"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("这个统一社会信用代码登记的单位是“丁公司”");
        done(post(office, "list", listed(title, "丁公司")));
        return found(works.get("/vouchers").body(), "value=\"([^\"]*)\"[^>]*>" + title, 1);
    }

    private static String[] listed(String title, String provider) {
        return new String[] {
            "kind",
            "NETWORK",
            "title",
            title,
            "provider",
            provider,
            "providerCode",
            PROVIDER,
            "price",
            "100000",
            "share",
            "50",
            "most",
            "30000",
            "area",
            "440100"
        };
    }

    private Organisation provider() {
        return people.organisationWithCreditCode(PROVIDER)
                .orElseGet(() -> people.register(
                                new NewOrganisation(
                                        Optional.of(PROVIDER),
                                        new Text("丁公司", "丁公司"),
                                        "440100",
                                        Level.CITY,
                                        Optional.empty()),
                                TEST)
                        .orThrow());
    }

    private static String application(Browser office, String unit) {
        return found(
                office.get("/vouchers").body(), "id=\"application-([0-9a-f-]{36})[^\"]*\">\\s*<h3>" + unit + " · ", 1);
    }

    private static String found(String page, String pattern, int group) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(group);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(302);
    }

    /** By the form as the page shows it, whatever stands behind its name. */
    private static HttpResponse<String> post(Browser browser, String form, String... fields) {
        var shown = Pattern.compile("name=\"form\" value=\"(" + form + "(-[0-9a-f-]{36})?)\"")
                .matcher(browser.get("/vouchers").body());
        var id = shown.find() ? shown.group(1) : form;
        var posted = form("form", id, "key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2)
            posted.put(fields[i].equals("verb") ? "verb" : id + "." + fields[i], fields[i + 1]);
        return browser.post("/account", "/vouchers", posted);
    }
}
