package org.xiandao.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.xiandao.rules.load.ASamplePack;
import org.xiandao.rules.load.Fault;

/** What the linter says of the sample pack after one passage was rewritten. */
final class Linted {
    private Linted() {}

    static List<Fault> after(String file, String passage, String instead) {
        return Linter.lint(ASamplePack.asItIs().with(file, passage, instead).loaded(), ASamplePack.CATALOGUE);
    }

    static void says(String file, String passage, String instead, Fault.Code code, String place) {
        var faults = after(file, passage, instead);
        assertThat(faults)
                .extracting(fault -> fault.code() + " " + fault.file() + ":" + fault.line() + ":" + fault.column())
                .contains(code + " " + (place.contains(".yaml") ? place : file + ":" + place));
        assertThat(faults)
                .allSatisfy(fault -> assertThat(List.of(
                                fault.message().zh(),
                                fault.message().en(),
                                fault.remedy().zh(),
                                fault.remedy().en()))
                        .noneMatch(String::isBlank));
    }
}
