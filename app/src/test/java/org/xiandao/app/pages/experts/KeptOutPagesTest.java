package org.xiandao.app.pages.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Refusal;
import org.xiandao.base.ChinaTime;
import org.xiandao.expert.Profile.Employment;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.people.Body;
import org.xiandao.people.Duty;
import org.xiandao.people.Interest;
import org.xiandao.rules.draw.Conflict;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Whoever is tied to an applicant, or says so, neither sees its case nor is drawn for it. */
class KeptOutPagesTest extends ADrawnCall {
    private static final String CODE = "91210402MA7REC0032";

    @Autowired
    CaseDirectory directory;

    @Autowired
    Ledger ledger;

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
        var lead = leadOf(caseId);
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
}
