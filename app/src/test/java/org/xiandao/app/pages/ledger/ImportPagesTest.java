package org.xiandao.app.pages.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;

/** A file of records in browsers: template, upload, every row looked at, written, mended, brought again. */
class ImportPagesTest extends TourPages {
    private static final String STATIONS = "/ledger/base-station-count";
    private static final String HEAD = "基站数（个）,统计单位,统计时点\n";

    private String filler(String area) {
        return somebody("bringer", unit("单位" + UUID.randomUUID(), area, Level.CITY), Duty.APPLICANT);
    }

    private String brought(Browser browser, String csv) {
        var answer = upload(
                browser,
                STATIONS + "/import",
                STATIONS + "/import",
                Map.of(),
                "file",
                csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return Browser.location(answer);
    }

    @Test
    void aFileIsLookedAtWrittenMendedAndBroughtAgain() throws IOException {
        var li = as(filler("211200"));
        assertThat(li.get(STATIONS).body()).contains("href=\"" + STATIONS + "/import\"");
        var template = li.bytes(STATIONS + "/files/template.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("基站数（个）");
        }

        var csv = HEAD + "4100,市通管办,2026/1/31\n3.2万,市通管办,2026-02-28\n";
        var address = brought(li, csv);
        var page = li.get(address).body();
        assertThat(page).contains("3.2万", "32000", "有问题", "href=\"" + address + "/files/faulty.xlsx\"", "登记 1 行");
        assertThat(li.get(address + "?show=NEW").body()).contains("4,100", "2026年1月31日");
        li.get("/language?to=en&back=/");
        assertThat(li.get(address).body()).contains("With faults", "32000").doesNotContain("有问题");
        li.get("/language?to=zh&back=/");
        assertThat(li.get(STATIONS).body())
                .as("nothing is written before it is said")
                .doesNotContain("4,100");

        var written = li.post(address, address + "/write", Map.of("said.source", ""));
        assertThat(Browser.location(written)).isEqualTo(address + "?done=written");
        assertThat(li.get(address).body()).contains("新登记 1 条");
        assertThat(li.get(STATIONS).body()).contains("4,100");
        assertThat(Browser.location(li.post(address, address + "/write", Map.of())))
                .isEqualTo(address);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(li.bytes(address + "/files/faulty.xlsx")))) {
            var cell = book.getSheetAt(0).getRow(1).getCell(1);
            assertThat(cell.getStringCellValue()).isEqualTo("3.2万");
            assertThat(cell.getCellComment().getString().getString()).contains("32000");
        }
        var mended = brought(li, HEAD + "4100,市通管办,2026-01-31\n32000,市通管办,2026-02-28\n");
        assertThat(li.get(mended + "?show=SAME").body()).contains("4,100");
        li.post(mended, mended + "/write", Map.of());
        assertThat(li.get(STATIONS).body()).contains("32,000");
    }

    @Test
    void rowsThatChangeARecordAskWhatTheyMeanAndWhy() {
        var li = as(filler("211300"));
        var first = brought(li, HEAD + "4100,市通管办,2026-01-31\n");
        li.post(first, first + "/write", Map.of());
        var second = brought(li, HEAD + "4000,市通管办,2026-01-31\n");
        assertThat(li.get(second).body()).contains("<del>", "4,100", "4,000");
        var silent = li.post(second, second + "/write", Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("请选择是写错了，还是情况变了", "请写明理由");
        var said = form("said.how", "correct", "said.reason", "原数含室分");
        assertThat(li.post(second, second + "/write", said).statusCode()).isEqualTo(302);
        var record =
                li.get(second + "?show=CHANGED").body().replaceAll("(?s).*href=\"(/ledger/records/[^\"]+)\".*", "$1");
        assertThat(li.get(record).body()).contains("原数含室分", "已由第 2 版更正");
    }

    @Test
    void aFileThatCannotBeReadIsToldOnThePage() {
        var li = as(filler("211400"));
        var answer = upload(
                li,
                STATIONS + "/import",
                STATIONS + "/import",
                Map.of(),
                "file",
                "基站数（万个）,甲,统计时点\n1,2,3\n".getBytes(Charset.forName("GB18030")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请先更正 3 处问题", "单位应为“个”，表中写的是“万个”", "“甲”不是这里的项目", "缺少必填的列“统计单位”");
    }

    @Test
    void whoFillsNothingBringsNothingAndAnothersFileIsNotThere() {
        assertThat(as("province").get(STATIONS + "/import").statusCode()).isEqualTo(404);
        assertThat(as("province").get(STATIONS).body()).doesNotContain("/import\"");
        var login = filler("211200");
        var address = brought(as("city"), HEAD + "1,市通管办,2025-02-28\n");
        assertThat(as(login).get(address).statusCode()).isEqualTo(404);
        assertThat(as(login)
                        .post(STATIONS + "/import", address + "/write", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNationalPlatformsTableComesInByItsMapping() {
        var li = as(filler("210500"));
        var page = "/ledger/platform-project/import";
        assertThat(li.get(page).body()).contains("value=\"national-platform\"");
        var table = "序号,项目编号,项目名称,申报单位,统一社会信用代码,项目状态,状态更新日期\n" + "1,P-1,某项目,某公司,91210100MADEM0011Q,已建成,2025年3月1日\n";
        var answer = upload(
                li, page, page, Map.of("mapping", "national-platform"), "file", table.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var address = Browser.location(answer);
        assertThat(li.get(address + "?show=NEW").body()).contains("某项目", "建成", "2025年3月1日");
    }
}
