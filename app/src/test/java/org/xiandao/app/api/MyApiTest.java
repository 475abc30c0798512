package org.xiandao.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.application.Cases;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent;
import org.xiandao.base.Caller;
import org.xiandao.people.People;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.tour.Tour;
import tools.jackson.databind.JsonNode;

class MyApiTest extends TourApi {
    private static final String CASES = "/api/v1/cases";

    @Autowired
    Cases cases;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Audit audit;

    @Autowired
    People people;

    @Autowired
    Clock clock;

    @Test
    void withoutATokenWhatIsPersonalIsAProblem() {
        var id = caseAt(Kind.TRIAL);
        Stream.of("", "/" + id, "/" + id + "/conditions", "/" + id + "/evidence", "/" + id + "/submissions/x")
                .map(path -> CASES + path)
                .forEach(this::refused);
        refused("/api/v1/tasks");
        assertThat(get(CASES, "Authorization", "Bearer xd_guess").statusCode()).isEqualTo(401);
    }

    @Test
    void whoMustChooseAPasswordFirstIsToldSoAsAProblem() {
        var id = caseAt(Kind.TRIAL);
        var token = token("county");
        var county = people.personWithLogin("county").orElseThrow();
        people.resetPassword(county.id(), Tour.PASSWORD, "管理员", Caller.system("test"), clock.instant());
        var answer = get(CASES + "/" + id, "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(parse(answer.body()).get("title").asString()).contains("请先修改密码");
        token("county");
    }

    private void refused(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(parse(answer.body()).get("status").asInt()).isEqualTo(401);
    }

    @Test
    void oneSeesOnesOwnCasesPagedInTheirOrder() {
        var whole = readAs("province", CASES + "?size=200");
        var ids = texts(whole, "id");
        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
        var first = readAs("province", CASES + "?size=2");
        assertThat(first.get("total").asInt()).isEqualTo(ids.size());
        assertThat(texts(first, "id")).isEqualTo(ids.subList(0, 2));
        assertThat(texts(readAs("province", first.get("next").asString()), "id"))
                .isEqualTo(ids.subList(2, 4));
        assertThat(whole.has("next")).isFalse();
    }

    @Test
    void casesAreNarrowedByCallStatusAndText() {
        var running = readAs("ministry", CASES + "?size=200&status=running").get("items");
        assertThat(running.valueStream())
                .isNotEmpty()
                .allMatch(one -> one.get("status").asString().equals("running"));
        var one = running.get(0);
        var narrowed = readAs(
                "ministry",
                CASES + "?call=" + one.get("call").asString() + "&stage="
                        + one.at("/stage/id").asString());
        assertThat(texts(narrowed, "id")).contains(one.get("id").asString());
        assertThat(readAs("ministry", CASES + "?text=nothing-is-called-so")
                        .get("total")
                        .asInt())
                .isZero();
        var wrong = getAs("ministry", CASES + "?status=lost&size=many");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(parse(wrong.body())
                        .get("errors")
                        .valueStream()
                        .map(fault -> fault.get("parameter").asString()))
                .containsExactly("status", "size");
    }

    @Test
    void aForeignCaseIsAnsweredAsOneThatDoesNotExist() {
        var foreign = foreignTo("park");
        var none = UUID.randomUUID().toString();
        for (var part : List.of("", "/conditions", "/evidence", "/submissions/" + "0".repeat(64))) {
            var notMine = getAs("park", CASES + "/" + foreign + part);
            var notThere = getAs("park", CASES + "/" + none + part);
            assertThat(notMine.statusCode()).isEqualTo(404);
            assertThat(notMine.body()).isEqualTo(notThere.body());
            assertThat(notMine.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(audit.about(foreign)).last().extracting(AuditEvent::action).isEqualTo("case.see");
    }

    @Test
    void aCaseTellsItsApplicantsStageProgressAndSubmissions() {
        var id = mine("city").getFirst();
        var state = cases.get(id);
        var told = readAs("city", CASES + "/" + id);
        assertThat(told.at("/case/id").asString()).isEqualTo(id);
        assertThat(told.at("/case/stage/id").asString()).isEqualTo(state.stage());
        assertThat(told.at("/applicants/0/name").asString())
                .isEqualTo(state.lead().organisationName());
        assertThat(told.at("/applicants/0/lead").asBoolean()).isTrue();
        assertThat(told.get("progress")
                        .valueStream()
                        .filter(step -> step.get("state").asString().equals("current"))
                        .map(step -> step.at("/stage/id").asString()))
                .containsExactlyElementsOf(state.ended() ? List.of() : List.of(state.stage()));
        assertThat(told.get("submissions").size()).isEqualTo(state.submissions().size());
    }

    @Test
    void anApplicantLearnsNeitherScoreNorReasonsBeforeTheDecision() {
        var undecided = caseAt(Kind.SYNTHESIS);
        var applicant = loginOf(cases.get(undecided));
        var told = readAs(applicant, CASES + "/" + undecided);
        assertThat(told.has("score")).isFalse();
        assertThat(told.get("verdicts")
                        .valueStream()
                        .filter(verdict -> verdict.get("verb").asString().equals("recommend")))
                .isNotEmpty()
                .noneMatch(verdict -> verdict.has("reasons"));
        assertThat(readAs("ministry", CASES + "/" + undecided).has("score")).isTrue();
    }

    @Test
    void conditionsAreJudgedAsOfTheDayThatIsAskedFor() {
        var id = caseAt(Kind.TRIAL);
        var login = loginOf(cases.get(id));
        var path = CASES + "/" + id + "/conditions?asOf=2026-01-05";
        var body = getAs(login, path).body();
        var told = parse(body);
        assertThat(told.get("asOf").asString()).isEqualTo("2026-01-05");
        assertThat(told.get("conditions")
                        .valueStream()
                        .map(one -> one.get("condition").asString()))
                .containsExactlyElementsOf(cases.edition(cases.get(id)).conditions().stream()
                        .map(condition -> condition.id())
                        .toList());
        assertThat(told.get("conditions").valueStream())
                .allMatch(one -> one.get("asOf").asString().equals("2026-01-05"));
        assertThat(CanonicalJson.text(CanonicalJson.parse(body))).isEqualTo(body);
        assertThat(getAs(login, CASES + "/" + id + "/conditions?asOf=soon").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFrozenSubmissionComesByteForByte() {
        var id = caseAt(Kind.TRIAL);
        var login = loginOf(cases.get(id));
        var submission = readAs(login, CASES + "/" + id).at("/submissions/0");
        var digest = submission.get("digest").asString();
        var answer = getAs(login, submission.get("href").asString());
        assertThat(CanonicalJson.sha256Hex(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(digest);
        assertThat(answer.body())
                .isEqualTo(snapshots.byDigest(digest).orElseThrow().body());
        var others = jdbc.sql("select digest from snapshot where case_id <> ? limit 1")
                .param(id)
                .query(String.class)
                .single();
        assertThat(getAs(login, CASES + "/" + id + "/submissions/" + others).statusCode())
                .isEqualTo(404);
    }

    @Test
    void evidenceIsListedAndDownloadedByItsDigest() {
        var id = caseAt(Kind.TRIAL);
        var login = loginOf(cases.get(id));
        var listed = readAs(login, CASES + "/" + id + "/evidence").get("items");
        assertThat(listed.size()).isPositive();
        var file = listed.get(0);
        var answer = getAs(login, file.get("href").asString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue(file.get("mediaType").asString());
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(file.get("size").asLong());
        assertThat(answer.headers().firstValue("ETag").orElseThrow())
                .contains(file.get("sha256").asString());
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(getAs(login, CASES + "/" + id + "/evidence/" + "0".repeat(64))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWaitsComesTheSoonestDueFirst() {
        var tasks =
                readAs("province", "/api/v1/tasks").get("items").valueStream().toList();
        assertThat(tasks).isNotEmpty();
        assertThat(tasks.stream()
                        .filter(task -> task.has("due"))
                        .map(task -> task.get("due").asString()))
                .isSorted();
        assertThat(tasks)
                .allSatisfy(task -> assertThat(readAs(
                                        "province",
                                        CASES + "/" + task.at("/case/id").asString())
                                .at("/case/status")
                                .asString())
                        .isNotEqualTo("ended"));
    }

    @Test
    void anExpertWhoHasNotDeclaredSeesNoMaterial() {
        var id = caseAt(Kind.REVIEW);
        nameAlso("expert", id);
        var told = readAs("expert", CASES + "/" + id);
        assertThat(told.get("verdicts").isEmpty()).isTrue();
        assertThat(told.get("submissions").valueStream()).noneMatch(submission -> submission.has("href"));
        for (var part : List.of(
                "/conditions",
                "/evidence",
                "/submissions/" + told.at("/submissions/0/digest").asString()))
            assertThat(getAs("expert", CASES + "/" + id + part).statusCode()).isEqualTo(404);
    }

    @Test
    void aCorrectionLeavesTheOfficesWithWhatWasSubmittedAndMakesTheOldReceiptOneOfThePast() {
        var id = caseAt(Kind.COMPLETENESS);
        var applicant = loginOf(cases.get(id));
        var first = cases.get(id).submission().orElseThrow();
        act(
                id,
                "ministry",
                new Command.Say(
                        cases.get(id).stage(),
                        Verb.CORRECT,
                        "请补正",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new CaseEvent.Entry("missing", "项目名称"))));
        var name = cases.get(id).answers().get("project-name");
        act(
                id,
                applicant,
                new Command.SaveAnswer(
                        "project-name", "补正后的名称", name == null ? 0 : name.version(), Provenance.DEMONSTRATION));
        var file = cases.get(id).files().getFirst();
        act(id, applicant, new Command.DetachFile(file.id()));
        assertThat(texts(readAs("ministry", CASES + "/" + id + "/evidence"), "name"))
                .contains(file.name());
        assertThat(texts(readAs(applicant, CASES + "/" + id + "/evidence"), "name"))
                .doesNotContain(file.name());

        act(id, applicant, new Command.AttachFile(file));
        act(id, applicant, new Command.Submit(UUID.randomUUID().toString()));
        assertThat(read("/api/v1/public/receipts/" + first.receipt())
                        .get("current")
                        .asBoolean())
                .isFalse();
        var submissions = readAs(applicant, CASES + "/" + id).get("submissions");
        assertThat(submissions.get(0).has("href")).isTrue();
        assertThat(submissions.get(1).get("supersedes").asString()).isEqualTo(first.digest());
        assertThat(submissions.get(1).has("href"))
                .as("quotes a recommendation's reasons")
                .isFalse();
        assertThat(getAs(
                                applicant,
                                CASES + "/" + id + "/submissions/"
                                        + submissions.get(1).get("digest").asString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(readAs("ministry", CASES + "/" + id)
                        .at("/submissions/1/href")
                        .asString())
                .isNotEmpty();
    }

    private void act(String id, String login, Command command) {
        var person = people.personWithLogin(login).orElseThrow();
        var actor = people.memberships(person.id()).getFirst().actor();
        if (cases.handle(id, command, actor, clock.instant()) instanceof Cases.Result.Refused refused)
            throw new AssertionError(command + " is refused: " + refused.refusals());
    }

    @Test
    void personalAnswersAreAsDescribed() {
        var document = read("/api/docs");
        described(document, "/cases", "ministry", CASES + "?size=200");
        described(document, "/tasks", "province", "/api/v1/tasks");
        for (var login : List.of("city", "lead", "ministry", "province", "canton", "expert"))
            for (var id : mine(login)) described(document, "/cases/{case}", login, CASES + "/" + id);
        for (var id : mine("ministry")) {
            described(document, "/cases/{case}/conditions", "ministry", CASES + "/" + id + "/conditions");
            described(document, "/cases/{case}/evidence", "ministry", CASES + "/" + id + "/evidence");
            for (var submission : cases.get(id).submissions())
                described(
                        document,
                        "/cases/{case}/submissions/{digest}",
                        "ministry",
                        CASES + "/" + id + "/submissions/" + submission.digest());
        }
    }

    private void described(JsonNode document, String route, String login, String path) {
        var operation = document.path("paths").path("/api/v1" + route).get("get");
        assertThat(SchemaCheck.faults(document, ApiDocumentTest.schema(operation, "200"), readAs(login, path)))
                .as(path)
                .isEmpty();
    }

    private List<String> mine(String login) {
        return texts(readAs(login, CASES + "?size=200"), "id");
    }

    private static List<String> texts(JsonNode page, String member) {
        return page.get("items")
                .valueStream()
                .map(one -> one.get(member).asString())
                .toList();
    }

    /** A case with a submission that stands at a stage of that kind and that the ministry of the tour sees. */
    private String caseAt(Kind kind) {
        var seen = mine("ministry");
        return jdbc
                .sql("select case_id from case_card where kind = ? and receipt is not null order by case_id")
                .param(kind.name())
                .query(String.class)
                .list()
                .stream()
                .filter(seen::contains)
                .findFirst()
                .orElseThrow();
    }

    private String foreignTo(String login) {
        var seen = mine(login);
        return jdbc.sql("select case_id from case_card order by case_id").query(String.class).list().stream()
                .filter(id -> !seen.contains(id))
                .findFirst()
                .orElseThrow();
    }

    /** By the secretary, beside those who scored another case. */
    private void nameAlso(String login, String id) {
        var seated = cases.get(id).experts();
        var expert = people.personWithLogin(login).orElseThrow();
        var experts = new ArrayList<>(cases.get(caseAt(Kind.SYNTHESIS)).experts());
        experts.add(new CaseEvent.Expert(expert.id().toString(), expert.name().zh()));
        experts.removeAll(seated);
        act(id, "ministry", new Command.SeatExperts("0".repeat(64), experts));
    }

    /** Somebody who fills applications for the lead. */
    private String loginOf(CaseState state) {
        return jdbc.sql("""
                        select p.login from person p join membership m on m.person = p.id
                        where m.organisation = ?::uuid and m.duty = 'APPLICANT' order by p.login limit 1""")
                .param(state.lead().organisation())
                .query(String.class)
                .single();
    }
}
