package org.xiandao.rules.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault in an otherwise whole pack: its code, its line and its column. */
class FaultsOfAPackTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    pack.yaml       | level: province            | level: provinz               | UNKNOWN_WORD      | 6:8
                    pack.yaml       | issuer:                    | isuer:                       | UNKNOWN_KEY       | 4:1
                    pack.yaml       | area: "990000"             | area: 990000                 | WRONG_TYPE        | 5:7
                    pack.yaml       | area: "990000"             | area: "99"                   | BAD_ID            | 5:7
                    pack.yaml       | northland/2031             | northland                    | BAD_ID            | 1:7
                    pack.yaml       | , en: Northland pilot areas | ``                          | MISSING_LANGUAGE  | 2:8
                    pack.yaml       | zh: 北原省先导区试点, | ``                                | MISSING_LANGUAGE  | 2:8
                    pack.yaml       | {zh: 北原先导区, en: Northland} | Northland               | WRONG_TYPE        | 3:14
                    pack.yaml       | en: Northland}             | en: ""}                      | EMPTY             | 3:30
                    pack.yaml       | {zh: 北原先导区, en: Northland} | &x {zh: 甲, en: a}      | ANCHOR            | 3:14
                    pack.yaml       | level: province            | level: !!str province        | TAG               | 6:8
                    pack.yaml       | level: province            | level: [province             | NOT_YAML          | 7:1
                    rating.yaml     | from: 90, below: 100       | from: 9e1, below: 100        | BAD_NUMBER        | 2:22
                    rating.yaml     | from: 90, below: 100       | from: 90, below: "100"       | BAD_NUMBER        | 2:33
                    rating.yaml     | from: 90, below: 100       | from: 90/0, below: 100       | BAD_NUMBER        | 2:22
                    rating.yaml     | stars: 5,                  | stars: 4.5,                  | OUT_OF_RANGE      | 2:13
                    rating.yaml     | stars: 5,                  | stars: 5, stars: 4,          | DUPLICATE_KEY     | 2:16
                    rating.yaml     | stars: 5,                  | ``                           | MISSING_KEY       | 2:5
                    rating.yaml     | , decision: D-03           | ``                           | NO_BASIS          | 2:5
                    rating.yaml     | decision: D-03             | decision: someone said so    | BAD_ID            | 2:48
                    rating.yaml     | lasts: 3 years             | lasts: three years           | BAD_PERIOD        | 17:14
                    rating.yaml     | due: "03-31"               | due: "02-31"                 | BAD_DATE          | 12:10
                    rating.yaml     | inclusive: false           | inclusive: "no"              | WRONG_TYPE        | 14:31
                    review.yaml     | aggregate: trimmed-mean    | aggregate: median            | UNKNOWN_KEY       | 6:3
                    review.yaml     | trim-from: 5               | harshness: shown                   | MISSING_KEY       | 2:3
                    review.yaml     | reasons: always            | reasons: sometimes           | UNKNOWN_WORD      | 8:12
                    review.yaml     | reasons: always            | reasons: {up-to: 2, from: 1} | OUT_OF_RANGE      | 8:20
                    review.yaml     | nobody-judges: first-level | disagreement: {}             | MISSING_KEY       | 9:17
                    plan.yaml       | 2034-12-31                 | 2034-02-30                   | BAD_DATE          | 6:127
                    plan.yaml       | 120000 个                  | many                         | BAD_QUANTITY      | 6:113
                    plan.yaml       | at-least: 120000 个        | at-least: 1 个, above: 1 个  | WRONG_TYPE        | 6:5
                    plan.yaml       | owners: [industry-bureau, telecom-bureau] | owners: industry-bureau | WRONG_TYPE | 8:101
                    workflow.yaml   | by: applicant              | by: anyone                   | UNKNOWN_WORD      | 29:9
                    workflow.yaml   | clock: {until: close}      | clock: {until: close, working-days: 3} | WRONG_TYPE | 30:12
                    workflow.yaml   | clock: {until: close}      | clock: {}                    | MISSING_KEY       | 30:12
                    workflow.yaml   | may: [submit]              | may: [sumbit]                | UNKNOWN_WORD      | 31:11
                    workflow.yaml   | id: opinion                | id: Opinion!                 | BAD_ID            | 33:9
                    conditions.yaml | above: 30 个/万人          | abov: 30 个/万人             | MISSING_KEY       | 7:14
                    conditions.yaml | above: 30 个/万人          | above: 3O 个/万人            | BAD_QUANTITY      | 7:51
                    conditions.yaml | {finding: no-grave-incidents, is: true} | {fnding: x}     | MISSING_KEY       | 21:21
                    conditions.yaml | severity: block            | severity: fatal              | UNKNOWN_WORD      | 6:15
                    indicators.yaml | points: 335/6              | points: 335 / 6              | BAD_NUMBER        | 31:76
                    indicators.yaml | points-decision: D-02,     | points-decision: D-02, decision: D-01, | WRONG_TYPE | 31:15
                    indicators.yaml | {told: true}               | {told: false}                | WRONG_TYPE        | 3:78
                    indicators.yaml | - {level: {in: [factory, workshop]}} | - {level: {in: [a]}, state: {in: [b]}} | WRONG_TYPE | 16:11
                    form.yaml       | type: integer              | type: whole                  | UNKNOWN_WORD      | 26:15
                    form.yaml       | characters: 100            | characters: 0                | OUT_OF_RANGE      | 20:84
                    sources.yaml    | file: sources/rules.txt    | file: sources/rule.txt       | MISSING_FILE      | 1:1
                    sources.yaml    | file: sources/rules.txt    | file: ../rules.txt           | BAD_ID            | 5:11
                    sources.yaml    | starts: 第四条             | starts: 第五条               | ARTICLE_NOT_FOUND | 12:9
                    sources.yaml    | starts: 第一条 为规范      | starts: 第一条 为了          | ARTICLE_NOT_FOUND | 8:9
                    decisions.yaml  | id: D-02                   | id: D-01                     | DUPLICATE_ID      | 6:5
                    tests/rating.yaml | ends: 2034-12-01         | ends: soon                   | BAD_DATE          | 4:56
                    tests/rating.yaml | {stars: {score: 100, is: 5}} | {}                       | EMPTY             | 6:46
                    tests/conditions.yaml | verdict: not-met     | verdict: unmet               | UNKNOWN_WORD      | 11:34
                    tests/conditions.yaml | as-of: 2031-09-30    | batch: first                 | MISSING_KEY       | 2:5
                    """)
    void aFaultIsToldWithItsPlace(String file, String passage, String instead, Fault.Code code, String place) {
        var faults = ASamplePack.asItIs().with(file, passage, instead).faults();
        assertThat(faults)
                .extracting(fault -> fault.code() + " " + fault.line() + ":" + fault.column())
                .contains(code + " " + place);
        assertThat(faults).allSatisfy(fault -> {
            assertThat(fault.message().zh()).isNotBlank();
            assertThat(fault.message().en()).isNotBlank();
            assertThat(fault.remedy().zh()).isNotBlank();
            assertThat(fault.remedy().en()).isNotBlank();
        });
    }

    @Test
    void allFaultsOfAPackAreToldAtOnceInReadingOrder() {
        var faults = ASamplePack.asItIs()
                .with("pack.yaml", "level: province", "level: provinz")
                .with("rating.yaml", "from: 90", "from: ninety")
                .with("rating.yaml", "stars: 4", "star: 4")
                .faults();
        assertThat(faults)
                .extracting(fault -> fault.file() + " " + fault.code())
                .containsExactly(
                        "pack.yaml UNKNOWN_WORD",
                        "rating.yaml BAD_NUMBER",
                        "rating.yaml MISSING_KEY",
                        "rating.yaml UNKNOWN_KEY");
    }

    @Test
    void aMistypedKeyIsToldItsNearestNeighbour() {
        var fault = ASamplePack.asItIs()
                .with("form.yaml", "classification: restricted", "clasification: restricted")
                .faults()
                .getFirst();
        assertThat(fault.remedy().en()).contains("\"classification\"");
        assertThat(fault.in("zh")).startsWith("form.yaml:18:9  不认识的键").contains(" — 是不是 classification");
    }

    @Test
    void aMappingOfTheWrongTypeBreedsNoFurtherFaults() {
        assertThat(ASamplePack.asItIs().write("review.yaml", "review: none\n").faults())
                .singleElement()
                .matches(fault -> fault.code() == Fault.Code.WRONG_TYPE);
    }

    @Test
    void aliasesAreRefusedWhereTheyStand() {
        var faults = ASamplePack.asItIs()
                .write("plan.yaml", "pillars: &p []\nowners: *p\n")
                .faults();
        assertThat(faults).extracting(Fault::line).contains(1, 2);
        assertThat(faults).extracting(Fault::code).contains(Fault.Code.ANCHOR);
    }

    @Test
    void aMissingFileAndAnUnknownOneAreBothTold() {
        var faults = ASamplePack.asItIs()
                .without("workflow.yaml")
                .write("workflows.yaml", "stages: []\n")
                .faults();
        assertThat(faults)
                .extracting(fault -> fault.code() + " " + fault.file())
                .containsExactly("MISSING_FILE workflow.yaml", "UNKNOWN_FILE workflows.yaml");
        assertThat(faults.getLast().remedy().en()).contains("workflow.yaml");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThat(ASamplePack.asItIs()
                        .write("plan.yaml", new byte[] {(byte) 0xC3, (byte) 0x28})
                        .faults())
                .singleElement()
                .matches(fault -> fault.code() == Fault.Code.NOT_UTF8);
    }

    @Test
    void anEmptyFileASecondDocumentAndABottomlessNestAreRefused() {
        assertThat(ASamplePack.asItIs().write("plan.yaml", "").faults())
                .extracting(Fault::code)
                .containsExactly(Fault.Code.EMPTY);
        assertThat(ASamplePack.asItIs()
                        .write("plan.yaml", "pillars: []\n---\nowners: []\n")
                        .faults())
                .extracting(Fault::code, Fault::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Fault.Code.NOT_YAML, 2));
        assertThat(ASamplePack.asItIs().write("plan.yaml", "[".repeat(5000)).faults())
                .extracting(Fault::code)
                .containsExactly(Fault.Code.NOT_YAML);
    }

    @Test
    void aReadmeMayLieInAPack() {
        assertThat(ASamplePack.asItIs()
                        .write("README.md", "# Northland\n")
                        .write("README.zh-CN.md", "# 北原\n")
                        .faults())
                .isEmpty();
    }
}
