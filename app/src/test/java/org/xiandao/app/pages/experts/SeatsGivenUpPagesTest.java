package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.Actor;
import org.xiandao.people.Duty;
import org.xiandao.people.PersonId;
import org.xiandao.rules.draw.Case.Why;

/** Experts who decline or are taken off: who is drawn in their place, and who is told. */
class SeatsGivenUpPagesTest extends ADrawnCall {
    private Actor actor(String account) {
        return people.memberships(PersonId.of(account)).stream()
                .filter(member -> member.holds(Duty.EXPERT))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    @Test
    void whoDeclinesIsReplacedByTheSameRuleAndAllOthersKeepTheirSeats() {
        var callId = call();
        var caseId = underReview(callId, "庚");
        var first = drawn(callId);
        var before = seated(caseId);
        var gone = before.getFirst();
        assertThat(cases.handle(caseId, new Command.DeclineSeat(Why.NO_TIME, " "), actor(gone), now()))
                .isInstanceOfSatisfying(
                        Cases.Result.Refused.class,
                        refused -> assertThat(refused.refusals().getFirst().code())
                                .isEqualTo(Refusal.Code.REASON_MISSING));
        done(caseId, new Command.DeclineSeat(Why.NO_TIME, "出差"), actor(gone));
        assertThat(seated(caseId)).hasSize(4).doesNotContain(gone);

        var plan = plan(callId);
        assertThat(plan.drawing().replaces()).contains(first);
        var second = drawn(callId);

        assertThat(seated(caseId)).hasSize(5).doesNotContain(gone).containsAll(before.subList(1, 5));
        assertThat(state(caseId).draws()).containsExactly(first, second);
        assertThat(draws.ofCase(caseId)).hasSize(2);
        assertThat(draws.plans(callId, secretary(), now())).isEmpty();
    }

    @Test
    void anExpertDeclinesOnAPageWithAReasonFromTheList() {
        var callId = call();
        var caseId = underReview(callId, "子");
        var login = somebody("decliner", member("expert").organisation(), Duty.EXPERT);
        seat(caseId, "province", Stream.of(member(login).person()));
        var page = "/review/" + caseId + "/decline";
        var none = as(login).post(page, page, form("note", ""));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("href=\"#f-why\"").contains("href=\"#f-note\"");
        assertThat(as(login)
                        .post(page, page, form("why", "HEALTH", "note", "住院"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).left())
                .singleElement()
                .satisfies(left -> assertThat(left.why()).isEqualTo(Why.HEALTH));
        assertThat(as(login).get("/review/" + caseId).statusCode()).isEqualTo(403);
    }

    @Test
    void anExpertTakenOffIsToldSoAndTheirScoresCountNoMore() {
        var callId = call();
        var caseId = underReview(callId, "辛");
        drawn(callId);
        var login = somebody("takenoff", member("expert").organisation(), Duty.EXPERT);
        seat(caseId, "province", Stream.of(member(login).person()));
        var account = member(login).actor().account();
        assertThat(as(login)
                        .post("/review/" + caseId, "/review/" + caseId + "/declare", form("conflict", "false"))
                        .statusCode())
                .isEqualTo(302);
        var experts = state(caseId).experts();
        var page = as(login).get("/cases/" + caseId).body()
                + as(login).get("/review/" + caseId).body();
        experts.stream()
                .filter(expert -> !expert.account().equals(account))
                .forEach(expert -> assertThat(page).doesNotContain(expert.name()));

        var removed = as("province")
                .post(
                        "/cases/" + caseId,
                        "/cases/" + caseId + "/experts/remove",
                        form(
                                "stage",
                                "review",
                                "remove.expert",
                                account,
                                "remove.why",
                                "NO_ANSWER",
                                "remove.reason",
                                "联系不上"));

        assertThat(removed.statusCode()).isEqualTo(302);
        assertThat(state(caseId).scores()).doesNotContainKey(account);
        assertThat(state(caseId).left()).anyMatch(left -> left.removed());
        var told = as(login).get("/review/" + caseId);
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.body()).contains("您不再是本案卷的专家");
        assertThat(cases.history(caseId)).anyMatch(one -> one.event() instanceof CaseEvent.ExpertRemoved);
    }

    @Test
    void thatSomebodyWasReplacedIsToldTheReviewBeingOver() {
        var callId = call();
        var caseId = underReview(callId, "补抽不公开");
        var first = drawn(callId);
        done(
                caseId,
                new Command.DeclineSeat(Why.NO_TIME, "出差"),
                actor(seated(caseId).getFirst()));
        var second = drawn(callId);

        assertThat(new Browser(port).get("/calls/" + callId).body())
                .contains(first)
                .doesNotContain(second, "专家补抽");
        var applicant = cases.history(caseId).getFirst().account();
        done(
                caseId,
                new Command.Withdraw("不再申报"),
                people.memberships(PersonId.of(applicant)).getFirst().actor());
        assertThat(new Browser(port).get("/calls/" + callId).body()).contains(first, second);
    }
}
