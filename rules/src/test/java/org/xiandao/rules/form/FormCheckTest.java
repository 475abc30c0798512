package org.xiandao.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.form.AForm.between;
import static org.xiandao.rules.form.AForm.field;
import static org.xiandao.rules.form.AForm.limited;
import static org.xiandao.rules.form.AForm.options;
import static org.xiandao.rules.form.AForm.same;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;

class FormCheckTest {
    private static final Form FORM = new AForm()
            .with(
                    field("name", Form.Type.TEXT),
                    limited(field("brief", Form.Type.LONG_TEXT, "", false, 0), 5),
                    field("capital", Form.Type.NUMBER, "万元", false, 0),
                    between(field("staff", Form.Type.INTEGER, "人", false, 0), 1, 500),
                    field("share", Form.Type.PERCENT, "%", false, 0),
                    field("founded", Form.Type.DATE, "", false, 0),
                    field("runs", Form.Type.DATE_RANGE, "", false, 0),
                    options(field("kind", Form.Type.CHOICE, "", false, 0), "public", "other"),
                    field("code", Form.Type.CODE, "", false, 0),
                    field("area", Form.Type.AREA, "", false, 0),
                    field("phone", Form.Type.PHONE, "", false, 0),
                    field("mail", Form.Type.EMAIL, "", false, 0),
                    field("agreed", Form.Type.YES_NO, "", false, 0),
                    same(field("title", Form.Type.TEXT, "", false, 0), "name"),
                    field("stations", Form.Type.INTEGER, "个", false, 2, "now", "target", "maybe-later"))
            .repeated(
                    "partner",
                    0,
                    2,
                    field("partner-name", Form.Type.TEXT),
                    field("partner-code", Form.Type.CODE, "", false, 0))
            .build();

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheForm() {
        assertThat(check(Map.of(
                        "brief", "一二三四五六",
                        "share", "130",
                        "founded", "2031-02-30",
                        "kind", "private",
                        "phone", "12345",
                        "mail", "a@b",
                        "nonsense", "1")))
                .containsExactly(
                        "name MISSING",
                        "brief TOO_LONG",
                        "share PERCENT_RANGE",
                        "founded BAD_DATE",
                        "kind UNKNOWN_OPTION",
                        "phone BAD_PHONE",
                        "mail BAD_EMAIL",
                        "nonsense UNKNOWN_PATH");
    }

