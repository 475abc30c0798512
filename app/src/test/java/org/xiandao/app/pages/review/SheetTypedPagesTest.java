package org.xiandao.app.pages.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sheet typed on a bad line, on several devices, or without script. */
class SheetTypedPagesTest extends AReview {
    @Test
    void whatIsTypedIsKeptFieldByFieldAndNobodyElsesBusiness() {
        var id = reviewed(call(), 1);
        var line = sheet(id).getFirst();
        var expert = as(panel.getFirst());

        var saved = type(expert, id, "score:" + line.id(), "\"7.5\"", 0);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(saved.body()).contains("\"version\":1", "\"savedAt\":\"", "\"problems\":[]");
        assertThat(type(expert, id, "reason:" + line.id(), "\"只有我写的理由\"", 0).statusCode())
                .isEqualTo(200);
        assertThat(type(expert, id, "absent:" + line.id(), "true", 0).statusCode())
                .isEqualTo(200);
        assertThat(type(expert, id, "absent:" + line.id(), "false", 1).statusCode())
                .isEqualTo(200);
        var elsewhere = type(expert, id, "score:" + line.id(), "\"9\"", 0);
        assertThat(elsewhere.statusCode()).as("typed on another device").isEqualTo(409);
        assertThat(elsewhere.body()).contains("\"value\":\"7.5\"", "\"version\":1");

        assertThat(expert.get("/review/" + id).body()).contains("value=\"7.5\"", "只有我写的理由", "已保存 10:00:00");
        assertThat(state(id).scores()).isEmpty();
        var fellow = as(panel.get(1));
        assertThat(fellow.get("/review/" + id).body()).doesNotContain("只有我写的理由", "7.5");
        assertThat(as("province").get("/cases/" + id).body()).doesNotContain("只有我写的理由", "7.5");
        assertThat(type(as("province"), id, "score:" + line.id(), "\"1\"", 0).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWrongMarkIsKeptAndToldAtOnce() {
        var id = reviewed(call(), 1);
        var line = sheet(id).getFirst();
        var expert = as(panel.getFirst());
        int version = 0;
        for (var wrong : new String[] {line.points() + "1", "4.123456", "二十"}) {
            var answer = type(expert, id, "score:" + line.id(), "\"" + wrong + "\"", version++);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).as(wrong).contains("\"message\":\"").contains(wrong);
        }
        assertThat(type(expert, id, "score:" + line.id(), "\"\"", version).body())
                .contains("\"problems\":[]");
        assertThat(type(expert, id, "score:99", "\"1\"", 0).statusCode()).isEqualTo(422);
        assertThat(type(expert, id, "reason:" + line.id(), "\"" + "长".repeat(20_001) + "\"", 0)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void withoutScriptASheetIsKeptOrFiledAsAWholeAndNothingTypedIsLost() {
        var id = reviewed(call(), 1);
        var line = sheet(id).getFirst();
        var browser = as(panel.getFirst());
        var page = "/review/" + id;
        var form = posted(id);
        form.put("score:" + line.id(), line.points() + "1");
        form.put("do", "keep");
        assertThat(browser.post(page, page + "/scores", form).statusCode()).isEqualTo(302);
        assertThat(browser.get(page).body()).contains("value=\"" + line.points() + "1\"");
        assertThat(state(id).scores()).isEmpty();

        form.put("do", "file");
        form.put("reason:" + sheet(id).get(1).id(), "  ");
        var refused = browser.post(page, page + "/scores", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"" + line.points() + "1\"", "aria-invalid=\"true\"");
        assertThat(refused(panel.getFirst(), id, "SCORE_WRONG")).isTrue();
        assertThat(refused(panel.getFirst(), id, "SCORE_REASON_MISSING")).isTrue();

        form = posted(id);
        form.remove("score:" + line.id());
        form.put("absent:" + line.id(), "true");
        form.put("reason:" + line.id(), "不熟悉");
        assertThat(browser.post(page, page + "/scores", form).statusCode()).isEqualTo(302);
        var filed = Optional.ofNullable(state(id).scores().get(account(panel.getFirst())))
                .orElseThrow();
        assertThat(filed.absent()).containsEntry(line.id(), "不熟悉");
        assertThat(filed.scores()).doesNotContainKey(line.id());
        assertThat(browser.get(page).body()).contains("已提交评分");
        type(browser, id, "reason:" + line.id(), "\"想改\"", 2);
        assertThat(browser.get(page).body()).contains("有尚未提交的修改");
    }

    @Test
    void whatWasTypedOnAnotherDeviceIsNeverOverwrittenUnseen() {
        var id = reviewed(call(), 1);
        var page = "/review/" + id;
        var line = sheet(id).getFirst();
        var reason = "reason:" + line.id();
        var browser = as(panel.getFirst());
        assertThat(browser.get(page).body())
                .contains("name=\"version:" + reason + "\" value=\"0\"")
                .as("what the script saves by itself is what was typed, not its version")
                .doesNotContainPattern("data-path=\"[^\"]*\" data-version=\"\\d+\">\\s*<input type=\"hidden\"");
        type(browser, id, reason, "\"手机上写的\"", 0);
        var stale = posted(id);
        for (var row : sheet(id)) stale.put("version:reason:" + row.id(), "0");
        stale.put(reason, "电脑上写的");

        var answer = browser.post(page, page + "/scores", stale);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("手机上写的", "电脑上写的", "name=\"theirs\" value=\"" + reason + "\"");
        assertThat(state(id).scores()).isEmpty();
        assertThat(drafts.of(SheetFields.form(id), account(panel.getFirst())).get(reason))
                .satisfies(kept -> assertThat(kept.value()).isEqualTo("手机上写的"));

        stale.put("version:" + reason, "1");
        for (var row : sheet(id)) if (!row.id().equals(line.id())) stale.put("version:reason:" + row.id(), "1");
        stale.put("theirs", reason);
        assertThat(browser.post(page, page + "/scores", stale).statusCode()).isEqualTo(302);
        assertThat(state(id).scores().get(account(panel.getFirst())))
                .satisfies(filed -> assertThat(filed.reasons()).containsEntry(line.id(), "手机上写的"));
    }

    @Test
    void digitsOfFullWidthCountFractionsDoNotAndAMarkBesideCantJudgeIsRefused() {
        var id = reviewed(call(), 1);
        var page = "/review/" + id;
        var line = sheet(id).getFirst();
        var browser = as(panel.getFirst());
        var form = posted(id);
        form.put("score:" + line.id(), "3/2");
        assertThat(browser.post(page, page + "/scores", form).statusCode()).isEqualTo(422);
        form.put("score:" + line.id(), "１");
        form.put("absent:" + line.id(), "true");
        var both = browser.post(page, page + "/scores", form);
        assertThat(both.statusCode()).isEqualTo(422);
        assertThat(both.body()).contains("既写了分数，又勾选了“无法评判”");
        form.remove("absent:" + line.id());
        assertThat(browser.post(page, page + "/scores", form).statusCode()).isEqualTo(302);
        assertThat(state(id).scores().get(account(panel.getFirst())))
                .satisfies(filed -> assertThat(filed.scores()).containsEntry(line.id(), "1"));
    }
}
