package org.xiandao.rules.lint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.Fault;

class IndicatorsLintTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    indicators.yaml | points: 25/6 | points: 4.17 | WEIGHTS | 25:15
                    indicators.yaml | points: 40 | points: 41 | WEIGHTS | 20:10
                    indicators.yaml | total: 100 | total: 99 | WEIGHTS | 20:10
                    indicators.yaml | ratio: stations, | ratio: station, | UNKNOWN_REFERENCE | 7:20
                    indicators.yaml | ratio: stations, per: residents | ratio: stations, per: stations-per-10k | CYCLE | 7:12
                    indicators.yaml | {told: true} | {total: [stations]} | UNIT | 3:79
                    indicators.yaml | measures: [stations-per-10k] | measures: [stations-per-10] | UNKNOWN_REFERENCE | 31:117
                    indicators.yaml | condition: base-stations | condition: factories | UNKNOWN_REFERENCE | 31:147
                    indicators.yaml | scored-at: visit | scored-at: review | STAGE_DETAIL | 42:109
                    indicators.yaml | id: "2.1.2" | id: "2.1.1" | DUPLICATE_ID | 42:20
                    conditions.yaml | above: 30 个/万人 | above: 30 个 | UNIT | 7:51
                    conditions.yaml | indicator: stations-per-10k | indicator: stations-per-1k | UNKNOWN_REFERENCE | 7:26
                    conditions.yaml | item: "2.1.1" | item: "2.1.9" | UNKNOWN_REFERENCE | 12:11
                    conditions.yaml | decided-at: gate | decided-at: gates | UNKNOWN_REFERENCE | 5:17
                    conditions.yaml | decided-at: visit | decided-at: draft | STAGE_DETAIL | 19:17
                    conditions.yaml | {answer: no-incidents, is: "yes"} | {answer: no-incident, is: "yes"} | UNKNOWN_REFERENCE | 22:21
                    conditions.yaml | {answer: no-incidents, is: "yes"} | {answer: no-incidents, is: "true"} | UNKNOWN_REFERENCE | 22:39
                    conditions.yaml | {answer: no-incidents, is: "yes"} | {answer: stations.then, given: true} | UNKNOWN_REFERENCE | 22:21
                    indicators.yaml | latest: base-station-count | latest: base-station-counts | UNKNOWN_REFERENCE | 2:87
                    indicators.yaml | of: stations} | of: station} | UNKNOWN_REFERENCE | 2:111
                    indicators.yaml | of: stations} | of: counted-by} | WRONG_TYPE | 2:111
                    indicators.yaml | unit: 个, value: {latest | unit: 座, value: {latest | UNIT | 2:111
                    indicators.yaml | {in: [factory, workshop]} | {in: [factory, works]} | UNKNOWN_REFERENCE | 16:19
                    indicators.yaml | {level: {in: [factory, workshop]}} | {grade: {in: [factory]}} | UNKNOWN_REFERENCE | 16:19
                    indicators.yaml | {level: {in: [factory, workshop]}} | {level: {at-least: 2}} | WRONG_TYPE | 16:19
                    indicators.yaml | distinct: scene, | distinct: scenes, | UNKNOWN_REFERENCE | 17:22
                    indicators.yaml | of: scene-deployment | of: scene-deployments | UNKNOWN_REFERENCE | 17:33
                    indicators.yaml | by: site | by: scene | WRONG_TYPE | 17:55
                    indicators.yaml | {state: {in: [operating]}} | {state: {in: [working]}} | UNKNOWN_REFERENCE | 17:77
                    review.yaml | ties: ["2", "1"] | ties: ["2", "3"] | UNKNOWN_REFERENCE | 10:15
                    review.yaml | reasons: always | reasons: {up-to: 0.9, from: 0.9} | OUT_OF_RANGE | 8:12
                    """)
    void pointsMeasuresAndConditionsFitTogether(
            String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }
}
