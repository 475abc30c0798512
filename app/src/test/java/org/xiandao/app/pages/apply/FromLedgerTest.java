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
import org.xiandao.ledger.Statement;
import org.xiandao.people.Duty;
import org.xiandao.people.Organisation;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class FromLedgerTest extends TourPages {
    @Autowired
    Ledger ledger;

    private Kept stations(String login, String count) {
        return declared(
                login, "base-station-count", Map.of("stations", count, "counted-by", "通管办", "of", "2026-06-30"));
    }

    private Kept declared(String login, String type, Map<String, String> fields) {
        var result = ledger.declare(
                UUID.randomUUID(),
                type,
                fields,
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
                .contains("台账里已有的内容", "4,321 个", "取自台账 1 条记录")
                .doesNotContain("与台账不一致");

        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of());
        var path = field(id, "stations");
        assertThat(state(id).value(path)).isEqualTo("4321");
        var provenance = Objects.requireNonNull(state(id).answers().get(path)).provenance();
        assertThat(provenance.kind()).isEqualTo(Provenance.Kind.LEDGER);
        assertThat(provenance.records()).containsExactly("base-station-count/" + record.id() + "@1");
        assertThat(browser.get(draft).body()).doesNotContain("台账里已有的内容");
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
        answered(login, id, path, "4900");
        assertThat(browser.get(draft).body()).contains("与台账不一致", "填报 4900，台账 5,000 个");
        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of());
        assertThat(state(id).value(path)).isEqualTo("4900");
    }

    private void answered(String login, String id, String path, String value) {
        var saved = cases.handle(
                id,
                new Command.SaveAnswer(path, value, 0, Provenance.DECLARED),
                member(login).actor(),
                now());
        assertThat(saved).isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    void aDifferenceIsExplainedBeforeSubmissionAndReadWithTheAnswer() {
        var city = office(OfficeKind.INDUSTRY, "411000", Level.CITY);
        var login = somebody("xuchang", city, Duty.APPLICANT);
        var browser = as(login);
        var record = stations(login, "6000");
        var id = draft(browser, city);
        var draft = "/cases/" + id + "/draft";
        var path = field(id, "stations");
        answered(login, id, path, "5900");

        var unexplained = "填报 5900，台账 6,000 个：请改用台账的数，或说明原因。";
        assertThat(browser.get("/cases/" + id + "/check").body()).contains(unexplained);
        var submit =
                browser.post("/cases/" + id + "/check", "/cases/" + id + "/submit", Map.of("idempotencyKey", "one"));
        assertThat(submit.statusCode()).isEqualTo(422);
        assertThat(submit.body()).contains(unexplained);

        var explain = "/cases/" + id + "/from-ledger/explain";
        browser.post(draft, explain, Map.of("path", path, "version", "1", "reason", " "));
        assertThat(browser.get(draft).body()).contains("请写明理由。");
        browser.post(draft, explain, Map.of("path", path, "version", "0", "reason", "口径不同"));
        assertThat(browser.get(draft).body()).contains("刚被别人改过", "value=\"口径不同\"");
        browser.post(draft, explain, Map.of("path", path, "version", "1", "reason", "不含室内分布"));
        assertThat(browser.get(draft).body()).contains("申报单位的说明：不含室内分布");
        assertThat(browser.get("/cases/" + id + "/check").body()).doesNotContain(unexplained);
        assertThat(browser.get("/cases/" + id).body()).contains("台账为 6,000 个。申报单位说明：不含室内分布");
        var difference = Objects.requireNonNull(state(id).answers().get(path))
                .difference()
                .orElseThrow();
        assertThat(difference.from().records()).containsExactly("base-station-count/" + record.id() + "@1");

        ledger.correct(
                record.id(),
                1,
                1,
                new Statement(
                        record.last().says().trueFrom(),
                        false,
                        Map.of("stations", "6100", "counted-by", "通管办", "of", "2026-06-30"),
                        "漏计",
                        Origin.DECLARED),
                member(login).actor(),
                now());
        assertThat(browser.get("/cases/" + id + "/check").body())
                .as("what was explained was another figure of the ledger")
                .contains("填报 5900，台账 6,100 个");

        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of("path", path));
        assertThat(state(id).value(path)).isEqualTo("6100");
        assertThat(browser.get("/cases/" + id + "/check").body()).doesNotContain("台账 6,100 个");
    }

    @Test
    void aFigureThatWasTypedAsTheLedgerHasItIsBoundToItsRecords() {
        var city = office(OfficeKind.INDUSTRY, "211300", Level.CITY);
        var login = somebody("chaoyang", city, Duty.APPLICANT);
        var browser = as(login);
        stations(login, "700");
        var id = draft(browser, city);
        var draft = "/cases/" + id + "/draft";
        var path = field(id, "stations");
        answered(login, id, path, "700");
        assertThat(browser.get(draft).body()).contains("另有 1 项填报与台账一致");
        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of());
        var saved = Objects.requireNonNull(state(id).answers().get(path));
        assertThat(saved.value()).isEqualTo("700");
        assertThat(saved.provenance().records()).hasSize(1);
    }

    @Test
    void theIndicatorTableIsFilledWithMeasuresAndNarratives() {
        var city = office(OfficeKind.INDUSTRY, "211400", Level.CITY);
        var login = somebody("huludao", city, Duty.APPLICANT);
        var browser = as(login);
        stations(login, "8000");
        declared(login, "population", Map.of("residents", "2400000", "basis", "bulletin", "of", "2025-12-31"));
        var models = "混合组网与园区共建共享并行。";
        declared(login, "narrative", Map.of("topic", "network-models", "text", models, "of", "2026-06-30"));
        var id = draft(browser, city);
        var draft = "/cases/" + id + "/draft";

        browser.post(draft, "/cases/" + id + "/from-ledger", Map.of());
        assertThat(state(id).value("indicators.2.1.1.baseline"))
                .isEqualTo("每万人拥有5G基站数 33.33… 个/万人；5G基站数 8,000 个；常住人口 2,400,000 人");
        assertThat(state(id).value("indicators.2.2.1.narrative")).isEqualTo(models);

        var typed = "另有说法。";
        answered(login, id, "indicators.2.3.2.narrative", typed);
        declared(login, "narrative", Map.of("topic", "network-retrofit", "text", "改造12条产线。", "of", "2026-06-30"));
        assertThat(browser.get(draft).body())
                .as("an applicant's own words need no explanation")
                .doesNotContain("改造12条产线");
        assertThat(state(id).value("indicators.2.3.2.narrative")).isEqualTo(typed);
    }

    @Test
    void nobodyFillsAnothersDraft() {
        var browser = as(somebody("stranger", office(OfficeKind.INDUSTRY, "211200", Level.CITY), Duty.APPLICANT));
        assertThat(browser.post("/cases", "/cases/" + national("210600") + "/from-ledger", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }
}
