package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent.Outcome;
import org.xiandao.base.Caller;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.tour.Tour;

/** What offices do with a case, and what is refused to them. */
class OfficePagesTest extends OfficeWorld {
    private static final String NUMBER = "某工信函〔2026〕12号";

    @Autowired
    Cases cases;

    @Autowired
    Audit audit;

    private static String caseOf(String call, String unit) {
        return UUID.nameUUIDFromBytes((call + unit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String national(String city) {
        return caseOf("national-open", "INDUSTRY:" + city);
    }

    private HttpResponse<String> say(String login, String caseId, Verb verb, String... fields) {
        var form = form(fields);
        form.put("verb", verb.name());
        form.putIfAbsent("stage", state(caseId).stage());
        return as(login).post("/account", "/cases/" + caseId + "/say", form);
    }

    private CaseState state(String caseId) {
        return cases.get(caseId);
    }

    @Test
    void aReturnNeedsItsReasonsAndKeepsWhatWasTyped() {
        var caseId = national("210300");

        var bare = say("director", caseId, Verb.RETURN, "documentNumber", "乱写的文号");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body())
                .contains("href=\"#f-reasons\"")
                .contains("href=\"#f-documentNumber\"")
                .contains("value=\"乱写的文号\"");

        var done = say("director", caseId, Verb.RETURN, "reasons", "缺少合作协议");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(state(caseId).stage()).isEqualTo("draft");
    }

    @Test
    void aCorrectionNamesItemByItemWhatIsToBeCorrected() {
        var caseId = national("320200");

        assertThat(say("ministry", caseId, Verb.CORRECT, "reasons", "请补正").statusCode())
                .isEqualTo(422);
        var done = say(
                "ministry",
                caseId,
                Verb.CORRECT,
                "reasons",
                "请补正",
                "item.0.field",
                "project-name",
                "item.0.text",
                "请写全称");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(state(caseId).resume()).contains("completeness");
        assertThat(state(caseId).verdicts().getLast().verdict().record())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.heading()).isEqualTo("试点名称");
                    assertThat(entry.text()).isEqualTo("请写全称");
                });
    }

    @Test
    void whatIsNotMetCanBeStoppedButNotConfirmed() {
        var caseId = national("330100");

        assertThat(say("ministry", caseId, Verb.CONFIRM).statusCode()).isEqualTo(422);
        assertThat(say("ministry", caseId, Verb.STOP, "reasons", "应用场景数量不足").statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).ended()).isTrue();
    }

    @Test
    void synthesisShowsTheScoreToItsOfficeAndHidesItFromTheApplicant() {
        var caseId = national("370100");
        var score = state(caseId).score().orElseThrow().rounded();
        people.openWithLastingPassword("jinan", new Text("济申", "Ji Shen"), Tour.PASSWORD, Caller.system("test"))
                .orThrow();
        people.grant(
                people.personWithLogin("jinan").orElseThrow().id(),
                people.office(OfficeKind.INDUSTRY, "370100").orElseThrow().id(),
                Duty.APPLICANT,
                Caller.system("test"));

        assertThat(as("minister").get("/cases/" + caseId).body()).contains(score);
        var own = as("jinan").get("/cases/" + caseId);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body()).doesNotContain(score).doesNotContain("专家声明").doesNotContain("经审核，材料齐全");

        assertThat(say("minister", caseId, Verb.PROPOSE, "reasons", "得分居前").statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).stage()).isEqualTo("notice");
    }

    @Test
    void aNoticeThatRunsCannotBeClosed() {
        var answer = say("ministry", national("410100"), Verb.CLOSE);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("公示期到");
    }

    @Test
    void anApprovalNeedsItsNumberAndBeginsTheTrial() {
        var caseId = national("430100");

        var bare = say("minister", caseId, Verb.APPROVE, "reasons", "同意");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#f-documentNumber\"");
        assertThat(say("minister", caseId, Verb.APPROVE, "reasons", "同意", "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(caseId).trial()).isPresent();
        assertThat(say("minister", caseId, Verb.FINISH).statusCode()).isEqualTo(422);
    }

    @Test
    void aRankWithinTheQuotaIsAskedFor() {
        var caseId = caseOf("liaoning-open", "沈阳经济技术开发区管理委员会");

        assertThat(as("city").get("/cases/" + caseId).body()).contains("name=\"rank\"");
        var bare = say("city", caseId, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "第一");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("href=\"#f-rank\"").contains("value=\"第一\"");
    }

    @ParameterizedTest
    @CsvSource({"canton", "park", "lead"})
    void anOfficeElsewhereFindsNothingThereAndThatIsOnRecord(String login) {
        var caseId = national("340100");

        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(404);
        assertThat(say(login, caseId, Verb.CLOSE).statusCode()).isEqualTo(404);
        assertThat(audit.about(caseId))
                .anyMatch(event -> event.actor().equals(login) && event.outcome() == Outcome.REFUSED);
    }

    @Test
    void anOfficeThatMaySeeButNotActIsRefusedOnRecord() {
        var caseId = national("210800");

        assertThat(as("director").get("/cases/" + caseId).body()).doesNotContain("id=\"panel\"");
        assertThat(say("director", caseId, Verb.FILE, "documentNumber", NUMBER).statusCode())
                .isEqualTo(403);
        assertThat(audit.about(caseId))
                .anyMatch(event ->
                        event.actor().equals("director") && event.detail().contains("NOT_YOURS"));
        assertThat(say("government", caseId, Verb.FILE, "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aStageCannotBeSkippedByPosting() {
        var caseId = caseOf("liaoning-open", "大连经济技术开发区管理委员会");

        var skipped =
                say("director", caseId, Verb.APPROVE, "stage", "decision", "reasons", "同意", "documentNumber", NUMBER);
        assertThat(skipped.statusCode()).isEqualTo(409);
        var visit = as("province").post("/cases/" + caseId, "/cases/" + caseId + "/plan", form("stage", "visit"));
        assertThat(visit.statusCode()).isEqualTo(409);
        assertThat(state(caseId).stage()).isEqualTo("completeness");
    }

    @Test
    void anExpertReadsNothingBeforeTheyDeclare() {
        var caseId = national("340100");
        var page = "/cases/" + caseId;
        var by = Caller.system("test");
        var pool = people.memberships(
                        people.personWithLogin("expert").orElseThrow().id())
                .getFirst()
                .organisation();
        var reader = new Text("阅卷", "Reader");
        var person = people.openWithLastingPassword("reader", reader, Tour.PASSWORD, by)
                .orThrow();
        people.grant(person.id(), pool.id(), Duty.EXPERT, by);
        var secretary = people.memberships(
                        people.personWithLogin("ministry").orElseThrow().id())
                .getFirst()
                .actor();
        var command = new Command.SeatExperts(
                "0".repeat(64),
                List.of(new Expert(person.id().toString(), person.name().zh())));
        assertThat(cases.handle(caseId, command, secretary, Instant.now())).isInstanceOf(Cases.Result.Done.class);

        var expert = as("reader");
        var before = expert.get(page).body();
        assertThat(before).contains("声明没有利益冲突后").doesNotContain("联合申报理由").doesNotContain("演示证明材料.pdf");
        assertThat(expert.get(page + "/documents/form.pdf").statusCode()).isEqualTo(404);
    }
}
