package org.xiandao.rules.lint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.Fault;

class RatingAndPlanLintTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    rating.yaml | from: 80, below: 90 | from: 81, below: 90 | BANDS | 3:22
                    rating.yaml | from: 80, below: 90 | from: 80, below: 91 | BANDS | 2:22
                    rating.yaml | from: 0, below: 60 | from: 10, below: 60 | BANDS | 6:22
                    rating.yaml | below: 100 | below: 110 | BANDS | 2:33
                    rating.yaml | stars: 5, from | stars: 0, from | BANDS | 2:13
                    rating.yaml | stars: 5, from | stars: 10, from | BANDS | 2:13
                    rating.yaml | stars: 5, from | stars: 4, from | DUPLICATE_ID | 3:5
                    rating.yaml | from: 70, below: 80 | from: 70, below: 70 | BANDS | 4:33
                    plan.yaml | pillar: infrastructure | pillar: infrastucture | UNKNOWN_REFERENCE | 6:74
                    plan.yaml | owners: [industry-bureau | owners: [industrial-bureau | UNKNOWN_REFERENCE | 8:102
                    plan.yaml | at-least: 120000 个 | equals: 120000 个 | TARGET_PATH | 6:111
                    plan.yaml | kind: stock, at-least | kind: added, at-most | TARGET_PATH | 6:96
                    plan.yaml | kind: stock | kind: within | TARGET_PATH | 6:164
                    plan.yaml | measure: stations | measure: station | UNKNOWN_REFERENCE | 6:163
                    plan.yaml | 120000 个 | 120000 座 | UNIT | 6:163
                    plan.yaml | base: 2031-12-31 | base: 2034-12-31 | TARGET_PATH | 6:127
                    plan.yaml | base: 2031-12-31 | base: 2031-12-31, from: 3 个 | TARGET_PATH | 9:7
                    plan.yaml | tasks: {stations-2034 | tasks: {stations-2043 | UNKNOWN_REFERENCE | 10:18
                    plan.yaml | ["1-1"]} | ["1-2"]} | UNKNOWN_REFERENCE | 10:18
                    plan.yaml | measure: stations, | measure: stations, path: {base: 2031-12-31, points: [{on: 2035-12-31, at: 5 个}], decision: D-06}, | TARGET_PATH | 6:212
                    plan.yaml | measure: stations, | measure: stations, path: {base: 2031-12-31, points: [{on: 2032-12-31, at: 5 家}], decision: D-06}, | UNIT | 6:228
                    plan.yaml | kind: stock, at-least: 120000 个, by: 2034-12-31, item: "1.1.1", measure: stations | kind: within, at-least: 120000 个, by: 2034-12-31, measure: factories-with-ten-scenes, path: {base: 2031-12-31, from: 5 个, decision: D-06} | TARGET_PATH | 6:207
                    letters.yaml | {{trial-start}}至 | {{trial-begin}}至 | LETTER_VARIABLE | 5:7
                    letters.yaml | id: approval | id: aproval | UNKNOWN_WORD | 2:9
                    letters.yaml | {{trial-start}}至 | {{grounds}}至 | LETTER_VARIABLE | 5:7
                    letters.yaml | {{trial-start}}至 | {{trial-start}至 | LETTER_VARIABLE | 5:7
                    """)
    void bandsPlanAndLettersFit(String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }
}
