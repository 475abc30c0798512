package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiandao.app.Browser;
import org.xiandao.app.pages.TourPages;
import org.xiandao.app.pages.documents.CaseLetters;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Refusal;
import org.xiandao.bar.Bars;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.Duty;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.trial.AgainstPack;
import org.xiandao.rules.trial.Recomputed;
import org.xiandao.trial.StarRatings;
import org.xiandao.trial.Trials;

/** A pilot of the tour with two bad years, from its stars to its revocation, its bar, and the day after. */
class TrialPagesTest extends TourPages {
    private static final Pattern SETTLED = Pattern.compile("name=\"(settled\\.[^\"]+)\" value=\"yes\"");
    private static final String NUMBER = "工信部信管函〔%d〕3号";

    @Autowired
    CaseDirectory directory;

    @Autowired
    Trials trials;

    @Autowired
    StarRatings ratings;

    @Autowired
    Bars bars;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Areas areas;

    @Autowired
    CaseLetters letters;

    @Test
    void aPilotWithTwoBadYearsIsHeardRevokedRefusedAndAdmittedTheDayAfterItsBar() {
        var id = pilot();
        var root = "/trials/" + id;
        var began = state(id).trial().orElseThrow().from();
        int first = began.getYear();
        moveTo(LocalDate.of(first + 2, 1, 15));

        assertThat(as("ministry").get(root + "/years/" + (first + 2)).body()).contains("年度尚未结束");
        for (int year = first; year < first + 2; year++) rateLow(id, year);
        for (int year = first; year < first + 2; year++) recomputed(id, year);
        assertThat(ratings.of(List.of(id)).get(id))
                .extracting(StarRatings.Rated::stars)
                .containsExactly(2, 1);

        var list = as("minister").get("/trials").body();
        assertThat(list).contains(first + " 年", (first + 1) + " 年", "二星", "一星");
        var page = as("minister").get(root).body();
        assertThat(page).contains("已满", "已提请");
        assertThat(as("lead").get(root).body())
                .as("nobody is told before the hearing")
                .doesNotContain("已提请");

        var sanction = trials.state(id).sanctions().getFirst().id();
        var at = root + "/sanctions/" + sanction;
        assertThat(as("minister").get(at).body()).contains("提请时和今日的累计").doesNotContain("今日已不满");
        stars(id, first + 1, "4");
        assertThat(as("minister").get(at).body()).contains("今日已不满");
        assertThat(post("minister", at, "verb", "REVOKE", "stage", "1").body()).contains("提请时已计 2，今日只计 1，不满 2");
        stars(id, first + 1, "1");
        assertThat(post("minister", at, "verb", "REVOKE", "stage", "1", "documentNumber", "2026-02-30", "reasons", " "))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("听取陈述申辩", "发文字号应写作", "请写明理由"));
        assertThat(post("minister", at, "verb", "HEAR").statusCode()).isEqualTo(302);

        var pilot = somebody("pilot", leadOf(id), Duty.APPLICANT);
        assertThat(as(pilot).get("/desk").body()).contains("陈述申辩");
        var stated = "<script>alert(1)</script>请予考虑\n整改已经完成";
        assertThat(post(pilot, at, "verb", "STATE", "text", stated, "complete", "yes")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as("minister").get(at).body())
                .contains("请予考虑\n整改已经完成</span>", "<span class=\"lines\">")
                .doesNotContain("<script>alert(1)");
        var area = state(id).lead().area();
        var number = NUMBER.formatted(first + 2);
        var revoke = new String[] {
            "verb", "REVOKE", "stage", "3", "documentNumber", number, "reasons", "经研究决定", "barred", area
        };
        assertThat(post("minister", at, revoke).statusCode()).isEqualTo(302);
        assertThat(post("minister", at, revoke).statusCode()).as("twice").isEqualTo(409);
        assertThat(state(id).ended()).isTrue();
        assertThat(as("minister").get("/cases/" + id).body()).contains("撤销", "关于撤销先导区试点的决定");
        assertThat(as("minister")
                        .get("/cases/" + id + "/documents/revocation.pdf")
                        .statusCode())
                .isEqualTo(200);

