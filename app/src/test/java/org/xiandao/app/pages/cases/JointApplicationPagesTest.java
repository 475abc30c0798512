package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;
import org.xiandao.rules.pack.Workflow.Verb;

/** Those who apply together: how they join and leave, and who recommends them. */
class JointApplicationPagesTest extends AnApplication {
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
}
