package org.xiandao.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Block;
import org.xiandao.rules.pack.Printed.Cell;
import org.xiandao.rules.pack.Printed.Role;

class PrintedReaderTest {
    private static final String DOCUMENT = """
            title: {zh: 申报书, en: Application}
            decision: D-01
            page: {top: 37, right: 26, bottom: 35, left: 28}
            styles:
              body:        {font: 仿宋_GB2312, size: 14, line: 3/2, align: justify, indent: 2}
              heading-1:   {font: 黑体, size: 16}
              heading-2:   {font: 楷体_GB2312, size: 14, bold: true}
              heading-3:   {font: 仿宋_GB2312, size: 14}
              note:        {font: 仿宋_GB2312, size: 14}
              label:       {font: 仿宋_GB2312, size: 21/2}
              table:       {font: 仿宋_GB2312, size: 12}
              cover-title: {font: 方正小标宋简体, size: 26, align: center}
              cover-line:  {font: 仿宋_GB2312, size: 16}
              cover-foot:  {font: 楷体_GB2312, size: 16, align: center}
            blocks:
              - cover:
                  title: [申报书]
                  lines:
                    - {label: 名称, field: name, stamped: true}
                    - {label: 推荐单位, fact: recommender, stamped: true}
              - heading: {level: 1, text: 一、基本信息, new-page: true}
              - grid:
                  widths: [1, 2, 3]
                  rows:
                    - [{label: 单位, rows: 2}, {label: 名称}, {field: again}]
                    - [{label: 基站}, {field: stations, as: "现状{now}，目标{target}"}]
              - listing: applicant
              - prose: {field: summary}
              - prose: {field: residents}
              - repeat: {section: partners, blocks: [{prose: {field: partner}}]}
              - landscape: [{indicators: {field: table, widths: [1, 1, 1, 1]}}]
              - opinions: 推荐意见
              - verification: 核验
            """;

    @Test
    void theLayoutIsReadAsItIsWritten() {
        var printed = with(DOCUMENT).loaded().edition().printed().orElseThrow();
        assertThat(printed.styles().of(Role.BODY))
                .isEqualTo(new Printed.Style(
                        "仿宋_GB2312",
                        new BigDecimal("14"),
                        false,
                        Printed.Align.JUSTIFY,
                        new BigDecimal("1.5"),
                        2,
                        0,
                        0));
        assertThat(printed.styles().of(Role.LABEL).size()).isEqualTo(new BigDecimal("10.5"));
        assertThat(printed.blocks()).hasSize(10).element(1).isEqualTo(new Block.Heading(1, "一、基本信息", true));
        assertThat(((Block.Grid) printed.blocks().get(2)).rows().getFirst())
                .element(0)
                .isEqualTo(new Cell.Label("单位", 1, 2));
        assertThat(printed.sections()).containsExactly("applicant", "partners");
    }

    @Test
    void aPackWithoutDocumentIsNotPrinted() {
        assertThat(ASamplePack.asItIs().loaded().edition().printed()).isEmpty();
    }

    @Test
    void aFieldThatTheFormLacksIsAFaultWithTheNearestName() {
        assertThat(with(DOCUMENT.replace("{field: summary}", "{field: sumary}")).faults())
                .filteredOn(fault -> fault.code() == Fault.Code.UNKNOWN_REFERENCE)
                .singleElement()
                .hasToString("document.yaml:16:3  The form has no field \"sumary\" — Did you mean \"summary\"?");
    }

    @Test
    void aRequiredFieldThatIsPrintedNowhereIsAFault() {
        assertThat(with(DOCUMENT.replace("  - prose: {field: residents}\n", "")).faults())
                .singleElement()
                .extracting(Fault::code, fault -> fault.message().en())
                .containsExactly(Fault.Code.MISSING_KEY, "The required field \"residents\" is printed nowhere");
    }

    @Test
    void allFaultsOfTheFileAreToldAtOnce() {
        var faulty = DOCUMENT.replace("  note:        {font: 仿宋_GB2312, size: 14}\n", "")
                .replace("level: 1", "level: 4")
                .replace("fact: recommender", "fact: recomender")
                .replace("- listing: applicant", "- listng: applicant");
        assertThat(with(faulty).faults())
                .extracting(Fault::code)
                .contains(
                        Fault.Code.MISSING_KEY,
                        Fault.Code.OUT_OF_RANGE,
                        Fault.Code.UNKNOWN_WORD,
                        Fault.Code.UNKNOWN_KEY);
    }

    private static ASamplePack with(String document) {
        return ASamplePack.asItIs().write("document.yaml", document);
    }
}
