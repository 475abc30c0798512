package org.xiandao.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.rules.pack.Text;

class WordsTest {

    private final Words zh = Words.in(Language.ZH);
    private final Words en = Words.in(Language.EN);

    @Test
    void bothLanguagesSayTheSameThingsWithTheSamePlaces() throws IOException {
        Properties chinese = bundle("zh");
        Properties english = bundle("en");
        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        var place = Pattern.compile("\\{\\d}");
        for (String key : chinese.stringPropertyNames()) {
            assertThat(place.matcher(english.getProperty(key))
                            .results()
                            .map(it -> it.group())
                            .sorted())
                    .as(key)
                    .containsExactlyElementsOf(place.matcher(chinese.getProperty(key))
                            .results()
                            .map(it -> it.group())
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aKeyIsSaidOnce(String language) throws IOException {
        try (var in = Objects.requireNonNull(
                        WordsTest.class.getResourceAsStream("/messages_" + language + ".properties"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            assertThat(reader.lines()
                            .filter(line -> line.contains("=") && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void datesAndNumbersReadAsTheLanguageWritesThem() {
        var day = LocalDate.of(2026, 11, 21);
        assertThat(zh.date(day)).isEqualTo("2026年11月21日");
        assertThat(en.date(day)).isEqualTo("21 November 2026");
        assertThat(zh.time(Instant.parse("2026-11-20T16:05:00Z"))).isEqualTo("2026年11月21日 00:05");
        assertThat(en.number(14_870_000)).isEqualTo("14,870,000");
        assertThat(zh.number(new BigDecimal("1234.50"))).isEqualTo("1,234.50");
        assertThat(en.t("login.rests", 1200)).contains("1,200 minutes");
        assertThat(en.t(new Text("甲", "A"))).isEqualTo("A");
    }

    @Test
    void aTitleThatBeginsWithAQuotationMarkHasSingleOnesWithinASentencesOwn() {
        assertThat(zh.t("plan.sheet.document.title", "“5G+工业互联网”试点")).isEqualTo("关于“‘5G+工业互联网’试点”的督办单");
        assertThat(zh.t("plan.remind.whom", "“5G+工业互联网”试点")).isEqualTo("催办：“5G+工业互联网”试点");
    }

    @Test
    void unitsAreEnglishInEnglishAndThingsCountedNeedNone() {
        assertThat(zh.unit("家")).isEqualTo("家");
        assertThat(en.unit("家")).isEmpty();
        assertThat(en.unit("个/万人")).isEqualTo("per 10,000 people");
        assertThat(en.unit("%")).isEqualTo("%");
    }

    @Test
    void aKeyThatNoBundleHasIsAFault() {
        assertThatThrownBy(() -> zh.t("no.such")).hasMessageContaining("no.such");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil",
                "javascript:x",
                "x",
                " "
            })
    void theWayBackStaysHere(String back) {
        assertThat(OwnAddress.orHome(back)).isEqualTo("/");
    }

    @Test
    void aPathOfOursIsKept() {
        assertThat(OwnAddress.orHome("/cases?page=2")).isEqualTo("/cases?page=2");
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(
                        WordsTest.class.getResourceAsStream("/messages_" + language + ".properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
