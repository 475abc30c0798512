package org.xiandao.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.load.ASamplePack;
import org.xiandao.rules.load.Fault;

class FormLintTest {
    @ParameterizedTest(name = "{0}: {1} → {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    form.yaml | fills: residents | fills: people | UNKNOWN_REFERENCE | 32:103
                    form.yaml | fills: residents | fills: stations-per-10k | FIELD_DETAIL | 32:103
                    form.yaml | fills: residents | fills: stations | FIELD_DETAIL | 32:103
                    form.yaml | unit: 人 | unit: 万人 | UNIT | 32:80
                    form.yaml | same-as: name | same-as: nam | UNKNOWN_REFERENCE | 9:88
                    form.yaml | type: choice | type: text | FIELD_DETAIL | 13:15
                    form.yaml | at-least: 1, fills | at-least: 2, at-most: 1, fills | FIELD_DETAIL | 32:93
                    form.yaml | {at-least: 0, at-most: 5} | {at-least: 6, at-most: 5} | FIELD_DETAIL | 36:14
                    form.yaml | , parts: [{id: now, label: {zh: 现状, en: Now}}]} | } | FIELD_DETAIL | 33:61
                    form.yaml | fills: residents | topic: network-modles | UNKNOWN_REFERENCE | 32:103
                    form.yaml | fills: residents | topic: network-models | FIELD_DETAIL | 32:103
                    form.yaml | {id: target | {narrative: true, id: target | FIELD_DETAIL | 31:66
                    form.yaml | {id: target | {fills: stations, id: target | FIELD_DETAIL | 31:62
                    form.yaml | id: again | id: name | DUPLICATE_ID | 9:14
                    form.yaml | {id: target | {id: now | DUPLICATE_ID | 31:59
                    """)
    void fieldsHaveWhatTheirTypeNeeds(String file, String passage, String instead, Fault.Code code, String place) {
        Linted.says(file, passage, instead, code, place);
    }

    @ParameterizedTest(name = "named by {0}: {1}")
    @CsvSource({"nam, UNKNOWN_REFERENCE", "name, FIELD_DETAIL", "nature, FIELD_DETAIL"})
    void aCaseIsNamedByAPublicTextThatStandsOnce(String field, Fault.Code code) {
        Linted.says("form.yaml", "sections:", "named-by: " + field + "\nsections:", code, "3:11");
    }

    @Test
    void whatNamesACaseWellIsNoFault() {
        var pack = ASamplePack.asItIs()
                .with("form.yaml", "sections:", "named-by: name\nsections:")
                .with("form.yaml", "type: text}", "type: text, classification: public}");
        assertThat(Linter.lint(pack.loaded(), ASamplePack.CATALOGUE)).isEmpty();
        assertThat(pack.loaded().edition().form().namedBy()).contains("name");
    }
}
