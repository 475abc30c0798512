package org.xiandao.app.pages.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.evidence.EvidenceFiles;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

class FundPagesTest extends TourPages {
    private static final String WORKS = "91350100M000100Y43";
    private static final String OTHER = "91440101MA59A0025T";

    @Autowired
    private EvidenceFiles files;

    @Test
    void aFundRunsFromItsBudgetToAFlaggedPaymentAndIsAudited() {
        var city = as("guangzhou");
        var fund = open(city, "技改奖补甲");
        enter(city, fund, "budget", "year", "2026", "amount", "300", "on", "2026-09-01", "document", "穗财〔2026〕1号");
        project(city, fund, "一号项目", "甲厂", WORKS);
        var project = fund + "/projects/3";
        enter(city, project, "allocation", "year", "2026", "amount", "100", "on", "2026-09-01", "document", "安排1号");
        contract(city, project, "HT-1");
        var wrong = post(
                city,
                project,
                "payment",
                "contract",
                "5",
                "invoice",
                "=1+1",
                "payeeName",
                "甲厂",
                "payeeCode",
                WORKS,
                "amount",
                "80.0001",
                "on",
                "2026-09-08",
                "document",
                "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("超过合同余额 80.0000 万元", "日期在今天", "没有填写", "value=\"80.0001\"", "更正 3 处");
        enter(
                city,
                project,
                "payment",
                "contract",
                "5",
                "invoice",
                "=1+1",
                "payeeName",
                "甲厂",
                "payeeCode",
                WORKS,
                "amount",
                "30",
                "on",
                "2026-09-07",
                "document",
                "回单1号");
        var page = city.get(fund).body();
        assertThat(page).contains("验收前付款超过预付比例", "验收前最多可付 24 万元", "对试点工作中各改造项目", "F-01");
        var csv = city.get(fund + "/ledger.csv");
        assertThat(csv.body()).contains("'=1+1").contains("30.0000");
        enter(city, fund + "/audit", "audit", "title", "专项审计一");
        assertThat(city.get(fund + "/audit").body()).contains("随机抽中", "有提示", "种子");
        enter(city, fund + "/audit", "find", "entry", "6", "ground", "fraud", "text", "设备未到货", "due", "2026-10-01");
        assertThat(city.get(fund + "/audit").body()).contains("弄虚作假", "等负责人决定");
    }

    @Test
    void aPaymentOnAnotherProjectsContractIsToldAtTheContractAndNothingTypedIsLost() {
        var city = as("guangzhou");
        var fund = open(city, "技改奖补丁");
        enter(city, fund, "budget", "year", "2026", "amount", "300", "on", "2026-09-01", "document", "预算1号");
        for (var title : List.of("本项目", "别项目")) project(city, fund, title, "甲厂", WORKS);
        for (var project : List.of("3", "4")) {
            var page = fund + "/projects/" + project;
            enter(city, page, "allocation", "year", "2026", "amount", "100", "on", "2026-09-01", "document", "安排");
            contract(city, page, "HT-" + project);
        }
        var own = fund + "/projects/3";
        var wrong = post(
                city,
                own,
                "payment",
                "contract",
                "8",
                "project",
                "4",
                "invoice",
                "FP-0042",
                "payeeName",
                "甲厂",
                "payeeCode",
                WORKS,
                "amount",
                "12.5",
                "on",
                "2026-09-02",
                "document",
                "回单42号");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("合同 HT-4 属于项目“别项目”", "href=\"#f-payment-contract\"", "更正 1 处")
                .contains("value=\"FP-0042\"", "value=\"12.5\"", "value=\"回单42号\"");
        var accepting =
                post(city, own, "acceptance", "contract", "8", "passed", "yes", "on", "2026-09-02", "document", "验收1号");
        assertThat(accepting.statusCode()).isEqualTo(422);
        for (var page : List.of(fund, own))
            assertThat(post(city, page, "reverse", "entry", "8", "project", "4", "reason", "记错")
                            .body())
                    .contains("这一笔不是本页的");
        assertThat(city.get(fund + "/ledger.csv").body()).doesNotContain("FP-0042", "验收1号", "记错");
        enter(city, fund + "/projects/4", "reverse", "entry", "8", "reason", "记错");
    }

