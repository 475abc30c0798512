package org.xiandao.app.pages.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xiandao.app.pages.TourPages;
import org.xiandao.rules.pack.Workflow.Verb;

class MeetingPagesTest extends TourPages {

    @Test
    void aCaseIsArguedByItselfBeforeTheVerdictAndNothingIsRanked() {
        var caseId = caseOf("guangdong-rolling", "珠海格力电器股份有限公司");
        var page = "/cases/" + caseId;
        var canton = as("canton");

        var early = say("canton", caseId, Verb.PASS);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("还没有论证会纪要");

        var minutes = form("stage", "argumentation", "day", "2026-09-07", "place", "", "record.0", "可行");
        minutes.putAll(form("participant.0.name", "甲", "participant.0.unit", "珠海格力电器股份有限公司"));
        minutes.putAll(form("participant.0.role", "MEMBER", "participant.0.conclusion", "SUPPORTS"));
        var faulty = canton.post(page, page + "/meeting", minutes);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains("应当回避")
                .contains("请写明一名主持人")
                .contains("href=\"#f-place\"")
                .contains("href=\"#f-record-6\"")
                .doesNotContain("href=\"#f-record-0\"");

        minutes.putAll(form("place", "<b>三楼</b>", "conclusion", "SUPPORTS", "reasons", "方案成熟"));
        minutes.putAll(form("participant.0.unit", "某研究院", "participant.0.role", "CHAIR"));
        for (int i = 0; i < 7; i++) minutes.put("record." + i, "可行");
        var alone = canton.post(page, page + "/meeting", minutes);
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("至少要有一名主持人和另外");
        for (int i = 1; i < 3; i++) {
            minutes.putAll(form("participant." + i + ".name", "成员" + i, "participant." + i + ".unit", "某大学" + i));
            minutes.putAll(
                    form("participant." + i + ".role", "MEMBER", "participant." + i + ".conclusion", "SUPPORTS"));
        }
        assertThat(canton.post(page, page + "/meeting", minutes).statusCode()).isEqualTo(302);

        var against = say("canton", caseId, Verb.FAIL, "reasons", "不行");
        assertThat(against.statusCode()).isEqualTo(422);
        assertThat(against.body()).contains("论证会的结论是“同意”");
        assertThat(say("canton", caseId, Verb.PASS).statusCode()).isEqualTo(302);
        assertThat(state(caseId).stage()).isEqualTo("selection");

        assertThat(canton.get(page).body()).doesNotContain("名次").doesNotContain("得分");
        assertThat(canton.get("/office/calls/guangdong-rolling/cases").body())
                .doesNotContain("名次")
                .doesNotContain("得分");
        assertThat(new String(canton.bytes(page + "/documents/meeting.pdf"), 0, 4, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF");
        assertThat(as("lead").get(page + "/documents/meeting.pdf").statusCode()).isEqualTo(404);
    }
}