    @Test
    void aGoodFormHasNoProblems() {
        var answers = new java.util.HashMap<>(Map.of(
                "name", " 项目 ",
                "brief", "一二三四五",
                "capital", "-1.5",
                "staff", "500",
                "share", "100",
                "founded", "2031-02-28",
                "runs.from", "2031-01-01",
                "runs.to", "2031-01-01",
                "kind", "public",
                "code", "914403001922038216"));
        answers.putAll(Map.of(
                "area", "110100",
                "phone", "010-66001234",
                "mail", "a.b+c@xiandao.example.org",
                "agreed", "no",
                "title", "项目",
                "stations.now", "1",
                "stations.target", "2"));
        answers.put("partner[1].partner-name", "甲");
        answers.put("partner[2].partner-name", "乙");
        assertThat(FormCheck.check(FORM, Optional.empty(), answers, Map.of("stations", 1, "stations.now", 1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "capital,12万,MAGNITUDE_WORD,12",
        "capital,1.2亿元,MAGNITUDE_WORD,12000",
        "capital,5000万元,UNIT_TYPED,5000",
        "capital,3千,MAGNITUDE_WORD,0.3",
        "staff,12万,MAGNITUDE_WORD,120000",
        "staff,2百人,MAGNITUDE_WORD,200",
        "staff,30人,UNIT_TYPED,30",
        "share,85%,UNIT_TYPED,85",
        "staff,'41,230',SEPARATORS,41230",
        "staff,３０,FULL_WIDTH,30",
        "phone,１３８００１３８０００,FULL_WIDTH,13800138000",
        "founded,2031年3月1日,DATE_STYLE,2031-03-01",
        "founded,2031/3/1,DATE_STYLE,2031-03-01",
        "founded,20310301,DATE_STYLE,2031-03-01",
        "code,19220382-1,CODE_HYPHEN,192203821",
        "code,91360727ma35LGHK7K,CODE_LOWER_CASE,91360727MA35LGHK7K",
    })
    void aSlipIsMetWithWhatToWriteInstead(String path, String typed, Code code, String suggestion) {
        assertThat(one(path, typed)).satisfiesExactly(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.args()).containsEntry("suggestion", suggestion);
        });
        assertThat(one(path, suggestion).stream().map(Problem::code))
                .doesNotContain(code, Code.NOT_A_NUMBER, Code.BAD_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "capital,很多,NOT_A_NUMBER",
        "capital,1e3,NOT_A_NUMBER",
        "capital,+5,NOT_A_NUMBER",
        "capital,.5,NOT_A_NUMBER",
        "capital,5.,NOT_A_NUMBER",
        "capital,12万个,NOT_A_NUMBER",
        "capital,12 abc,NOT_A_NUMBER",
        "staff,1.5,NOT_AN_INTEGER",
        "staff,0,TOO_SMALL",
        "staff,501,TOO_LARGE",
        "share,130,PERCENT_RANGE",
        "share,-1,PERCENT_RANGE",
        "founded,2031-13-01,BAD_DATE",
        "founded,0031-01-01,BAD_DATE",
        "founded,2200-01-01,BAD_DATE",
        "founded,2031/2/30,BAD_DATE",
        "founded,明年,BAD_DATE",
        "area,北 京,BAD_AREA",
        "agreed,maybe,UNKNOWN_OPTION",
        "mail,a b@c.org,BAD_EMAIL",
        "mail,a@c..org,BAD_EMAIL",
        "phone,2100000000,BAD_PHONE",
        "code,9144030019220382,CODE_LENGTH",
        "code,91440300192203821O,CODE_CHARACTER",
        "brief,a\u0007b,BAD_CHARACTER",
    })
    void whatCannotBeReadIsRefused(String path, String typed, Code code) {
        assertThat(one(path, typed)).extracting(Problem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "phone,13800138000",
        "phone,+86 13800138000",
        "phone,010-66001234",
        "phone,(0755)26770000",
        "phone,020-83130000-801",
        "phone,400-810-0000",
        "staff,1",
        "staff,3.0",
        "share,0",
        "share,33.3",
        "area,X10000-park",
        "founded,1900-01-01",
        "founded,2199-12-31",
        "brief,5G+工业",
        "agreed,yes",
    })
    void whatIsRightIsAccepted(String path, String typed) {
        assertThat(one(path, typed)).isEmpty();
    }

    @Test
    void aLengthSaysHowManyAreTooMany() {
        assertThat(one("brief", "一二三四五六七"))
                .containsExactly(new Problem("brief", Code.TOO_LONG, Map.of("found", "7", "limit", "5", "over", "2")));
    }

    @Test
    void markupOfRichTextIsNotCounted() {
        var rich = limited(field("rich", Form.Type.RICH_TEXT), 4);
        assertThat(FormCheck.checkOne(rich, "rich", "<p>一二</p><p><b>三四</b></p>"))
                .isEmpty();
        assertThat(FormCheck.checkOne(rich, "rich", "<p>一二三四五</p>")).hasSize(1);
        assertThat(FormCheck.checkOne(rich, "rich", "  ")).isEmpty();
    }

