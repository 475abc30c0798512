package org.xiandao.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.base.Audit;
import org.xiandao.base.AuditEvent.Outcome;
import tools.jackson.databind.JsonNode;

/** The ledger read by programs. */
class RecordsApiTest extends TourApi {
    private static final String TYPES = "/api/v1/record-types";
    private static final String STATIONS = TYPES + "/base-station-count/records";

    @Autowired
    private Audit audit;

    private static JsonNode first(JsonNode page) {
        return page.get("items").get(0);
    }

    @Test
    void typesSayWhatTheyAskFor() {
        var types = readAs("city", TYPES + "?size=200");
        assertThat(types.get("total").asInt()).isGreaterThan(25);
        assertThat(types.toString()).contains("\"base-station-count\"", "5G基站统计");
        assertThat(get(TYPES).statusCode()).isEqualTo(401);
        assertThat(getAs("expert", TYPES).statusCode()).isEqualTo(404);
    }

    @Test
    void recordsArePagedByTheirIdsAsOfADay() {
        var all = readAs("city", STATIONS + "?size=200");
        int total = all.get("total").asInt();
        assertThat(all.get("items").valueStream().map(one -> one.get("id").asString()))
                .hasSize(total)
                .isSorted();
        var page = readAs("city", STATIONS + "?size=1");
        assertThat(first(page)).isEqualTo(first(all));
        if (total > 1)
            assertThat(first(readAs("city", page.get("next").asString())))
                    .isEqualTo(all.get("items").get(1));
        assertThat(all.toString()).contains("\"29460\"");
        assertThat(readAs("city", STATIONS + "?asOf=2025-06-30").toString()).contains("\"26800\"");
        assertThat(readAs("guangzhou", STATIONS).toString()).doesNotContain("29460");
        assertThat(getAs("city", STATIONS + "?asOf=x&after=y&size=0").statusCode())
                .isEqualTo(400);
        assertThat(getAs("city", TYPES + "/none/records").statusCode()).isEqualTo(404);
    }

    @Test
    void aRecordComesWithAllItsVersions() {
        var id = first(readAs("city", STATIONS)).get("id").asString();
        var record = readAs("city", "/api/v1/records/" + id);
        assertThat(record.get("versions").size()).isPositive();
        assertThat(record.at("/versions/0/number").asInt()).isEqualTo(1);
        assertThat(getAs("guangzhou", "/api/v1/records/" + id).statusCode()).isEqualTo(404);
        assertThat(getAs("city", "/api/v1/records/x").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverAsksForWhatIsAnothersIsPutOnRecord() {
        var id = first(readAs("city", STATIONS)).get("id").asString();
        getAs("guangzhou", "/api/v1/records/" + id);
        getAs("guangzhou", "/api/v1/measures/stations-per-10k?edition=national/2023&area=210100");
        for (var subject : List.of(id, "210100"))
            assertThat(audit.about(subject))
                    .anyMatch(event -> event.outcome() == Outcome.REFUSED
                            && event.action().equals("ledger.see")
                            && event.actor().contains("guangzhou"));
    }

    @Test
    void aMeasureComesWithTheWholeWayToItsValue() {
        var path = "/api/v1/measures/stations-per-10k?edition=national/2023&area=210100";
        var measured = readAs("city", path);
        assertThat(measured.at("/edition/sha256").asString()).hasSize(64);
        assertThat(measured.at("/value/amount").asString()).isNotEmpty();
        assertThat(measured.at("/value/parts").size()).isEqualTo(2);
        assertThat(measured.get("records").asInt()).isEqualTo(2);
        assertThat(measured.get("confirmed").asInt()).isBetween(1, 2);
        assertThat(measured.toString()).contains("base-station-count/");
        var proven = readAs("city", path.replace("stations-per-10k", "policy-documents"));
        assertThat(proven.at("/value/operands/0/evidence/0").asString()).matches("sha256:[0-9a-f]{64}");
        assertThat(readAs("ministry", path).get("value")).isEqualTo(measured.get("value"));
        assertThat(readAs("city", path + "&asOf=2025-06-30").get("value")).isNotEqualTo(measured.get("value"));
        assertThat(getAs("guangzhou", path).statusCode()).isEqualTo(404);
        assertThat(getAs("city", path.replace("stations", "nothing")).statusCode())
                .isEqualTo(404);
        var wrong = getAs("city", "/api/v1/measures/stations-per-10k?asOf=soon");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("\"edition\"", "\"area\"", "\"asOf\"");
    }
}
