package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Applicants;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseFile;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Findings;
import org.xiandao.application.life.Provenance;
import org.xiandao.application.life.Questions;
import org.xiandao.application.life.Refusal;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Draws;
import org.xiandao.expert.ExpertPool;
import org.xiandao.expert.Plan;
import org.xiandao.expert.Profile;
import org.xiandao.expert.Profile.Employment;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.people.Body;
import org.xiandao.people.Duty;
import org.xiandao.people.Interest;
import org.xiandao.people.Interests;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.PersonId;
import org.xiandao.programme.Calls;
import org.xiandao.rules.draw.Case.Why;
import org.xiandao.rules.draw.Conflict;
import org.xiandao.rules.draw.Replay;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.tour.Filling;
import org.xiandao.tour.MeetingFigures;

/** The draw of a call: shown, committed once, filled up again; and whom it is nothing to. */
class DrawPagesTest extends TourPages {
    private static final String CODE = "91210402MA7REC0032";
    private static final List<Verb> ON = List.of(Verb.RECOMMEND, Verb.ACCEPT, Verb.CONFIRM);

    @Autowired
    Calls calls;

    @Autowired
    Applicants applicants;

    @Autowired
    CaseDirectory directory;

    @Autowired
    Draws draws;

    @Autowired
    ExpertPool pool;

    @Autowired
    Interests interests;

    @Autowired
    Ledger ledger;

    private String call() {
        var id = "draw-" + UUID.randomUUID().toString().substring(0, 8);
        var today = ChinaTime.day(now());
        var draft = new Calls.Draft(
                "liaoning/2024",
                new Text("抽取试验", "A draw"),
                new Text("请申报。", "Apply."),
                "",
                Map.of("open", today, "applicant-deadline", today.plusDays(30), "city-deadline", today.plusDays(60)),
                Map.of(),
                Map.of(),
                true);
        assertThat(calls.publish(id, draft, member("director").actor(), now()))
                .isInstanceOf(Calls.Result.Published.class);
        return id;
    }

    /** A case that has come to its review by the commands that its offices give. */
    private String underReview(String callId, String name) {
        var caseId = UUID.randomUUID().toString();
        var unit = unit(name + caseId.substring(0, 6), "210402", Level.COUNTY);
        var filler = member(somebody("fill" + caseId.substring(0, 6), unit, Duty.APPLICANT))
                .actor();
        cases.open(caseId, callId, applicants.of(unit), filler, now());
        var edition = cases.edition(state(caseId));
        var commands = new ArrayList<Command>();
        var questions = Questions.of(edition, state(caseId).members());
        var known = new HashMap<>(MeetingFigures.of(edition, 3));
        known.put("unit-kind", "government");
        Filling.of(edition, known, "210402").forEach((path, value) -> {
            if (questions.known(path)) commands.add(new Command.SaveAnswer(path, value, 0, Provenance.DECLARED));
        });
        Filling.evidence(edition).forEach((path, count) -> {
            for (int i = 0; i < count; i++)
                commands.add(new Command.AttachFile(new CaseFile(
                        UUID.randomUUID().toString(), "证明.pdf", "0".repeat(64), 1, "application/pdf", List.of(path))));
        });
        commands.add(new Command.Submit("key-" + caseId));
        assertThat(cases.handleEach(caseId, commands, filler, now()))
                .allMatch(result -> result instanceof Cases.Result.Done);
        var city = member(somebody("drawcity", office(OfficeKind.INDUSTRY, "210400", Level.CITY), Duty.DECIDER))
                .actor();
        while (!state(caseId).stage().equals("review")) speak(caseId, city);
        return caseId;
    }

    private void speak(String caseId, Actor city) {
        var state = state(caseId);
        var edition = cases.edition(state);
        var stage = edition.stage(state.stage());
        var actor = Stream.of(city, secretary(), member("director").actor())
                .filter(one -> Responsible.acts(state, stage, one))
                .findFirst()
                .orElseThrow();
        var order = edition.workflow().stages().stream().map(Stage::id).toList();
        var due = new TreeSet<String>();
        for (var condition : edition.conditions())
            if (order.indexOf(condition.decidedAt()) <= order.indexOf(stage.id()))
                due.addAll(Findings.in(condition.require()));
        if (stage.may().contains(Verb.CONFIRM))
            for (var finding : due) done(caseId, new Command.Establish(finding, true, "已核查"), actor);
        var verb = ON.stream().filter(stage.may()::contains).findFirst().orElseThrow();
        done(caseId, new Command.Say(stage.id(), verb, "同意", Optional.of(NUMBER), Optional.empty(), List.of()), actor);
    }

