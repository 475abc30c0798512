package org.xiandao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.exchange.Import.Row;
import org.xiandao.exchange.Import.State;

/** What is wrong in a row is told in its cell; what is meant is understood. */
class ImportCellsTest extends Importing {
    @Test
    void mergedCellsAreToldInEachOfTheirRows() {
        var one = waiting("base-station-count", AWorkbook.of(sheet -> {
            AWorkbook.write(sheet, 0, STATIONS);
            AWorkbook.write(sheet, 1, 4100, "市通管办", LocalDate.of(2026, 1, 31));
            AWorkbook.write(sheet, 2, 4200, "", LocalDate.of(2026, 2, 28));
            AWorkbook.write(sheet, 3, 4300, "市通管办", LocalDate.of(2026, 3, 31));
            sheet.range(1, 1, 2, 1).merge();
        }));
        assertThat(rows(one, State.FAULTY)).extracting(Row::line).containsExactly(2, 3);
        assertThat(told(one)).contains("counted-by MERGED");
        assertThat(rows(one, State.NEW)).extracting(Row::line).containsExactly(4);
    }

    @Test
    void aFormulaIsToldAndItsResultIsNotTaken() {
        var one = waiting("base-station-count", AWorkbook.of(sheet -> {
            AWorkbook.write(sheet, 0, STATIONS);
            AWorkbook.write(sheet, 1, 0, "市通管办", LocalDate.of(2026, 1, 31));
            sheet.formula(1, 0, "SUM(D1:D9)");
        }));
        assertThat(told(one)).containsExactly("stations FORMULA");
        assertThat(rows(one, State.FAULTY).getFirst().cells()).containsEntry("stations", "=SUM(D1:D9)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-03-01",
                "2025/3/1",
                "2025.3.1",
                "2025年3月1日",
                "2025年03月01日",
                "20250301",
                "2025-03-01 00:00:00"
            })
    void usualSpellingsOfADayAreUnderstood(String typed) {
        var one = waiting("base-station-count", AWorkbook.of(STATIONS, new Object[] {1, "市通管办" + typed, typed}));
        assertThat(rows(one, State.NEW).getFirst().fields()).containsEntry("of", "2025-03-01");
    }

    @ParameterizedTest
    @CsvSource({"3/1/2025,BAD_DATE", "2025年3月,BAD_DATE", "２０２５/3/1,FULL_WIDTH", "2025-02-30,BAD_DATE", "去年,BAD_DATE"})
    void otherSpellingsOfADayAreTold(String typed, String code) {
        assertThat(faults(1, "市通管办" + typed, typed)).contains("of " + code);
    }

    @Test
    void whatIsWrongWithFiguresAndDaysIsToldInTheCell() {
        assertThat(faults("4.1万", "甲", "2026-01-31")).containsExactly("stations MAGNITUDE_WORD");
        assertThat(faults("４１００", "乙", "2026-01-31")).containsExactly("stations FULL_WIDTH");
        assertThat(faults(-3, "丙", "2026-01-31")).containsExactly("stations TOO_SMALL");
        assertThat(faults("9223372036854775807", "辛", "2026-01-31")).containsExactly("stations TOO_LARGE");
        assertThat(faults(1.5, "丁", "2026-01-31")).containsExactly("stations NOT_AN_INTEGER");
        assertThat(faults(1, "戊", LocalDate.of(2026, 7, 3))).containsExactly("of IN_THE_FUTURE");
        assertThat(faults(1, "己", 45717)).containsExactly("of DAY_NUMBER");
        assertThat(faults(LocalDate.of(2026, 1, 31), "庚", "2026-01-31")).containsExactly("stations DATE_IN_NUMBER");
        assertThat(faults(1, "", "2026-01-31")).containsExactly("counted-by MISSING");
        var population = AWorkbook.of(new Object[] {"人数（人）", "数据来源", "统计时点"}, new Object[] {0, "统计公报", "2025-12-31"});
        assertThat(told(waiting("population", population))).containsExactly("residents TOO_SMALL");
    }

    @Test
    void numbersAreAsTheSpreadsheetShowsThem() {
        var one = waiting(
                "enterprise",
                AWorkbook.of(
                        new Object[] {"Name", "Credit code", "Category", "Main business revenue of last year"},
                        new Object[] {"某公司", "x", "Little giant", 0.1 + 0.2}));
        assertThat(rows(one, State.FAULTY).getFirst().cells()).containsEntry("revenue", "0.3");
    }

