package org.xiandao.app.pages.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiandao.app.pages.TourPages;
import org.xiandao.app.pages.cases.Places;
import org.xiandao.app.pages.documents.CaseLetters;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.life.Ground;
import org.xiandao.document.Pdf;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Workflow.Verb;

/** Several cases decided in one step, and what a refused applicant is told. */
class TogetherPagesTest extends TourPages {
    @Autowired
    CaseLetters letters;

    @Autowired
    CaseDirectory directory;

    @Autowired
    Places places;

    private static final String ROOT = "/office/calls/national-open/together/decision";

    @Test
    void severalCasesAreDecidedUnderOneNumberAllOrNothingAndWhatWasTypedIsKept() {
        var one = caseOf("liaoning-open", "瓦房店市人民政府");
        var root = "/office/calls/liaoning-open/together/decision";
        var director = as("director");
        var page = director.get(root).body();
        assertThat(page).contains(state(one).value("project-name")).doesNotContain("checked");

        var none = director.post(root, root, form());
        assertThat(none.statusCode()).isEqualTo(422);

        var bare = new HashMap<String, String>();
        bare.put("v." + one, "REFUSE");
        bare.put("r." + one, "");
        bare.put("number.REFUSE", "乱写的号");
        var refused = director.post(root, root, bare);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#f-r-" + one + "\"", "href=\"#f-g-" + one + "\"", "href=\"#f-number-REFUSE\"")
                .contains("value=\"乱写的号\"");
        assertThat(state(one).ended()).isFalse();

        var step = state(one).stagesVisited().contains("review") ? "step/review" : "step/decision";
        var full = new HashMap<String, String>();
        full.put("v." + one, "REFUSE");
        full.put("r." + one, "综合得分居后");
        full.put("g." + one, step);
        full.put("number.REFUSE", "演示决〔2026〕901号");
        assertThat(director.post(root, root, full).statusCode()).isEqualTo(302);

        var state = state(one);
        assertThat(state.ended()).isTrue();
        var cited = state.grounds(Verb.REFUSE).orElseThrow().grounds();
        assertThat(cited)
                .singleElement()
                .satisfies(ground -> assertThat(ground.of()).isEqualTo(Ground.Of.STEP));
        assertThat(state.together(Verb.REFUSE).orElseThrow().cases()).containsExactly(one);

        var why = director.get("/cases/" + one + "/why").body();
        assertThat(why)
                .contains("id=\"cited\"")
                .contains(cited.getFirst().value().zh());
        for (var kind : new String[] {"pdf", "docx", "ofd"})
            assertThat(director.get("/cases/" + one + "/documents/refusal." + kind)
                            .statusCode())
                    .as(kind)
                    .isEqualTo(200);
    }

    @Test
    void equalTotalsAreToldApartByThePacksListAsTheAnalysisDoes() throws Exception {
        var analysis = CanonicalJson.parse(as("director")
                .get("/office/calls/liaoning-open/scores.json")
                .body()
                .getBytes(StandardCharsets.UTF_8));
        var places = new TreeMap<String, Integer>();
        for (var one : ((Json.Arr) ((Json.Obj) analysis).get("ranked").orElseThrow()).items()) {
            var ranked = (Json.Obj) one;
            places.put(
                    ((Json.Str) ranked.get("case").orElseThrow()).value(),
                    Integer.parseInt(CanonicalJson.text(ranked.get("place").orElseThrow())));
        }
        var cards = directory
                .visibleTo(List.of(member("director").actor()), CaseDirectory.Filter.call("liaoning-open"), 1, 1_000)
                .cards();
        var shown = new TreeMap<String, Integer>();
        for (var placed : this.places.of(cards))
            if (places.containsKey(placed.card().caseId()))
                shown.put(placed.card().caseId(), placed.place());
        assertThat(shown).isNotEmpty().isEqualTo(places);
        assertThat(new TreeSet<>(places.values())).hasSizeGreaterThan(1);
    }

