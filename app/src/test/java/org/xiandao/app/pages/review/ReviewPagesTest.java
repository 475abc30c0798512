package org.xiandao.app.pages.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Contesting;
import org.xiandao.programme.Editions;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Workflow.Verb;

/** A review through the browser: rounds, contests, the close and what comes after it. */
class ReviewPagesTest extends AReview {
    @Autowired
    Editions editions;

    @Test
    void untilTheCloseTheOfficeSeesWhoHasFiledAndNoFigure() {
        var callId = call();
        var id = reviewed(callId, 1);
        allFile(id);
        var scores = "/office/calls/" + callId + "/scores";
        var office = as("province");
        var open = office.get("/cases/" + id).body();
        assertThat(open).contains("已提交").doesNotContain("评审得分", "材料充分");
        assertThat(office.get("/cases/" + id + "/why").body()).doesNotContain("id=\"points\"");
        assertThat(office.get("/api/v1/cases/" + id, "Accept", "application/json")
                        .body())
                .doesNotContain("\"score\"");
        assertThat(as("director").get(scores).body()).contains("另有 1 件评审尚未结束").doesNotContain("id=\"ranking\"");

        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);
        assertThat(office.get("/cases/" + id).body()).contains("评审得分");
        assertThat(office.get("/cases/" + id + "/why").body()).contains("id=\"points\"", "材料充分");
    }

    @Test
    void afterTheCloseASheetIsReadOnlyAndWhatComesLateIsKept() {
        var id = reviewed(call(), 1);
        allFile(id);
        var browser = as(panel.getFirst());
        var page = "/review/" + id;
        browser.get(page);
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);

        var closed = browser.get(page);
        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(closed.body()).contains("评审已结束", "材料充分").doesNotContain("name=\"score:", "value=\"file\"");
        var late = posted(id);
        late.put("reason:" + sheet(id).getFirst().id(), "晚到的理由");
        var before = cases.history(id).size();
        var answer = browser.post("/account", page + "/scores", late);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("评审已结束", "晚到的理由");
        assertThat(refused(panel.getFirst(), id, "REVIEW_CLOSED")).isTrue();
        var sent = type(browser, id, "reason:" + sheet(id).get(1).id(), "\"离线时写的\"", 1);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("评审已结束");
        assertThat(cases.history(id)).hasSize(before);
        assertThat(browser.get(page).body()).contains("晚到的理由", "离线时写的");
        assertThat(browser.get(page + "/contest/" + measure(id)).statusCode()).isEqualTo(200);
        assertThat(browser.post("/account", page + "/contest/" + measure(id), form("claim", "7", "reason", "不对"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aClosedReviewIsReopenedByTwoPeople() {
        var id = reviewed(call(), 1);
        allFile(id);
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);
        var page = "/cases/" + id + "/reopen";
        var secretary = as("province");
        assertThat(as("director").get(page).statusCode()).as("nobody has asked").isEqualTo(404);
        assertThat(as(panel.getFirst()).get(page).statusCode()).isEqualTo(404);
        assertThat(secretary.post(page, page, form("verb", "ASK", "reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(secretary
                        .post(page, page, form("verb", "ASK", "reason", "专家看错材料"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(secretary
                        .post("/account", page, form("verb", "AGREE", "reason", "同意"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(state(id).stage()).isEqualTo("notice");

        var director = as("director");
        assertThat(director.get("/desk").body()).contains(page);
        assertThat(director.get(page).body()).contains("专家看错材料");
        assertThat(director.post(page, page, form("verb", "AGREE", "reason", "同意"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(id).stage()).isEqualTo("review");
        assertThat(as("province").get("/cases/" + id).body()).doesNotContain("评审得分");
        does(id, member(panel.getFirst()).actor(), scores(id, 2));
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);
    }

    @Test
    void aPanelThatLiesApartDiscussesWithTheMarksOfTheFirstRoundBeforeIt() {
        var id = reviewed(call(), 1);
        var line = sheet(id).getFirst();
        allFile(id);
        var scores = new HashMap<>(scores(id, 0).scores());
        scores.put(line.id(), "0");
        does(
                id,
                member(panel.getFirst()).actor(),
                new Command.FileScores(scores, scores(id, 0).reasons(), Map.of()));
        var page = "/cases/" + id;
        var office = as("province");
        var due = say("province", id, Verb.CLOSE);
        assertThat(due.statusCode()).isEqualTo(422);
        assertThat(refused("province", id, "ROUND_DUE")).isTrue();
        assertThat(office.get(page).body()).contains("分歧较大").doesNotContain("材料充分");
        var open = form("stage", "review", "reason", "分差过大", "topics", "口径", "lines", line.id());
        assertThat(office.post(page, page + "/round", form("stage", "review")).statusCode())
                .isEqualTo(422);
        assertThat(office.post(page, page + "/round", open).statusCode()).isEqualTo(302);

        var expert = as(panel.get(1));
        assertThat(expert.get("/desk").body()).contains("/review/" + id);
        assertThat(expert.get("/review/" + id).body())
                .contains("第 2 轮评审", "口径", "第 1 轮各位专家的评分（不具名，由低到高）：0、")
                .doesNotContain(panel.getFirst());
        does(id, member(panel.getFirst()).actor(), scores(id, 0));
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);
        assertThat(state(id).review().rounds()).hasSize(1);
    }

    private String measure(String id) {
        var state = state(id);
        var edition = cases.edition(state);
        return Contesting.contestable(edition).stream()
                .filter(measure -> !Contesting.behind(state, edition, measure).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aContestedValueIsFoundAnewOrKept() {
        var id = reviewed(call(), 1);
        var page = "/review/" + id + "/contest/" + measure(id);
        var expert = as(panel.getFirst());
        assertThat(expert.post(page, page, form("claim", "", "reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(expert.post(page, page, form("claim", "应为 7", "reason", "材料第 3 页"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(panel.get(1)).get("/review/" + id).body()).doesNotContain("应为 7");
        allFile(id);
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(422);
        assertThat(refused("province", id, "CONTESTS_OPEN")).isTrue();

        var contest = state(id).review().contests().getFirst().said().contest();
        var form = "contest-" + contest;
        var path = Contesting.behind(state(id), cases.edition(state(id)), measure(id))
                .iterator()
                .next();
        var answer = "/cases/" + id + "/contests/" + contest;
        var office = as("province");
        assertThat(office.post("/cases/" + id, answer, form("stage", "review")).statusCode())
                .isEqualTo(422);
        var bad = form("stage", "review", form + ".upheld", "yes", form + ".reasons", "核实", form + "." + path, "许多");
        var refused = office.post("/cases/" + id, answer, bad);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("“许多”不是数值");
        var good = form("stage", "review", form + ".upheld", "yes", form + ".reasons", "核实", form + "." + path, "7");
        assertThat(office.post("/cases/" + id, answer, good).statusCode()).isEqualTo(302);
        assertThat(expert.get("/review/" + id).body()).contains("评审中重新认定", "您的异议成立");
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);
    }

    @Test
    void thePublishedRulesSayHowMarksArePutTogether() {
        for (var edition : editions.offered())
            assertThat(new Browser(port).get("/programmes/" + edition.id()).statusCode())
                    .as(edition.id())
                    .isEqualTo(200);
        assertThat(new Browser(port).get("/programmes/liaoning/2024").body()).contains("自满 5 人起逐项去掉一个最高分和一个最低分");
    }

    @Test
    void theCallsScoresSayHowSureTheRankingIs() {
        var callId = call();
        var best = reviewed(callId, 1);
        var other = reviewed(callId, 2);
        allFile(other);
        for (var login : panel) does(best, member(login).actor(), scores(best, 5));
        for (var id : new String[] {best, other})
            assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);

        var scores = "/office/calls/" + callId + "/scores";
        var director = as("director");
        var page = director.get(scores + "?places=1").body();
        assertThat(page)
                .contains("id=\"ranking\"", "id=\"sureness\"", "id=\"indicators\"", "id=\"experts\"")
                .contains("/cases/" + best + "/why#points", "取前 1 名时");
        assertThat(page.indexOf(best)).isLessThan(page.indexOf(other));
        assertThat(director.get(scores + "?places=2").body()).contains("请填写 1 到 1 之间的整数");
        assertThat(director.get(scores + "?places=x").body()).contains("请填写 1 到 1 之间的整数");
        var json = director.bytes(scores + ".json?places=1");
        assertThat(CanonicalJson.text(CanonicalJson.parse(json))).contains("\"case\":\"" + best + "\"", "\"cut\":");
        director.get("/language?to=en&back=/");
        assertThat(director.get(scores).body()).contains("How sure each case");
        assertThat(as("canton").get(scores).statusCode()).isEqualTo(404);
        assertThat(as(panel.getFirst()).get(scores).statusCode()).isEqualTo(404);
    }
}