    @Test
    void aRangeEndsAfterItStarts() {
        assertThat(check(Map.of("name", "x", "runs.from", "2031-02-01", "runs.to", "2031-01-31")))
                .containsExactly("runs.to END_BEFORE_START");
        assertThat(check(Map.of("name", "x", "runs", "2031-02-01/2031-01-31")))
                .containsExactly("runs END_BEFORE_START");
        assertThat(check(Map.of("name", "x", "runs", "2031-02-01/2031-03-01"))).isEmpty();
        assertThat(check(Map.of("name", "x", "runs", "2031-02-01/"))).containsExactly("runs MISSING");
        assertThat(check(Map.of("name", "x", "runs", "2031-02-01"))).isEmpty();
        assertThat(check(Map.of("name", "x", "runs.from", "2031-02-01"))).containsExactly("runs.to MISSING");
        assertThat(check(Map.of("name", "x", "runs.from", "soon", "runs.to", "2031-01-31")))
                .containsExactly("runs.from BAD_DATE");
    }

    @Test
    void anOptionThatAsksForWordsGetsThem() {
        assertThat(check(Map.of("name", "x", "kind", "other"))).containsExactly("kind.text MISSING");
        assertThat(check(Map.of("name", "x", "kind", "other", "kind.text", "协会")))
                .isEmpty();
        assertThat(check(Map.of("name", "x", "kind", "public"))).isEmpty();
    }

    @Test
    void oneNameStandsForOneThing() {
        assertThat(check(Map.of("name", "甲", "title", "乙"))).containsExactly("title NOT_SAME");
        assertThat(check(Map.of("name", "甲", "title", " 甲 "))).isEmpty();
    }

    @Test
    void aFigureThatIsGivenNeedsAllItsPartsAndItsEvidence() {
        assertThat(check(Map.of("name", "x", "stations.now", "1")))
                .containsExactly("stations.target MISSING", "stations EVIDENCE_MISSING");
        var given = Map.of("name", "x", "stations.now", "1", "stations.target", "1");
        assertThat(FormCheck.check(FORM, Optional.empty(), given, Map.of("stations", 1, "stationsX", 5)))
                .containsExactly(new Problem("stations", Code.EVIDENCE_MISSING, Map.of("found", "1", "limit", "2")));
    }

    @Test
    void filesAreCountedWhereTheyAreAskedFor() {
        var form = new AForm()
                .with(
                        field("papers", Form.Type.ATTACHMENTS, "", true, 2),
                        field("extra", Form.Type.ATTACHMENTS, "", false, 0),
                        field("list", Form.Type.EVIDENCE_LIST),
                        field("seal", Form.Type.SEAL, "", true, 0))
                .build();
        assertThat(lines(FormCheck.check(form, Optional.empty(), Map.of(), Map.of())))
                .containsExactly("papers EVIDENCE_MISSING", "list MISSING");
        assertThat(FormCheck.check(form, Optional.empty(), Map.of(), Map.of("papers", 2)))
                .isEmpty();
        var one = new AForm().with(field("papers", Form.Type.ATTACHMENTS)).build();
        assertThat(lines(FormCheck.check(one, Optional.empty(), Map.of(), Map.of("papers", 0))))
                .containsExactly("papers EVIDENCE_MISSING");
    }

    @Test
    void aSealNeedsItsScanWhereThePackAsksForOne() {
        var form = new AForm()
                .with(same(field("seal", Form.Type.SEAL, "", true, 1), "name"), field("name", Form.Type.TEXT))
                .build();
        var answers = Map.of("name", "甲", "seal", "乙");
        assertThat(lines(FormCheck.check(form, Optional.empty(), answers, Map.of())))
                .containsExactly("seal EVIDENCE_MISSING");
        assertThat(FormCheck.check(form, Optional.empty(), answers, Map.of("seal", 1)))
                .isEmpty();
    }

    @Test
    void aNameMayHaveToAgreeWithOneOutsideItsEntry() {
        var form = new AForm()
                .with(field("name", Form.Type.TEXT))
                .repeated("unit", 1, 2, same(field("lead", Form.Type.TEXT), "name"))
                .build();
        var answers = Map.of("name", "甲", "unit[1].lead", "乙");
        assertThat(lines(FormCheck.check(form, Optional.empty(), answers, Map.of())))
                .containsExactly("unit[1].lead NOT_SAME");
    }

