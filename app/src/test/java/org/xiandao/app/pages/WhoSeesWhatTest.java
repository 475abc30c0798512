package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.app.Browser;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.Command;
import org.xiandao.people.Duty;
import org.xiandao.people.Member;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;

/** What somebody may not see is not there, whichever address they try, and their trying is on record. */
class WhoSeesWhatTest extends TourPages {
    private static final List<String> MATERIAL = List.of(
            "/cases/{id}/documents/form.pdf",
            "/cases/{id}/documents/form.docx",
            "/cases/{id}/documents/submission.json",
            "/cases/{id}/documents/receipt.pdf",
            "/cases/{id}/files/{file}",
            "/api/v1/cases/{id}/conditions",
            "/api/v1/cases/{id}/evidence",
            "/api/v1/cases/{id}/evidence/{sha}",
            "/api/v1/cases/{id}/submissions/{digest}");
    private static final List<String> APPLICANTS_OWN = List.of(
            "/cases/{id}/draft",
            "/cases/{id}/check",
            "/cases/{id}/receipt",
            "/cases/{id}/gate",
            "/cases/{id}/withdraw",
            "/cases/{id}/files/{file}/proves");

    private String address(String pattern, String caseId) {
        var file = state(caseId).files().getFirst();
        return pattern.replace("{id}", caseId)
                .replace("{file}", file.id())
                .replace("{sha}", file.sha256())
                .replace("{digest}", state(caseId).submission().orElseThrow().digest());
    }

    private void name(String caseId, String... logins) {
        var pool = people.holding(Duty.EXPERT).stream().map(Member::person).limit(7);
        seat(
                caseId,
                "ministry",
                Stream.concat(Arrays.stream(logins).map(login -> member(login).person()), pool));
    }

    @Test
    void toAnExpertWhoHasNotDeclaredTheMaterialIsNotThere() {
        var id = national("340100");
        var pool = member("expert").organisation();
        var login = somebody("undeclared", pool, Duty.EXPERT);
        name(id, login);
        var expert = as(login);

        assertThat(expert.get("/cases/" + id).statusCode()).isEqualTo(200);
        for (var pattern : MATERIAL)
            assertThat(expert.get(address(pattern, id)).statusCode())
                    .as(pattern)
                    .isEqualTo(404);
        assertThat(refused(login, id, "material")).isTrue();
    }

