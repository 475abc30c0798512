package org.xiandao.app.pages.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xiandao.app.Browser;
import org.xiandao.people.Duty;

class ReportDraftTest extends PlanTour {
    private static final String AT = TRIAL + "/reports/quarterly/2026-06-30?owner=culture";
    private static final String FIELD = "file.text.1-1";

    @Test
    void whatIsTypedIntoAReportIsKeptForItsWriterAloneUntilItIsHandedIn() {
        var city = as(officer);
        var unit = bound("culture", "某市文旅局");
        var login = somebody("draftwriter", unit, Duty.APPLICANT);
        var writer = as(login);
        var fellow = as(somebody("draftfellow", unit, Duty.APPLICANT));
        var page = writer.get(AT).body();
        assertThat(page).contains("data-island=\"autosave confirm\"", "尚未保存");
        var url = first(page, "data-save-url=\"([^\"]+)\"");

        assertThat(put(writer, url, FIELD, "正在建设", 0).body()).contains("\"version\":1", "savedAt");
        assertThat(put(writer, url, FIELD, "已建成300座", 1).statusCode()).isEqualTo(200);
        var stale = put(writer, url, FIELD, "另一台电脑上的字", 1);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("已建成300座", "\"version\":2");
        assertThat(put(writer, url, "file.text.none", "x", 0).statusCode()).isEqualTo(422);
        assertThat(put(writer, url, FIELD, "长".repeat(20_001), 2).statusCode()).isEqualTo(422);
        assertThat(put(city, url, FIELD, "x", 0).statusCode())
                .as("answers for others")
                .isEqualTo(404);

        assertThat(as(login).get(AT).body())
                .as("in a new session")
                .contains("已建成300座", "data-path=\"" + FIELD + "\" data-version=\"2\"");
        assertThat(fellow.get(AT).body()).doesNotContain("已建成300座");

        var typed = form("key", first(page, "name=\"key\" value=\"([^\"]+)\""));
        for (var found : Pattern.compile("name=\"file\\.percent\\.([^\"]+)\"")
                .matcher(page)
                .results()
                .toList()) {
            typed.put("file.percent." + found.group(1), "101");
            typed.put("file.text." + found.group(1), "已建成310座");
        }
        var refused = writer.post(AT, AT, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .as("what was posted last")
                .contains("已建成310座", "data-version=\"2\"")
                .doesNotContain("已建成300座");
        typed.replaceAll((name, value) -> value.equals("101") ? "40" : value);
        assertThat(writer.post(AT, AT, typed).statusCode()).isEqualTo(302);
        var after = writer.get(AT).body();
        assertThat(after).contains("已建成310座").doesNotContain("已建成300座");
        var next = first(after, "data-save-url=\"([^\"]+)\"");
        assertThat(next).isNotEqualTo(url);
        var gone = put(writer, url, FIELD, "写在已提交的一版里", 0);
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("这里填写的内容不再保存").doesNotContain("\"version\"");
        assertThat(put(writer, next, FIELD, "再补一句", 0).statusCode()).isEqualTo(200);
        var running = url.replace("2026-06-30", "2026-09-30");
        assertThat(put(writer, running, FIELD, "期间未完", 0).statusCode()).isEqualTo(409);
        assertThat(city.post(AT, AT.replace("?", "/answer?"), form("stage", "1", "verb", "SIGN"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(put(writer, next, FIELD, "已签收", 1).statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> put(Browser browser, String url, String field, String value, int version) {
        return browser.send(script(browser, url + "/" + field)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"value\":\"%s\",\"version\":%d}".formatted(value, version)))
                .build());
    }
}
