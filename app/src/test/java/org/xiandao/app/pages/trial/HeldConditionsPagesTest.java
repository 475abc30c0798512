package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.Statement;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.RatingRules.Of;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScore.Source;
import org.xiandao.trial.Trials;

/** The mandatory conditions of a pilot of the tour whose city begins to keep a ledger. */
class HeldConditionsPagesTest extends TourPages {
    private static final String CITY = "320500";
    private static final String POLICY = "condition/policy-documents";

    private static final String INCIDENTS = "condition/no-major-incidents";

    @Autowired
    Trials trials;

    @Autowired
    Ledger ledger;

    @Test
    void aConditionThatWasMetAtApplicationIsHeldAgainstTheLedgerOfTheYearsLastDay() {
        var id = caseOf("national-2024", "INDUSTRY:" + CITY);
        var filler = somebody("keeper", leadOf(id), Duty.APPLICANT);
        moveTo(LocalDate.of(2026, 9, 7));
        var before = now();
        assertThat(condition(id, 2025, before)).satisfies(line -> {
            assertThat(line.holds()).isEqualTo(Holds.YES);
            assertThat(line.from()).extracting("source").containsOnly(Source.DECLARED);
        });
        assertThat(as("ministry").get("/trials/" + id + "/years/2025").body())
                .contains("台账没有记录，按申报时所填：支持“5G+工业互联网”的专项政策文件");

        moveTo(LocalDate.of(2026, 9, 8));
        var late = declared(filler, "苏工信〔2026〕1号", LocalDate.of(2026, 1, 5));
        assertThat(condition(id, 2025, now())).as("issued after the year").satisfies(line -> {
            assertThat(line.holds()).isEqualTo(Holds.NO);
            assertThat(line.from()).extracting("source").containsOnly(Source.LEDGER);
            assertThat(line.found().zh()).contains("实际：0 项");
        });
        assertThat(condition(id, 2026, now()).holds()).isEqualTo(Holds.YES);
        assertThat(condition(id, 2025, before).holds())
                .as("as it was known before")
                .isEqualTo(Holds.YES);

        var page = as("ministry").get("/trials/" + id + "/years/2025").body();
        var records =
                "/ledger/measures/policy-documents?edition=national%2F2023&amp;area=" + CITY + "&amp;day=2025-12-31";
        assertThat(page).contains("台账记录：支持“5G+工业互联网”的专项政策文件（截至 2025年12月31日）", records, "实际：0 项");
        assertThat(as("ministry").get(records.replace("&amp;", "&")).statusCode())
                .isEqualTo(200);

        moveTo(LocalDate.of(2026, 9, 9));
        var early = declared(filler, "苏工信〔2025〕9号", LocalDate.of(2025, 3, 1));
        assertThat(condition(id, 2025, now()).holds()).isEqualTo(Holds.YES);
        assertThat(as("ministry").get(records.replace("&amp;", "&")).body())
                .contains("苏工信〔2025〕9号政策")
                .doesNotContain("苏工信〔2026〕1号政策");
        moveTo(LocalDate.of(2026, 9, 10));
        ends(filler, early, policy("苏工信〔2025〕9号", LocalDate.of(2025, 3, 1), "repealed"), LocalDate.of(2025, 10, 1));
        ends(filler, late, policy("苏工信〔2026〕1号", LocalDate.of(2026, 1, 5), "repealed"), LocalDate.of(2026, 2, 1));
        assertThat(condition(id, 2024, now()).holds()).as("2024").isEqualTo(Holds.NO);
        assertThat(condition(id, 2025, now()).holds())
                .as("it ended within the year")
                .isEqualTo(Holds.NO);
    }

    @Test
    void aMajorIncidentSinceTheTrialBeganSpeaksAgainstWhatWasFoundAtTheApplication() {
        var id = caseOf("national-2024", "INDUSTRY:" + CITY);
        var filler = member(somebody("incidents", leadOf(id), Duty.APPLICANT)).actor();
        moveTo(LocalDate.of(2026, 9, 8));
        assertThat(condition(id, INCIDENTS, 2026, now()).holds()).isEqualTo(Holds.YES);
        MajorIncident.declared(ledger, CITY, filler, now());
        assertThat(condition(id, INCIDENTS, 2026, now())).satisfies(line -> {
            assertThat(line.holds()).isEqualTo(Holds.NO);
            assertThat(line.from()).extracting("source").contains(Source.LEDGER, Source.FOUND);
        });
        assertThat(condition(id, INCIDENTS, 2025, now()).holds())
                .as("the year before")
                .isEqualTo(Holds.YES);
        assertThat(as("ministry").get("/trials/" + id + "/years/2026").body())
                .contains("/ledger/measures/major-incidents");
    }

    private Line condition(String id, int year, Instant known) {
        return condition(id, POLICY, year, known);
    }

    private Line condition(String id, String named, int year, Instant known) {
        return trials.score(id, year, false, known).orElseThrow().parts().stream()
                .filter(scored -> scored.part().of() == Of.CONDITIONS)
                .flatMap(scored -> scored.lines().stream())
                .filter(line -> line.id().equals(named))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> policy(String number, LocalDate issued, String state) {
        return Map.of(
                "name",
                number + "政策",
                "number",
                number,
                "issuer",
                "苏州市工业和信息化局",
                "issued",
                issued.toString(),
                "subject",
                "5g-industrial-internet",
                "state",
                state);
    }

    private UUID declared(String login, String number, LocalDate issued) {
        var id = UUID.randomUUID();
        var fields = policy(number, issued, "in-force");
        var result = ledger.declare(
                id,
                "policy-document",
                fields,
                Optional.empty(),
                Origin.DECLARED,
                member(login).actor(),
                now());
        assertThat(result).isInstanceOf(Ledger.Result.Done.class);
        return id;
    }

    private void ends(String login, UUID id, Map<String, String> fields, LocalDate from) {
        var statement = new Statement(from, true, fields, "已废止", Origin.DECLARED);
        assertThat(ledger.change(id, 1, statement, member(login).actor(), now()))
                .isInstanceOf(Ledger.Result.Done.class);
    }
}
