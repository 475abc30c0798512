package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.people.Duty;
import org.xiandao.people.OrganisationId;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;

/** A city's ranking: within its quota, each rank once. */
class RankPagesTest extends AnApplication {
    private static final String CITY = "210400";

    @Autowired
    CaseDirectory directory;

    private String cityOffice() {
        return somebody("cityoffice", office(OfficeKind.INDUSTRY, CITY, Level.CITY), Duty.DECIDER);
    }

    @Test
    void aCityRanksWithinItsQuota() {
        var callId = call();
        var city = cityOffice();
        var first = submitted(callId, "甲");
        var second = submitted(callId, "乙");
        var third = submitted(callId, "丙");

        var beyond = say(city, first, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "3");
        assertThat(beyond.statusCode()).isEqualTo(422);
        assertThat(refused(city, first, "RANK_MISSING")).isTrue();
        assertThat(say(city, first, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "2")
                        .statusCode())
                .isEqualTo(302);

        var taken = say(city, second, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "2");
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains("href=\"#f-rank\"")
                .contains(state(first).value("project-name"));
        assertThat(refused(city, second, "RANK_TAKEN")).isTrue();
        assertThat(say(city, second, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1")
                        .statusCode())
                .isEqualTo(302);

        assertThat(say(city, third, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(refused(city, third, "QUOTA_USED")).isTrue();
        assertThat(say(city, third, Verb.DECLINE, "reasons", "名额已满", "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(third).ended()).isTrue();
        assertThat(state(second).verdicts().getLast().verdict().rank()).contains(1);
    }

    @Test
    void aWithdrawnCaseGivesItsRankBack() {
        var callId = call();
        var city = cityOffice();
        var first = submitted(callId, "甲");
        var second = submitted(callId, "乙");
        say(city, first, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1");
        assertThat(say(city, second, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1")
                        .statusCode())
                .isEqualTo(422);
        withdrawn(first);
        assertThat(say(city, second, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whicheverCaseIsReadFirstARebuildKeepsTheRankWithItsLastHolder() {
        var callId = call();
        var city = cityOffice();
        var four = Stream.of("己", "庚", "辛", "壬")
                .map(name -> submitted(callId, name))
                .sorted()
                .toList();
        handedOn(city, four.get(0), four.get(1), "1");
        handedOn(city, four.get(3), four.get(2), "2");
        cases.rebuild();
        assertThat(directory.ranks(callId, "city-opinion", CITY).values())
                .containsExactly(
                        state(four.get(1)).value("project-name"),
                        state(four.get(2)).value("project-name"));
    }

    private void handedOn(String city, String from, String to, String rank) {
        say(city, from, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", rank);
        withdrawn(from);
        assertThat(say(city, to, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", rank)
                        .statusCode())
                .isEqualTo(302);
    }

    private void withdrawn(String caseId) {
        var filler = people.members(OrganisationId.of(state(caseId).lead().organisation()))
                .getFirst();
        assertThat(cases.handle(caseId, new Command.Withdraw("另行申报"), filler.actor(), now()))
                .isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    void twoAtOnceDoNotGetTheSameRank() throws Exception {
        var callId = call();
        var city = cityOffice();
        var pair = List.of(submitted(callId, "丁"), submitted(callId, "戊"));
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var calls = pair.stream()
                    .map(id -> (Callable<HttpResponse<String>>)
                            () -> say(city, id, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1"))
                    .toList();
            for (Future<HttpResponse<String>> one : pool.invokeAll(calls))
                answers.add(one.get().statusCode());
        }
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
    }
}
