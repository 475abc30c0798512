package org.xiandao.design;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SmallIslandsTest extends IslandTest {
    @Test
    void charactersAreCountedAsWordCountsThem() {
        open("");

        Map.of(
                        "", 0,
                        "先导区", 3,
                        "建设，运营。", 6,
                        "5G专网", 3,
                        "5G+工业互联网", 6,
                        "two words", 2,
                        "3.14 与 1,000", 3,
                        "“全角　空格”", 6,
                        "一\n二\t三", 3)
                .forEach((text, count) -> assertThat(page.evaluate(
                                "async text => (await import('/design/islands/wordcount.js')).count(text)", text))
                        .as(text)
                        .isEqualTo(count));
    }

    @Test
    void theCountFollowsTheTyping() {
        open("""
                <label for="a">简述</label><textarea id="a" data-island="wordcount" data-limit="4">一二</textarea><p id="a-count" class="wordcount"></p>
                """);
        assertThat(page.locator("#a-count")).hasText("已用 2 / 4 字");

        page.locator("#a").fill("一二三四五六");

        assertThat(page.locator("#a-count")).hasText("已用 6 / 4 字，超出 2 字");
    }

    @Test
    void theServersClockDecidesWhatIsLeft() {
        open("""
                <div class="deadline" data-island="countdown" data-now="2001-01-01T00:00:00Z" data-deadline="2001-01-03T05:30:00Z"><span class="left"></span><span class="clock"></span></div>
                """);

        assertThat(page.locator(".left")).hasText("还剩 2 天 5 小时");
        assertThat(page.locator(".clock")).containsText("服务器时间 08:00:0");
        assertThat(page.locator(".deadline")).hasAttribute("data-urgency", "soon");
    }

    @Test
    void aFormPressedTwiceIsSentOnceWithOneKey() {
        open("""
                <form data-island="confirm" action="/draft/submit" method="post"><input type="hidden" name="idempotencyKey" value=""><button>提交</button></form>
                """);
        assertThat(page.locator("[name=idempotencyKey]")).not().hasValue("");
        var key = page.locator("[name=idempotencyKey]").inputValue();

        page.evaluate("const b = document.querySelector('button'); b.click(); b.click(); b.click()");
        page.waitForURL("**/draft/submit");
        page.navigate(server.url("/page"));

        assertThat(server.received()).containsExactly("POST /draft/submit null idempotencyKey=" + key);
        assertThat(page.locator("[name=idempotencyKey]")).hasValue(key);
    }
}
