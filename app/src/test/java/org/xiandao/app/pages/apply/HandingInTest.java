package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.tour.Filling;

/** An application that is checked and handed in, once and in time. */
class HandingInTest extends AnApplicant {
    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");

    @Test
    void allThatIsMissingIsListedAtOnce() {
        var id = opened();

        var page = li.get("/cases/" + id + "/check");

        assertThat(page.body()).contains("/draft/applicant?check#f-unit-name", "/draft/project?check#f-project-name");
        assertThat(submit(id, key(page)).statusCode()).isEqualTo(422);
    }

    @Test
    void pressedTwiceIsSubmittedOnceAndTheReceiptCanBeChecked() {
        var id = filled();
        var key = key(li.get("/cases/" + id + "/check"));

        var first = submit(id, key);
        var second = submit(id, key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(302);
        assertThat(Browser.location(second)).isEqualTo("/cases/" + id + "/receipt");
        var submissions = cases.get(id).submissions();
        assertThat(submissions).hasSize(1);
        var receipt = submissions.getFirst();
        assertThat(li.get("/cases/" + id + "/receipt").body()).contains(receipt.receipt(), receipt.digest());
        assertThat(new Browser(port).get("/verify/" + receipt.receipt()).body())
                .contains("登记在案", receipt.digest())
                .doesNotContain("024-86910000");
        assertThat(save(li, id, "unit-name", "x", cases.get(id).version("unit-name"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void afterTheDeadlineADraftIsReadNotSubmitted() {
        var id = filled();
        var key = key(li.get("/cases/" + id + "/check"));
        var last = cases.get(id).deadline().orElseThrow();
        moveTo(last.plusDays(1).atStartOfDay());

        var late = submit(id, key);

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("%d年%d月%d日".formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth()));
        assertThat(li.get("/cases/" + id + "/draft").body()).contains("已过截止日期");
        moveTo(last.atTime(23, 59));
        assertThat(submit(id, key).statusCode()).isEqualTo(302);
    }

    private String filled() {
        var id = opened();
        CaseState state = cases.get(id);
        var edition = cases.edition(state);
        var commands = new ArrayList<Command>();
        var known = new HashMap<String, String>();
        known.put("unit-kind", "government");
        Filling.of(edition, known, "210106")
                .forEach((path, value) -> commands.add(new Command.SaveAnswer(path, value, 0, Provenance.DECLARED)));
        Filling.evidence(edition).forEach((path, count) -> {
            for (int i = 0; i < count; i++)
                commands.add(new Command.AttachFile(new CaseFile(
                        UUID.randomUUID().toString(), "证明.pdf", "0".repeat(64), 1, "application/pdf", List.of(path))));
        });
        assertThat(cases.handleEach(id, commands, filler, now())).allMatch(it -> it instanceof Cases.Result.Done);
        return id;
    }

    private static String key(HttpResponse<String> page) {
        var found = KEY.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> submit(String id, String key) {
        return li.post("/cases/" + id + "/draft", "/cases/" + id + "/submit", Map.of("idempotencyKey", key));
    }
}
