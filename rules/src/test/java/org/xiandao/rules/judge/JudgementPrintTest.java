package org.xiandao.rules.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.rules.judge.AnEdition.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Basis;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Measure.Definition;
import org.xiandao.rules.pack.Measure.Pool;
import org.xiandao.rules.pack.Predicate;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.pack.Text;

class JudgementPrintTest {
    private static final LocalDate DAY = LocalDate.of(2031, 9, 30);
    private static final Facts.Subject EAST = new Facts.Subject("110100", "东城", Level.CITY, List.of());
    private static final Facts.Subject WEST = new Facts.Subject("110200", "西城", Level.CITY, List.of());
    private static final Edition EDITION = new AnEdition()
            .stations()
            .measure("factories", "家", new Definition.Told())
            .decision("B-2", "按常住人口合并计算")
            .stage("draft")
            .stage("visit")
            .build();

    @Test
    void theTextShowsTheSumAndWhereItsFiguresCameFrom() {
        var operand = new Operand(
                "base-station-count/1@7",
                "5G基站",
                "41,230",
                "通管局",
                Optional.of(LocalDate.of(2031, 8, 31)),
                List.of(),
                true);
        var facts = DeclaredFacts.of(EAST)
                .value(EAST.area(), "stations", new Answer.Known<>(Fraction.of(41_230), List.of(operand)))
                .value("residents", 14_870_000)
                .build();
        var judgement =
                new Judge(EDITION, facts).judge(stations(compare("stations-per-10k", Comparator.ABOVE, 30)), DAY);
        assertThat(JudgementText.of(EDITION, judgement, "zh")).isEqualTo("""
                        5G网络覆盖率  不满足  截至 2031-09-30，规则版本 northland/2031（sha256 3f1c5a2b…）
                          基站数超过30个 — 管理规则 附件·基础设施
                          原文未明确，按本系统口径 B-2：按常住人口合并计算
                          stations-per-10k = 41,230 ÷ 14,870,000 × 10,000 = 27.72… 个/万人，未超过 30，还差 3,381 个stations
                            stations = 41,230 个
                              5G基站 41,230 个 · base-station-count/1@7 · 通管局 · 2031-08-31 · 演示数据
                            residents = 14,870,000 人
                              residents 14870000 人 · declared/110100/residents
                        """);
        assertThat(JudgementText.of(EDITION, judgement, "en"))
                .startsWith("5G coverage  not met  as of 2031-09-30, edition northland/2031 (sha256 3f1c5a2b…)\n")
                .contains("27.72… per 10,000 people, not above 30, short by 3,381 (stations)");
    }

    @Test
    void everyKindOfTraceCanBeReadInBothLanguages() {
        var all = new Predicate.All(List.of(
                new Predicate.Any(List.of(
                        compare("factories", Comparator.AT_MOST, 5), compare("factories", Comparator.BELOW, 5))),
                new Predicate.Not(new Predicate.AnswerGiven("name")),
                new Predicate.AnswerIn("kind", Set.of("b", "a")),
                new Predicate.FindingIs("clean", true),
                new Predicate.AreaLevel(Set.of(Level.CITY, Level.PARK)),
                new Predicate.AreaTitle("planned"),
                new Predicate.CallAttribute("batch", "first"),
                compare("stations-per-10k", Comparator.EQUALS, 1),
                compare("stations-per-10k", Comparator.AT_LEAST, 1)));
        var facts = DeclaredFacts.of(EAST, WEST)
                .value(EAST.area(), "factories", Fraction.of(7))
                .value(WEST.area(), "factories", Fraction.of(3))
                .value(EAST.area(), "stations", Fraction.of(7))
                .value(EAST.area(), "residents", Fraction.of(0))
                .value(WEST.area(), "stations", Fraction.of(2))
                .value(WEST.area(), "residents", Fraction.of(20_000))
                .answer("kind", "c")
                .build();
        var judgement = new Judge(EDITION, facts).judge(stations(all, Pool.EACH), DAY);
        var zh = JudgementText.of(EDITION, judgement, "zh");
        assertThat(zh)
                .contains("各申报地区分别满足", "东城", "西城", "以下各项均须满足", "以下满足一项即可", "以下不得成立")
                .contains("超过 5，多出 2 家factories", "未低于 5，多出 3 家factories", "不超过 5", "低于 5")
                .contains("“name”应已填报：—，尚未填报（name）  不满足")
                .contains("“kind”应填 a、b：c  不满足", "认定事项 clean 应为 true：—，尚未认定（clean）  无法判定")
                .contains("申报地区应为 市级、园区：city  满足", "申报地区应具有称号 planned", "本次申报通知的 batch 应为 first")
                .contains("除数为零（residents）", "等于 1", "不少于 1");
        assertThat(JudgementText.of(EDITION, judgement, "en"))
                .contains("each applicant for itself", "all of these", "any of these", "not this")
                .contains("more than 5, over by 2 (factories)", "not below 5", "at most 5", "equal to 1")
                .contains("“name” must be answered: —, not answered (name)  not met")
                .contains("“kind” must be a or b: c  not met", "not yet established (clean)  undetermined")
                .contains("the area must be a city or park: city  met", "division by zero (residents)");
    }

