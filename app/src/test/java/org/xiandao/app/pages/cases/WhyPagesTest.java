package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;

class WhyPagesTest extends TourPages {
    private static final Pattern RECORD = Pattern.compile("href=\"(/ledger/records/[0-9a-f-]{36})\"");

    private static final String GUANGZHOU = caseOf("national-open", "INDUSTRY:440100");

    @Test
    void fromANumberToItsRecordAreTwoClicks() {
        var ministry = as("ministry");
        var page = ministry.get("/cases/" + GUANGZHOU).body();
        assertThat(page).contains("52.58", "href=\"/cases/" + GUANGZHOU + "/why#base-stations\"");
        var why = ministry.get("/cases/" + GUANGZHOU + "/why").body();
        assertThat(why)
                .contains("id=\"base-stations\"", "分子：5G基站数", "99,800 个", "分母：常住人口", "取自台账 1 条记录")
                .contains("每万人拥有5G基站数超过30个")
                .contains("演示证明材料.pdf")
                .doesNotContain("no-major-incidents yes", "取自台账 0 条");
        var record = RECORD.matcher(why);
        assertThat(record.find()).isTrue();
        assertThat(ministry.get(record.group(1)).statusCode()).isEqualTo(200);
    }

    @Test
    void theSameIsThereForMachines() {
        var why = as("ministry").get("/cases/" + GUANGZHOU + "/why").body();
        assertThat(why).contains("/api/v1/cases/" + GUANGZHOU + "/conditions?asOf=");
    }

    @Test
    void whoDoesNotSeeTheCaseSeesNoWayToItsVerdictsEither() {
        assertThat(as("county").get("/cases/" + GUANGZHOU + "/why").statusCode())
                .isEqualTo(404);
    }
}