    private CaseState done(String caseId, Command command, Actor actor) {
        return switch (cases.handle(caseId, command, actor, now())) {
            case Cases.Result.Done done -> done.state();
            case Cases.Result.Refused refused -> throw new AssertionError(command + ": " + refused.refusals());
        };
    }

    private Actor secretary() {
        return member("province").actor();
    }

    private Plan plan(String callId) {
        return draws.plans(callId, secretary(), now()).getFirst();
    }

    private String drawn(String callId) {
        var digest = plan(callId).digest().orElseThrow();
        assertThat(draws.commit(callId, digest, secretary(), TEST, now())).isInstanceOf(Draws.Result.Done.class);
        return digest;
    }

    private PersonId entered(Body unit, Employment... employers) {
        var profile = new Profile(
                "演示专家",
                "",
                unit,
                List.of("application"),
                "110000",
                List.of(employers),
                List.of(),
                List.of(),
                5,
                "",
                "");
        var entered = (ExpertPool.Result.Done) pool.enter(profile, secretary(), TEST, now());
        interests.declare(entered.person(), List.of(), true, TEST, now()).orThrow();
        return entered.person();
    }

    /** A record that no figure of the programme counts: other tests fill in the same area's figures. */
    private static Map<String, String> fund(String manager, String code) {
        return Map.of(
                "name",
                manager + "基金",
                "kind",
                "guidance",
                "manager",
                manager,
                "credit-code",
                code,
                "established",
                "2026-01-01",
                "committed",
                "100");
    }

    private List<String> seated(String caseId) {
        return state(caseId).experts().stream().map(Expert::account).toList();
    }

    private Actor actor(String account) {
        return people.memberships(PersonId.of(account)).stream()
                .filter(member -> member.holds(Duty.EXPERT))
                .findFirst()
                .orElseThrow()
                .actor();
    }

