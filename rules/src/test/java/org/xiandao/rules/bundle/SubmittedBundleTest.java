package org.xiandao.rules.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;

/** What was submitted, the files with it, and what was judged of it. */
class SubmittedBundleTest {
    private final ABundle bundle = ABundle.ofAReviewedCase();

    @Test
    void aSubmissionIsWhatItsDigestNames() {
        var snapshot = bundle.snapshot(1);

        assertThat(bundle.put(snapshot, "answers/policies/value", Json.of("9")).faults())
                .contains(snapshot + ": its digest is ");
        assertThat(bundle.proved()).contains("submissions: 1, each");
    }

    @Test
    void aSubmissionThatMayBeReadIsThere() {
        assertThat(bundle.without(bundle.snapshot(0)).faults())
                .isEqualTo(bundle.snapshot(0) + ": this frozen submission is missing");
        assertThat(bundle.put("case.json", "submissions/0/included", Json.of(false))
                        .faults())
                .isEmpty();
        assertThat(bundle.proved()).contains("submissions: 1, each");
    }

    @Test
    void aSubmissionThatTheCaseDoesNotKnowIsNamed() {
        var other = CanonicalJson.bytes(Json.object().with("editionSha256", "").end());

        assertThat(bundle.file("snapshots/other.json", other).faults())
                .isEqualTo("snapshots/other.json: the case has no such submission");
    }

    @Test
    void aReceiptFollowsFromTheDigestAndTheDayInChina() {
        assertThat(bundle.put("case.json", "submissions/1/receipt", Json.of("XD20310227-0000000000"))
                        .faults())
                .contains(": its receipt should be XD20310228-", "it says XD20310227-0000000000");
        assertThat(bundle.proved()).contains("submissions: 1, each");
    }

    @Test
    void aSubmissionPutOnAnotherDayIsCaughtByTheEvents() {
        var digest = bundle.snapshot(1).substring("snapshots/".length(), "snapshots/".length() + 10);

        assertThat(bundle.put("case.json", "submissions/1/at", Json.of("2031-01-31T02:00:00Z"))
                        .put(
                                "case.json",
                                "submissions/1/receipt",
                                Json.of("XD20310131-" + digest.toUpperCase(java.util.Locale.ROOT)))
                        .faults())
                .isEqualTo("The submissions in case.json are not those of the events");
    }

    @Test
    void aTimeThatIsNoneIsSaid() {
        assertThat(bundle.put("case.json", "submissions/1/at", Json.of("yesterday"))
                        .faults())
                .contains(" is none: yesterday");
    }

    @Test
    void theLastSubmissionWasMadeByTheRulesThatAreHere() {
        assertThat(bundle.put("case.json", "submissions/0/last", Json.of(true))
                        .put("case.json", "submissions/1/last", Json.of(false))
                        .faults())
                .contains("it was made by the pack with digest " + "0".repeat(64), "marked as the last");
        assertThat(bundle.proved()).contains("submissions: 1, each");
    }

    @Test
    void anAttachmentIsWhatItsNameSays() {
        var name = bundle.first("attachments/");
        var bytes = "别的".getBytes(UTF_8);

        assertThat(bundle.file(name, bytes).faults())
                .isEqualTo(name + ": its digest is " + CanonicalJson.sha256Hex(bytes));
    }

    @Test
    void anAttachmentThatIsNotListedIsNamed() {
        var bytes = "别的".getBytes(UTF_8);
        var name = "attachments/" + CanonicalJson.sha256Hex(bytes);

        assertThat(bundle.file(name, bytes).faults()).isEqualTo(name + ": the index of attachments doesn't list it");
    }

    @Test
    void theAttachmentsOfTheLastSubmissionAreThereEvenIfTheIndexDoesNotListThem() {
        var name = bundle.first("attachments/");
        bundle.without(name);

        assertThat(bundle.faults()).isEqualTo(name + ": this attachment is missing");
        assertThat(bundle.put("attachments.json", "files", new Json.Arr(List.of()))
                        .faults())
                .isEqualTo(name + ": this attachment is missing");
        assertThat(bundle.without("attachments.json").faults()).isEqualTo(name + ": this attachment is missing");
        assertThat(bundle.proved()).doesNotContain("attachments: ");
    }