    @Test
    void theSameJudgementHasTheSameBytes() {
        var facts = DeclaredFacts.of(EAST, WEST)
                .value(EAST.area(), "stations", Fraction.of(1))
                .value(EAST.area(), "residents", Fraction.of(3))
                .answer("kind", "a")
                .build();
        var predicate = new Predicate.Any(List.of(
                compare("stations-per-10k", Comparator.ABOVE, 30),
                new Predicate.AnswerIn("kind", Set.of("z", "a", "m")),
                new Predicate.Not(new Predicate.AreaLevel(Set.of(Level.PARK)))));
        var judgement = new Judge(EDITION, facts).judge(stations(predicate, Pool.EACH), DAY);
        var json = JudgementJson.of(judgement);
        var text = CanonicalJson.text(json);
        assertThat(CanonicalJson.parse(text)).isEqualTo(json);
        assertThat(text)
                .contains("\"verdict\":\"met\"", "\"in\":[\"a\",\"m\",\"z\"]", "\"asOf\":\"2031-09-30\"")
                .contains("\"amount\":\"10000/3\"", "\"above\":{\"amount\":\"30\",\"unit\":\"\"}")
                .contains("\"reason\":{\"code\":\"not-answered\",\"what\":\"stations\"}")
                .contains("\"decision\":\"B-2\"", "\"standIn\":false");
    }

    /** If this fails, documents that were signed with an older digest can't be checked any more: keep the form. */
    @Test
    void theBytesAreTheseAndStayThese() {
        var facts = DeclaredFacts.of(EAST, WEST)
                .value(EAST.area(), "factories", Fraction.of(1))
                .value(WEST.area(), "factories", Fraction.of(2))
                .build();
        var clause = new Predicate.All(List.of(
                compare("factories", Comparator.AT_LEAST, 5),
                new Predicate.Any(List.of(new Predicate.AnswerGiven("name"), new Predicate.CallAttribute("b", "x")))));
        var judgement = new Judge(EDITION, facts).judge(stations(clause, Pool.SUM), DAY);
        assertThat(CanonicalJson.text(JudgementJson.of(judgement.trace())))
                .isEqualTo("{\"parts\":["
                        + "{\"clause\":{\"at-least\":{\"amount\":\"5\",\"unit\":\"\"},\"indicator\":\"factories\"},"
                        + "\"shortfall\":{\"beyond\":false,\"measure\":\"factories\","
                        + "\"missing\":{\"amount\":\"2\",\"unit\":\"家\"}},"
                        + "\"value\":{\"amount\":\"3\",\"measure\":\"factories\",\"operands\":[],\"parts\":["
                        + part("110100", "东城", 1) + "," + part("110200", "西城", 2)
                        + "],\"unit\":\"家\"},\"verdict\":\"not-met\",\"word\":\"compare\"},"
                        + "{\"parts\":["
                        + "{\"clause\":{\"answer\":\"name\",\"given\":true},\"operands\":[],"
                        + "\"reason\":{\"code\":\"not-answered\",\"what\":\"name\"},"
                        + "\"verdict\":\"not-met\",\"word\":\"ask\"},"
                        + "{\"clause\":{\"call\":\"b\",\"is\":\"x\"},\"operands\":[],"
                        + "\"reason\":{\"code\":\"not-established\",\"what\":\"b\"},"
                        + "\"verdict\":\"undetermined\",\"word\":\"ask\"}"
                        + "],\"verdict\":\"undetermined\",\"word\":\"any\"}"
                        + "],\"verdict\":\"not-met\",\"word\":\"all\"}");
    }

