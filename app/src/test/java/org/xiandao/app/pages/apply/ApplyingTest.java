package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.application.CaseDirectory;

/** An application that is opened and filled in, by several at once and without script. */
class ApplyingTest extends AnApplicant {
    @Autowired
    CaseDirectory directory;

    @Test
    void startingTwiceOpensOneApplication() {
        var first = start(li);
        var second = start(li);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(Browser.location(second)).isEqualTo(Browser.location(first));
        assertThat(li.get("/apply/" + CALL).body()).contains(Browser.location(first));
    }

    @Test
    void anotherUnitsApplicationUnderTheCallIsNotOnesOwn() {
        var office = people.memberships(
                        people.personWithLogin("province").orElseThrow().id())
                .getFirst()
                .actor();

        assertThat(directory.living(CALL, office)).isEmpty();
        assertThat(directory
                        .visibleTo(office, CaseDirectory.Filter.call(CALL), 1, 50)
                        .total())
                .isPositive();
    }

    @Test
    void everySectionOfADraftIsShown() {
        var id = opened();
        var edition = cases.edition(cases.get(id));

        assertThat(li.get("/cases/" + id + "/draft").body()).contains("data-gate");
        for (var section : edition.form().sections()) {
            var page = li.get("/cases/" + id + "/draft/" + section.id());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains(section.title().zh());
        }
    }

    @Test
    void aSaveNamesItsVersionAndAStaleOneIsToldWhatTheOtherWrote() {
        var id = opened();
        var wang = as(filling("wang"));

        var saved = save(li, id, "unit-address", "一号", 0);
        var stale = save(wang, id, "unit-address", "二号", 0);
        var after = save(wang, id, "unit-address", "二号", 1);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"version\":1", "\"savedAt\":\"2026-09-07T02:00:00Z\"", "class=\\\"gate\\\"");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("\"value\":\"一号\"", "\"version\":1", "\"by\":\"li\"");
        assertThat(after.body()).contains("\"version\":2");
    }

    @Test
    void whatIsWrongWithAnAnswerIsToldAsItIsSaved() {
        var id = opened();

        assertThat(save(li, id, "unit-code", "123", 0).body()).contains("18 位");
        assertThat(save(li, id, "no-such-field", "x", 0).statusCode()).isEqualTo(422);
    }

    @Test
    void aWholeSectionIsSavedWithoutScriptAndAConflictKeepsBothTexts() {
        var id = opened();
        var section = "/cases/" + id + "/draft/applicant";
        save(li, id, "unit-address", "别人的地址", 0);

        var untouched = li.post(
                section,
                section,
                Map.of("unit-name", "某县", "version:unit-name", "0", "unit-address", "", "version:unit-address", "0"));
        var conflict = li.post(
                section,
                section,
                Map.of(
                        "contact-post",
                        "科长",
                        "version:contact-post",
                        "0",
                        "unit-address",
                        "我的地址",
                        "version:unit-address",
                        "0"));

        assertThat(untouched.statusCode()).isEqualTo(302);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("别人的地址", "我的地址", "采用对方的内容");
        assertThat(cases.get(id).value("unit-name")).isEqualTo("某县");
        assertThat(cases.get(id).value("contact-post")).isEqualTo("科长");
        assertThat(cases.get(id).value("unit-address")).isEqualTo("别人的地址");
    }

    @Test
    void aStrangersCaseIsNotThereAndTheAttemptIsOnRecord() {
        var id = opened();
        var lead = as("lead");

        assertThat(save(lead, id, "unit-name", "x", 0).statusCode()).isEqualTo(404);
        assertThat(lead.get("/cases/" + id + "/draft").statusCode()).isEqualTo(404);
        assertThat(lead.post("/calls", "/cases/" + id + "/submit", Map.of("idempotencyKey", "k"))
                        .statusCode())
                .isIn(403, 404);
        assertThat(audit.about(id)).anyMatch(line -> line.actor().equals("lead"));
    }
}