    @Test
    void factsThatWereNotSubmittedAreNamed() {
        var operand = "sets/0/facts/answers/motto/operands/0/";

        assertThat(bundle.put("facts.json", operand + "value", Json.of("后来")).faults())
                .isEqualTo("submission-2 in facts.json is not the submission: motto is 后来 there, submitted was  先导 ");
        assertThat(bundle.put("facts.json", operand + "ref", Json.of("answers/other@1"))
                        .faults())
                .isEqualTo("submission-2 in facts.json is not the submission: other is 后来 there, submitted was —");
    }

    @Test
    void figuresThatWereNotSubmittedAreNamed() {
        var figure = "\"ref\":\"answers/policies@2\",\"source\":\"申报单位填报\",\"value\":\"120";

        assertThat(bundle.forged("facts.json", figure, figure + "9").faults())
                .contains("policies is 12093 there, submitted was 1,203");
    }

    @Test
    void whatWasDeclaredIsJudgedAsTheSubmissionSays() {
        var later = CanonicalJson.text(Edit.at(bundle.json("judgements.json"), "sets/0/judgements"))
                .replace("2031-03-01", "2031-03-02");

        assertThat(bundle.put("facts.json", "sets/0/asOf", Json.of("2031-03-02"))
                        .put("judgements.json", "sets/0/judgements", CanonicalJson.parse(later))
                        .faults())
                .startsWith("the conditions in " + bundle.snapshot(1) + ": computed again it differs")
                .doesNotContain("\n");
    }

    @Test
    void aJudgementThatIsForgedProvesNothing() {
        assertThat(bundle.forged("judgements.json", "\"verdict\":\"undetermined\"", "\"verdict\":\"met\"")
                        .proved())
                .contains(" judgements on 1 occasions");
    }

    @Test
    void noOccasionOfJudgingIsLeftOut() {
        assertThat(ABundle.ofAReviewedCase()
                        .without("judgements.json", "sets/1")
                        .faults())
                .isEqualTo("facts.json and judgements.json have different sets");
        assertThat(ABundle.ofAReviewedCase()
                        .without("judgements.json", "sets/1")
                        .without("facts.json", "sets/1")
                        .faults())
                .isEqualTo("Some recorded judgements have no facts here");
        assertThat(bundle.without("judgements.json", "sets/0")
                        .without("facts.json", "sets/0")
                        .faults())
                .isEqualTo(bundle.snapshot(1) + ": not judged in facts.json");
        assertThat(ABundle.ofAnApplicant()
                        .without("facts.json")
                        .without("judgements.json")
                        .faults())
                .isEqualTo(bundle.snapshot(1) + ": not judged in facts.json");
    }

    @Test
    void whatIsJudgedWithoutItsSubmissionIsNamed() {
        assertThat(bundle.put("facts.json", "sets/0/submission", Json.of("x")).faults())
                .contains("snapshots/x.json: judged, but not here");
        assertThat(bundle.without("facts.json", "sets/0/submission").faults()).contains("facts.json lacks submission");
        assertThat(bundle.put("facts.json", "sets/0/mode", Json.of("seldom")).faults())
                .contains("submission-2 in facts.json is not enough to judge by: seldom");
    }

    @Test
    void whatWasDecidedOnIsWhatTheEventsRecorded() {
        for (var other : List.of("ConditionsLost", "ConditionsJudged"))
            assertThat(ABundle.ofAReviewedCase(events -> events.replaceAll(event -> event.type()
                                            .equals("ConditionsJudged")
                                    ? AnEvent.of(other, Json.object().with("judgements", new Json.Arr(List.of())))
                                    : event))
                            .faults())
                    .isEqualTo("decided-1 in judgements.json is not what the events recorded");
    }
}
