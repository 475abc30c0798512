package org.xiandao.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.load.ASamplePack;
import org.xiandao.rules.load.Fault;
import org.xiandao.rules.load.PackFiles;
import org.xiandao.rules.pack.Clause;
import org.xiandao.rules.pack.Uncovered;

class CoverageTest {
    @Test
    void theSamplePackIsWithoutFaultOrWarning() {
        assertThat(Linter.lint(ASamplePack.asItIs().loaded(), ASamplePack.CATALOGUE))
                .isEmpty();
    }

    @Test
    void articlesWithoutClauseHaveTheirReason() {
        var coverage = Coverage.of(ASamplePack.asItIs().loaded());
        assertThat(coverage.articles()).isEqualTo(10);
        assertThat(coverage.unexplained()).isEmpty();
        assertThat(coverage.explained()).extracting(Uncovered::at).containsExactly("第一条", "第十条");
        assertThat(coverage.untested()).isEmpty();
        assertThat(coverage.testable()).hasSizeGreaterThan(15);
    }

    @Test
    void aDeclaredFigureNeedsNoTestAndAFormulaDoes() {
        var measures = Coverage.of(ASamplePack.asItIs().loaded()).testable().stream()
                .filter(clause -> clause.kind() == Clause.Kind.MEASURE)
                .map(Clause::id);
        assertThat(measures).containsExactly("stations", "stations-per-10k", "factories-with-ten-scenes");
    }

    @Test
    void withoutTestsEverythingTestableIsUntested() {
        var pack = ASamplePack.asItIs()
                .without("tests/conditions.yaml")
                .without("tests/rating.yaml")
                .loaded();
        var coverage = Coverage.of(pack);
        assertThat(coverage.untested()).isEqualTo(coverage.testable());
        assertThat(Linter.lint(pack, ASamplePack.CATALOGUE)).allMatch(Fault::isWarning);
    }

    @Test
    void whiteSpaceIsIgnoredInQuotesAndNothingElse() {
        var spaced = Linted.after("conditions.yaml", "超过30个", "超过 30 个");
        assertThat(spaced).isEmpty();
        var worded = Linted.after("conditions.yaml", "超过30个", "高于30个");
        assertThat(worded).extracting(Fault::code).containsExactly(Fault.Code.QUOTE_NOT_FOUND);
    }

    @Test
    void aQuoteOfAnotherArticleIsToldWhereItStands() {
        var faults = Linted.after("review.yaml", "第六条", "第七条");
        assertThat(faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.remedy().en()).isEqualTo("It stands in 第六条"));
    }

    @Test
    void aChangedTextIsTold() {
        var pack = ASamplePack.asItIs();
        pack.with("sources/rules.txt", "超过30个", "超过3 0个");
        assertThat(Linter.lint(pack.loaded(), ASamplePack.CATALOGUE))
                .singleElement()
                .satisfies(fault -> assertThat(fault.remedy().en())
                        .contains(
                                PackFiles.sha256(pack.text("sources/rules.txt").getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aRefusedPackShowsTheFaultsOfItsReading() {
        var refused = ASamplePack.asItIs()
                .with("pack.yaml", "level: province", "level: provinz")
                .outcome();
        assertThat(Linter.lint(refused, ASamplePack.CATALOGUE))
                .extracting(Fault::code)
                .containsExactly(Fault.Code.UNKNOWN_WORD);
    }
}
