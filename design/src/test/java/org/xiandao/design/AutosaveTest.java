package org.xiandao.design;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.xiandao.design.FakeServer.Reply;

class AutosaveTest extends IslandTest {
    private static final String FORM = """
            <form data-island="autosave" data-save-url="/draft/7" action="/page">
              <div class="field" data-path="note" data-version="3"><label for="f-note">简述</label><input type="text" id="f-note" name="note" value="旧"></div>
              <p class="save-state" role="status">尚未保存</p><button type="submit">提交</button>
            </form>
            """;
    private static final Reply THEIRS = new Reply(
            409, "{\"path\":\"note\",\"version\":5,\"value\":\"钱某的字\",\"by\":\"钱某\",\"at\":\"2026-03-05T06:02:11Z\"}");

    @Test
    void aTextSavesItselfWhenTypingRestsAndShowsTheServersTime() {
        server.answersSavesWith(Reply.saved(4), Reply.saved(5));
        open(FORM);

        page.locator("#f-note").fill("新");
        assertThat(page.locator(".save-state")).hasText("已保存 14:03:05");
        page.locator("#f-note").fill("更新");
        page.waitForCondition(() -> server.received().size() == 2);

        assertThat(server.received())
                .containsExactly(
                        "PUT /draft/7/note t1 {\"value\":\"新\",\"version\":3}",
                        "PUT /draft/7/note t1 {\"value\":\"更新\",\"version\":4}");
        page.waitForCondition(() -> kept() == 0);
    }

    @Test
    void aFailedSaveIsLoudKeepsTheTextAndTriesAgainUntilItWorks() {
        server.answersSavesWith(new Reply(503, "{}"));
        open(FORM);

        page.locator("#f-note").fill("新");
        assertThat(page.locator(".alarm[role=alert]")).containsText("1 项没有保存");
        assertThat(kept()).isOne();
        server.answersSavesWith(Reply.saved(4));

        assertThat(page.locator(".save-state")).hasText("已保存 14:03:05");
        assertThat(page.locator(".alarm")).hasCount(0);
        assertThat(kept()).isZero();
    }

    @Test
    void textThatWasNeverSavedComesBackAfterACrash() {
        server.answersSavesWith(new Reply(503, "{}"));
        open(FORM);
        page.locator("#f-note").fill("新");
        assertThat(page.locator(".alarm")).isVisible();
        server.answersSavesWith(Reply.saved(4));
        page.onDialog(dialog -> dialog.accept());

        page.evaluate("window.addEventListener('beforeunload', e => e.stopImmediatePropagation(), true)");
        page.navigate(server.url("/page"));

        assertThat(page.locator("#f-note")).hasValue("新");
        assertThat(page.locator(".notice")).containsText("已恢复");
        assertThat(page.locator(".save-state")).hasText("已保存 14:03:05");
    }

    @Test
    void twoPeopleOnOneFieldSeeBothTextsAndOneChooses() {
        server.answersSavesWith(THEIRS);
        open(FORM);
        page.locator("#f-note").fill("我的字");
        assertThat(page.locator(".conflict")).containsText("钱某 于 2026-03-05 14:02:11");
        assertThat(page.locator(".conflict .text").nth(0)).hasText("我的字");
        assertThat(page.locator(".conflict .text").nth(1)).hasText("钱某的字");
        server.answersSavesWith(Reply.saved(6));

        page.getByText("保留我的").click();

        assertThat(page.locator(".save-state")).hasText("已保存 14:03:05");
        assertThat(server.received().getLast()).endsWith("{\"value\":\"我的字\",\"version\":5}");
    }

    @Test
    void theOthersTextMayBeTakenWithoutAnotherSave() {
        server.answersSavesWith(THEIRS);
        open(FORM);
        page.locator("#f-note").fill("我的字");

        page.getByText("采用对方的").click();

        assertThat(page.locator("#f-note")).hasValue("钱某的字");
        assertThat(page.locator(".conflict")).hasCount(0);
        assertThat(server.received()).hasSize(1);
        assertThat(kept()).isZero();
    }

    @Test
    void bothTextsMayBeMerged() {
        server.answersSavesWith(THEIRS, Reply.saved(6));
        open(FORM);
        page.locator("#f-note").fill("我的字");

        page.getByText("合并").click();
        page.getByLabel("合并后的内容").fill("我们的字");
        page.getByText("保存合并内容").click();

        assertThat(page.locator(".save-state")).hasText("已保存 14:03:05");
        assertThat(server.received().getLast()).endsWith("{\"value\":\"我们的字\",\"version\":5}");
    }