    @Test
    void theLegalPersonSeesItsOwnProjectAndNothingElse() {
        var city = as("guangzhou");
        var fund = open(city, "技改奖补乙");
        project(city, fund, "甲项目", "乙厂", WORKS);
        project(city, fund, "别家项目", "丙厂", OTHER);
        var unit = as(somebody("fundworks", works(), Duty.APPLICANT));
        assertThat(unit.get("/funds").body()).contains("技改奖补乙");
        assertThat(unit.get(fund).body()).contains("甲项目").doesNotContain("别家项目", "记入预算");
        assertThat(unit.get(fund + "/projects/2").statusCode()).isEqualTo(200);
        assertThat(unit.get(fund + "/projects/3").statusCode()).isEqualTo(404);
        assertThat(unit.get(fund + "/audit").statusCode()).isEqualTo(404);
        assertThat(unit.post("/account", fund, Map.of("form", "budget")).statusCode())
                .isEqualTo(404);
        var elsewhere = as("city");
        assertThat(elsewhere.get(fund).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/funds/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoCanOpenNoProgrammeOfFundsIsToldThatThereIsNoneAndNotWhatToWrite() {
        var page = as("minister").get("/funds");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("尚无资金专项").doesNotContain("funds.yaml", "请在下面新建", "open.title");
        assertThat(as("guangzhou").get("/funds").body()).contains("open.title");
    }

    @Test
    void aFileComesWithAnEntryAndOnlyWhereTheEntryIsTaken() {
        var city = as("guangzhou");
        var fund = open(city, "技改奖补丙");
        var fields = form(
                "form",
                "budget",
                "key",
                UUID.randomUUID().toString(),
                "budget.year",
                "2026",
                "budget.amount",
                "5",
                "budget.on",
                "2026-09-01",
                "budget.document",
                "穗财2号");
        var bad = upload(city, fund, fund, fields, "file", "no pdf".getBytes(StandardCharsets.UTF_8));
        assertThat(bad.statusCode()).isEqualTo(415);
        assertThat(bad.body()).contains("value=\"穗财2号\"");
        var pdf = ("%PDF-1.4\n%" + UUID.randomUUID() + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        var nothing = form("form", "budget", "key", UUID.randomUUID().toString(), "budget.year", "2026");
        assertThat(upload(city, fund, fund, nothing, "file", pdf).statusCode()).isEqualTo(422);
        assertThat(files.path(CanonicalJson.sha256Hex(pdf)))
                .as("others may rely on the same bytes by now")
                .exists();
        var good = upload(city, fund, fund, fields, "file", pdf);
        assertThat(good.statusCode()).isEqualTo(302);
        assertThat(city.get(fund).body()).contains("穗财2号 (a.pdf)");
        assertThat(city.get(fund + "/files/2").body()).startsWith("%PDF");
    }

    @Test
    void aLegalPersonThatAsksForTheFileOfAnothersEntryIsPutOnRecord() {
        var city = as("guangzhou");
        var fund = open(city, "技改奖补戊");
        var fields = form("form", "budget", "key", UUID.randomUUID().toString(), "budget.year", "2026");
        fields.putAll(form("budget.amount", "5", "budget.on", "2026-09-01", "budget.document", "穗财3号"));
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);
        assertThat(upload(city, fund, fund, fields, "file", pdf).statusCode()).isEqualTo(302);
        project(city, fund, "甲项目", "乙厂", WORKS);
        var login = somebody("fundcurious", works(), Duty.APPLICANT);
        var unit = as(login);
        assertThat(unit.get(fund).statusCode()).isEqualTo(200);
        var id = fund.substring("/funds/".length());
        assertThat(refused(login, id, "")).isFalse();
        assertThat(unit.get(fund + "/files/2").statusCode()).isEqualTo(404);
        assertThat(refused(login, id, "")).isTrue();
    }

    private Organisation works() {
        return people.organisationWithCreditCode(WORKS)
                .orElseGet(() -> people.register(
                                new NewOrganisation(
                                        Optional.of(WORKS),
                                        new Text("乙厂", "乙厂"),
                                        "440100",
                                        Level.CITY,
                                        Optional.empty()),
                                TEST)
                        .orThrow());
    }

    private static void project(Browser browser, String fund, String title, String legalName, String legalCode) {
        enter(
                browser,
                fund,
                "project",
                "title",
                title,
                "legalName",
                legalName,
                "legalCode",
                legalCode,
                "leader",
                "张三",
                "area",
                "440100");
    }

    private static void contract(Browser browser, String project, String number) {
        enter(
                browser,
                project,
                "contract",
                "number",
                number,
                "payeeName",
                "甲厂",
                "payeeCode",
                WORKS,
                "amount",
                "80",
                "on",
                "2026-09-01",
                "document",
                "合同1号");
    }

    private String open(Browser browser, String title) {
        var key = UUID.randomUUID().toString();
        var form = form("form", "open", "key", key, "open.title", title, "open.edition", "guangzhou/2025");
        assertThat(browser.post("/account", "/funds", form).statusCode()).isEqualTo(302);
        return "/funds/" + key;
    }

    private static void enter(Browser browser, String path, String form, String... fields) {
        var answer = post(browser, path, form, fields);
        assertThat(answer.statusCode()).as(() -> errors(answer.body())).isEqualTo(302);
    }

    private static String errors(String page) {
        var summary = Pattern.compile("problems-title.*?</ul>", Pattern.DOTALL).matcher(page);
        return summary.find() ? summary.group() : page;
    }

    private static HttpResponse<String> post(Browser browser, String path, String form, String... fields) {
        var posted = form("form", form, "key", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) posted.put(form + "." + fields[i], fields[i + 1]);
        return browser.post("/account", path, posted);
    }
}