    @Test
    void anExpertWhoHasDeclaredReadsTheMaterialWithoutContactsAndWithoutOpinions() throws IOException {
        var id = national("340100");
        var pool = member("expert").organisation();
        var login = somebody("declared", pool, Duty.EXPERT);
        name(id, login);
        var review = "/review/" + id;
        var expert = as(login);
        assertThat(expert.post(review, review + "/declare", form("conflict", "false"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(expert.get(address("/cases/{id}/documents/form.pdf", id)).statusCode())
                .isEqualTo(200);
        assertThat(expert.get(address("/cases/{id}/files/{file}", id)).statusCode())
                .isIn(200);
        for (var pattern : List.of(
                "/cases/{id}/documents/submission.json",
                "/cases/{id}/documents/receipt.pdf",
                "/cases/{id}/documents/correction.pdf",
                "/api/v1/cases/{id}/submissions/{digest}"))
            assertThat(expert.get(address(pattern, id)).statusCode())
                    .as(pattern)
                    .isEqualTo(404);
        var page = expert.get("/cases/" + id).body();
        assertThat(page).doesNotContain("submission.json").doesNotContain("024-86910000");
        assertThat(printed(login, id)).doesNotContain("024-86910000");
        assertThat(printed("ministry", id)).contains("024-86910000");
        assertThat(expert.get("/api/v1/cases/" + id, "Accept", "application/json")
                        .body())
                .doesNotContain("\"reasons\"");
    }

    private String printed(String login, String caseId) throws IOException {
        var bytes = as(login).bytes("/cases/" + caseId + "/documents/form.docx");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("word/document.xml"))
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
        throw new AssertionError("no document");
    }

    @Test
    void whoIsAnExpertNoLongerSeesNoCaseAsOne() {
        var id = national("340100");
        var pool = member("expert").organisation();
        var login = somebody("former", pool, Duty.EXPERT, Duty.HANDLER);
        name(id, login);
        assertThat(as(login).get("/cases/" + id).statusCode()).isEqualTo(200);

        people.revoke(member(login).person().id(), pool.id(), Duty.EXPERT, TEST);

        assertThat(as(login).get("/cases/" + id).statusCode()).isEqualTo(404);
        assertThat(as(login).get("/review/" + id).statusCode()).isEqualTo(404);
        assertThat(as(login).get("/desk").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ministry", "minister"})
    void theApplicantsOwnPagesAreNotThereForOffices(String login) {
        var id = national("340100");
        var office = as(login);

        assertThat(office.get("/cases/" + id).statusCode()).isEqualTo(200);
        for (var pattern : APPLICANTS_OWN)
            assertThat(office.get(address(pattern, id)).statusCode())
                    .as(pattern)
                    .isEqualTo(404);
        assertThat(office.get("/review/" + id).statusCode()).isEqualTo(404);
        assertThat(refused(login, id, "draft")).isTrue();
        assertThat(refused(login, id, "review")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canton", "park", "lead", "province", "admin"})
    void nothingOfACaseElsewhereIsThere(String login) {
        var id = national("340100");
        var stranger = as(login);

        for (var patterns : List.of(MATERIAL, APPLICANTS_OWN, List.of("/cases/{id}", "/api/v1/cases/{id}")))
            for (var pattern : patterns)
                assertThat(stranger.get(address(pattern, id)).statusCode())
                        .as(pattern)
                        .isEqualTo(404);
        assertThat(stranger.get("/cases?call=national-open&text=合肥").body()).doesNotContain(id);
        assertThat(stranger.get("/api/v1/cases?call=national-open&size=200", "Accept", "application/json")
                        .body())
                .doesNotContain(id);
        var nobody = new Browser(port);
        for (var pattern : MATERIAL)
            assertThat(nobody.get(address(pattern, id)).statusCode())
                    .as(pattern)
                    .isIn(302, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases/{id}/say",
                "/cases/{id}/visit",
                "/cases/{id}/findings/no-major-incidents",
                "/cases/{id}/objections/none",
                "/cases/{id}/experts",
                "/cases/{id}/withdraw",
                "/cases/{id}/submit",
                "/cases/{id}/edition",
                "/cases/{id}/members",
                "/cases/{id}/members/join",
                "/cases/{id}/members/leave",
                "/cases/{id}/draft/basic",
                "/cases/{id}/draft/basic/files",
                "/cases/{id}/files/{file}/move",
                "/cases/{id}/files/{file}/remove",
                "/cases/{id}/files/{file}/proves",
                "/review/{id}/declare",
                "/review/{id}/scores"
            })
    void aFormPostedToAnothersCaseChangesNothingAndIsOnRecord(String pattern) {
        var id = national("430100");
        var before = cases.history(id).size();
        var fields =
                form("stage", "decision", "verb", "REFUSE", "reasons", "x", "idempotencyKey", "k", "organisation", "x");
        fields.putAll(form("sha256", "x", "to", "up", "path", "x", "conflict", "false", "field", "x"));

        var answer = as("canton").post("/account", address(pattern, id), fields);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(cases.history(id)).hasSize(before);
        assertThat(refused("canton", id, "page")).isTrue();
    }

    @Test
    void aScriptsRequestForAnothersCaseChangesNothing() {
        var id = national("430100");
        var before = cases.history(id).size();
        var canton = as("canton");
        var upload = canton.send(script(canton, "/cases/" + id + "/uploads")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"a.pdf\",\"size\":9,\"field\":\"\"}"))
                .build());

        assertThat(upload.statusCode()).isEqualTo(404);
        assertThat(upload.body()).contains("\"status\":404");
        assertThat(save(canton, id, "project-name", "x", 1).statusCode()).isEqualTo(404);
        assertThat(save(as("ministry"), id, "project-name", "x", 1).statusCode())
                .isEqualTo(404);
        assertThat(cases.history(id)).hasSize(before);
        assertThat(new Browser(port)
                        .send(HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + port + "/cases/" + id + "/answers/project-name"))
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"x\",\"version\":1}"))
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsAddedWhileACaseIsCorrectedIsTheApplicantsUntilItIsHandedIn() {
        var id = national("320200");
        var login = somebody("correcting", leadOf(id), Duty.APPLICANT);
        var applicant = member(login).actor();
        var before = state(id).files().size();
        assertThat(say(
                                "ministry",
                                id,
                                Verb.CORRECT,
                                "reasons",
                                "请补正",
                                "item.0.field",
                                "project-name",
                                "item.0.text",
                                "全称")
                        .statusCode())
                .isEqualTo(302);
        var kept = state(id).files().getFirst();
        var added =
                new CaseFile(UUID.randomUUID().toString(), "新补的材料.pdf", kept.sha256(), 1, "application/pdf", List.of());
        cases.handle(id, new Command.AttachFile(added), applicant, now());
        assertThat(state(id).files()).hasSize(before + 1);

        var own = as(login);
        var ministry = as("ministry");
        assertThat(own.get("/cases/" + id).body()).contains("新补的材料.pdf");
        assertThat(ministry.get("/cases/" + id).body()).doesNotContain("新补的材料.pdf");
        assertThat(own.get("/cases/" + id + "/files/" + added.id()).statusCode())
                .isEqualTo(200);
        assertThat(ministry.get("/cases/" + id + "/files/" + added.id()).statusCode())
                .isEqualTo(404);
        assertThat(ministry.get("/cases/" + id + "/files/" + kept.id()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatOfficialsHaveFoundIsTheOfficesOwnUntilTheDecision() {
        var id = national("350100");
        var page = "/cases/" + id;
        // where the visit's own tests have concluded it already, what they found serves as well
        if (state(id).stage().equals("visit"))
            for (var holds : List.of("yes", "no"))
                assertThat(establish(page, holds)).isEqualTo(302);
        var basis = Objects.requireNonNull(state(id).findings().get("no-major-incidents"))
                .basis();
        var login = somebody("fuzhou", leadOf(id), Duty.APPLICANT);
        var conditions = "/api/v1/cases/" + id + "/conditions";

        assertThat(as("ministry").get(conditions, "Accept", "application/json").body())
                .contains(basis);
        for (var path : List.of(page, conditions, "/api/v1/cases/" + id)) {
            var answer = as(login).get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(basis);
        }
        for (var told : List.of(national("370100"), national("430100"))) {
            var applicant = as(somebody("told", leadOf(told), Duty.APPLICANT));
            assertThat(applicant.get("/cases/" + told).statusCode()).isEqualTo(200);
            assertThat(applicant.get("/api/v1/cases/" + told + "/conditions").statusCode())
                    .isEqualTo(200);
        }
    }

    private int establish(String page, String holds) {
        var finding = "finding-no-major-incidents";
        var form = form("stage", "visit", finding + ".holds", holds, finding + ".basis", "内部调查记录");
        return as("ministry")
                .post(page, page + "/findings/no-major-incidents", form)
                .statusCode();
    }

    @Test
    void allOfAPersonsMembershipsCount() {
        var applies = caseOf("liaoning-open", "沈阳市铁西区人民政府");
        var reviews = national("370100");
        var login = somebody("several", leadOf(applies), Duty.APPLICANT);
        somebody("several", member("ministry").organisation(), Duty.DECIDER);
        var several = as(login);

        var list = several.get("/cases?text=").body();
        assertThat(several.get("/cases?call=liaoning-open").body()).contains(applies);
        assertThat(several.get("/cases?call=national-open").body()).contains(reviews);
        assertThat(list).contains("/cases/");
        assertThat(several.get("/api/v1/cases?size=200", "Accept", "application/json")
                        .body())
                .contains(applies, reviews);
        assertThat(several.get("/cases/" + applies + "/draft").statusCode()).isEqualTo(200);
        assertThat(several.get("/cases/" + reviews).body())
                .contains(state(reviews).score().orElseThrow().rounded());
    }

    @Test
    void ofSeveralSeatsTheOneThatSeesMostIsTaken() {
        var id = national("370100");
        var score = state(id).score().orElseThrow().rounded();
        var login = somebody("both", office(OfficeKind.INDUSTRY, "370000", Level.PROVINCE), Duty.HANDLER);
        assertThat(as(login).get("/cases/" + id).body()).doesNotContain(score);

        somebody("both", member("ministry").organisation(), Duty.HANDLER);

        assertThat(as(login).get("/cases/" + id).body()).contains(score);
    }

    @Test
    void whoBelongsToAnApplicantSeesNoMoreInAnOffice() {
        var id = national("370100");
        var score = state(id).score().orElseThrow().rounded();
        var login = somebody("ofboth", leadOf(id), Duty.APPLICANT);

        somebody("ofboth", member("ministry").organisation(), Duty.HANDLER);

        assertThat(as(login).get("/cases/" + id).body()).doesNotContain(score);
    }

    @Test
    void personalDataOfAnObjectionIsForTheOfficeThatAnswersIt() {
        var id = national("410100");
        moveTo(state(id).notice().orElseThrow().from());
        var page = "/notices/" + id;
        var anyone = new Browser(port);
        assertThat(anyone.post(
                                page,
                                page + "/objections",
                                Map.of("author", "举报人甲", "identity", "举报单位乙", "contact", "13800000000", "text", "数据不实"))
                        .statusCode())
                .isEqualTo(302);
        var login = somebody("zhengzhou", leadOf(id), Duty.APPLICANT);

        assertThat(as("ministry").get("/cases/" + id).body()).contains("举报人甲", "13800000000");
        for (var body : List.of(
                as(login).get("/cases/" + id).body(),
                as(login)
                        .get("/api/v1/cases/" + id, "Accept", "application/json")
                        .body(),
                anyone.get(page).body(),
                anyone.get("/api/v1/public/notices").body()))
            assertThat(body).doesNotContain("举报人甲").doesNotContain("13800000000");
    }

    @Test
    void aProgrammeThatTakesNoObjectionsOffersNoneAndSpeaksOfNone() {
        var anybody = new Browser(port);
        assertThat(anybody.get("/notices/" + caseOf("guangzhou-plan", "INDUSTRY:440100"))
                        .body())
                .doesNotContain("异议");
        assertThat(anybody.get("/notices/" + national("410100")).body()).contains("异议");
    }
}
