package org.xiandao.rules.load;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Text;

/** tests/*.yaml. */
final class TestsReader {
    private static final Kind<Verdict> VERDICT = Kinds.word(Verdict.class);
    private static final Kind<PackTest.ExpectedVerdict> WITH_SHORTFALL =
            Kinds.mapping(mapping -> new PackTest.ExpectedVerdict(
                    mapping.get("verdict", VERDICT), mapping.maybe("shortfall", Numbers.QUANTITY_WITH_UNIT)));
    private static final Kind<PackTest.ExpectedVerdict> EXPECTED = Kind.of(
            node -> node instanceof Scalar
                    ? new PackTest.ExpectedVerdict(VERDICT.read(node), Optional.empty())
                    : WITH_SHORTFALL.read(node),
            WITH_SHORTFALL::blank);
    private static final Kind<PackTest.ExpectedTarget> TARGET = Kinds.mapping(mapping -> new PackTest.ExpectedTarget(
            mapping.maybe("actual", Numbers.NUMBER), mapping.maybe("on-path", Numbers.NUMBER)));
    private static final Kind<PackTest.Stars> STARS = Kinds.mapping(mapping ->
            new PackTest.Stars(mapping.get("score", Numbers.NUMBER), mapping.get("is", Numbers.wholeFrom(0))));
    private static final Kind<PackTest.Strikes> STRIKES = Kinds.mapping(mapping -> new PackTest.Strikes(
            mapping.needList("ratings", Numbers.wholeFrom(0)),
            mapping.get("is", Numbers.wholeFrom(0)),
            mapping.maybe("other-reading", Numbers.wholeFrom(0))));
    private static final Kind<PackTest.Score> SCORE = Kinds.mapping(mapping -> new PackTest.Score(
            mapping.needList("experts", Kinds.mapOf(Numbers.NUMBER)), mapping.get("is", Numbers.NUMBER)));
    private static final Kind<PackTest.StagePeriod> PERIOD = Kinds.mapping(mapping -> new PackTest.StagePeriod(
            mapping.get("stage", Kinds.ID), mapping.get("begins", Numbers.DATE), mapping.get("ends", Numbers.DATE)));
    private static final Kind<PackTest.Expect> EXPECT = Kinds.mapping(mapping -> {
        if (mapping.keys().isEmpty() && !mapping.isBlank())
            mapping.report(
                    Fault.Code.EMPTY,
                    new Text("测试没有写期望", "The test expects nothing"),
                    new Text("请写 conditions、measures 或其他期望", "Write conditions, measures or another expectation"));
        return new PackTest.Expect(
                mapping.maybe("conditions", Kinds.mapOf(EXPECTED)).orElse(Map.of()),
                mapping.maybe("measures", Kinds.mapOf(Numbers.NUMBER)).orElse(Map.of()),
                mapping.maybe("targets", Kinds.mapOf(TARGET)).orElse(Map.of()),
                mapping.maybe("stars", STARS),
                mapping.maybe("strikes", STRIKES),
                mapping.maybe("score", SCORE),
                mapping.maybe("channel", Kinds.ID),
                mapping.list("path", Kinds.ID),
                mapping.maybe("period", PERIOD));
    });
    private static final Kind<PackTest> TEST = Kinds.mapping(TestsReader::test);

    private TestsReader() {}

    static List<PackTest> read(Mapping mapping) {
        return mapping.needList("tests", TEST);
    }

    private static PackTest test(Mapping mapping) {
        var name = mapping.get("name", Kinds.BILINGUAL);
        var given = CaseFileReader.read(mapping);
        var expect = mapping.get("expect", EXPECT);
        boolean judges = !expect.conditions().isEmpty()
                || !expect.measures().isEmpty()
                || !expect.targets().isEmpty();
        if (judges && given.asOf().isEmpty()) mapping.missing("as-of");
        boolean walks = expect.channel().isPresent() || !expect.path().isEmpty();
        if ((judges || walks) && given.subjects().isEmpty()) mapping.missing("subjects");
        return new PackTest(mapping.place(), name, given, expect);
    }
}