    @Test
    void whoHasNothingToSayAtAStageDoesNotFindItAndAnEmptyListIsStillAList() {
        for (var login : new String[] {"city", "expert", "admin", "canton"})
            for (var page : new String[] {ROOT, ROOT + "/list.pdf"})
                assertThat(as(login).get(page).statusCode()).as(login + page).isEqualTo(404);
        var nobody = "/office/calls/liaoning-rolling/together/decision";
        assertThat(as("director").get(nobody).statusCode()).isEqualTo(404);
        var empty = as("minister").get(ROOT + "/list.pdf");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void oneCaseThatCannotBeDecidedStopsTheBatchAndTwoThatCanShareOneNumber() {
        var first = caseOf("guangdong-rolling", "TCL实业控股有限公司");
        var second = caseOf("guangdong-rolling", "广东美的厨房电器制造有限公司");
        var canton = as("canton");
        var selection = "/office/calls/guangdong-rolling/together/selection";
        assertThat(canton.get(selection).body()).contains(state(second).value("project-name"));
        assertThat(canton.post(selection, selection, form("v." + second, "PROPOSE", "r." + second, "方案成熟"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(canton.get("/cases/" + second + "/documents/minutes.docx").statusCode())
                .isEqualTo(200);

        var award = "/office/calls/guangdong-rolling/together/award";
        assertThat(canton.get(award + "/list.pdf").statusCode()).isEqualTo(200);
        assertThat(canton.get(award + "/list.ofd").statusCode()).isEqualTo(200);
        var mixed = canton.post(
                award,
                award,
                form(
                        "v." + first,
                        "APPROVE",
                        "r." + first,
                        "同意授牌",
                        "number.APPROVE",
                        "粤演示〔2026〕7号",
                        "v." + second,
                        "REFUSE",
                        "r." + second,
                        "暂缓",
                        "number.REFUSE",
                        "粤演示〔2026〕8号"));
        assertThat(mixed.statusCode()).isEqualTo(422);
        assertThat(mixed.body()).contains("href=\"#f-g-" + second + "\"", "同意授牌", "粤演示〔2026〕7号");
        assertThat(state(first).approval()).isEmpty();

        assertThat(canton.post(
                                award,
                                award,
                                form(
                                        "v." + first,
                                        "APPROVE",
                                        "r." + first,
                                        "同意授牌",
                                        "v." + second,
                                        "APPROVE",
                                        "r." + second,
                                        "同意授牌",
                                        "number.APPROVE",
                                        "粤演示〔2026〕7号"))
                        .statusCode())
                .isEqualTo(302);
        var approval = "/documents/approval.pdf";
        assertThat(canton.get("/cases/" + first + approval).body())
                .isEqualTo(canton.get("/cases/" + second + approval).body());
        var edition = cases.edition(state(first));
        letters.earned(state(first), edition).stream()
                .filter(letter -> letter.letter().id().equals("approval"))
                .forEach(letter -> assertThat(
                                letters.document(letter, state(first), edition).toString())
                        .contains(
                                state(first).submission().orElseThrow().receipt(),
                                state(second).submission().orElseThrow().receipt(),
                                state(second).value("project-name")));
        for (var id : java.util.List.of(first, second)) {
            assertThat(state(id).approval().orElseThrow().verdict().documentNumber())
                    .contains("粤演示〔2026〕7号");
            assertThat(state(id).together(Verb.APPROVE).orElseThrow().cases()).containsExactlyInAnyOrder(first, second);
            assertThat(canton.get("/cases/" + id + "/documents/certificate.ofd").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aNoticeOfSeveralIsTheSameLetterFromEachAndListsThemAll() {
        var first = state(caseOf("liaoning-open", "东港市人民政府"));
        var second = state(caseOf("liaoning-open", "海城市人民政府"));
        var edition = cases.edition(first);
        var one = notice(first, edition);
        assertThat(Pdf.render(one)).isEqualTo(Pdf.render(notice(second, edition)));
        assertThat(one.toString())
                .contains("东港市人民政府", "海城市人民政府")
                .doesNotContain(first.submission().orElseThrow().digest(), "联系方式：辽宁");
    }

    private org.xiandao.document.Document notice(
            org.xiandao.application.life.CaseState state, org.xiandao.rules.pack.Edition edition) {
        var earned = letters.earned(state, edition).stream()
                .filter(letter -> letter.letter().id().equals("notice"))
                .findFirst()
                .orElseThrow();
        return letters.document(earned, state, edition);
    }

    @Test
    void aNumberThatStandsOnAnotherDecisionIsTold() {
        var refused = caseOf("liaoning-open", "盖州市人民政府");
        var number =
                state(refused).verdicts().getLast().verdict().documentNumber().orElseThrow();
        var other = caseOf("liaoning-open", "瓦房店市人民政府");
        var told = say("director", other, Verb.APPROVE, "stage", "decision", "reasons", "同意", "documentNumber", number);
        assertThat(told.statusCode()).isIn(409, 422);
        assertThat(state(other).approval()).isEmpty();
        if (!state(other).ended())
            assertThat(refused("director", other, "NUMBER_USED")).isTrue();
    }

    @Test
    void whoHasNothingThereIsToldThatThereIsNoPage() {
        assertThat(as("park").get(ROOT).statusCode()).isEqualTo(404);
    }
}