        var letter = letters.earned(state(id), cases.edition(state(id))).stream()
                .filter(one -> one.letter().id().equals("revocation"))
                .findFirst()
                .orElseThrow();
        assertThat(letters.document(letter, state(id), cases.edition(state(id))).toString())
                .contains("已听取" + state(id).lead().organisationName() + "的陈述申辩")
                .contains("已计 2，规则所定为 2：%d年度2星、%d年度1星".formatted(first, first + 1))
                .contains(state(id).lead().areaName() + "自", "不得申报工业和信息化部工业互联网相关项目");

        var bar = bars.ofCase(id).getFirst();
        var decided = ChinaTime.day(now());
        assertThat(bar.first()).isEqualTo(decided);
        assertThat(bar.last()).contains(decided.plusYears(3));
        var anyone = new Browser(port);
        assertThat(as("minister").get("/trials").body()).contains("已撤销");
        assertThat(anyone.get("/approved").body()).contains("已撤销（" + w(decided) + "）", "试点中");
        assertThat(anyone.get("/api/v1/public/approved?size=200").body())
                .contains(id, "\"standing\":\"revoked\"", "\"endedOn\":\"" + decided + "\"", "\"standing\":\"trial\"");
        filledAsProjected();
        assertThat(as("minister").get("/trials/" + id).body()).doesNotContain("进行中", "待评定");
        assertThat(anyone.get("/bars").body()).contains(state(id).lead().areaName(), "有效");
        assertThat(anyone.get("/bars", "Cookie", "lang=en").body())
                .contains(areas.get(area).name().en())
                .doesNotContain(state(id).lead().areaName());
        assertThat(anyone.get("/bars.csv").body()).contains(area, number);
        assertThat(anyone.get("/api/v1/public/bars").body()).contains(bar.id(), "\"holds\":true");
        var lifting = form("on", decided.plusDays(1).toString(), "reasons", "改正");
        assertThat(as("city").post("/account", "/bars/" + bar.id(), lifting).statusCode())
                .isEqualTo(404);
        assertThat(refused("city", bar.id(), "")).isTrue();

