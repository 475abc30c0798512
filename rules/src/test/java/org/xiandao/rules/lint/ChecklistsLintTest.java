package org.xiandao.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.rules.load.Fault;

class ChecklistsLintTest {
    private static final String HEADINGS = "headings: [{zh: 现场情况, en: What was seen}]";
    private static final String ITEM =
            "{id: gate, under: 现场情况, look: {zh: 看, en: See}, answers: [{id: seen, label: {zh: 属实, en: So}}], source: {doc: rules, at: 第五条, quote: 现场考察}}";

    private static String checklist(String... items) {
        return HEADINGS + "\n    checklist: [" + String.join(", ", items) + "]";
    }

    @Test
    void anItemUnderAHeadingIsNoFault() {
        assertThat(Linted.after("workflow.yaml", HEADINGS, checklist(ITEM)))
                .extracting(Fault::code)
                .doesNotContain(Fault.Code.UNKNOWN_REFERENCE, Fault.Code.STAGE_DETAIL);
    }

    @Test
    void anItemStandsUnderAHeadingOfTheRecord() {
        Linted.says(
                "workflow.yaml",
                HEADINGS,
                checklist(ITEM.replace("under: 现场情况", "under: 现场")),
                Fault.Code.UNKNOWN_REFERENCE,
                "67:35");
    }

    @Test
    void anItemChecksAMeasureOrAnAnswerThatThereIs() {
        Linted.says(
                "workflow.yaml",
                HEADINGS,
                checklist(ITEM.replace("source:", "checks: {measure: station}, source:")),
                Fault.Code.UNKNOWN_REFERENCE,
                "67:131");
        Linted.says(
                "workflow.yaml",
                HEADINGS,
                checklist(ITEM.replace("source:", "checks: {answer: nobody}, source:")),
                Fault.Code.UNKNOWN_REFERENCE,
                "67:130");
    }

    @Test
    void anItemQuotesItsClauseWordForWord() {
        Linted.says(
                "workflow.yaml",
                HEADINGS,
                checklist(ITEM.replace("quote: 现场考察", "quote: 现场看看")),
                Fault.Code.QUOTE_NOT_FOUND,
                "67:150");
    }

    @Test
    void noTwoItemsBearTheSameId() {
        Linted.says("workflow.yaml", HEADINGS, checklist(ITEM, ITEM), Fault.Code.DUPLICATE_ID, "67:163");
    }

    @Test
    void onlyAVisitHasAChecklist() {
        Linted.says(
                "workflow.yaml",
                "may: [close]",
                "may: [close]\n    checklist: [" + ITEM + "]",
                Fault.Code.STAGE_DETAIL,
                "58:16");
    }
}
