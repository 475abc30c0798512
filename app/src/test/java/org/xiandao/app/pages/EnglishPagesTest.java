package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.app.Browser;

/** What the product itself says on an English page is English: its sentences, and the units behind figures. */
class EnglishPagesTest extends TourPages {
    private static final Pattern CHINESE_TEXT =
            Pattern.compile("<(\\w+)[^>]*\\slang=\"zh[^\"]*\"[^>]*>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern NO_TEXT = Pattern.compile("<(script|style)\\b.*?</\\1>", Pattern.DOTALL);
    private static final Pattern WITHIN_A_LINE = Pattern.compile("</?(small|b|span|strong|a)\\b[^>]*>");

    /** Behind a figure that no Chinese words lead up to: in those, it is part of a name or a quote. */
    private static final Pattern UNIT = Pattern.compile(
            "^[^\\p{IsHan}]*\\d[…\\s]*(个|家|项|座|套|人|名|户|次|件|起|条|种|台|处|元|万元|亿元|个/万人|万人|天|笔|张|份|批)(?!\\p{IsHan})");

    private static final Set<String> SENTENCES = sentences();

    @ParameterizedTest
    @CsvSource({
        "'', '/'",
        "'', /login",
        "'', /calls/national-open",
        "'', /programmes/national/2023",
        "'', /programmes/guangzhou/2025",
        "'', /catalogue",
        "'', /bars",
        "'', /publications",
        "'', /approved",
        "city, /desk",
        "city, /cases",
        "city, /ledger",
        "city, /ledger/indicators",
        "city, /ledger/measures",
        "city, /monitoring",
        "city, /targets",
        "city, /trials/b1cace81-a1b2-3100-aa07-2e667c442e55",
        "city, /trials/b1cace81-a1b2-3100-aa07-2e667c442e55/years/2025",
        "guangzhou, /desk",
        "guangzhou, /funds",
        "guangzhou, /vouchers",
        "guangzhou, /targets",
        "guangzhou, /trials/d3de8533-efec-3473-9799-bc377383de84",
        "guangzhou, /trials/d3de8533-efec-3473-9799-bc377383de84/tasks",
        "guangzhou, /trials/d3de8533-efec-3473-9799-bc377383de84/years/2025",
        "guangzhou, /trials/d3de8533-efec-3473-9799-bc377383de84/check",
        "ministry, /monitoring",
        "ministry, /office/calls/national-open/together/notice"
    })
    void anEnglishPageSaysNothingInChineseButNamesAndQuotes(String login, String path) {
        assertThat(chinese(english(login).get(path).body())).isEmpty();
    }

    @Test
    void theBooksOfAFundAreEnglishInEnglish() {
        var browser = english("guangzhou");
        var fund = first(browser.get("/funds").body(), "href=\"(/funds/[0-9a-f-]{36})\"");
        for (var path : List.of(fund, fund + "/audit", fund + "/projects/3"))
            assertThat(chinese(browser.get(path).body())).as(path).isEmpty();
    }

    @Test
    void aUnitOrASentenceLeftInChineseIsFound() {
        assertThat(chinese(
                        "<html lang=\"en\"><td>29,460 <small>个</small></td><p>5G基站 12 个</p><p lang=\"zh-CN\">3 项</p>"))
                .containsExactly("29,460 个");
        assertThat(chinese("<html lang=\"en\"><p>本单位对这项产品已有一份申请等待核发；</p>")).hasSize(1);
    }

    private Browser english(String login) {
        var browser = login.isEmpty() ? new Browser(port) : as(login);
        browser.get("/language?to=en");
        return browser;
    }

    private static String first(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> chinese(String page) {
        assertThat(page).contains("<html lang=\"en\"");
        var text = NO_TEXT.matcher(CHINESE_TEXT.matcher(page).replaceAll(" ")).replaceAll(" ");
        return WITHIN_A_LINE
                .matcher(text)
                .replaceAll(" ")
                .replaceAll("<[^>]*>", "\n")
                .replaceAll("[ \\u00a0]+|&nbsp;", " ")
                .lines()
                .map(String::strip)
                .filter(Predicate.<String>not(String::isEmpty)
                        .and(line ->
                                UNIT.matcher(line).find() || SENTENCES.stream().anyMatch(line::contains)))
                .toList();
    }

    /** Runs of Chinese in the Chinese messages that are too long to be a name that packs and people use too. */
    private static Set<String> sentences() {
        var run = Pattern.compile("\\p{IsHan}{8,}");
        return messages().values().stream()
                .flatMap(text -> run.matcher(text.toString()).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Properties messages() {
        var all = new Properties();
        try (var in = Objects.requireNonNull(EnglishPagesTest.class.getResourceAsStream("/messages_zh.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            all.load(reader);
            return all;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
