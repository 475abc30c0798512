package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.app.Browser;
import org.xiandao.people.Duty;
import org.xiandao.rules.pack.Level;

/** What nobody should send, sent: each is answered with a sentence and the right status, and nothing is lost. */
class BadInputTest extends TourPages {
    private static final String CALL = "liaoning-open";

    private String filler() {
        return somebody("filler", unit("某区人民政府" + System.nanoTime(), "210106", Level.COUNTY), Duty.APPLICANT);
    }

    private String opened(Browser browser, String login) {
        var at = Browser.location(browser.post(
                "/apply/" + CALL,
                "/apply/" + CALL,
                Map.of("organisation", member(login).organisation().id().toString())));
        return at.split("/")[2];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?page=2147483647",
                "/cases?page=-3",
                "/cases?text=%00",
                "/cases?call=%00&stage=%00&status=%00",
                "/api/v1/cases?text=%00",
                "/approved?page=2147483647",
                "/admin?text=%00",
                "/admin/audit?page=2147483647",
                "/admin/audit?text=%00"
            })
    void aListAskedForWhatItDoesNotHaveIsEmpty(String path) {
        assertThat(as("admin").get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aNumberThatNothingHasIsNotThere() {
        var admin = as("admin");
        var person = "/admin/people/" + member("lead").person().id();

        assertThat(new Browser(port).get("/verify?receipt=%00X").statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/people/abc").statusCode()).isEqualTo(404);
        assertThat(admin.post(person, person + "/relieve", form("organisation", "abc", "duty", "HANDLER"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.post(person, person + "/relieve", form("organisation", "abc", "duty", "abc"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(new Browser(port)
                        .post("/login", "/login", form("username", "a\0b", "password", "x"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.post("/account", "/account/tokens", form("token", "a\0b", "days", "30"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsWrongWithAnAnswerIsToldInTheReadersLanguage() {
        var login = filler();
        var li = as(login);
        var id = opened(li, login);

        var code = save(li, id, "unit-code", "11330600002577030H", 0);
        var percent = save(li, id, "i-coverage.now", "130", 0);
        assertThat(code.statusCode()).isEqualTo(200);
        assertThat(code.body()).contains("第 18 位");
        assertThat(percent.body()).contains("100");
        assertThat(state(id).value("i-coverage.now")).as("kept as it was typed").isEqualTo("130");

        li.get("/language?to=en&back=/");
        assertThat(save(li, id, "unit-code", "11330600002577030J", 1).body()).contains("check");
        assertThat(save(li, id, "no-such", "x", 0).body()).contains("no-such").doesNotContain("{0}");
    }

    @Test
    void aTextOverItsLimitIsKeptAndTold() {
        var login = filler();
        var li = as(login);
        var id = opened(li, login);
        var limited = cases.edition(state(id)).form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.characters().isPresent() && field.parts().isEmpty())
                .findFirst()
                .orElseThrow();
        int limit = limited.characters().orElseThrow();

        var told = save(li, id, limited.id(), "字".repeat(limit + 3), 0);

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains(String.valueOf(limit), "3");
        assertThat(state(id).value(limited.id())).hasSize(limit + 3);
        assertThat(save(li, id, limited.id(), "字".repeat(200_001), 1).statusCode())
                .isEqualTo(422);
    }

    @Test
    void signsThatNoDatabaseKeepsAreLeftOut() {
        var login = filler();
        var li = as(login);
        var id = opened(li, login);

        assertThat(save(li, id, "project-name", "先\\u0000导\\ud800区", 0).statusCode())
                .isEqualTo(200);
        assertThat(state(id).value("project-name")).isEqualTo("先导区");
        var section = "/cases/" + id + "/draft/project";
        li.post(section, section, form("project-name", "先导\0区二期", "version:project-name", "1"));
        assertThat(state(id).value("project-name")).isEqualTo("先导区二期");
    }

    @Test
    void aFileSentWithoutScriptIsCheckedLikeAnyOther() {
        var login = filler();
        var li = as(login);
        var id = opened(li, login);
        var section = "/cases/" + id + "/draft/applicant";
        var typed = Map.of("field", "unit-name", "unit-name", "某区", "version:unit-name", "0");

        var disguised = upload(li, section, section + "/files", typed, "unit-name", new byte[] {'M', 'Z', 0, 1});
        assertThat(disguised.statusCode()).isEqualTo(415);
        assertThat(disguised.body()).contains("与扩展名不符");
        assertThat(refused(login, id, "NOT_WHAT_ITS_NAME_SAYS")).isTrue();
        assertThat(state(id).value("unit-name")).as("typed beside it").isEqualTo("某区");

        assertThat(upload(li, section, section + "/files", typed, "unit-name", new byte[0])
                        .body())
                .contains("0 字节");
        assertThat(refused(login, id, "EMPTY")).isTrue();
        assertThat(upload(li, section, section + "/files", typed, "unit-name", new byte[2_000_000])
                        .body())
                .contains("超过 1 MB 的上限");
        assertThat(state(id).files()).isEmpty();
    }

    @Test
    void aFormBeyondTheServersLimitIsToldSoInBothLanguages() {
        var login = filler();
        var li = as(login);
        var id = opened(li, login);
        var section = "/cases/" + id + "/draft/applicant";

        var large =
                upload(li, section, section + "/files", Map.of("field", "unit-name"), "unit-name", new byte[33 << 20]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("内容过大").doesNotContain("Exception");
        assertThat(refused(login, section + "/files", "413")).isTrue();

        li.get("/language?to=en&back=/");
        var text = li.post(section, section, form("unit-name", "a".repeat(17 << 20)));
        assertThat(text.statusCode()).isEqualTo(413);
        assertThat(text.body()).contains("Too large");
        assertThat(upload(new Browser(port), "/verify", "/verify", Map.of(), "file", new byte[33 << 20])
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aFormOfManyFieldsAndAFileIsTakenWhole() {
        var login = filler();
        var li = as(login);
        var id = opened(li, login);
        var section = "/cases/" + id + "/draft/applicant";
        var typed = new HashMap<String, String>();
        for (int n = 0; n < 1500; n++) typed.put("other" + n, "x");
        typed.putAll(Map.of("field", "unit-name", "unit-address", "一号", "version:unit-address", "0"));
        var pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(upload(li, section, section + "/files", typed, "unit-name", pdf)
                        .statusCode())
                .isEqualTo(302);
        assertThat(state(id).files()).hasSize(1);
        assertThat(state(id).value("unit-address")).isEqualTo("一号");
    }

    @Test
    void aFormForADraftThatIsHandedInComesBackWithItsTexts() {
        var id = caseOf(CALL, "沈阳经济技术开发区管理委员会");
        var login = somebody("late", leadOf(id), Duty.APPLICANT);
        var late = as(login);
        var section = "/cases/" + id + "/draft/applicant";
        var version = String.valueOf(state(id).version("unit-address"));

        var answer = late.post(section, section, form("unit-address", "改后的地址", "version:unit-address", version));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("改后的地址");
        assertThat(refused(login, id, "NOT_AT_THIS_STAGE")).isTrue();
        var file = upload(late, section, section + "/files", Map.of("field", "unit-name"), "unit-name", new byte[9]);
        assertThat(file.statusCode()).isEqualTo(403);
        assertThat(refused(login, section + "/files", "duty")).isTrue();
    }
}
