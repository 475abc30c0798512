package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;

class YearTablePagesTest extends TourPages {
    @Test
    void everyIndicatorIsToldByTheLedgerAsOfTwoDays() {
        var page = as("guangzhou").get("/ledger/indicators?edition=national/2023&day=2025-12-31&before=2024-12-31");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("<tr role=\"row\">")).hasSize(37 + 2);
        assertThat(page.body())
                .contains("5G基站数 99,800 个", "5G基站数 93,500 个", "企业自建、运营商代建、园区共建共享三种模式并行")
                .contains("/ledger/measures?edition=national/2023&amp;area=440100&amp;day=2025-12-31#measure-stations");
    }

    @Test
    void twoAreasArePooledAsTheMeasureSays() {
        var page =
                as("ministry").get("/ledger/indicators?edition=national/2023&area=210100&with=440100&day=2025-12-31");
        assertThat(page.body()).contains("129,260 个", "沈阳市 3 项、广州市 3 项");
    }

    @Test
    void anotherCitysTableIsNotThere() {
        assertThat(as("city").get("/ledger/indicators?area=440100").statusCode())
                .isEqualTo(404);
        assertThat(as("city").get("/ledger/indicators?with=440100").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDayThatIsNoneIsToldAtItsField() {
        var page = as("city").get("/ledger/indicators?before=gestern");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("href=\"#f-before\"");
    }
}
