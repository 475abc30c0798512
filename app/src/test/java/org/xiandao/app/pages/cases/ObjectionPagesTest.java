package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.rules.pack.Workflow.Verb;

/** What an objection to a published case does to it. */
class ObjectionPagesTest extends TourPages {
    @Test
    void anUpheldObjectionKeepsACaseFromItsApprovalAndDropsIt() {
        var id = caseOf("liaoning-open", "海城市人民政府");
        var notice = state(id).notice().orElseThrow();
        // By the evening whatever tries another test has used up at noon count no more.
        moveTo(notice.from().atTime(18, 0));
        var page = "/notices/" + id;
        var anyone = new Browser(port);
        assertThat(anyone.post(
                                page,
                                page + "/objections",
                                Map.of("author", "某人", "identity", "某厂", "contact", "a@example.org", "text", "数据有误"))
                        .statusCode())
                .isEqualTo(302);
        var objection = state(id).objections().getLast().id();
        var answer = "objection-" + objection;
        var open = as("province");
        var root = "/cases/" + id;

        assertThat(open.post(
                                root,
                                root + "/objections/none",
                                form("stage", "notice", "objection-none.upheld", "yes", "objection-none.answer", "属实"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(open.post(root, root + "/objections/" + objection, form("stage", "notice", answer + ".answer", "属实"))
                        .statusCode())
                .as("neither yes nor no")
                .isEqualTo(422);
        moveTo(notice.until().plusDays(1));
        assertThat(say("province", id, Verb.CLOSE).statusCode()).isEqualTo(422);
        assertThat(refused("province", id, "OBJECTIONS_OPEN")).isTrue();
        moveTo(notice.until());
        assertThat(anyone.get("/notices").body()).contains(page);
        assertThat(open.post(
                                root,
                                root + "/objections/" + objection,
                                form("stage", "notice", answer + ".upheld", "yes", answer + ".answer", "属实"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(state(id).ended()).isTrue();
        assertThat(anyone.get("/notices").body()).doesNotContain(page);
        assertThat(anyone.get("/").body()).doesNotContain(page);
        assertThat(anyone.get("/api/v1/public/notices").body()).doesNotContain(id);
        assertThat(anyone.post(
                                "/verify",
                                page + "/objections",
                                Map.of("author", "某人", "identity", "某厂", "contact", "x", "text", "再说"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(refused("public", id, "ENDED")).isTrue();
        assertThat(say("director", id, Verb.APPROVE, "stage", "decision", "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(409);
    }
}
