package org.xiandao.app.pages.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.pack.Workflow.Verb;

/** Who sits on a panel, and what becomes of who no longer does. */
class PanelPagesTest extends AReview {
    @Test
    void whoIsNoLongerOnThePanelIsToldSoAndServedNothing() {
        var id = reviewed(call(), 1);
        var former = as(panel.getFirst());
        type(former, id, "score:" + sheet(id).getFirst().id(), "\"7\"", 0);
        does(id, secretary(), new Command.RemoveExpert(account(panel.getFirst()), Case.Why.NO_ANSWER, "联系不上"));

        assertThat(former.get("/review/" + id).statusCode()).isEqualTo(403);
        var told = former.post("/account", "/review/" + id + "/scores", posted(id));
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.body()).contains("您刚才写下的内容已留存");
        assertThat(type(former, id, "score:" + sheet(id).getFirst().id(), "\"8\"", 1)
                        .statusCode())
                .isEqualTo(403);
        assertThat(drafts.of(SheetFields.form(id), account(panel.getFirst())))
                .as("nothing is lost")
                .hasSizeGreaterThan(1)
                .hasEntrySatisfying(
                        "reason:" + sheet(id).getFirst().id(),
                        kept -> assertThat(kept.value()).isEqualTo("材料充分"));
        assertThat(state(id).scores()).doesNotContainKey(account(panel.getFirst()));
    }

    @Test
    void whoDeclaresATieToTheirCaseAfterSigningReviewsItNoMore() {
        var id = reviewed(call(), 1);
        var applicant = state(id).lead().organisationName();
        var tied = panel.getFirst();
        allFile(id);
        var declared = as(tied).post(
                        "/desk/interests",
                        "/desk/interests",
                        form("0.kind", "FAMILY", "0.name", applicant, "0.code", ""));
        assertThat(declared.statusCode()).isEqualTo(302);

        assertThat(as(tied).get("/review/" + id).statusCode()).isEqualTo(403);
        assertThat(as(tied).post("/account", "/review/" + id + "/scores", posted(id))
                        .statusCode())
                .isEqualTo(403);
        assertThat(cases.handle(id, scores(id, 1), member(tied).actor(), now()))
                .isInstanceOf(Cases.Result.Refused.class);
        assertThat(state(id).left()).singleElement().satisfies(left -> {
            assertThat(left.why()).isEqualTo(Case.Why.CONFLICT);
            assertThat(left.note()).contains(applicant);
        });
        assertThat(as("province").get("/desk").body())
                .contains("有专家退出评审，请补抽", "/office/calls/" + state(id).call() + "/draw");
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(422);
        assertThat(refused("province", id, "TOO_FEW_EXPERTS")).isTrue();
    }

    @Test
    void whoDeclaredATieWhileTheReviewWasClosedHasNoSeatOnceItIsReopened() {
        var id = reviewed(call(), 1);
        var applicant = state(id).lead().organisationName();
        allFile(id);
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(302);
        as(panel.get(1))
                .post(
                        "/desk/interests",
                        "/desk/interests",
                        form("0.kind", "FINANCIAL", "0.name", applicant, "0.code", ""));
        assertThat(state(id).left()).isEmpty();
        does(id, secretary(), new Command.AskReopening("专家看错材料"));
        does(id, member("director").actor(), new Command.AnswerReopening(true, "同意"));

        assertThat(state(id).left())
                .singleElement()
                .satisfies(left -> assertThat(left.expert().account()).isEqualTo(account(panel.get(1))));
    }

    @Test
    void signingTwiceIsDoneOnce() {
        var id = reviewed(call(), 1);
        var events = cases.history(id).size();
        assertThat(as(panel.getFirst())
                        .post("/account", "/review/" + id + "/declare", form("conflict", "false"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(cases.history(id)).hasSize(events);
    }
}
