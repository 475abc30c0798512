package org.xiandao.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.ASamplePack;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;

class EditionDiffTest {
    private static final Edition BEFORE = ASamplePack.asItIs().loaded().edition();

    @Test
    void anEditionDoesNotDifferFromItself() {
        assertThat(EditionDiff.between(BEFORE, ASamplePack.asItIs().loaded().edition())
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    conditions.yaml | above: 30 个/万人 | above: 31 个/万人 | Changed condition base-stations 5G coverage | requires: Base stations per 10,000 residents above 30 per 10,000 people → Base stations per 10,000 residents above 31 per 10,000 people
                    conditions.yaml | above: 30 个/万人 | at-least: 30 个/万人 | Changed condition base-stations 5G coverage | requires: Base stations per 10,000 residents above 30 per 10,000 people → Base stations per 10,000 residents at least 30 per 10,000 people
                    conditions.yaml | severity: warn | severity: block | Changed condition cities-only Cities only | severity: warn → block
                    workflow.yaml | lasts: 3 years | lasts: 2 years | Changed stage trial Trial | clock: 3 years → 2 years
                    workflow.yaml | quota: true | quota: false | Changed stage opinion Recommendation | quota: yes → none
                    form.yaml | characters: 100 | characters: 200 | Changed field summary Summary | characters at most: 100 → 200
                    indicators.yaml | points: 25/6 | points: 4 | Changed third-level indicator 1.1.2 Private network | points: 25/6 → 4
                    indicators.yaml | times: 10000 | times: 1000 | Changed measure stations-per-10k Base stations per 10,000 residents | value: 5G base stations ÷ Residents × 10000 → 5G base stations ÷ Residents × 1000
                    rating.yaml | stars: 5, from: 90 | stars: 5, from: 95 | Changed stars 5 5 stars | score: from 90 to below 100 → from 95 to below 100
                    rating.yaml | inclusive: false | inclusive: true | Changed strikes strikes strikes | counted: 2 times below 3 stars → 2 times 3 stars or fewer
                    review.yaml | experts: 3 | experts: 5 | Changed review review review | experts at least: 3 → 5
                    plan.yaml | 120000 个 | 130000 个 | Changed target stations-2034 5G base stations | target: at least 120000 → at least 130000
                    """)
    void aChangeIsSaidAsOldAndNew(String file, String passage, String instead, String clause, String line) {
        var lines = after(ASamplePack.asItIs().with(file, passage, instead));
        assertThat(lines).extracting(Text::en).containsExactly(clause, line);
        assertThat(lines).extracting(Text::zh).allMatch(zh -> !zh.isBlank());
    }

    @Test
    void aRenamedStageIsOneRemovedAndOneAddedAndTheNextOneFollowsAnother() {
        var lines = after(ASamplePack.asItIs().with("workflow.yaml", "id: notice", "id: publication"));
        assertThat(lines)
                .extracting(Text::zh)
                .containsExactly(
                        "新增 环节 publication 公示",
                        "新增 公示异议 publication 公示异议",
                        "修改 环节 approval 批复",
                        "位置：在 notice 之后 → 在 publication 之后",
                        "删去 环节 notice 公示",
                        "删去 公示异议 notice 公示异议");
    }

    @Test
    void anotherFieldThatNamesTheCaseIsAChange() {
        assertThat(after(ASamplePack.asItIs().with("form.yaml", "sections:", "named-by: name\nsections:")))
                .extracting(Text::en)
                .containsExactly("Changed field name Name", "names the case: none → yes");
    }

    @Test
    void anotherArticleOrDecisionIsAChangeToo() {
        var lines = after(ASamplePack.asItIs().with("letters.yaml", "D-05", "D-01"));
        assertThat(lines)
                .extracting(Text::en)
                .last()
                .asString()
                .startsWith("rests on: local choice D-05: The usual form → local choice D-01");
    }

    private static List<Text> after(ASamplePack pack) {
        return EditionDiff.between(BEFORE, pack.loaded().edition()).lines();
    }
}
