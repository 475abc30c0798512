package org.xiandao.app.pages.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;

/** What an office decides on vouchers: as it was shown, with its reason, and told to whom it concerns. */
class VoucherDecisionsTest extends VoucherTour {
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
        var open = open(office, application);
        done(post(office, application, "verb", "refuse", "reason", "材料与产品不符"));
        var lost =
                send(office, open, "verb", "grant", "amount", "5000", "expires", "2027-06-30", "reason", "两人同时办理时写的理由");
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("您填写的内容", ">两人同时办理时写的理由</textarea>");
        assertThat(works.get("/vouchers").body()).contains("未核发", "材料与产品不符", "申请 5,000.00 元");
        assertThat(office.get("/vouchers").body()).doesNotContain(application).contains("已办理的申请", "未核发厂", "材料与产品不符");
    }

    @Test
    void aSettlementPaysTheSumThatTheDeciderHasSeenAndShowsWhatItIsMadeOf() {
        var office = as("guangzhou");
        var works = as(somebody("vouchersettled", unit("结算用券厂", "440100", Level.CITY), Duty.APPLICANT));
        var number = granted(office, works, "结算用券厂", "结算网络");
        var provider = as(somebody("vouchersettling", provider("丁公司", PROVIDER), Duty.APPLICANT));
        assertThat(provider.get("/vouchers").body()).doesNotContain("结算网络");
        done(post(provider, "redeem", "number", number, "order", "SO-1", "orderAmount", "20000", "amount", "900"));
        assertThat(office.get("/vouchers").body())
                .contains("丁公司，待结算：1 笔，900.00 元", "<summary>丁公司，待结算", "SO-1", "value=\"900.00\" readonly");
        done(post(provider, "redeem", "number", number, "order", "=SO-2", "orderAmount", "900", "amount", "300"));
        var settle = "settle-" + PROVIDER;
        var shown = open(office, settle);
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
        assertThat(send(office, shown, "redemptions", "2", "total", "1200.00").statusCode())
                .as("settled already")
                .isEqualTo(409);
    }

    @Test
    void aRedemptionThatWasMistypedIsReversedByItsProviderUntilItIsSettled() {
        var office = as("guangzhou");
        var works = as(somebody("voucherreversed", unit("冲销用券厂", "440100", Level.CITY), Duty.APPLICANT));
        var number = granted(office, works, "冲销用券厂", "冲销网络");
        var provider = as(somebody("voucherreversing", provider("丁公司", PROVIDER), Duty.APPLICANT));
        done(post(provider, "redeem", "number", number, "order", "RO-1", "orderAmount", "200000", "amount", "700"));
        var redemption = found(provider.get("/vouchers").body(), "value=\"(\\d+)\"[^>]*>" + number, 1);
        var unexplained = post(provider, "reverse", "redemption", redemption, "reason", "");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("-reason\">", "没有填写");
        done(post(provider, "reverse", "redemption", redemption, "reason", "金额多写一个零"));
        assertThat(provider.get("/vouchers").body()).contains("已冲销：金额多写一个零");
        assertThat(works.get("/vouchers").body()).contains("20,000.00");
        assertThat(office.get("/vouchers/redemptions.csv").body())
                .contains("RO-1,200000.00,50%,700.00,", ",已冲销,,金额多写一个零");
        done(post(provider, "redeem", "number", number, "order", "RO-1", "orderAmount", "20000", "amount", "700"));
    }

    @Test
    void whoAppliedTakesItBackUntilTheOfficeHasDecidedAndWhoDecidesThenIsTold() {
        var office = as("guangzhou");
        var works = as(somebody("vouchertakenback", unit("撤回厂", "440100", Level.CITY), Duty.APPLICANT));
        var item = item(office, works, "撤回网络");
        done(post(works, "apply", "item", item, "amount", "5000", "reason", "改造"));
        var asked = application(office, "撤回厂");
        var open = open(office, "decide-" + asked);
        var unexplained = post(works, "takeback", "application", asked, "reason", "");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("-reason\">", "没有填写");
        done(post(works, "takeback", "application", asked, "reason", "型号选错"));
        assertThat(works.get("/vouchers").body())
                .contains("已撤回", "由本单位撤回（申请 5,000.00 元）。理由：型号选错")
                .doesNotContain("value=\"takeback-");
        assertThat(office.get("/vouchers").body())
                .doesNotContain("application-" + asked)
                .contains("已撤回", "型号选错");
        var lost = send(office, open, "verb", "grant", "amount", "5000", "expires", "2027-06-30", "reason", "符合条件");
        assertThat(lost.statusCode()).isEqualTo(409);
        assertThat(lost.body()).contains("申请单位刚撤回了这件申请", "您填写的内容", "符合条件");
        done(post(works, "apply", "item", item, "amount", "4000", "reason", "改造"));
        var again = application(office, "撤回厂");
        var form = open(works, "takeback");
        done(post(office, "decide-" + again, "verb", "refuse", "reason", "材料与产品不符"));
        var told = send(works, form, "application", again, "reason", "不要了");
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("主管部门已对这件申请作出决定，不能撤回", "您填写的内容", "不要了", "材料与产品不符");
    }

    /** Listed by the office under the provider's own name; its id. */
    private String item(Browser office, Browser works, String title) {
        provider("丁公司", PROVIDER);
        var wrong = list(office, title, "戊公司", PROVIDER, "100000", "30000", "440100");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("这个统一社会信用代码登记的单位是“丁公司”");
        done(list(office, title, "丁公司", PROVIDER, "100000", "30000", "440100"));
        return item(works, title);
    }

    /** The number of a voucher of 20,000 yuan for an item that the office lists for it. */
    private String granted(Browser office, Browser works, String unit, String title) {
        done(post(works, "apply", "item", item(office, works, title), "amount", "20000", "reason", "改造"));
        var decide = "decide-" + application(office, unit);
        done(post(office, decide, "verb", "grant", "amount", "20000", "expires", "2027-06-30", "reason", "符合"));
        return found(works.get("/vouchers").body(), VOUCHER, 0);
    }

    private static String application(Browser office, String unit) {
        return found(
                office.get("/vouchers").body(), "id=\"application-([0-9a-f-]{36})[^\"]*\">\\s*<h3>" + unit + " · ", 1);
    }
}
