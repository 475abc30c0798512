package org.xiandao.app.pages.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.people.People.NewOrganisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;

/** A fund's forms decide only what they say, and its ledger leaves none of it out. */
class FundDecisionsTest extends TourPages {
    private static final String WORKS = "91350100M000100Y43";
    private static final String MISTAKEN = "91440101MA59A0033M";
    private static final List<String> PAYEE = List.of("payeeName", "甲厂", "payeeCode", WORKS);
    private static final List<String> DATED = List.of("on", "2026-09-01", "document", "凭据1号");

    @Test
    void aBarHasItsNumberRequiredInItsOwnFormAndNotToBarHasNone() {
        var city = as("guangzhou");
        var fund = withAContract(city, "技改奖补戊");
        done(post(
                city, fund + "/projects/3", "payment", PAYEE, DATED, "contract", "5", "invoice", "F1", "amount", "9"));
        done(post(city, fund + "/audit", "audit", List.of(), List.of(), "title", "专项审计"));
        var found = List.of("ground", "fraud", "text", "设备未到货");
        done(post(city, fund + "/audit", "find", found, List.of(), "entry", "6", "due", "2026-10-01"));
        var page = city.get(fund + "/audit").body();
        assertThat(page)
                .contains(
                        "<label for=\"f-bar-8-document\">凭据文号</label>",
                        "f-spare-8-reason",
                        "href=\"/programmes/guangzhou/2025#clause-ground-fraud\"")
                .doesNotContain("f-spare-8-document");
        assertThat(city.get("/programmes/guangzhou/2025").body())
                .contains("id=\"clause-ground-fraud\"", "id=\"clause-bar\"", "id=\"clause-funds-audit\"");
        var unnumbered = post(city, fund + "/audit", "bar-8", List.of(), List.of(), "reason", "查实");
        assertThat(unnumbered.statusCode()).isEqualTo(422);
        assertThat(unnumbered.body()).contains("href=\"#f-bar-8-document\"", "等负责人决定", "查实");
        var unreasoned = post(city, fund + "/audit", "spare-8", List.of(), List.of(), "reason", "");
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("href=\"#f-spare-8-reason\"");
        done(post(city, fund + "/audit", "spare-8", List.of(), List.of(), "reason", "情节轻微"));
        assertThat(city.get(fund + "/audit").body()).contains("决定不取消申报资格");
        var late = List.of("document", "穗工信罚〔2026〕9号");
        var lost = post(city, fund + "/audit", "bar-8", late, List.of(), "verb", "impose", "reason", "两人同时写的理由");
        assertThat(lost.statusCode()).isEqualTo(422);
        assertThat(lost.body()).contains("您填写的内容", ">两人同时写的理由</textarea>", ">穗工信罚〔2026〕9号</textarea>");
    }

    @Test
    void contractsAboveWhatIsAllocatedAreFlaggedFromTheFirstYuanOnWithTheClause() {
        var city = as("guangzhou");
        var fund = withAContract(city, "技改奖补辛");
        var page = fund + "/projects/3";
        assertThat(city.get(page).body()).contains("id=\"f-contract-amount-unit\">万元<");
        done(post(city, page, "contract", PAYEE, DATED, "number", "HT-2", "amount", "20"));
        assertThat(city.get(fund).body()).doesNotContain("合同超过已安排的资金");
        done(post(city, page, "contract", PAYEE, DATED, "number", "HT-3", "amount", "0.0001"));
        var clause = "/programmes/guangzhou/2025#clause-watch-over-allocated";
        assertThat(city.get(fund).body())
                .contains("合同超过已安排的资金", "合同合计 100.0001 万元，已安排 100 万元，超出 0.0001 万元", "F-07", clause);
        assertThat(city.get("/programmes/guangzhou/2025").body())
                .contains("id=\"clause-watch-over-allocated\"", "一个项目的合同合计超过已安排的资金");
    }