    private static String part(String area, String name, int factories) {
        return """
                {"role":"subject","subject":{"area":"%s","level":"city","name":"%s","titles":[]},\
                "value":{"amount":"%d","measure":"factories","operands":[{"demonstration":false,"evidence":[],\
                "label":"factories","ref":"declared/%s/factories","source":"","value":"%d"}],\
                "parts":[],"unit":"家"}}""".formatted(area, name, factories, area, factories);
    }

    @Test
    void nestedClausesAreIndentedAndEachAreaHasItsLines() {
        var facts = DeclaredFacts.of(EAST, WEST)
                .value(EAST.area(), "factories", Fraction.of(1))
                .value(WEST.area(), "factories", Fraction.of(2))
                .answer("kind", "a")
                .build();
        var clause = new Predicate.Any(
                List.of(compare("factories", Comparator.AT_LEAST, 5), new Predicate.AnswerIn("kind", Set.of("b"))));
        var summed = new Judge(EDITION, facts).judge(stations(clause, Pool.SUM), DAY);
        assertThat(JudgementText.of(EDITION, summed, "zh").lines().skip(3))
                .containsExactly(
                        "  以下满足一项即可  不满足",
                        "    factories = 1 + 2 = 3 家，少于 5，还差 2 家factories",
                        "      东城  factories = 1 家",
                        "        factories 1 家 · declared/110100/factories",
                        "      西城  factories = 2 家",
                        "        factories 2 家 · declared/110200/factories",
                        "    “kind”应填 b：a  不满足",
                        "      kind a · answers/kind");
        var each = new Judge(EDITION, facts).judge(stations(compare("factories", Comparator.ABOVE, 1), Pool.EACH), DAY);
        assertThat(JudgementText.of(EDITION, each, "en").lines().skip(3))
                .containsExactly(
                        "  each applicant for itself  not met",
                        "    东城",
                        "      factories = 1, not above 1, short by 1 (factories)",
                        "        factories 1 · declared/110100/factories",
                        "    西城",
                        "      factories = 2, above 1",
                        "        factories 2 · declared/110200/factories");
        assertThat(JudgementText.of(EDITION, each.shortfalls().getFirst(), "zh"))
                .isEqualTo("还差 1 家factories");
    }

    @Test
    void aStandInSaysWhereTheConditionIsDecided() {
        var condition = new Condition(
                "safe",
                new Text("安全", "Safety"),
                new Predicate.FindingIs("clean", true),
                "visit",
                Optional.of(new Predicate.AnswerGiven("promise")),
                Condition.Severity.BLOCK,
                Optional.empty(),
                Pool.EACH,
                AnEdition.BASIS);
        var judgement = new Judge(EDITION, DeclaredFacts.of(EAST).build()).judge(condition, DAY, "draft");
        assertThat(JudgementText.of(EDITION, judgement, "zh")).contains("正式判定在“visit”环节，此前以下列代替");
        assertThat(CanonicalJson.text(JudgementJson.of(judgement))).contains("\"standIn\":true");
    }

    private static Condition stations(Predicate require) {
        return stations(require, Pool.RATIO);
    }

    private static Condition stations(Predicate require, Pool joint) {
        return new Condition(
                "base-stations",
                new Text("5G网络覆盖率", "5G coverage"),
                require,
                "visit",
                Optional.empty(),
                Condition.Severity.BLOCK,
                Optional.empty(),
                joint,
                new Basis(List.of(new Basis.Citation("rules", "附件·基础设施", "基站数超过30个")), Optional.of("B-2")));
    }
}