    @Test
    void aPercentSignIsNotNeededEvenWhereThePackNamesNoUnit() {
        var share = field("share", Form.Type.PERCENT);
        assertThat(FormCheck.checkOne(share, "share", "85%"))
                .containsExactly(new Problem("share", Code.UNIT_TYPED, Map.of("found", "85%", "suggestion", "85")));
        var number = field("number", Form.Type.NUMBER);
        assertThat(FormCheck.checkOne(number, "number", "85%"))
                .extracting(Problem::code)
                .containsExactly(Code.NOT_A_NUMBER);
        assertThat(FormCheck.checkOne(between(number, 1, 5), "number", "9")
                        .getFirst()
                        .args())
                .containsEntry("limit", "5");
        var messages = new Messages(FORM);
        assertThat(one("staff", "0").getFirst().args()).containsEntry("limit", "1");
        assertThat(messages.text(one("staff", "0").getFirst(), "zh")).startsWith("不得小于 1 人");
        assertThat(messages.text(one("staff", "0").getFirst(), "en")).startsWith("This must be at least 1,");
    }

    @Test
    void fullWidthWritingIsOrdinaryInTexts() {
        assertThat(one("title", "５Ｇ！")).isEmpty();
        assertThat(one("mail", "ａ＠ｂ.ｏｒｇ").getFirst().args()).containsEntry("suggestion", "a@b.org");
    }

    @Test
    void entriesOfASectionAreCounted() {
        assertThat(check(Map.of("name", "x", "partner[2].partner-code", "192203821")))
                .containsExactly("partner[1].partner-name MISSING", "partner[2].partner-name MISSING");
        assertThat(check(Map.of(
                        "name", "x",
                        "partner[1].partner-name", "a",
                        "partner[2].partner-name", "b",
                        "partner[3].partner-name", "c")))
                .containsExactly("partner TOO_MANY_ENTRIES");
        var needed = new AForm()
                .repeated("unit", 2, 3, field("unit-name", Form.Type.TEXT))
                .build();
        assertThat(lines(FormCheck.check(
                        needed,
                        Optional.empty(),
                        Map.of("unit[1].unit-name", "a", "unit[2].unit-name", " "),
                        Map.of())))
                .containsExactly("unit TOO_FEW_ENTRIES");
        assertThat(lines(FormCheck.check(needed, Optional.empty(), Map.of(), Map.of("unit[2].unit-name", 1))))
                .containsExactly("unit[1].unit-name MISSING", "unit[2].unit-name MISSING");
    }

    @Test
    void anIndicatorTableHasARowForEachItem() {
        var item = new IndicatorTree.Item(
                "1.1.2",
                AnEdition.text("i"),
                Fraction.of(5),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AnEdition.BASIS);
        var tree = new IndicatorTree(
                Fraction.of(5),
                List.of(new IndicatorTree.First(
                        "1",
                        AnEdition.text("f"),
                        Fraction.of(5),
                        List.of(new IndicatorTree.Second("1.1", AnEdition.text("s"), List.of(item), AnEdition.BASIS)),
                        AnEdition.BASIS)),
                AnEdition.BASIS);
        var form = new AForm()
                .with(field("table", Form.Type.INDICATOR_TABLE, "", true, 0, "base", "target", "maybe-note"))
                .build();
        var answers = Map.of("table.1.1.2.base", "3", "table.1.1.3.base", "3");
        assertThat(lines(FormCheck.check(form, Optional.of(tree), answers, Map.of())))
                .containsExactly("table.1.1.2.target MISSING", "table.1.1.3.base UNKNOWN_PATH");
        assertThat(new Answers(answers).cell("table", "1.1.2", "base")).contains("3");
        assertThat(FormCheck.knows(form, Optional.of(tree), "table.1.1.2.maybe-note"))
                .isTrue();
        assertThat(FormCheck.knows(form, Optional.of(tree), "table.1.1.2")).isFalse();
    }

