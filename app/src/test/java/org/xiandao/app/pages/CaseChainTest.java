package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.application.Cases;
import org.xiandao.application.Snapshots;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Paths;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Questions;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.people.OrganisationId;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** Stretches of a case's way through HTTP, and what is refused on it. */
class CaseChainTest extends TourPages {
    private static final Pattern KEY = Pattern.compile("name=\"idempotencyKey\" value=\"([^\"]+)\"");
    private static final String CITY = "210400";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    Calls calls;

    @Autowired
    Editions editions;

    @Autowired
    Snapshots snapshots;

    private String call() {
        var id = "chain-" + UUID.randomUUID().toString().substring(0, 8);
        var today = ChinaTime.day(now());
        var draft = new Calls.Draft(
                "liaoning/2024",
                new Text("某轮申报", "A round"),
                new Text("请申报。", "Apply."),
                "",
                Map.of("open", today, "applicant-deadline", today.plusDays(30), "city-deadline", today.plusDays(60)),
                Map.of(),
                Map.of("city-opinion", 2),
                true);
        assertThat(calls.publish(id, draft, member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        return id;
    }

    private Organisation county(String name) {
        return unit(name + UUID.randomUUID().toString().substring(0, 8), "210402", Level.COUNTY);
    }

    private String opened(Browser browser, String callId, Organisation unit) {
        var page = "/apply/" + callId;
        var at = Browser.location(
                browser.post(page, page, Map.of("organisation", unit.id().toString())));
        assertThat(at).endsWith("/draft");
        return at.split("/")[2];
    }

    /** Every answer that is missing, for each member by one of its own people, and one file that proves all. */
    private void fill(String caseId, String... logins) {
        var state = state(caseId);
        var edition = cases.edition(state);
        var questions = Questions.of(edition, state.members());
        for (int n = 0; n < state.members().size(); n++) {
            var member = state.members().get(n);
            boolean lead = n == 0;
            var known = new HashMap<>(MeetingFigures.of(edition, 3 + n));
            known.put("unit-kind", "government");
            var commands = new ArrayList<Command>();
            Filling.of(edition, known, member.area()).forEach((path, value) -> {
                var own = Paths.in(member, lead, path);
                if (questions.known(own) && state.value(own).isEmpty())
                    commands.add(new Command.SaveAnswer(own, value, state.version(own), Provenance.DECLARED));
            });
            Filling.evidence(edition).forEach((path, count) -> {
                for (int i = 0; i < count; i++)
                    commands.add(new Command.AttachFile(new CaseFile(
                            UUID.randomUUID().toString(),
                            "证明.pdf",
                            "0".repeat(64),
                            1,
                            "application/pdf",
                            List.of(Paths.in(member, lead, path)))));
            });
            assertThat(cases.handleEach(caseId, commands, member(logins[n]).actor(), now()))
                    .allMatch(result -> result instanceof Cases.Result.Done);
        }
    }

    private HttpResponse<String> submit(Browser browser, String caseId) {
        var found = KEY.matcher(browser.get("/cases/" + caseId + "/check").body());
        assertThat(found.find()).isTrue();
        return browser.post(
                "/cases/" + caseId + "/draft",
                "/cases/" + caseId + "/submit",
                Map.of("idempotencyKey", found.group(1)));
    }

    private String submitted(String callId, String name) {
        var unit = county(name);
        var login = somebody("unit" + UUID.randomUUID().toString().substring(0, 4), unit, Duty.APPLICANT);
        var browser = as(login);
        var id = opened(browser, callId, unit);
        fill(id, login);
        var answer = submit(browser, id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return id;
    }

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
        var filler = people.members(OrganisationId.of(state(first).lead().organisation()))
                .getFirst();
        assertThat(cases.handle(first, new Command.Withdraw("另行申报"), filler.actor(), now()))
                .isInstanceOf(Cases.Result.Done.class);
        assertThat(say(city, second, Verb.RECOMMEND, "documentNumber", NUMBER, "rank", "1")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whoComesBeforeTheDoorOpensOrAfterItShutsIsToldWhen() {
        var callId = call();
        var today = ChinaTime.day(now());
        var unit = county("壬");
        var login = somebody("ren", unit, Duty.APPLICANT);
        var browser = as(login);
        var page = "/apply/" + callId;
        var asked = Map.of("organisation", unit.id().toString());

        moveTo(today.minusDays(1));
        var early = browser.post(page, page, asked);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body())
                .contains("%d年%d月%d日".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
        assertThat(refused(login, callId, "NOT_YET_OPEN")).isTrue();

        moveTo(today);
        assertThat(calls.close(callId, today, "受理结束", member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        moveTo(today.plusDays(1));
        browser.get("/language?to=en&back=/");
        var late = browser.post(page, page, asked);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(refused(login, callId, "TOO_LATE")).isTrue();

        var stranger = browser.post(page, page, Map.of("organisation", "none"));
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("lang=\"en\"");
        assertThat(refused(login, callId, "not a member")).isTrue();
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

    @Test
    void citiesOfTwoProvincesApplyTogetherAndEachIsRecommendedByItsOwn() {
        var lead = office(OfficeKind.INDUSTRY, "210400", Level.CITY);
        var other = office(OfficeKind.INDUSTRY, "320300", Level.CITY);
        var fushun = somebody("fushun", lead, Duty.APPLICANT);
        var xuzhou = somebody("xuzhou", other, Duty.APPLICANT);
        var jiangsu =
                somebody("jiangsu", office(OfficeKind.INDUSTRY, "320000", Level.PROVINCE), Duty.HANDLER, Duty.DECIDER);
        var jiangsuGovernment = somebody("jszf", office(OfficeKind.GOVERNMENT, "320000", Level.PROVINCE), Duty.DECIDER);
        var browser = as(fushun);
        var id = opened(browser, "national-open", lead);
        var draft = "/cases/" + id + "/draft";
        browser.post(
                draft,
                "/cases/" + id + "/members",
                Map.of("organisation", other.name().zh()));
        assertThat(as(xuzhou)
                        .post(draft, "/cases/" + id + "/members/join", Map.of())
                        .statusCode())
                .isEqualTo(302);
        fill(id, fushun, xuzhou);
        var handedIn = submit(browser, id);
        assertThat(handedIn.statusCode()).as(handedIn.body()).isEqualTo(302);
        assertThat(state(id).stage()).isEqualTo("province-opinion");

        assertThat(say("director", id, Verb.RECOMMEND, "documentNumber", NUMBER).statusCode())
                .isEqualTo(302);
        assertThat(state(id).stage()).as("the other province has not spoken").isEqualTo("province-opinion");
        assertThat(say("director", id, Verb.RECOMMEND, "documentNumber", NUMBER).statusCode())
                .isEqualTo(409);
        assertThat(refused("director", id, "ALREADY_SPOKEN")).isTrue();
        assertThat(say("government", id, Verb.FILE, "documentNumber", NUMBER).statusCode())
                .isEqualTo(404);
        assertThat(say(jiangsu, id, Verb.RECOMMEND, "documentNumber", "苏工信函〔2026〕3号")
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(id).stage()).isEqualTo("province-filing");

        assertThat(say(jiangsuGovernment, id, Verb.FILE, "documentNumber", NUMBER)
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(id).stage()).isEqualTo("province-filing");
        assertThat(say("government", id, Verb.FILE, "documentNumber", NUMBER).statusCode())
                .isEqualTo(302);
        assertThat(state(id).stage()).isEqualTo("completeness");
        assertThat(state(id).verdicts())
                .extracting(given -> given.verdict().area())
                .containsExactly("210000", "320000", "320000", "210000");
    }

    @Test
    void aPartnerIsInvitedJoinsFillsItsOwnAndLeaves() {
        var lead = office(OfficeKind.INDUSTRY, "211000", Level.CITY);
        var other = office(OfficeKind.INDUSTRY, "321000", Level.CITY);
        var liaoyang = somebody("liaoyang", lead, Duty.APPLICANT);
        var yangzhou = somebody("yangzhou", other, Duty.APPLICANT);
        var browser = as(liaoyang);
        var partner = as(yangzhou);
        var id = opened(browser, "national-open", lead);
        var draft = "/cases/" + id + "/draft";
        var members = "/cases/" + id + "/members";
        assertThat(partner.get(draft).statusCode()).isEqualTo(404);

        browser.post(draft, members, Map.of("organisation", "没有这个单位"));
        assertThat(browser.get(draft).body()).contains("没有这个单位");
        browser.post(draft, members, Map.of("organisation", other.name().zh()));
        browser.post(draft, members, Map.of("organisation", other.name().zh()));
        assertThat(browser.get(draft).statusCode()).isEqualTo(200);
        assertThat(refused(liaoyang, id, "ALREADY_APPLIED")).isTrue();

        assertThat(partner.get(draft).statusCode()).isEqualTo(200);
        assertThat(save(partner, id, "project-name", "抢先填写", 0).statusCode()).isEqualTo(403);
        assertThat(refused(yangzhou, id, "NOT_YOURS")).isTrue();
        assertThat(submit(browser, id).body()).contains(other.name().zh());
        assertThat(refused(liaoyang, id, "JOINING_PENDING")).isTrue();

        partner.post(draft, members + "/join", Map.of());
        assertThat(state(id).members()).hasSize(2);
        var own = cases.edition(state(id)).form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.fills().isPresent() && field.parts().isEmpty())
                .findFirst();
        own.ifPresent(field -> assertThat(
                        save(partner, id, "321000:" + field.id(), "12", 0).statusCode())
                .isEqualTo(200));

        partner.post(draft, members + "/leave", Map.of("organisation", lead.id().toString()));
        assertThat(state(id).members()).as("the lead can't be put out").hasSize(2);
        var left = partner.post(
                draft, members + "/leave", Map.of("organisation", other.id().toString()));
        assertThat(Browser.location(left)).isEqualTo("/desk");
        assertThat(state(id).members()).hasSize(1);
        assertThat(partner.get(draft).statusCode()).isEqualTo(404);
        assertThat(partner.get("/cases?call=national-open").body()).doesNotContain(id);
    }

    @Test
    void aCorrectionIsANewSnapshotThatNamesTheOldOne() {
        var id = caseOf("liaoning-open", "大连经济技术开发区管理委员会");
        var login = somebody("dalian", leadOf(id), Duty.APPLICANT);
        var applicant = as(login);
        var first = state(id).submission().orElseThrow();
        assertThat(say("province", id, Verb.CORRECT, "reasons", "请补正", "item.0.field", "leader", "item.0.text", "应为负责人")
                        .statusCode())
                .isEqualTo(302);

        assertThat(applicant.get("/cases/" + id + "/draft").body()).contains("应为负责人");
        assertThat(save(applicant, id, "leader", "新负责人", state(id).version("leader"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(as("province").get("/cases/" + id).body()).doesNotContain("新负责人");
        assertThat(submit(applicant, id).statusCode()).isEqualTo(302);

        var second = state(id).submission().orElseThrow();
        assertThat(state(id).stage()).isEqualTo("completeness");
        assertThat(state(id).submissions()).hasSize(2);
        assertThat(second.supersedes()).contains(first.digest());
        assertThat(snapshots.byDigest(second.digest()).orElseThrow().body())
                .contains("\"supersedes\":\"" + first.digest() + "\"", "新负责人");
        assertThat(snapshots.byDigest(first.digest()).orElseThrow().body()).doesNotContain("新负责人");
        assertThat(applicant.get("/cases/" + id + "/receipt").body()).contains(second.receipt(), first.digest());
        assertThat(new Browser(port).get("/verify/" + first.receipt()).body()).contains("后来已有补正提交");
        assertThat(as("province").get("/cases/" + id).body()).contains("新负责人");
    }

    @Test
    void aDraftMovesToANewerEditionOnceItsDifferenceIsShownAndASubmittedCaseNever() {
        var callId = call();
        var handedIn = submitted(callId, "己");
        var unit = county("庚");
        var login = somebody("geng", unit, Duty.APPLICANT);
        var browser = as(login);
        var id = opened(browser, callId, unit);
        var before = state(id).sha256();
        save(browser, id, "project-name", "移动的草稿", 0);
        var newer = editions.offered("liaoning/2099").orElseThrow().sha256();
        var edition = "/cases/" + id + "/edition";

        browser.post("/cases/" + id + "/draft", edition, Map.of("sha256", newer));
        assertThat(refused(login, id, "NOT_NEWER"))
                .as("the call does not pin it yet")
                .isTrue();
        var call = "/office/calls/" + callId;
        assertThat(as("province")
                        .post(call, call + "/edition", form("edition", "liaoning/2099"))
                        .statusCode())
                .as("without its reason")
                .isEqualTo(422);
        assertThat(as("province")
                        .post(call, call + "/edition", form("edition", "liaoning/2099", "edition.reason", "限额有变"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(state(id).sha256()).as("not by itself").isEqualTo(before);
        assertThat(browser.get("/cases/" + id + "/draft").body()).contains(newer, "900");
        browser.post("/cases/" + id + "/draft", edition, Map.of("sha256", "0".repeat(64)));
        assertThat(state(id).sha256()).isEqualTo(before);
        browser.post("/cases/" + id + "/draft", edition, Map.of("sha256", newer));
        assertThat(state(id).sha256()).isEqualTo(newer);
        assertThat(state(id).value("project-name")).isEqualTo("移动的草稿");

        var owner = somebody("owner", leadOf(handedIn), Duty.APPLICANT);
        var page = as(owner).get("/cases/" + handedIn + "/draft").body();
        assertThat(page).doesNotContain(newer);
        as(owner).post("/cases/" + handedIn + "/draft", "/cases/" + handedIn + "/edition", Map.of("sha256", newer));
        assertThat(state(handedIn).sha256()).isEqualTo(before);
        assertThat(refused(owner, handedIn, "NOT_AT_THIS_STAGE")).isTrue();
    }

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

    @Test
    void evidenceIsPutInOrderAndFrozenInIt() {
        var callId = call();
        var unit = county("辛");
        var login = somebody("xin", unit, Duty.APPLICANT);
        var browser = as(login);
        var id = opened(browser, callId, unit);
        fill(id, login);
        for (var name : List.of("一.pdf", "二.pdf", "三.pdf")) uploaded(browser, id, name);
        var draft = "/cases/" + id + "/draft";
        var last = state(id).files().getLast().id();
        var files = "/cases/" + id + "/files/";

        assertThat(browser.post(draft, files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.post(draft, files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(names(state(id))).endsWith("三.pdf", "一.pdf", "二.pdf");
        assertThat(browser.post(draft, files + "none/move", Map.of("to", "up")).statusCode())
                .isEqualTo(404);
        assertThat(as("lead")
                        .post("/calls", files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isIn(403, 404);

        assertThat(submit(browser, id).statusCode()).isEqualTo(302);
        var frozen = snapshots
                .byDigest(state(id).submission().orElseThrow().digest())
                .orElseThrow()
                .body();
        assertThat(frozen.indexOf("三.pdf")).isPositive().isLessThan(frozen.indexOf("一.pdf"));
        assertThat(frozen.indexOf("一.pdf")).isLessThan(frozen.indexOf("二.pdf"));
        assertThat(browser.post("/account", files + last + "/move", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(browser.post("/account", files + last + "/remove", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(refused(login, id, "NOT_AT_THIS_STAGE")).isTrue();
    }

    private void uploaded(Browser browser, String caseId, String name) {
        var begun = browser.send(script(browser, "/cases/" + caseId + "/uploads")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"name\":\"%s\",\"size\":%d,\"field\":\"\"}".formatted(name, PDF.length)))
                .build());
        assertThat(begun.statusCode()).isEqualTo(201);
        var upload = begun.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(browser.send(script(browser, "/cases/" + caseId + "/uploads/" + upload)
                                .header("Upload-Offset", "0")
                                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(PDF))
                                .build())
                        .statusCode())
                .isEqualTo(201);
    }

    private static List<String> names(CaseState state) {
        return state.files().stream().map(CaseFile::name).toList();
    }

    private Organisation leadOf(String caseId) {
        return Optional.of(state(caseId).lead().organisation())
                .map(OrganisationId::of)
                .flatMap(people::organisation)
                .orElseThrow();
    }
}