        assertThat(applying(id, bar.last().orElseThrow())).contains(Refusal.Code.BARRED);
        assertThat(applying(id, bar.last().orElseThrow().plusDays(1))).doesNotContain(Refusal.Code.BARRED);
    }

    private static String w(LocalDate day) {
        return Words.in(Language.ZH).date(day);
    }

    /** What the migration tells of cases that ended before it is what is written when one ends. */
    private void filledAsProjected() {
        var before = directory.approved();
        jdbc.sql("update case_card set ended_on = null, ended_by = null").update();
        jdbc.sql(migration("V95__how_a_pilot_stands.sql")).update();
        assertThat(directory.approved()).isEqualTo(before);
    }

    /** Its last statement, which fills. */
    private static String migration(String file) {
        try (var in = CaseDirectory.class.getResourceAsStream("/db/migration/" + file)) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("update case_card")).replace(";", "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aRatedYearStaysAsItWasRatedUntilTheStarsAreGivenAnew() {
        var id = other();
        int year = state(id).trial().orElseThrow().from().getYear();
        moveTo(LocalDate.of(year + 2, 1, 15));
        rateLow(id, year);
        var page = "/trials/" + id + "/years/" + year;
        var pilot = somebody("watcher", leadOf(id), Duty.APPLICANT);
        var rated = trials.state(id).starsOf(year).orElseThrow().rounded() + " 分（满分";
        assertThat(as("minister").get(page).body()).contains(rated).doesNotContain("评定后的变动");

        judge(id, year, "20", "yes");
        assertThat(as(pilot).get(page).body()).contains(rated).doesNotContain("得分尚未齐备", "评定后的变动");
        assertThat(as("minister").get(page).body()).contains(rated, "评定后的变动", "按今天的记录和判断重算为");

        post("minister", page + "/stars", "stars", "2", "reasons", "重新评定", "stage", seen("minister", page));
        var anew = trials.state(id).starsOf(year).orElseThrow().rounded() + " 分（满分";
        assertThat(anew).isNotEqualTo(rated);
        assertThat(as(pilot).get(page).body()).contains(anew, "分档是本地约定");
    }

    @Test
    void aFrozenScoreThatWasTamperedWithIsToldAsSuchAndNotReadAsTheYears() {
        var id = caseOf("national-2024", "INDUSTRY:210100");
        var page = "/trials/" + id + "/years/2024";
        var rounded = trials.state(id).starsOf(2024).orElseThrow().rounded();
        assertThat(as("minister").get(page).body())
                .contains(rounded + " 分（满分", "SHA-256")
                .doesNotContain("内容被改动");
        tampered(id, "\\\"exact\\\":\\\"", "\\\"exact\\\":\\\"1");
        try {
            assertThat(as("minister").get(page).body()).contains("内容被改动：文件记的摘要是", "exact：文件记的是");
        } finally {
            tampered(id, "\\\"exact\\\":\\\"1", "\\\"exact\\\":\\\"");
        }
        assertThat(as("minister").get(page).body()).doesNotContain("内容被改动");
    }

    /** As only somebody could who gets at the database past everything that refuses it. */
    private void tampered(String id, String passage, String instead) {
        jdbc.sql("alter table event disable trigger user").update();
        jdbc.sql("""
                        update event set body = replace(body, :passage, :instead)
                        where stream = 'trial:' || :id and type = 'StarsGiven'""")
                .param("passage", passage)
                .param("instead", instead)
                .param("id", id)
                .update();
        jdbc.sql("alter table event enable trigger user").update();
    }

    @Test
    void whoHasNoPartInATrialDoesNotSeeItAndNobodyButTheOfficeRates() {
        var id = other();
        var root = "/trials/" + id;
        assertThat(as("expert").get(root).statusCode()).isEqualTo(404);
        int year = state(id).trial().orElseThrow().from().getYear();
        moveTo(LocalDate.of(year + 1, 1, 15));
        var pilot = somebody("stranger", leadOf(id), Duty.APPLICANT);
        assertThat(post(pilot, root + "/years/" + year + "/stars", "stars", "5", "reasons", "自评", "stage", "0")
                        .statusCode())
                .isEqualTo(403);
        assertThat(as(pilot).get(root + "/years/" + (year - 1)).statusCode()).isEqualTo(404);
        assertThat(post(
                                "minister",
                                root + "/years/" + year + "/judgement",
                                "points.quality",
                                "21.555",
                                "stage",
                                seen("minister", root + "/years/" + year))
                        .body())
                .contains("21.555", "最多两位小数", "请写明理由");
    }

    @Test
    void anIncidentIsHeldToTheTimeThatTheLawGivesForReportingIt() {
        var shenyang = caseOf("national-2024", "INDUSTRY:210100");
        for (var login : List.of("minister", "city")) {
            var page = as(login).get("/trials/" + shenyang).body();
            assertThat(page).as(login).contains("超时报告", "用时 3 小时，时限 1 小时", "第九条");
            var record = Pattern.compile("href=\"(/ledger/records/[^\"]+)\"[^>]*>装备企业车间机械伤害事故")
                    .matcher(page);
            assertThat(record.find()).isTrue();
            assertThat(as(login).get(record.group(1)).body()).contains("3 小时", "第九条");
        }
        assertThat(as("director").get("/trials/" + shenyang).body()).doesNotContain("装备企业车间机械伤害事故");
    }

    @Test
    void theReadModelsAreTheSameAfterTheyAreWrittenAnew() {
        var before = ratings.of(
                directory.approved().stream().map(card -> card.caseId()).toList());
        trials.rebuild();
        assertThat(ratings.of(
                        directory.approved().stream().map(card -> card.caseId()).toList()))
                .isEqualTo(before);
    }

    private void judge(String id, int year, String points, String holds) {
        var page = "/trials/" + id + "/years/" + year;
        var judged = new HashMap<>(Map.of("points.quality", points, "reasons", "评价", "stage", seen("minister", page)));
        var settle = SETTLED.matcher(as("minister").get(page).body());
        while (settle.find()) {
            judged.put(settle.group(1), holds);
            judged.put(settle.group(1) + ".reason", "未见进展");
        }
        assertThat(as("minister").post(page, page + "/judgement", judged).statusCode())
                .isEqualTo(302);
    }

    private void rateLow(String id, int year) {
        judge(id, year, "0", "no");
        stars(id, year, year == state(id).trial().orElseThrow().from().getYear() ? "2" : "1");
    }

    private void stars(String id, int year, String stars) {
        var page = "/trials/" + id + "/years/" + year;
        assertThat(post(
                                "minister",
                                page + "/stars",
                                "stars",
                                stars,
                                "reasons",
                                "按评价结果",
                                "stage",
                                seen("minister", page))
                        .statusCode())
                .isEqualTo(302);
    }

    /** From the file alone, as anybody may download it who sees the trial. */
    private void recomputed(String id, int year) {
        var page = "/trials/" + id + "/years/" + year;
        var file = as("minister").get(page + "/score.json").body();
        var bytes = file.getBytes(StandardCharsets.UTF_8);
        assertThat(Recomputed.of(bytes, Recomputed.Kind.RATING))
                .isInstanceOfSatisfying(Recomputed.Identical.class, it -> {
                    assertThat(AgainstPack.differences(it.frozen(), cases.edition(state(id))))
                            .isEmpty();
                    assertThat(it.frozen().lines())
                            .anyMatch(line -> line.settled().isPresent())
                            .anyMatch(line -> line.criterion().isPresent());
                });
        assertThat(as("minister").get(page).body())
                .contains("./xiandao verify rating score.json", CanonicalJson.sha256Hex(bytes));
        assertThat(as("minister").get(page + "/score.json?rating=1").body()).isEqualTo(file);
        for (var none : List.of("2", "-1"))
            assertThat(as("minister").get(page + "/score.json?rating=" + none).statusCode())
                    .isEqualTo(404);
        var tampered =
                file.replaceFirst("\"holds\":\"no\"", "\"holds\":\"yes\"").getBytes(StandardCharsets.UTF_8);
        assertThat(Recomputed.of(tampered, Recomputed.Kind.RATING)).isInstanceOf(Recomputed.Differs.class);
    }

    private HttpResponse<String> post(String login, String path, String... fields) {
        var page = path.replaceAll("/(stars|judgement)$", "");
        return as(login).post(page, path, form(fields));
    }

    /** What the city is told that opens an application under the same call on a day. */
    private List<Refusal.Code> applying(String id, LocalDate day) {
        moveTo(day);
        var lead = state(id).lead();
        var filler = member(somebody("again" + day.getDayOfMonth(), leadOf(id), Duty.APPLICANT))
                .actor();
        return switch (cases.open(UUID.randomUUID().toString(), state(id).call(), lead, filler, now())) {
            case Cases.Result.Done _ -> List.of();
            case Cases.Result.Refused(var none, var refusals) ->
                refusals.stream().map(Refusal::code).toList();
        };
    }

    private String pilot() {
        return rated().getFirst();
    }

    private String other() {
        return rated().getLast();
    }

    /** Pilots of the tour under an edition that rates. */
    private List<String> rated() {
        return directory.approved().stream()
                .filter(card -> !state(card.caseId()).ended()
                        || !trials.state(card.caseId()).standing().isEmpty())
                .filter(card ->
                        cases.edition(state(card.caseId())).rating().year().isPresent())
                .map(card -> card.caseId())
                .sorted()
                .toList();
    }
}
