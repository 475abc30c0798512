package org.xiandao.rules.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.form.AForm.field;
import static org.xiandao.rules.form.AForm.same;
import static org.xiandao.rules.form.FormOfAllTypes.FORM;
import static org.xiandao.rules.form.FormOfAllTypes.one;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.form.Problem.Code;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.IndicatorTree;

/** A form as a whole: what is missing, what disagrees, which paths it has. */
class FormCheckTest {
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

    private static List<String> check(Map<String, String> answers) {
        return lines(FormCheck.check(FORM, Optional.empty(), answers, Map.of()));
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(it -> it.path() + " " + it.code()).toList();
    }
}
