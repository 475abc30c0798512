package org.xiandao.rules.form;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "工业互联网|5",
                "“5G+工业互联网”|8",
                "5G、AI，2031-09-30。|6",
                "hello, world|2",
                "don’t stop|2",
                "a — b|3",
                "他说：“好”……|8",
                "３２个|3",
                "①第一|3",
                "A类B类|4",
                "𠮷野家|3",
                "e\u0301te\u0301|1",
                "한국|2",
                "さくら|3",
                "1,234.5 万元|3",
                "’a|2",
                "a’|2",
                "don’t|1",
                "中“a”|4",
                "''|0",
            })
    void countsAsWordDoes(String text, int expected) {
        assertThat(WordCount.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"' 　\t\n',0", "'中\u200b国',2", "'中　国',2", "'\u00a0a\u00a0b',2", "'\u0000a\u0000b',1"})
    void spaceAndInvisibleCharactersCountNothing(String text, int expected) {
        assertThat(WordCount.of(text)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void eachChineseCharacterIsOne(@ForAll @CharRange(from = '一', to = '龥') @StringLength(max = 50) String text) {
        assertThat(WordCount.of(text)).isEqualTo(text.length());
    }

    @Property(tries = 200)
    void textsThatASpacePartsAddUp(@ForAll String left, @ForAll @CharRange(from = 'a', to = 'z') String right) {
        assertThat(WordCount.of(left + " 中 " + right)).isEqualTo(WordCount.of(left + " ") + 1 + WordCount.of(right));
    }

    @Property(tries = 200)
    void addingTextNeverCountsLess(@ForAll String text, @ForAll @CharRange(from = '一', to = '龥') char more) {
        assertThat(WordCount.of(text + more)).isEqualTo(WordCount.of(text) + 1);
    }
}