    @Test
    void theLedgerHasTheYearOfABudgetAndContractAndResultOfAnAcceptance() {
        var city = as("guangzhou");
        var fund = withAContract(city, "技改奖补己");
        var page = fund + "/projects/3";
        var unclear = post(city, page, "acceptance", List.of(), DATED, "contract", "5", "passed", "maybe");
        assertThat(unclear.statusCode()).isEqualTo(422);
        assertThat(unclear.body()).contains("没有这个选项", "未验收");
        done(post(city, page, "acceptance", List.of(), DATED, "contract", "5", "passed", "no"));
        assertThat(city.get(fund + "/ledger.csv").body())
                .contains("年度", "验收结论")
                .contains("2,2026-09-01,预算,,2026,,,,,,300.0000")
                .contains("4,2026-09-01,安排,一号项目,2026,,,,,,100.0000")
                .contains("5,2026-09-01,合同,一号项目,,HT-1,甲厂," + WORKS + ",,,80.0000")
                .contains("6,2026-09-01,验收,一号项目,,HT-1,,,,不合格,");
    }

    @Test
    void aProjectEnteredForTheWrongUnitIsTakenBackAndThatUnitSeesTheFundNoLonger() {
        var city = as("guangzhou");
        var fund = withAContract(city, "技改奖补庚");
        var wrong = List.of("legalName", "误登厂", "legalCode", MISTAKEN, "leader", "李四", "area", "440100");
        done(post(city, fund, "project", wrong, List.of(), "title", "误登项目"));
        var mistaken = people.register(
                        new NewOrganisation(
                                Optional.of(MISTAKEN), new Text("误登厂", "误登厂"), "440100", Level.CITY, Optional.empty()),
                        TEST)
                .orThrow();
        var works = as(somebody("mistaken", mistaken, Duty.APPLICANT));
        assertThat(works.get(fund + "/projects/6").statusCode()).isEqualTo(200);
        var page = fund + "/projects/6";
        var unexplained = post(city, page, "reverse", List.of(), List.of(), "entry", "6", "reason", " ");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("href=\"#f-reverse-reason\"");
        done(post(city, page, "reverse", List.of(), List.of(), "entry", "6", "reason", "单位选错"));
        assertThat(city.get(page).body()).contains("本项目已撤回", "单位选错").doesNotContain("登记合同");
        assertThat(city.get(fund).body()).contains("误登项目", "已由 #7 冲销：单位选错");
        assertThat(works.get(page).statusCode()).isEqualTo(404);
        assertThat(works.get("/funds").body()).doesNotContain("技改奖补庚");
    }

    private static String withAContract(Browser city, String title) {
        var key = UUID.randomUUID().toString();
        var form = form("form", "open", "key", key, "open.title", title, "open.edition", "guangzhou/2025");
        done(city.post("/account", "/funds", form));
        var fund = "/funds/" + key;
        var legalPerson = List.of("legalName", "甲厂", "legalCode", WORKS, "leader", "张三", "area", "440100");
        done(post(city, fund, "budget", List.of(), DATED, "year", "2026", "amount", "300"));
        done(post(city, fund, "project", legalPerson, List.of(), "title", "一号项目"));
        done(post(city, fund + "/projects/3", "allocation", List.of(), DATED, "year", "2026", "amount", "100"));
        done(post(city, fund + "/projects/3", "contract", PAYEE, DATED, "number", "HT-1", "amount", "80"));
        return fund;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer::body).isEqualTo(302);
    }

    private static HttpResponse<String> post(
            Browser browser, String path, String form, List<String> some, List<String> more, String... fields) {
        var posted = form("form", form, "key", UUID.randomUUID().toString());
        for (var part : List.of(some, more, List.of(fields)))
            for (int i = 0; i < part.size(); i += 2)
                posted.put(part.get(i).equals("verb") ? "verb" : form + "." + part.get(i), part.get(i + 1));
        return browser.post("/account", path, posted);
    }
}
