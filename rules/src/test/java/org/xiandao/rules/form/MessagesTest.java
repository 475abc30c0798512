package org.xiandao.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.form.FormOfAllTypes.FORM;
import static org.xiandao.rules.form.FormOfAllTypes.one;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiandao.rules.form.Problem.Code;

/** What is wrong is said in a sentence of either language. */
class MessagesTest {
    @ParameterizedTest
    @EnumSource(Code.class)
    void everyProblemHasASentenceInBothLanguages(Code code) {
        var wording = Messages.wording(code);
        assertThat(wording.zh()).isNotBlank();
        assertThat(wording.en()).isNotBlank();
        assertThat(places(wording.zh())).hasSameElementsAs(places(wording.en()));
    }

    @Test
    void aSentenceNamesWhatItMeans() {
        var messages = new Messages(FORM);
        assertThat(messages.text(one("brief", "一二三四五六七").getFirst(), "zh")).isEqualTo("共 7 字，超过 5 字的限制，请删减 2 字。");
        var notSame = FormCheck.check(FORM, Optional.empty(), Map.of("name", "甲", "title", "乙"), Map.of());
        assertThat(messages.text(notSame.getFirst(), "zh")).isEqualTo("应与“name名”一致：甲");
        assertThat(messages.text(notSame.getFirst(), "en")).isEqualTo("This must be the same as “name name”: 甲");
        assertThat(messages.label("stations.now", "zh")).isEqualTo("stations名 · now");
        assertThat(messages.label("partner[2].partner-name", "en")).isEqualTo("partner section 2 · partner-name name");
        assertThat(messages.label("partner", "zh")).isEqualTo("partner节");
        assertThat(messages.label("stations.1.1.2.now", "zh")).isEqualTo("stations名 · 1.1.2 · now");
        assertThat(messages.label("kind.text", "zh")).isEqualTo("kind名");
        assertThat(messages.label("nowhere", "zh")).isEqualTo("nowhere");
    }

    private static List<String> places(String wording) {
        return Pattern.compile("\\{\\w+}")
                .matcher(wording)
                .results()
                .map(it -> it.group())
                .toList();
    }
}
