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
                    rating.yaml | stars: 5, from | stars: 4, from | DUPLICATE_ID | 3:5
                    rating.yaml | from: 70, below: 80 | from: 70, below: 70 | BANDS | 4:33
                    plan.yaml | pillar: infrastructure | pillar: infrastucture | UNKNOWN_REFERENCE | 6:74
                    plan.yaml | owners: [industry-bureau | owners: [industrial-bureau | UNKNOWN_REFERENCE | 8:102
                    letters.yaml | {{trial-start}}至 | {{trial-begin}}至 | LETTER_VARIABLE | 5:7
                    letters.yaml | {{trial-start}}至 | {{trial-start}至 | LETTER_VARIABLE | 5:7
                    """)
    void bandsPlanAndLettersFit(String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }
}
