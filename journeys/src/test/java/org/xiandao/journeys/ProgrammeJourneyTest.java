package org.xiandao.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.application.life.Command;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** Every programme there is, and one made up, from its call to the beginning of its trial, by browser. */
class ProgrammeJourneyTest extends Journey {
    private static final List<Verb> FORWARD = List.of(
            Verb.RECOMMEND, Verb.FILE, Verb.ACCEPT, Verb.CONFIRM, Verb.PASS, Verb.PROPOSE, Verb.APPROVE, Verb.CLOSE);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "national/2023,1,-",
        "guangdong/2020,2,rolling",
        "guangzhou/2025,3,-",
        "liaoning/2024,4,-",
        "northland/2031,5,regular"
    })
    void fromItsCallToTheBeginningOfItsTrial(String id, String mark, String choice) {
        clock.moveTo(BEGINS);
        var edition = editions.offered(id).orElseThrow();
        var world = world(edition, mark, World.applying(areas, edition).getFirst());
        var call = world.publish(choice);
        theCallIsPublic(call, mark);
        var caseId = anApplicantFillsAndSubmits(world, call);
        for (int steps = 0;
                steps < 20 && edition.stage(world.state(caseId).stage()).kind() != Kind.TRIAL;
                steps++) oneStep(world, caseId);
        assertThat(world.state(caseId).trial()).isPresent();
        everybodySeesTheApproval(world.title(caseId));
    }

    private void theCallIsPublic(String call, String mark) {
        try (var anybody = visit()) {
            anybody.open("/").open("/calls").open("/calls/" + call);
            assertThat(anybody.sees("申报通知" + mark)).isTrue();
        }
    }

    private String anApplicantFillsAndSubmits(World world, String call) {
        try (var applicant = visit().login(world.applicant, World.PASSWORD)) {
            applicant.open("/desk").open("/apply/" + call);
            applicant.page.locator("main form button[type=submit]").first().click();
            applicant.page.waitForURL("**/draft");
            var caseId = applicant.page.url().replaceAll(".*/cases/([^/]+)/.*", "$1");
            typesOneAnswer(applicant, world, caseId);
            uploadsOneFile(applicant, world, caseId);
            world.fillRest(caseId);
            applicant.open("/cases/" + caseId + "/check");
            applicant
                    .page
                    .locator("main form[action$='/submit'] button[type=submit]")
                    .click();
            applicant.page.waitForURL("**/receipt*");
            applicant.open("/cases/" + caseId + "/receipt").open("/cases/" + caseId);
            assertThat(applicant.sees(
                            world.state(caseId).submission().orElseThrow().receipt()))
                    .isTrue();
            return caseId;
        }
    }

    /** Typed once, it is saved without a button, and the server's time is shown. */
    private void typesOneAnswer(Visit applicant, World world, String caseId) {
        var section = world.edition.form().sections().stream()
                .filter(one -> one.repeats().isEmpty() && one.fields().stream().anyMatch(this::typed))
                .findFirst()
                .orElseThrow();
        var field = section.fields().stream().filter(this::typed).findFirst().orElseThrow();
        applicant.open("/cases/" + caseId + "/draft").open("/cases/" + caseId + "/draft/" + section.id());
        applicant.page.locator("[name='" + field.id() + "']").first().fill("浏览器中填写的内容");
        applicant.page.locator("[name='" + field.id() + "']").first().blur();
        applicant.page.locator(".save-state[data-state=saved]").waitFor();
        assertThat(world.state(caseId).value(field.id())).isEqualTo("浏览器中填写的内容");
    }

    private boolean typed(org.xiandao.rules.pack.Form.Field field) {
        return field.parts().isEmpty()
                && field.sameAs().isEmpty()
                && (field.type() == org.xiandao.rules.pack.Form.Type.TEXT
                        || field.type() == org.xiandao.rules.pack.Form.Type.LONG_TEXT);
    }

    private void uploadsOneFile(Visit applicant, World world, String caseId) {
        for (var section : world.edition.form().sections()) {
            applicant.open("/cases/" + caseId + "/draft/" + section.id());
            var input = applicant.page.locator("input[type=file]").first();
            if (input.count() == 0) continue;
            input.setInputFiles(new FilePayload("营业执照.pdf", "application/pdf", aPdf()));
            applicant.page.waitForCondition(
                    () -> !world.state(caseId).files().isEmpty(),
                    new Page.WaitForConditionOptions().setTimeout(15_000));
            return;
        }
    }

    private void oneStep(World world, String caseId) {
        var stage = world.edition.stage(world.state(caseId).stage());
        if (stage.kind() == Kind.REVIEW) review(world, caseId, stage);
        try (var officer = visit().login(world.officer(stage), World.PASSWORD)) {
            officer.open("/desk").open("/cases/" + caseId);
            findings(officer, caseId);
            if (stage.kind() == Kind.VISIT) siteVisit(world, officer, caseId);
            if (stage.kind() == Kind.ARGUMENTATION) meeting(officer, caseId);
            if (stage.kind() == Kind.NOTICE && world.state(caseId).notice().isEmpty()) {
                officer.say(Verb.PUBLISH);
                theNoticeIsPublicAndAnObjectionIsAnswered(world, caseId, officer, stage);
                clock.moveTo(world.state(caseId).notice().orElseThrow().until().plusDays(1));
                officer.open("/cases/" + caseId);
            }
            if (world.state(caseId).stage().equals(stage.id()))
                officer.say(FORWARD.stream()
                        .filter(stage.may()::contains)
                        .findFirst()
                        .orElseThrow());
        }
        assertThat(world.state(caseId).stage()).as(world.edition.id()).isNotEqualTo(stage.id());
    }

    /** Each finding that the stage asks for is established with its basis. */
    private void findings(Visit officer, String caseId) {
        int count = officer.page.locator("form[action*='/findings/']").count();
        for (int i = 0; i < count; i++) {
            var form = officer.page.locator("form[action*='/findings/']").nth(i);
            form.locator("input[type=radio][value=yes]").check();
            officer.fillEmpty(form);
            form.locator("button[type=submit]").click();
            officer.page.waitForLoadState();
            officer.open("/cases/" + caseId);
        }
    }

    /** The office names two members, the leader writes the record, both sign. */
    private void siteVisit(World world, Visit officer, String caseId) {
        var team = world.team();
        var form = officer.page.locator("form[action$='/plan']");
        form.locator("input[name=q]").fill("考察" + world.mark);
        form.locator("button[value=SEARCH]").click();
        officer.page.waitForLoadState();
        form = officer.page.locator("form[action$='/plan']");
        for (var member : team)
            form.locator("input[name=team][value='" + world.account(member) + "']")
                    .check();
        form.locator("select[name=leader]").selectOption(world.account(team.getFirst()));
        form.locator("button[value=PLAN]").click();
        officer.page.waitForLoadState();
        assertThat(world.state(caseId).siteVisit().team()).hasSize(2);
        for (var member : team)
            try (var visitor = visit().login(member, World.PASSWORD)) {
                visitor.open("/desk").open("/visits/" + caseId).open("/visits/" + caseId + "/record");
                if (world.state(caseId).siteVisit().record().isEmpty()) writesTheRecord(visitor);
                visitor.page
                        .locator("form[action$='/sign'] button[type=submit]")
                        .click();
                visitor.page.waitForLoadState();
            }
        assertThat(world.state(caseId).siteVisit().signatures()).hasSize(2);
        officer.open("/cases/" + caseId);
    }

    private static void writesTheRecord(Visit leader) {
        var form = leader.page.locator("form[action$='/record']");
        form.locator("input[type=date]").fill("2026-03-02");
        for (var points : form.locator("input[inputmode=decimal]").all()) points.fill("1");
        for (var holds : form.locator("input[type=radio][value=yes]").all()) holds.check();
        leader.fillEmpty(form);
        form.locator("button[type=submit]").click();
        leader.isContent();
    }

    private static void meeting(Visit officer, String caseId) {
        var form = officer.page.locator("form[action$='/meeting']");
        form.locator("input[type=date]").fill("2026-03-02");
        form.locator("input[name=place]").fill("第三会议室");
        for (int i = 0; i < 3; i++) {
            form.locator("input[name='participant." + i + ".name']").fill(i == 0 ? "主持" : "成员" + i);
            form.locator("input[name='participant." + i + ".unit']").fill("某研究院");
            form.locator("select[name='participant." + i + ".conclusion']").selectOption("SUPPORTS");
        }
        form.locator("input[type=radio][value=SUPPORTS]").check();
        for (var text : form.locator("textarea").all()) text.fill("可行");
        form.locator("button[type=submit]").click();
        officer.isContent();
        officer.open("/cases/" + caseId);
    }

    private void theNoticeIsPublicAndAnObjectionIsAnswered(World world, String caseId, Visit officer, Stage stage) {
        if (stage.objections().isEmpty()
                || world.state(caseId)
                        .notice()
                        .orElseThrow()
                        .until()
                        .equals(world.state(caseId).notice().orElseThrow().from())) return;
        try (var anybody = visit()) {
            anybody.open("/notices").open("/notices/" + caseId);
            var form = anybody.page.locator("form[action*='/notices/']");
            anybody.fillEmpty(form);
            form.locator("button[type=submit]").click();
            anybody.page.waitForLoadState();
        }
        assertThat(world.state(caseId).objections()).hasSize(1);
        officer.open("/cases/" + caseId);
        var answer = officer.page.locator("form[action*='/objections/']").first();
        answer.locator("input[type=radio][value=no]").check();
        officer.fillEmpty(answer);
        answer.locator("button[type=submit]").click();
        officer.page.waitForLoadState();
        assertThat(world.state(caseId).objections().getFirst().open()).isFalse();
    }

    private void review(World world, String caseId, Stage stage) {
        int needed = world.edition.review().orElseThrow().experts();
        world.fillPool(stage, needed);
        try (var secretary = visit().login(world.officer(stage), World.PASSWORD)) {
            secretary.open("/office/calls/" + world.state(caseId).call() + "/draw");
            secretary.page.locator("form[action$='/draw'] button[type=submit]").click();
            secretary.page.waitForLoadState();
            assertThat(world.state(caseId).experts()).hasSize(needed);
        }
        var logins = world.state(caseId).experts().stream()
                .map(expert -> world.login(expert.account()))
                .toList();
        expertScores(logins.getFirst(), caseId);
        var filed = world.state(caseId).scores().values().iterator().next();
        for (var other : logins.subList(1, needed)) {
            world.act(caseId, other, new Command.DeclareConflict(false, ""));
            world.act(caseId, other, new Command.FileScores(filed.scores(), filed.reasons(), filed.absent()));
        }
        assertThat(world.state(caseId).scores()).hasSize(needed);
    }

    private void expertScores(String login, String caseId) {
        try (var expert = visit().login(login, World.PASSWORD)) {
            expert.open("/desk").open("/review/" + caseId);
            expert.page.locator("main form button[type=submit]").click();
            expert.page.waitForURL("**/review/" + caseId);
            expert.open("/review/" + caseId + "?sheet");
            for (var score : expert.page.locator("input[name^='score:']").all()) score.fill("1");
            expert.fillEmpty(expert.page.locator("form[action$='/scores']"));
            expert.page.locator("form[action$='/scores'] button[value=file]").click();
            expert.page.waitForURL("**/review/" + caseId);
            assertThat(expert.page.locator(".summary[role=alert]").allInnerTexts())
                    .isEmpty();
        }
    }

    private void everybodySeesTheApproval(String title) {
        try (var anybody = visit()) {
            anybody.open("/approved");
            assertThat(anybody.page.content()).contains(title);
        }
    }
}
