package org.xiandao.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.pack.Text;

/** Whoever forges a bundle and makes a new manifest is caught by what follows from the rest. */
class BundleCheckTest {

    @Test
    void conditionsTotalsRankAndChainAreProvedFromTheFileAlone() {
        var check = BundleCheck.of(ABundle.ofAReviewedCase().zip());

        assertThat(check.faults()).isEmpty();
        assertThat(String.join("\n", check.proved().stream().map(Text::en).toList()))
                .contains(
                        "conditions: ",
                        "the same to the byte",
                        "added up again from",
                        "rank 1 of 1",
                        "the chain holds; 1 stand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            judgements.json | "verdict":"undetermined" | "verdict":"met"          | decided-1 in judgements.json: computed again it differs from byte
            facts.json      | "is":"unknown"           | "is":"known"             | facts.json is not enough to judge by
            total.json      | "rounded":"              | "rounded":"9             | total 1 in total.json: computed again it differs from byte
            total.json      | "dropped":false          | "dropped":true           | total 1 in total.json: computed again it differs from byte
            scores.json     | "理由"                    | "别的"                     | in scores.json: computed again it differs from byte
            rank.json       | "place":1                | "place":2                | the place should be 1, it says 2
            events.json     | 某人                      | 某甲                       | #2: its content is not what its digest says
            events.json     | "digest":"               | "digest":"0              | the chain breaks here
            case.json       | "editionSha256":"        | "editionSha256":"0       | The pack's digest is
            pack/review.yaml| experts:                 | experts :                | The pack's digest is
            attachments.json| "sha256":"               | "sha256":"0              | this attachment is missing
            """)
    void whatWasForgedIsSaid(String file, String from, String to, String fault) {
        var check =
                BundleCheck.of(ABundle.ofAReviewedCase().forged(file, from, to).zip());

        assertThat(check.sound()).isFalse();
        assertThat(String.join("\n", check.faults().stream().map(Text::en).toList()))
                .contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "facts.json",
        "judgements.json",
        "scores.json",
        "total.json",
        "rank.json",
        "events.json",
        "case.json",
        "attachments.json"
    })
    void aFileThatIsNoJsonIsNamed(String file) {
        var check =
                BundleCheck.of(ABundle.ofAReviewedCase().forged(file, "{", "<").zip());

        assertThat(String.join("\n", check.faults().stream().map(Text::en).toList()))
                .contains(file + " is no sound JSON");
    }
}
