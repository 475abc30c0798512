package org.xiandao.rules.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.load.PackFiles;

/** Whoever forges a bundle and makes a new manifest is caught by what follows from the rest. */
class BundleCheckTest {

    @Test
    void allOfAReviewedCaseIsProvedFromTheFileAlone() {
        var bundle = ABundle.ofAReviewedCase();

        assertThat(bundle.faults()).isEmpty();
        assertThat(BundleCheck.of(bundle.zip()).sound()).isTrue();
        assertThat(bundle.proved())
                .contains(
                        "pack ",
                        ", digest ",
                        "submissions: 2, each as its digest and receipt say",
                        "attachments: 1, each as its digest says",
                        " judgements on 2 occasions, judged again, the same to the byte",
                        "added up again from",
                        "rank 3 of 5",
                        "the chain holds; 2 stand by their digest alone",
                        "opinions and decisions: 2; 1 of them with reasons",
                        "the experts were drawn again, the same people");
    }

    @Test
    void anApplicantAndAnExpertProveWhatTheySee() {
        assertThat(ABundle.ofAnApplicant().faults()).isEmpty();
        assertThat(ABundle.ofAnApplicant().proved())
                .contains(
                        "events: 5, those that applicants and offices alike know of; the chain holds",
                        "is the sum of its first levels");
        assertThat(ABundle.ofAnExpert().faults()).isEmpty();
        assertThat(ABundle.ofAnExpert().proved())
                .contains("judged again, the same to the byte")
                .doesNotContain("chain", "submissions: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            judgements.json | "verdict":"undetermined" | "verdict":"met"          | submission-2 in judgements.json: computed again it differs from byte
            facts.json      | "is":"unknown"           | "is":"known"             | facts.json is not enough to judge by
            total.json      | "rounded":"              | "rounded":"9             | total 1 in total.json: computed again it differs from byte
            total.json      | "dropped":false          | "dropped":true           | total 1 in total.json: computed again it differs from byte
            scores.json     | "理由"                    | "别的"                     | in scores.json: computed again it differs from byte
            rank.json       | "place":3                | "place":2                | the place should be 3, it says 2
            events.json     | 某人                      | 某甲                       | #2: its content is not what its digest says
            events.json     | "digest":"               | "digest":"0              | the chain breaks here
            case.json       | "editionSha256":"        | "editionSha256":"0       | The pack's digest is
            pack/review.yaml| experts:                 | experts :                | The pack's digest is
            attachments.json| "sha256":"               | "sha256":"0              | this attachment is missing
            """)
    void whatWasForgedIsSaid(String file, String from, String to, String fault) {
        assertThat(ABundle.ofAReviewedCase().forged(file, from, to).faults()).contains(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case.json", "decisions.json", "rank.json", "attachments.json"})
    void everyValueIsProved(String file) {
        var untold = "decisions/0/(at|organisation|stage|verb)|others/0/rounded";
        var json = ABundle.ofAReviewedCase().json(file);
        for (var path : Edit.leaves(json).toList())
            if (!path.matches(untold))
                assertThat(ABundle.ofAReviewedCase()
                                .put(file, path, Edit.other(Edit.at(json, path)))
                                .faults())
                        .as(path)
                        .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts.json",
                "judgements.json",
                "scores.json",
                "total.json",
                "events.json",
                "case.json",
                "attachments.json",
                "decisions.json",
                "draw/",
                "snapshots/",
                "attachments/",
                "pack/"
            })
    void nothingCanBeLeftOut(String name) {
        var bundle = ABundle.ofAReviewedCase();

        assertThat(bundle.without(bundle.first(name)).faults()).isNotEmpty();
    }

    @Test
    void aFileThatNothingProvesIsNotTakenIn() {
        assertThat(ABundle.ofAReviewedCase().file("approval.txt", new byte[1]).faults())
                .isEqualTo("approval.txt: a bundle has no such file, nothing proves it");
    }

    @Test
    void rulesThatAreNoneAreRefused() {
        var bundle = ABundle.ofAReviewedCase().file("pack/review.yaml", "review: {}".getBytes(UTF_8));
        var pack = PackFiles.of(Bundle.below(new TreeMap<>(bundle.files()), "pack/"));

        assertThat(bundle.put("case.json", "editionSha256", Json.of(pack.sha256()))
                        .faults())
                .contains("review.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facts.json",
                "judgements.json",
                "scores.json",
                "total.json",
                "rank.json",
                "events.json",
                "case.json",
                "attachments.json",
                "decisions.json"
            })
    void aFileThatIsNoJsonIsNamed(String file) {
        assertThat(ABundle.ofAReviewedCase().forged(file, "{", "<").faults()).contains(file + " is no sound JSON");
    }

    @Test
    void aValueOfTheWrongKindIsNamed() {
        Stream.of(
                        Map.entry("case.json", "submissions/0/last"),
                        Map.entry("case.json", "submissions"),
                        Map.entry("total.json", "totals/0/trace"),
                        Map.entry("rank.json", "this/rounded"),
                        Map.entry("rank.json", "ties/0"),
                        Map.entry("rank.json", "place"),
                        Map.entry("scores.json", "sets/0/experts/0"),
                        Map.entry("facts.json", "sets/0/mode"))
                .forEach(value -> assertThat(ABundle.ofAReviewedCase()
                                .put(value.getKey(), value.getValue(), new Json.Null())
                                .faults())
                        .as(value.toString())
                        .contains(" in " + value.getKey() + " is not written as it should be"));
    }
}
