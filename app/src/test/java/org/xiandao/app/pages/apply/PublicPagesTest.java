package org.xiandao.app.pages.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;

/** What anyone can read and object to. */
class PublicPagesTest extends AnApplicant {
    @Test
    void anyoneObjectsWhileTheNoticeRunsAndIsGivenANumber() {
        var onNotice = caseOf(CALL, "东港市人民政府");
        var notice = cases.get(onNotice).notice().orElseThrow();
        moveTo(notice.from().atTime(10, 0));
        var anyone = new Browser(port);
        var page = "/notices/" + onNotice;

        var unsigned = anyone.post(page, page + "/objections", Map.of("author", "", "contact", "", "text", ""));
        var lodged = anyone.post(
                page,
                page + "/objections",
                Map.of("author", "某人", "identity", "123X", "contact", "a@example.org", "text", "数据有误"));
        var forged = anyone.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/objections"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text=x"))
                .build());

        assertThat(unsigned.statusCode()).isEqualTo(422);
        assertThat(forged.statusCode()).isEqualTo(403);
        var objection = cases.get(onNotice).objections().getLast();
        assertThat(objection.text()).isEqualTo("数据有误");
        assertThat(Browser.location(lodged)).endsWith(objection.id());
        assertThat(anyone.get(Browser.location(lodged)).body())
                .contains(objection.id())
                .doesNotContain("a@example.org");
        assertThat(anyone.get("/notices").body()).contains(page);

        moveTo(notice.until().plusDays(1));
        assertThat(anyone.post("/verify", page + "/objections", Map.of("author", "某人", "contact", "x", "text", "晚了"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyPublicPageOpensInBothLanguages() {
        for (var language : List.of("zh", "en")) {
            var anyone = new Browser(port);
            anyone.get("/language?to=" + language + "&back=/");
            var paths = new ArrayList<>(List.of(
                    "/",
                    "/calls",
                    "/notices",
                    "/approved",
                    "/programmes",
                    "/verify",
                    "/accessibility",
                    "/privacy",
                    "/calls/" + CALL));
            for (var edition : List.of("national/2023", "guangdong/2020", "guangzhou/2025", "liaoning/2024"))
                paths.add("/programmes/" + edition);
            assertThat(paths)
                    .allSatisfy(path ->
                            assertThat(anyone.get(path).statusCode()).as(path).isEqualTo(200));
        }
        assertThat(new Browser(port).get("/notices/" + opened()).statusCode()).isEqualTo(404);
    }
}
