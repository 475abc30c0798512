package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.expert.Draws;
import org.xiandao.expert.ExpertPool;
import org.xiandao.people.Body;
import org.xiandao.rules.draw.Replay;

/** The draw of a call: shown, committed once, and to nobody else there. */
class DrawPagesTest extends ADrawnCall {
    @Test
    void theSecretarySeesTheDrawAndCommitsExactlyThat() {
        var callId = call();
        var first = underReview(callId, "甲");
        var second = underReview(callId, "乙");
        var page = "/office/calls/" + callId + "/draw";
        var secretary = as("province");
        var digest = plan(callId).digest().orElseThrow();

        assertThat(plan(callId).drawing().limits().perUnit()).contains(1);
        assertThat(secretary.get(page).body()).contains(digest).contains("确认抽取").contains("抽取结果");
        assertThat(secretary.post(page, page, form("digest", digest)).statusCode())
                .isEqualTo(302);

        for (var caseId : List.of(first, second)) {
            assertThat(seated(caseId)).hasSize(5).doesNotHaveDuplicates();
            assertThat(state(caseId).draws()).containsExactly(digest);
            assertThat(draws.ofCase(caseId))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.digest()).isEqualTo(digest));
        }
        var file = as("province").bytes("/office/calls/" + callId + "/draws/" + digest + ".json");
        assertThat(Replay.verify(file)).isInstanceOf(Replay.Identical.class);
        var names = state(first).experts().stream().map(Expert::name).toList();
        var open = as("county").get("/calls/" + callId).body();
        assertThat(open).contains(digest);
        names.forEach(name -> assertThat(open).doesNotContain(name));
        assertThat(as("county").get("/cases/" + first).statusCode()).isEqualTo(404);
    }

    @Test
    void toEverybodyElseTheDrawIsNotThere() {
        var callId = call();
        underReview(callId, "丙");
        var page = "/office/calls/" + callId + "/draw";
        for (var login : List.of("canton", "expert", "county", "city", "ministry", "admin"))
            assertThat(as(login).get(page).statusCode()).as(login).isEqualTo(404);
        assertThat(refused("canton", callId, "{")).isTrue();
        var digest = drawn(callId);
        assertThat(as("canton")
                        .get("/office/calls/" + callId + "/draws/" + digest + ".json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("director").get(page).body()).doesNotContain("value=\"" + digest + "\"");
    }

    @Test
    void ofTwoSecretariesAtOnceExactlyOneDrawStands() throws Exception {
        var callId = call();
        var caseId = underReview(callId, "丁");
        var digest = plan(callId).digest().orElseThrow();
        Callable<Draws.Result> commit = () -> draws.commit(callId, digest, secretary(), TEST, now());
        var results = new ArrayList<Draws.Result>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var one : both.invokeAll(List.of(commit, commit))) results.add(one.get());
        }

        assertThat(results.stream().filter(result -> result instanceof Draws.Result.Done))
                .hasSize(1);
        assertThat(draws.posted(callId)).hasSize(1);
        assertThat(seated(caseId)).hasSize(5);
    }

    @Test
    void whatHasChangedSinceItWasShownIsNotCommitted() {
        var callId = call();
        underReview(callId, "戊");
        var page = "/office/calls/" + callId + "/draw";
        var shown = plan(callId).digest().orElseThrow();
        underReview(callId, "己");

        var answer = as("province").post(page, page, form("digest", shown));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("没有抽取");
        assertThat(draws.posted(callId)).isEmpty();
        assertThat(refused("province", callId, "STALE")).isTrue();
    }

    @Test
    void whoLooksChangesThePoolAndLooksAgainIsSeenByEverybody() {
        var callId = call();
        underReview(callId, "再看一次");
        var page = "/office/calls/" + callId + "/draw";
        var secretary = as("province");
        secretary.get(page);
        secretary.get(page);
        var first = plan(callId).digest().orElseThrow();
        assertThat(audit.about(callId).stream()
                        .filter(line -> line.action().equals("draw.look")
                                && line.detail().contains(first)))
                .as("once a digest and person")
                .hasSize(1);
        var entered = entered(new Body("演示研究所", Optional.empty()));
        assertThat(pool.retire(entered, 1, "看过结果", secretary(), TEST, now()))
                .isInstanceOf(ExpertPool.Result.Done.class);

        var again = secretary.get(page).body();
        assertThat(again).contains("已有人看过 1 种不同的抽取结果", "登记了专家 演示专家", "使专家 演示专家 退出专家库");
        var digest = drawn(callId);
        assertThat(digest).isNotEqualTo(first);
        assertThat(secretary.get(page).body()).contains("此前看过的其他结果");
        assertThat(draws.posted(callId))
                .singleElement()
                .satisfies(posted -> assertThat(posted.others()).isEqualTo(1));
        assertThat(new Browser(port).get("/calls/" + callId).body()).contains(digest + "（确认以前看过 1 种其他结果）");
    }
}
