package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Command;
import org.xiandao.application.life.Provenance;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class FromLedgerTest extends TourPages {
    @Autowired
    Ledger ledger;

    private Kept stations(String login, String count) {
        var result = ledger.declare(
                UUID.randomUUID(),
                "base-station-count",
                Map.of("stations", count, "counted-by", "通管办", "of", "2026-06-30"),
                Optional.empty(),
                Origin.DECLARED,
                member(login).actor(),
                now());
        assertThat(result).isInstanceOf(Ledger.Result.Done.class);
        return ((Ledger.Result.Done) result).record();
    }

    private String draft(Browser browser, Organisation lead) {
        var page = "/apply/national-open";
        return Browser.location(browser.post(
                        page, page, Map.of("organisation", lead.id().toString())))
                .split("/")[2];
    }

    private String field(String caseId, String measure) {
        return cases.edition(state(caseId)).form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.fills().equals(Optional.of(measure)))
                .findFirst()
                .map(field -> field.parts().isEmpty()
                        ? field.id()
                        : field.id() + "." + field.parts().getFirst().id())
                .orElseThrow();
    }

    @Test
    void whatTheLedgerHasIsFilledInWithTheRecordItRestsOn() {
        var city = office(OfficeKind.INDUSTRY, "211000", Level.CITY);
        var login = somebody("liaoyang", city, Duty.APPLICANT);
        var browser = as(login);
        var record = stations(login, "4321");
        var id = draft(browser, city);
        var draft = "/cases/" + id + "/draft";
        assertThat(browser.get(draft).body())
                .contains("台账里已有的数字", "4,321 个", "取自台账 1 条记录")
                .doesNotContain("与台账不一致");

        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of());
        var path = field(id, "stations");
        assertThat(state(id).value(path)).isEqualTo("4321");
        var provenance = Objects.requireNonNull(state(id).answers().get(path)).provenance();
        assertThat(provenance.kind()).isEqualTo(Provenance.Kind.LEDGER);
        assertThat(provenance.records()).containsExactly("base-station-count/" + record.id() + "@1");
        assertThat(browser.get(draft).body()).doesNotContain("台账里已有的数字");
        assertThat(browser.get("/cases/" + id).body()).contains("取自台账 1 条记录");
    }

    @Test
    void anAnswerOtherThanTheLedgersStaysAndIsShownBesideIt() {
        var city = office(OfficeKind.INDUSTRY, "211100", Level.CITY);
        var login = somebody("panjin", city, Duty.APPLICANT);
        var browser = as(login);
        stations(login, "5000");
        var id = draft(browser, city);
        var draft = "/cases/" + id + "/draft";
        var path = field(id, "stations");
        var save = cases.handle(
                id,
                new Command.SaveAnswer(path, "4900", 0, Provenance.DECLARED),
                member(login).actor(),
                now());
        assertThat(save).isInstanceOf(Cases.Result.Done.class);
        assertThat(browser.get(draft).body()).contains("与台账不一致", "填报 4900，台账 5,000 个");
        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of());
        assertThat(state(id).value(path)).isEqualTo("4900");
    }

    @Test
    void nobodyFillsAnothersDraft() {
        var browser = as(somebody("stranger", office(OfficeKind.INDUSTRY, "211200", Level.CITY), Duty.APPLICANT));
        assertThat(browser.post("/cases", "/cases/" + national("210600") + "/from-ledger", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
