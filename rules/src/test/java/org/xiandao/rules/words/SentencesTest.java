package org.xiandao.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xiandao.rules.load.ASamplePack;
import org.xiandao.rules.pack.Clauses;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow;

class SentencesTest {
    private static final Edition EDITION = ASamplePack.asItIs().loaded().edition();
    private static final Sentences SENTENCES = new Sentences(EDITION);

    @Test
    void aRequirementIsReadAsASentence() {
        assertThat(SENTENCES.of(EDITION.conditions().getFirst().require()).zh()).isEqualTo("每万人5G基站数 超过 30 个/万人");
        assertThat(SENTENCES.of(EDITION.conditions().get(2).require()).zh())
                .isEqualTo("经认定，“" + EDITION.conditions().get(2).title().zh() + "”成立，且并非（“近三年未发生重大安全事故”填 否）");
        assertThat(SENTENCES.of(EDITION.conditions().get(3).require()).en())
                .isEqualTo(
                        "the area is a city, or the call's “Batch” is Rolling, or “Reason for a joint application” is answered");
    }

    @Test
    void aDefinitionSaysWhatIsCounted() {
        assertThat(SENTENCES.of(EDITION.measures().getLast().definition()).en())
                .isEqualTo("number of factory-site (level is factory or workshop,"
                        + " at least 10 different scene among its scene-deployment (state is operating))");
    }

    @Test
    void clocksAndActorsAreSaid() {
        var stages = EDITION.workflow().stages();
        assertThat(stages)
                .extracting(Workflow.Stage::clock)
                .extracting(clock -> SENTENCES.of(clock).zh())
                .contains("至申报通知的“申报截止”", "10 个工作日", "3 年", "至 2031-10-31", "不限时：原文未定评审期限");
        assertThat(SENTENCES.of(stages.get(1).by()).zh()).isEqualTo("省级工业和信息化主管部门（负责人）");
    }

    @Test
    void everyClauseCanBeSaidInBothLanguages() {
        for (var clause : Clauses.of(EDITION))
            assertThat(Facets.of(clause, EDITION)).allSatisfy(facet -> {
                assertThat(facet.name().zh()).isNotBlank();
                assertThat(facet.value().zh()).isNotBlank();
                assertThat(facet.value().en()).isNotBlank();
            });
    }
}
