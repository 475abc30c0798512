package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

class MeasuresPagesTest extends TourPages {

    @Test
    void aFigureLeadsToItsRecordsAndToItsClause() {
        var page = as("city").get("/ledger/measures?edition=national/2023");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("每万人拥有5G基站数", "5G基站数 ÷ 常住人口 × 10000", "每万人", "/ledger/records/", "演示数据", "已确认");
        var record = page.body().replaceFirst("(?s).*?(/ledger/records/[0-9a-f-]{36}).*", "$1");
        assertThat(as("city").get(record).statusCode()).isEqualTo(200);
    }

    @Test
    void aZeroAmongMadeUpRecordsIsMadeUpToo() {
        var page = as("city").get("/ledger/measures?edition=national/2023").body();
        var incidents = page.substring(page.indexOf("id=\"measure-major-incidents\""));
        assertThat(incidents.substring(0, incidents.indexOf("<details"))).contains("演示数据", ">0 起<");
    }

    @Test
    void aRecordOfAKindWithoutNamesIsCalledByItsKindAndDay() {
        var page = as("city")
                .get("/ledger/measures/stations?edition=national/2023&area=210100")
                .body();
        assertThat(page).containsPattern("/ledger/records/[0-9a-f-]{36}\">5G基站统计 20");
    }

    @Test
    void whatNoRecordTellsIsNotKnownAndNoZero() {
        var login = somebody("fuxin", office(OfficeKind.INDUSTRY, "210900", Level.CITY), Duty.APPLICANT);
        var page = as(login).get("/ledger/measures?edition=national/2023").body();
        assertThat(page).contains("尚不清楚：台账里还没有“5G基站统计”的记录").doesNotContain(">0 个<");
    }

    @Test
    void anotherCitysMeasuresAreNotThereButTheProvinceSeesThose() {
        var login = somebody("fuxin", office(OfficeKind.INDUSTRY, "210900", Level.CITY), Duty.APPLICANT);
        assertThat(as(login).get("/ledger/measures?area=210100").statusCode()).isEqualTo(404);
        assertThat(as("province").get("/ledger/measures?area=210100").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDayThatIsNoneIsToldAtItsField() {
        var page = as("city").get("/ledger/measures?day=yesterday");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-day\"");
    }

    @Test
    void allRecordsBehindAValueAreListedAndAMadeOneLeadsToItsParts() {
        var asked = "?edition=national/2023&area=210100";
        var measures = as("city").get("/ledger/measures" + asked).body();
        var way = measures.replaceFirst("(?s).*?href=\"(/ledger/measures/[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        var made = as("city").get("/ledger/measures/stations-per-10k" + asked);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("这个数由其他测算值算出", "/ledger/measures/");
        assertThat(as("city").get(way).statusCode()).isEqualTo(200);
        var policies =
                as("ministry").get("/ledger/measures/policy-documents" + asked).body();
        assertThat(policies).contains("依据 3 条记录", "/ledger/records/", "计入数");
        assertThat(as("guangzhou")
                        .get("/ledger/measures/policy-documents" + asked)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("city").get("/ledger/measures/none" + asked).statusCode()).isEqualTo(404);
    }
}
