package org.xiandao.rules.lint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.Fault;

class PackTestsLintTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    tests/conditions.yaml | factories: met | factory: met | UNKNOWN_REFERENCE | 11:9
                    tests/conditions.yaml | residents: 10000000 | people: 10000000 | UNKNOWN_REFERENCE | 5:13
                    tests/conditions.yaml | {batch: first} | {bunch: first} | UNKNOWN_REFERENCE | 8:11
                    tests/conditions.yaml | channel: province | channel: provinz | UNKNOWN_REFERENCE | 16:16
                    tests/conditions.yaml | [draft, opinion | [draft, opinions | UNKNOWN_REFERENCE | 17:21
                    tests/conditions.yaml | {no-incidents: "yes"} | {incidents: "yes"} | UNKNOWN_REFERENCE | 6:14
                    tests/rating.yaml | stage: trial | stage: trail | UNKNOWN_REFERENCE | 4:23
                    tests/rating.yaml | stage: trial | stage: notice | CLAUSE_UNTESTED | workflow.yaml:84:5
                    tests/conditions.yaml | factories: met | `` | CLAUSE_UNTESTED | conditions.yaml:10:5
                    tests/conditions.yaml | channel: own | channel: province | CLAUSE_UNTESTED | workflow.yaml:8:5
                    tests/rating.yaml | {score: 89.99, is: 4} | {score: 89.99, is: 5} | CLAUSE_UNTESTED | rating.yaml:3:5
                    """)
    void testsSpeakOfWhatThePackHas(String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }
}
