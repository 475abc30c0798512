package org.xiandao.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.pack.Printed;
import org.xiandao.rules.pack.Printed.Block;
import org.xiandao.rules.pack.Printed.Role;

class ComposeTest {

    @Test
    void everyLineOfAnAnswerIsAParagraph() {
        assertThat(nodes(new Block.Prose(APrintedForm.answer("plan")), Map.of("plan", "甲。\n\n　　乙。\n")))
                .containsExactly(Document.paragraph(Role.BODY, "甲。"), Document.paragraph(Role.BODY, "乙。"));
    }

    @Test
    void theChosenOptionIsTickedAndWhatWasWrittenBesideItPrinted() {
        assertThat(prose("kind", Map.of("kind", "state"))).isEqualTo("☑国有企业　□其他：");
        assertThat(prose("kind", Map.of("kind", "other", "kind.text", "社团"))).isEqualTo("□国有企业　☑其他：社团");
    }

    @Test
    void partsArePrintedInTheWordingOfTheForm() {
        Block prose = new Block.Prose(new Printed.Value.Answer("stations", Optional.of("现状{now}，目标{target}")));
        assertThat(nodes(prose, Map.of("stations.now", "120", "stations.target", "300")))
                .containsExactly(Document.paragraph(Role.BODY, "现状120，目标300"));
        assertThat(prose("stations", Map.of("stations.now", "120"))).isEqualTo("现状120，目标");
    }

    @Test
    void daysAreWrittenOut() {
        assertThat(prose("dates", Map.of("dates", "2031-05-01/2033-04-30"))).isEqualTo("2031年5月1日 至 2033年4月30日");
    }

    @Test
    void aRepeatedSectionIsPrintedOnceForEachEntryInOrder() {
        Block repeat = new Block.Repeat(
                "partners",
                List.of(new Block.Heading(3, "第{n}家", false), new Block.Prose(APrintedForm.answer("partner"))));
        assertThat(nodes(repeat, Map.of("partners[10].partner", "乙", "partners[2].partner", "甲")))
                .containsExactly(
                        new Document.Heading(3, "第1家", false),
                        Document.paragraph(Role.BODY, "甲"),
                        new Document.Heading(3, "第2家", false),
                        Document.paragraph(Role.BODY, "乙"));
    }

    @Test
    void outsideItsSectionARepeatedFieldGivesAllEntries() {
        assertThat(prose("partner", Map.of("partners[1].partner", "甲", "partners[2].partner", "乙")))
                .isEqualTo("甲、乙");
    }

    @Test
    void evidenceIsListedFirstAndThenByGroupInTheOrderOfTheList() {
        Document document = APrintedForm.with(
                List.of(new Block.Evidence(List.of(
                        new Printed.Group("（一）基本材料", List.of("licence")),
                        new Printed.Group("（二）其他", List.of("name"))))),
                Map.of(),
                new Contents.Attachment("乙.pdf", "bb", 1, List.of("name")),
                new Contents.Attachment("甲.pdf", "aa", 2_097_152, List.of("licence", "name")));
        List<Document.Node> nodes = document.parts().getFirst().nodes();
        Document.Table list = (Document.Table) nodes.getFirst();
        assertThat(list.rows())
                .extracting(row -> String.join("", row.cells().get(1).lines()))
                .containsExactly("材料名称", "乙.pdf", "甲.pdf");
        assertThat(nodes.subList(1, nodes.size()))
                .containsExactly(
                        new Document.Heading(2, "（一）基本材料", false),
                        Document.paragraph(Role.BODY, "材料2　甲.pdf"),
                        new Document.Heading(2, "（二）其他", false),
                        Document.paragraph(Role.BODY, "材料1　乙.pdf"),
                        Document.paragraph(Role.BODY, "材料2　甲.pdf"));
    }

    @Test
    void aFieldThatTheFormLacksIsAFault() {
        assertThatThrownBy(() -> prose("nowhere", Map.of()))
                .hasMessageContaining("nowhere")
                .hasMessageContaining("document.yaml");
    }

    private static String prose(String field, Map<String, String> answers) {
        return nodes(new Block.Prose(APrintedForm.answer(field)), answers).stream()
                .map(node -> ((Document.Paragraph) node).runs().getFirst().text())
                .findFirst()
                .orElse("");
    }

    private static List<Document.Node> nodes(Block block, Map<String, String> answers) {
        return APrintedForm.with(List.of(block), answers).parts().stream()
                .flatMap(part -> part.nodes().stream())
                .toList();
    }
}
