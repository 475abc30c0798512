package org.xiandao.app.pages.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.people.Duty;
import org.xiandao.publication.PublicationCard;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationState.Stage;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** The tour's white paper as everybody reads it, and its collection of cases from draft to withdrawal. */
class PublicationPagesTest extends TourPages {
    private static final Pattern SEEN = Pattern.compile("name=\"stage\" value=\"(\\d+)\"");
    private static final Pattern WITHIN = Pattern.compile("/office/publications/([0-9a-f-]{36})");
    private static final String LIST = "/office/publications";

    @Autowired
    Publications publications;

    @Test
    void everybodyReadsAPublishedWhitePaperAsPageAndAsDocument() throws IOException {
        var anyone = new Browser(port);
        var card = paper();
        var page = anyone.get("/publications/" + card.id());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("目标进展", "任务进展", "指标历年变化", "演示数据")
                .as("what leads to records is the office's")
                .doesNotContain("href=\"/ledger", "href=\"/targets", "href=\"/funds", "href=\"/trials")
                .contains("/programmes/guangzhou/2025#clause-target-stations");
        assertThat(as("guangzhou").get("/publications/" + card.id()).body())
                .contains("/targets/stations?", "/ledger/private-network?");
        assertThat(page.body()).as("sites are internal").doesNotContain("演示穗汽车零部件工厂");
        var charts = publications.get(card.id()).chapters().stream()
                .filter(chapter -> chapter.figures().chart().isPresent())
                .count();
        assertThat(charts).isGreaterThan(5);
        assertThat(page.body().split("<svg[^>]* class=\"picture\"", -1)).hasSize((int) charts + 1);

        var first = publications.get(card.id()).first();
        var period = Words.in(Language.ZH)
                .t("publication.period", first.from().orElseThrow(), first.to().orElseThrow());
        try (var word = new XWPFDocument(
                new ByteArrayInputStream(anyone.bytes("/publications/" + card.id() + "/paper.docx")))) {
            assertThat(word.getAllPictures()).hasSize((int) charts);
            assertThat(word.getParagraphs().stream().map(it -> it.getText()))
                    .contains("目标进展", "前言")
                    .anyMatch(text -> text.contains(period));
        }
        try (var pdf = Loader.loadPDF(anyone.bytes("/publications/" + card.id() + "/paper.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("目标进展", "演示数据", period.replaceAll("\\s", ""));
        }
        assertThat(anyone.get("/publications/" + card.id() + "/paper.xls").statusCode())
                .isEqualTo(404);
        assertThat(anyone.get("/publications").body()).contains(card.title());
        assertThat(anyone.get("/api/v1/public/publications").body())
                .contains(card.id(), "\"kind\":\"white-paper\"", "\"withdrawn\":false");
    }

    @Test
    void aHandlerDraftsADeciderPublishesAndAStrangerSeesNothingBefore() {
        var office = office(OfficeKind.INDUSTRY, "440100", Level.CITY);
        var handler = somebody("drafter", office, Duty.HANDLER);
        var decider = somebody("decider", office, Duty.DECIDER);
        var id = collection().id();
        var root = LIST + "/" + id;
        for (var path : List.of("/publications/" + id, "/publications/" + id + "/paper.pdf"))
            assertThat(new Browser(port).get(path).statusCode()).as(path).isEqualTo(404);
        for (var path : List.of("/publications/" + id, root, root + "/chapters/overview", LIST))
            assertThat(as("city").get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(refused("city", id, "")).isTrue();

        assertThat(as(handler).get(root).body()).contains("案例 3 / 30").doesNotContain("/publish\"");
        assertThat(write(handler, id, "case-1", "0").statusCode())
                .as("an old page")
                .isEqualTo(409);
        for (var held : publications.get(id).cases())
            assertThat(write(handler, id, held.id(), seen(handler, id, held.id()))
                            .statusCode())
                    .isEqualTo(302);
        assertThat(post(decider, root + "/publish").statusCode())
                .as("not handed in")
                .isEqualTo(409);
        assertThat(post(handler, root + "/ready", "note", "请审").statusCode()).isEqualTo(302);
        assertThat(post(handler, root + "/publish").statusCode()).isEqualTo(403);
        var shown = shown(decider, root);
        assertThat(post(decider, root + "/back", "stage", shown, "reason", "请改一处")
                        .statusCode())
                .isEqualTo(302);
        assertThat(write(handler, id, "case-1", seen(handler, id, "case-1")).statusCode())
                .isEqualTo(302);
        assertThat(post(handler, root + "/ready", "note", "已改").statusCode()).isEqualTo(302);
        var stale = post(decider, root + "/publish", "stage", shown, "documentNumber", "乱写一气", "reasons", "照准");
        assertThat(stale.statusCode())
                .as("the tab shows what was handed in before")
                .isEqualTo(409);
        assertThat(stale.body()).contains("请先阅读现在的内容", "乱写一气", "文号“乱写一气”应写作", "照准");
        assertThat(post(decider, root + "/back", "stage", shown, "reason", "再改").statusCode())
                .isEqualTo(409);
        shown = shown(decider, root);
        assertThat(post(decider, root + "/publish", "stage", shown, "documentNumber", "某文5号")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(decider, root + "/publish", "stage", shown, "documentNumber", "某文〔2026〕5号")
                        .statusCode())
                .isEqualTo(302);
        assertThat(post(decider, root + "/publish").statusCode()).as("twice").isEqualTo(409);

        var anyone = new Browser(port);
        assertThat(anyone.get("/publications/" + id).body())
                .contains("某文〔2026〕5号", "背景")
                .doesNotContain("<script>背景");
        assertThat(anyone.get("/publications/" + id + "/paper.docx").statusCode())
                .isEqualTo(200);

        assertThat(as(decider).get("/publications/" + id).body()).contains("起草和发布的记录", "起草：", "；发布：");
        assertThat(anyone.get("/publications/" + id).body()).doesNotContain("起草和发布的记录");

        var corrected = WITHIN.matcher(post(handler, root + "/correct")
                .headers()
                .firstValue("Location")
                .orElse(""));
        assertThat(corrected.find()).isTrue();
        assertThat(anyone.get("/publications/" + corrected.group(1)).statusCode())
                .isEqualTo(404);
        assertThat(anyone.get("/publications/" + id).body()).doesNotContain("更正的新版");
        post(handler, LIST + "/" + corrected.group(1) + "/ready", "note", "");
        var correction = LIST + "/" + corrected.group(1);
        assertThat(post(decider, correction + "/publish", "stage", shown(decider, correction))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anyone.get("/publications/" + id).body()).contains("更正的新版", "/publications/" + corrected.group(1));
        assertThat(anyone.get("/publications/" + corrected.group(1)).body()).contains("第 2 版");

        assertThat(post(decider, root + "/withdraw", "reason", " ").statusCode())
                .isEqualTo(422);
        assertThat(post(decider, root + "/withdraw", "reason", "第一版有误").statusCode())
                .isEqualTo(302);
        assertThat(anyone.get("/publications/" + id).body())
                .contains("已撤回", "第一版有误")
                .doesNotContain("背景");
        assertThat(anyone.get("/publications/" + id + "/paper.docx").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        var form = new String[] {
            "programme", "guangzhou/2025", "kind", "WHITE_PAPER", "title", " ", "to", "2099-12-31", "asOf", "2099-01-01"
        };
        var answer = post("guangzhou", LIST, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请写名称", "期间到", "数据截止日还没有到", "2099-01-01");
        form[5] = "又一本";
        form[7] = "2025-12-31";
        form[9] = "2026-09-01";
        assertThat(post("guangzhou", LIST, form).statusCode())
                .as("there is one of the year")
                .isEqualTo(409);
        assertThat(post("province", LIST, form).statusCode()).isEqualTo(404);
        form[7] = "2024-12-31";
        assertThat(post("guangzhou", LIST, form).body())
                .as("the plan is of the year after")
                .contains("方案在这个期间还没有实施");
        assertThat(as("guangzhou").get(LIST + "/new").body())
                .contains("value=\"2025-12-31\"")
                .doesNotContain("value=\"2024-12-31\"");
        form[1] = "";
        form[3] = "NOVEL";
        form[9] = "三月";
        var unchosen = post("guangzhou", LIST, form);
        assertThat(unchosen.statusCode()).isEqualTo(422);
        assertThat(unchosen.body())
                .contains("id=\"f-programme-error\"", "id=\"f-kind-error\"", "id=\"f-asOf-error\"", "又一本");
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndKeepsTheirText() {
        var begun = post("guangzhou", LIST + "/" + paper().id() + "/correct");
        var found = WITHIN.matcher(begun.headers().firstValue("Location").orElse(""));
        assertThat(found.find()).isTrue();
        var id = found.group(1);
        var at = LIST + "/" + id + "/chapters/summary/edit";
        var seen = seen("guangzhou", id, "summary");
        assertThat(post("guangzhou", at, "stage", seen, "title", "总体", "text", "甲的文字")
                        .statusCode())
                .isEqualTo(302);
        var second = post("guangzhou", at, "stage", seen, "title", "总体", "text", "乙的文字");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("乙的文字", "甲的文字", "他人已保存的文字");
        assertThat(publications
                        .get(id)
                        .chapter("summary")
                        .orElseThrow()
                        .chapter()
                        .text("text")
                        .zh())
                .isEqualTo("甲的文字");
        assertThat(post("guangzhou", LIST + "/" + id + "/chapters/summary/drop").statusCode())
                .isEqualTo(422);
        assertThat(post("guangzhou", LIST + "/" + id + "/case", "record", "x").statusCode())
                .isEqualTo(422);
        assertThat(post("guangzhou", LIST + "/" + id + "/withdraw", "reason", "测试完毕")
                        .statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> write(String login, String id, String chapter, String seen) {
        return post(
                login,
                LIST + "/" + id + "/chapters/" + chapter + "/edit",
                "stage",
                seen,
                "title",
                "一个案例",
                "background",
                "<script>背景",
                "practice",
                "做法",
                "effect",
                "成效");
    }

    private String seen(String login, String id, String chapter) {
        var found = SEEN.matcher(
                as(login).get(LIST + "/" + id + "/chapters/" + chapter).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** What the form of the decision was shown after. */
    private String shown(String login, String root) {
        var page = as(login).get(root).body();
        var found = SEEN.matcher(page.substring(page.indexOf(root + "/publish")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> post(String login, String path, String... fields) {
        return as(login).post("/account", path, form(fields));
    }

    private PublicationCard paper() {
        return publications.open().stream()
                .filter(card -> card.kind() == Kind.WHITE_PAPER && card.stage() == Stage.PUBLISHED)
                .findFirst()
                .orElseThrow();
    }

    private PublicationCard collection() {
        return publications.visible(List.of(member("guangzhou").actor())).stream()
                .filter(card -> card.kind() == Kind.CASE_COLLECTION && card.stage() != Stage.WITHDRAWN)
                .findFirst()
                .orElseThrow();
    }
}
