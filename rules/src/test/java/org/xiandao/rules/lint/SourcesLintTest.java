package org.xiandao.rules.lint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.Fault;

class SourcesLintTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    conditions.yaml | 每万人拥有5G基站数超过30个 | 每万人拥有5G基站数超过31个 | QUOTE_NOT_FOUND | 9:42
                    conditions.yaml | at: 第四条, quote: 每万人拥有5G基站数超过30个 | at: 第五条, quote: 每万人拥有5G基站数超过30个 | QUOTE_NOT_FOUND | 9:42
                    conditions.yaml | at: 第四条 | at: 第四十条 | UNKNOWN_ARTICLE | 9:30
                    conditions.yaml | doc: rules | doc: ruels | UNKNOWN_REFERENCE | 9:19
                    letters.yaml | decision: D-05 | decision: D-55 | UNKNOWN_DECISION | 7:15
                    letters.yaml | decision: D-05 | decision: D-04 | UNUSED_DECISION | decisions.yaml:18:5
                    sources.yaml | sha256: | sha256: 0000000000000000000000000000000000000000000000000000000000000000 # | TEXT_CHANGED | 6:13
                    sources.yaml | - {doc: rules, at: 第十条 | - {doc: rules, at: 第九条 | ARTICLE_UNCOVERED | 17:9
                    sources.yaml | - {doc: rules, at: 第十条 | - {doc: rules, at: 第九条 | REASON_NEEDLESS | 20:22
                    sources.yaml | at: 第三条 | at: 第二条 | DUPLICATE_ID | 10:9
                    """)
    void whatAClauseRestsOnIsThere(String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }
}