    @Test
    void choicesAreUnderstoodByEitherTitleOrTheirId() {
        Object[] head = {"人数", "数据来源", "统计时点"};
        var one = waiting(
                "population",
                AWorkbook.of(
                        head,
                        new Object[] {1, "统计公报", "2022-12-31"},
                        new Object[] {1, "statistical bulletin", "2023-12-31"},
                        new Object[] {1, "bulletin", "2024-12-31"},
                        new Object[] {1, "听说", "2025-12-31"}));
        assertThat(rows(one, State.NEW))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.fields()).containsEntry("basis", "bulletin"));
        assertThat(told(one)).containsExactly("basis UNKNOWN_OPTION");
    }

    @Test
    void rowsThatStandTwiceAreToldAndBlankRowsAreNone() {
        var one = waiting(
                "base-station-count",
                AWorkbook.of(
                        STATIONS,
                        new Object[] {4100, "市通管办", "2026-01-31"},
                        new Object[] {},
                        new Object[] {"", "  ", ""},
                        new Object[] {4100, "市通管办", "2026-01-31"},
                        new Object[] {4200, "市通管办", "2026-02-28"},
                        new Object[] {4300, "市通管办", "2026-02-28"}));
        assertThat(rows(one, State.NEW)).extracting(Row::line).containsExactly(2);
        assertThat(rows(one, State.FAULTY)).extracting(Row::line).containsExactly(5, 6, 7);
        var wording = new Wording(type("base-station-count"), CATALOGUE, "zh");
        assertThat(rows(one, State.FAULTY))
                .extracting(row -> wording.of(row.faults().getFirst()))
                .containsExactly("与第 2 行是同一事物。请只留一行。", "文件里另有一行登记同一事物，内容不同。请只留正确的一行。", "与第 6 行是同一事物。请只留一行。");
    }

    @Test
    void contentWithoutAHeadingIsToldInItsRow() {
        var text = "基站数,,统计单位,统计时点\n4100,,市通管办,2026-01-31,,\n4200,约,市通管办,2026-02-28,待核\n";
        var one = waiting("base-station-count", csv(text, StandardCharsets.UTF_8));
        assertThat(rows(one, State.NEW)).extracting(Row::line).containsExactly(2);
        assertThat(told(one)).containsExactly("id NO_HEADING");
        var fault = rows(one, State.FAULTY).getFirst().faults().getFirst();
        assertThat(new Wording(type("base-station-count"), CATALOGUE, "zh").of(fault))
                .isEqualTo("没有标题的列有内容（B、E 列）。请补标题或清空。");
        assertThat(new Wording(type("base-station-count"), CATALOGUE, "en").of(fault))
                .contains("content (column B, E)");

        var sheet = AWorkbook.of(
                new Object[] {"基站数（个）", "统计单位", "统计时点", "[来源]"},
                new Object[] {4300, "市通管办", "2026-03-31", "单位申报", " "},
                new Object[] {4400, "市通管办", "2026-04-30", "单位申报", "见附件"});
        var book = waiting("base-station-count", sheet);
        assertThat(rows(book, State.NEW)).extracting(Row::line).containsExactly(2);
        assertThat(rows(book, State.FAULTY))
                .flatExtracting(Row::faults)
                .containsExactly(CellFault.of("id", CellFault.Code.NO_HEADING, "columns", "E"));
    }

    @Test
    void otherRecordsAreNamedByNameKeyOrId() {
        var site = factory("一厂", "91210100MADEM0011Q");
        Object[] head = {"平台项目编号", "项目名称", "填报单位", "填报单位统一社会信用代码", "工厂", "状态", "状态起始日期"};
        var rows = new ArrayList<Object[]>();
        rows.add(head);
        for (var named : List.of("一厂", site.toString(), "二厂"))
            rows.add(new Object[] {"P" + rows.size(), "项目", "单位", "91210100MADEM0011Q", named, "在建", "2025-01-01"});
        var one = waiting("platform-project", AWorkbook.of(rows.toArray(Object[][]::new)));
        assertThat(told(one)).contains("site UNKNOWN_RECORD");
        assertThat(rows(one, State.NEW))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.fields()).containsEntry("site", site.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsReadInEitherEncoding(String charset) {
        var mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        var text = mark + "基站数,统计单位,统计时点\r\n4100,\"市通管办,\"\"镕\"\"\n二处\",2026-01-31\r\n";
        var one = waiting("base-station-count", csv(text, Charset.forName(charset)));
        assertThat(rows(one, State.NEW).getFirst().fields()).containsEntry("counted-by", "市通管办,\"镕\"\n二处");
    }
}
