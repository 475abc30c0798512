package org.xiandao.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.json.Json;

/** Nothing stands in place of an event, beside it or without it. */
class ChainedBundleTest {
    private final ABundle bundle = ABundle.ofAReviewedCase();

    @Test
    void theEventsAreThoseOfTheCase() {
        assertThat(bundle.put("events.json", "stream", Json.of("case:2")).faults())
                .contains("events.json is of another case", "holds an event of another case");
        assertThat(ABundle.ofAnApplicant()
                        .put("case.json", "case", Json.of("2"))
                        .faults())
                .isEqualTo("events.json is of another case");
        assertThat(ABundle.ofAnExpert()
                        .put("events.json", "loose/0/stream", Json.of("case:2"))
                        .faults())
                .isEqualTo("events.json holds an event of another case");
        assertThat(bundle.without("events.json").faults()).contains("events.json is missing");
    }

    @Test
    void theChainEndsWithItsHead() {
        assertThat(bundle.put("events.json", "head", Json.of("0")).faults())
                .startsWith("events.json: the chain's head should be ");
    }

    @Test
    void theChainIsOfAKnownKind() {
        assertThat(bundle.put("events.json", "chain", Json.of("long")).faults())
                .contains("The chain in events.json is of no known kind");
    }

    @Test
    void anEventTakenOutBreaksTheChain() {
        assertThat(bundle.without("events.json", "events/3").faults()).contains("the chain breaks here");
        assertThat(ABundle.ofAReviewedCase()
                        .put("events.json", "events/3/number", Json.of(5))
                        .faults())
                .contains("events.json #5: the chain breaks here");
    }

    /** The chain holds without an event's content; another's content beside the chain must not stand in for it. */
    @Test
    void anEventIsNotReplacedByOneBesideTheChain() {
        var verdict = ABundle.REVIEWED.events.getLast();
        var last = ABundle.REVIEWED.events.size() - 1;
        var forged = new AnEvent(verdict.type(), Edit.put(verdict.body(), "reasons", Json.of("不")), verdict.at(), true);
        var loose = new Json.Arr(List.of(forged.content().json()));

        assertThat(bundle.put("decisions.json", "decisions/1/verdict", forged.body())
                        .without("events.json", "events/" + last + "/content")
                        .put("events.json", "loose", loose)
                        .faults())
                .contains("events.json holds events beside its chain");
        assertThat(ABundle.ofAnApplicant()
                        .put("decisions.json", "decisions/1/verdict", forged.body())
                        .without("events.json", "events/4/content")
                        .put("events.json", "loose", loose)
                        .faults())
                .isEqualTo("decisions.json doesn't have as many verdicts as the events");
    }

    @Test
    void whereThereIsNoChainNoEventPretendsToBeInOne() {
        assertThat(ABundle.ofAnExpert()
                        .put("events.json", "events", Edit.at(bundle.json("events.json"), "events"))
                        .faults())
                .contains("events.json holds events beside its chain");
    }

    @Test
    void theSubmissionsAreThoseOfTheEvents() {
        assertThat(ABundle.ofAReviewedCase(events -> events.remove(1)).faults())
                .isEqualTo("The submissions in case.json are not those of the events");
    }
}
