package org.xiandao.rules.lint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.Fault;

class StagesLintTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    workflow.yaml | kind: trial | kind: filing | STAGE_MISSING | 26:3
                    workflow.yaml | may: [submit] | may: [approve, submit] | STAGE_VERB | 31:11
                    workflow.yaml | may: [approve, refuse] | may: [refuse] | STAGE_VERB | 81:10
                    workflow.yaml | may: [approve, refuse] | may: [refuse] | STAGE_UNREACHABLE | 84:5
                    workflow.yaml | may: [publish, close] | may: [publish] | STAGE_VERB | 73:10
                    workflow.yaml | may: [publish, close] | may: [publish, close, close] | STAGE_VERB | 73:27
                    workflow.yaml | return-to: draft | return-to: gate | STAGE_RETURN | 41:16
                    workflow.yaml | return-to: draft | return-to: drfat | UNKNOWN_REFERENCE | 41:16
                    workflow.yaml | may: [recommend, decline, return] | may: [recommend, decline] | STAGE_RETURN | 41:16
                    workflow.yaml | return-to: draft | `` | STAGE_RETURN | 40:10
                    workflow.yaml | channels: [province] | channels: [provinz] | UNKNOWN_REFERENCE | 38:16
                    workflow.yaml | channels: [province] | channels: [provinz] | STAGE_UNREACHABLE | 33:5
                    workflow.yaml | when: otherwise | when: {area-level: [city]} | STAGE_UNREACHABLE | 14:11
                    workflow.yaml | when: {area-title: separately-planned} | when: otherwise | STAGE_UNREACHABLE | 10:11
                    workflow.yaml | clock: {until: close} | clock: {until: closing} | UNKNOWN_REFERENCE | 30:20
                    workflow.yaml | when: {call: batch, is: first} | when: {call: bunch, is: first} | UNKNOWN_REFERENCE | 63:18
                    workflow.yaml | when: {call: batch, is: first} | when: {call: batch, is: fist} | UNKNOWN_REFERENCE | 63:29
                    workflow.yaml | objections: {named: true, answer: {working-days: 10}, upheld: {stays: true}, source: {doc: rules, at: 第六条, quote: 评审后公示5个工作日}} | quota: true | STAGE_DETAIL | 69:11
                    workflow.yaml | upheld: {stays: true} | upheld: {back-to: draft} | STAGE_RETURN | 74:67
                    workflow.yaml | upheld: {stays: true} | upheld: {drops: true} | STAGE_RETURN | 74:67
                    workflow.yaml | by: applicant | by: {office: park, level: park} | STAGE_DETAIL | 29:9
                    workflow.yaml | id: notice | id: visit | DUPLICATE_ID | 68:9
                    workflow.yaml | joint-reason: joint-reason | joint-reason: reason | UNKNOWN_REFERENCE | 5:17
                    """)
    void aCaseCanGoItsWay(String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }
}