    @Test
    void aRefusedTextSaysWhyAtItsFieldAndIsKept() {
        server.answersSavesWith(new Reply(422, "{\"title\":\"不对\",\"detail\":\"应为 18 位\"}"));
        open(FORM);

        page.locator("#f-note").fill("新");

        assertThat(page.locator("#f-note-error")).hasText("应为 18 位");
        assertThat(page.locator("#f-note")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator(".alarm")).containsText("“简述”没有保存：应为 18 位");
        assertThat(kept()).isOne();
    }

    @Test
    void submittingWaitsUntilAllIsSaved() {
        server.answersSavesWith(Reply.saved(4));
        open(FORM);
        page.locator("#f-note").fill("新");

        page.waitForNavigation(() -> page.getByText("提交").click());

        assertThat(server.received()).hasSize(1);
        assertThat(page.url()).contains("note=");
    }

    @Test
    void aConflictHoldsTheSubmissionBack() {
        server.answersSavesWith(THEIRS);
        open(FORM);
        page.locator("#f-note").fill("我的字");

        page.getByText("提交", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".save-state")).containsText("暂不能提交");
        assertThat(page.locator(".conflict button").first()).isFocused();
    }

    @Test
    void theAnswerOfASaveBringsProblemsAndTheGateAndKeepsWhatWasOpen() {
        server.answersSavesWith(new Reply(
                200,
                "{\"path\":\"note\",\"version\":4,\"savedAt\":\"2026-03-05T06:03:05Z\",\"problems\":[{\"path\":\"note\",\"message\":\"太短\"}],"
                        + "\"gate\":\"<details id=g1><summary>依据</summary>还差 7 家</details>\"}"));
        open(FORM + "<div data-gate><details id=g1 open><summary>依据</summary>还差 8 家</details></div>");

        page.locator("#f-note").fill("新");

        assertThat(page.locator("[data-gate]")).containsText("还差 7 家");
        assertThat(page.locator("#g1")).hasAttribute("open", "");
        assertThat(page.locator("#f-note-error")).hasText("太短");
        assertThat(page.locator("#f-note")).hasAttribute("aria-describedby", "f-note-error");
    }

    @Test
    void choicesSaveAsSoonAsTheyAreMade() {
        server.answersSavesWith(Reply.saved(1), Reply.saved(1), Reply.saved(1));
        open("""
                <form data-island="autosave" data-save-url="/draft/7"><p class="save-state" role="status"></p>
                <fieldset data-path="kind"><legend>性质</legend><label><input type="radio" name="kind" value="a">甲</label><label><input type="radio" name="kind" value="b">乙</label></fieldset>
                <fieldset data-path="scenes"><legend>场景</legend><label><input type="checkbox" name="scenes" value="6">六</label><label><input type="checkbox" name="scenes" value="8" checked>八</label></fieldset>
                <div data-path="area/1"><label for="s">地区</label><select id="s" name="area/1"><option value="1">甲</option><option value="2">乙</option></select></div></form>
                """);

        page.getByLabel("乙").first().check();
        page.waitForCondition(() -> server.received().size() == 1);
        page.getByLabel("六").check();
        page.waitForCondition(() -> server.received().size() == 2);
        page.locator("#s").selectOption("2");
        page.waitForCondition(() -> server.received().size() == 3);

        assertThat(server.received())
                .containsExactly(
                        "PUT /draft/7/kind t1 {\"value\":\"b\",\"version\":0}",
                        "PUT /draft/7/scenes t1 {\"value\":[\"6\",\"8\"],\"version\":0}",
                        "PUT /draft/7/area/1 t1 {\"value\":\"2\",\"version\":0}");
    }

    @Test
    void afterANewLoginElsewhereTheFreshTokenIsTaken() {
        server.answersSavesWith(new Reply(403, "{}"), Reply.saved(4));
        open(FORM);
        server.renewsToken("t2");

        page.locator("#f-note").fill("新");

        assertThat(page.locator(".save-state")).hasText("已保存 14:03:05");
        assertThat(server.received().getLast()).startsWith("PUT /draft/7/note t2");
    }

    private int kept() {
        return (int) page.evaluate("Object.keys(localStorage).length");
    }
}