    @Test
    void onlyPathsOfTheFormAreKnown() {
        for (var path : List.of(
                "name", "stations.now", "runs.to", "kind.text", "partner[1].partner-name", "partner[2].partner-code"))
            assertThat(FormCheck.knows(FORM, Optional.empty(), path)).as(path).isTrue();
        for (var path : List.of(
                "names",
                "stations",
                "stations.then",
                "stations.now.",
                "name.",
                "name.text",
                "partner-name",
                "partner[0].partner-name",
                "partner[3].partner-name",
                "partner[1].name",
                "main[1].name",
                "partner[99999].partner-name"))
            assertThat(FormCheck.knows(FORM, Optional.empty(), path)).as(path).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyProblemHasASentenceInBothLanguages(Code code) {
        var wording = Messages.wording(code);
        assertThat(wording.zh()).isNotBlank();
        assertThat(wording.en()).isNotBlank();
        assertThat(places(wording.zh())).hasSameElementsAs(places(wording.en()));
    }

    @Test
    void aSentenceNamesWhatItMeans() {
        var messages = new Messages(FORM);
        assertThat(messages.text(one("brief", "一二三四五六七").getFirst(), "zh")).isEqualTo("共 7 字，超过 5 字的限制，请删减 2 字。");
        var notSame = FormCheck.check(FORM, Optional.empty(), Map.of("name", "甲", "title", "乙"), Map.of());
        assertThat(messages.text(notSame.getFirst(), "zh")).isEqualTo("应与“name名”一致：甲");
        assertThat(messages.text(notSame.getFirst(), "en")).isEqualTo("This must be the same as “name name”: 甲");
        assertThat(messages.label("stations.now", "zh")).isEqualTo("stations名 · now");
        assertThat(messages.label("partner[2].partner-name", "en")).isEqualTo("partner section 2 · partner-name name");
        assertThat(messages.label("partner", "zh")).isEqualTo("partner节");
        assertThat(messages.label("stations.1.1.2.now", "zh")).isEqualTo("stations名 · 1.1.2 · now");
        assertThat(messages.label("kind.text", "zh")).isEqualTo("kind名");
        assertThat(messages.label("nowhere", "zh")).isEqualTo("nowhere");
    }

    @Test
    void answersAreReadAsWhatTheyAre() {
        var answers = new Answers(Map.of(
                "n", " 1.50 ",
                "d", "2031-02-28",
                "r.from", "2031-01-01",
                "r.to", "2031-12-31",
                "y", "yes",
                "no", "no",
                "odd", "maybe",
                "p[2].name", "乙"));
        assertThat(answers.number("n")).contains(Fraction.of(3, 2));
        assertThat(answers.number("d")).isEmpty();
        assertThat(answers.date("d")).contains(java.time.LocalDate.of(2031, 2, 28));
        assertThat(answers.range("r").orElseThrow().to()).isEqualTo("2031-12-31");
        assertThat(answers.yes("y")).contains(true);
        assertThat(answers.yes("no")).contains(false);
        assertThat(answers.yes("odd")).isEmpty();
        assertThat(answers.entries("p")).isEqualTo(2);
        assertThat(answers.entry("p", 2).text("name")).contains("乙");
    }

    private static List<String> places(String wording) {
        return Pattern.compile("\\{\\w+}")
                .matcher(wording)
                .results()
                .map(it -> it.group())
                .toList();
    }

    private static List<Problem> one(String path, String typed) {
        var field = FORM.sections().getFirst().fields().stream()
                .filter(candidate -> candidate.id().equals(path))
                .findFirst()
                .orElseThrow();
        return FormCheck.checkOne(field, path, typed);
    }

    private static List<String> check(Map<String, String> answers) {
        return lines(FormCheck.check(FORM, Optional.empty(), answers, Map.of()));
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(it -> it.path() + " " + it.code()).toList();
    }
}