    @Test
    void theSecretarySeesTheDrawAndCommitsExactlyThat() {
        var callId = call();
        var first = underReview(callId, "甲");
        var second = underReview(callId, "乙");
        var page = "/office/calls/" + callId + "/draw";
        var secretary = as("province");
        var digest = plan(callId).digest().orElseThrow();

        assertThat(plan(callId).drawing().limits().perUnit()).contains(1);
        assertThat(secretary.get(page).body()).contains(digest).contains("确认抽取").contains("抽取结果");
        assertThat(secretary.post(page, page, form("digest", digest)).statusCode())
                .isEqualTo(302);

        for (var caseId : List.of(first, second)) {
            assertThat(seated(caseId)).hasSize(5).doesNotHaveDuplicates();
            assertThat(state(caseId).draws()).containsExactly(digest);
            assertThat(draws.ofCase(caseId))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept.digest()).isEqualTo(digest));
        }
        var file = as("province").bytes("/office/calls/" + callId + "/draws/" + digest + ".json");
        assertThat(Replay.verify(file)).isInstanceOf(Replay.Identical.class);
        var names = state(first).experts().stream().map(Expert::name).toList();
        var open = as("county").get("/calls/" + callId).body();
        assertThat(open).contains(digest);
        names.forEach(name -> assertThat(open).doesNotContain(name));
        assertThat(as("county").get("/cases/" + first).statusCode()).isEqualTo(404);
    }

    @Test
    void toEverybodyElseTheDrawIsNotThere() {
        var callId = call();
        underReview(callId, "丙");
        var page = "/office/calls/" + callId + "/draw";
        for (var login : List.of("canton", "expert", "county", "city", "ministry", "admin"))
            assertThat(as(login).get(page).statusCode()).as(login).isEqualTo(404);
        assertThat(refused("canton", callId, "{")).isTrue();
        var digest = drawn(callId);
        assertThat(as("canton")
                        .get("/office/calls/" + callId + "/draws/" + digest + ".json")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("director").get(page).body()).doesNotContain("value=\"" + digest + "\"");
    }

    @Test
    void ofTwoSecretariesAtOnceExactlyOneDrawStands() throws Exception {
        var callId = call();
        var caseId = underReview(callId, "丁");
        var digest = plan(callId).digest().orElseThrow();
        Callable<Draws.Result> commit = () -> draws.commit(callId, digest, secretary(), TEST, now());
        var results = new ArrayList<Draws.Result>();
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var one : both.invokeAll(List.of(commit, commit))) results.add(one.get());
        }

        assertThat(results.stream().filter(result -> result instanceof Draws.Result.Done))
                .hasSize(1);
        assertThat(draws.posted(callId)).hasSize(1);
        assertThat(seated(caseId)).hasSize(5);
    }

    @Test
    void whatHasChangedSinceItWasShownIsNotCommitted() {
        var callId = call();
        underReview(callId, "戊");
        var page = "/office/calls/" + callId + "/draw";
        var shown = plan(callId).digest().orElseThrow();
        underReview(callId, "己");

        var answer = as("province").post(page, page, form("digest", shown));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("没有抽取");
        assertThat(draws.posted(callId)).isEmpty();
        assertThat(refused("province", callId, "STALE")).isTrue();
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
    void anOfficialWhoKeepsOutNeitherSeesNorActs() {
        var callId = call();
        var caseId = underReview(callId, "壬");
        var login = somebody("keptout", member("province").organisation(), Duty.SECRETARY);
        var path = "/cases/" + caseId + "/recuse";
        assertThat(as(login).get("/cases/" + caseId).body()).contains(path);
        assertThat(as(login)
                        .post(path, path, form("stage", "review", "reasons", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as(login)
                        .post(path, path, form("stage", "review", "reasons", "配偶任职"))
                        .statusCode())
                .isEqualTo(302);

        var told = as(login).get("/cases/" + caseId);
        assertThat(told.statusCode()).isEqualTo(403);
        assertThat(told.body()).contains("您已回避本案卷");
        assertThat(as(login).get("/cases?call=" + callId).body()).doesNotContain(caseId);
        assertThat(directory.waitingFor(member(login).actor()))
                .noneMatch(waiting -> waiting.card().caseId().equals(caseId));
        assertThat(cases.handle(
                        caseId,
                        new Command.SeatExperts("0".repeat(64), List.of()),
                        member(login).actor(),
                        now()))
                .isInstanceOfSatisfying(
                        Cases.Result.Refused.class,
                        refused ->
                                assertThat(refused.refusals().getFirst().code()).isEqualTo(Refusal.Code.RECUSED));
        assertThat(as("province").get("/cases/" + caseId).statusCode()).isEqualTo(200);
    }

    @Test
    void whoBelongsToAnApplicantIsKeptOutAsAnOfficial() {
        var callId = call();
        var caseId = underReview(callId, "癸");
        var login = somebody("twohats", member("province").organisation(), Duty.SECRETARY);
        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(200);
        var lead = people.organisation(OrganisationId.of(state(caseId).lead().organisation()))
                .orElseThrow();
        people.grant(people.personWithLogin(login).orElseThrow().id(), lead.id(), Duty.HANDLER, TEST);

        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(403);
    }

    @Test
    void whoWorkedForAnOrganisationOnTheAreasRecordsIsKeptOut() {
        var callId = call();
        var caseId = underReview(callId, "台账回避");
        var keeper = somebody("keeps-210402", office(OfficeKind.INDUSTRY, "210402", Level.COUNTY), Duty.APPLICANT);
        var fields = fund("某某回避机床厂", CODE);
        assertThat(ledger.declare(
                        UUID.randomUUID(),
                        "industry-fund",
                        fields,
                        Optional.empty(),
                        Origin.DECLARED,
                        member(keeper).actor(),
                        now()))
                .isInstanceOf(Ledger.Result.Done.class);
        var left = ChinaTime.day(now()).minusYears(1);
        var worked = entered(
                new Body("演示学院", Optional.empty()),
                new Employment(new Body("名称不同的机床厂", Optional.of(CODE)), left.minusYears(5), Optional.of(left)));

        assertThat(plan(callId).ties())
                .filteredOn(tie -> tie.expert().equals(worked))
                .singleElement()
                .satisfies(tie -> {
                    assertThat(tie.caseId()).isEqualTo(caseId);
                    assertThat(tie.kind()).isEqualTo(Conflict.Kind.EMPLOYER);
                    assertThat(tie.why().zh()).contains("某某回避机床厂", "信用代码相同");
                });
    }

    @Test
    void alikeNamesCountUntilTheDeciderClearsThem() {
        var callId = call();
        var caseId = underReview(callId, "某某重型机械");
        var unit = state(caseId).lead().organisationName();
        var expert = entered(new Body(unit + "有限公司", Optional.empty()));
        assertThat(plan(callId).ties())
                .anyMatch(tie -> tie.expert().equals(expert) && tie.alike().isPresent());
        var tie = plan(callId).ties().stream()
                .filter(one -> one.expert().equals(expert))
                .findFirst()
                .orElseThrow();
        var page = "/office/calls/" + callId + "/draw";
        var clear = page + "/clear/" + DrawShown.id(tie);

        assertThat(as("province")
                        .post(page, clear, form(DrawShown.id(tie) + ".reason", "不是"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("director")
                        .post(page, clear, form(DrawShown.id(tie) + ".reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(as("director")
                        .post(page, clear, form(DrawShown.id(tie) + ".reason", "两家单位，地址不同"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(plan(callId).ties()).noneMatch(one -> one.expert().equals(expert));
        assertThat(new HashSet<>(audit.about(caseId)))
                .anyMatch(line -> line.action().equals("recusal.clear"));
    }

    @Test
    void anOfficialWhoDeclaresTheApplicantByNameAloneIsKeptOut() {
        var callId = call();
        var caseId = underReview(callId, "名称回避");
        var login = somebody("namesake", member("province").organisation(), Duty.SECRETARY);
        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(200);
        var applicant = state(caseId).lead().organisationName();
        assertThat(as(login)
                        .post(
                                "/desk/interests",
                                "/desk/interests",
                                form("0.kind", "FAMILY", "0.name", applicant, "0.code", ""))
                        .statusCode())
                .isEqualTo(302);

        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(403);
        assertThat(as(login).get("/cases?call=" + callId).body()).doesNotContain(caseId);
        var later = underReview(callId, "另一家");
        assertThat(as(login).get("/cases/" + later).statusCode()).isEqualTo(200);
        interests
                .declare(member(login).person().id(), List.of(), true, TEST, now())
                .orThrow();
        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(200);
    }

    @Test
    void anOfficialTiedToAnOrganisationOnTheRecordsIsKeptOutFromTheSubmissionOn() {
        var callId = call();
        var keeper = somebody("keeps-210402", office(OfficeKind.INDUSTRY, "210402", Level.COUNTY), Duty.APPLICANT);
        var code = "91210402MA7REC011W";
        assertThat(ledger.declare(
                        UUID.randomUUID(),
                        "industry-fund",
                        fund("某某台账铸造厂", code),
                        Optional.empty(),
                        Origin.DECLARED,
                        member(keeper).actor(),
                        now()))
                .isInstanceOf(Ledger.Result.Done.class);
        var login = somebody("recordtied", member("province").organisation(), Duty.SECRETARY);
        var holding =
                new Interest(Interest.Kind.FINANCIAL, new Body("名称不同的铸造厂", Optional.of(code)), Optional.empty(), "");
        interests
                .declare(member(login).person().id(), List.of(holding), false, TEST, now())
                .orThrow();

        var caseId = underReview(callId, "台账回避二");

        assertThat(as(login).get("/cases/" + caseId).statusCode()).isEqualTo(403);
        assertThat(as("province").get("/cases/" + caseId).statusCode()).isEqualTo(200);
    }

    @Test
    void whoLooksChangesThePoolAndLooksAgainIsSeenByEverybody() {
        var callId = call();
        underReview(callId, "再看一次");
        var page = "/office/calls/" + callId + "/draw";
        var secretary = as("province");
        secretary.get(page);
        secretary.get(page);
        var first = plan(callId).digest().orElseThrow();
        assertThat(audit.about(callId).stream()
                        .filter(line -> line.action().equals("draw.look")
                                && line.detail().contains(first)))
                .as("once a digest and person")
                .hasSize(1);
        var entered = entered(new Body("演示研究所", Optional.empty()));
        assertThat(pool.retire(entered, 1, "看过结果", secretary(), TEST, now()))
                .isInstanceOf(ExpertPool.Result.Done.class);

        var again = secretary.get(page).body();
        assertThat(again).contains("已有人看过 1 种不同的抽取结果", "登记了专家 演示专家", "使专家 演示专家 退出专家库");
        var digest = drawn(callId);
        assertThat(digest).isNotEqualTo(first);
        assertThat(secretary.get(page).body()).contains("此前看过的其他结果");
        assertThat(draws.posted(callId))
                .singleElement()
                .satisfies(posted -> assertThat(posted.others()).isEqualTo(1));
        assertThat(new Browser(port).get("/calls/" + callId).body()).contains(digest + "（确认以前看过 1 种其他结果）");
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
