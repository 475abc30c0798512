package org.xiandao.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.draw.Drawing;
import org.xiandao.rules.json.Json;

/** Who reviewed, what they gave, the place that came of it, and what was decided. */
class DecidedBundleTest {
    private final ABundle bundle = ABundle.ofAReviewedCase();

    private static ABundle retold(String type, Json.Members body) {
        return ABundle.ofAReviewedCase(
                events -> events.replaceAll(event -> event.type().equals(type) ? AnEvent.of(type, body) : event));
    }

    @Test
    void aTotalThatIsForgedIsNotProved() {
        assertThat(bundle.forged("total.json", "\"dropped\":false", "\"dropped\":true")
                        .proved())
                .containsOnlyOnce("added up again from");
    }

    @Test
    void marksAndTotalsBelongTogether() {
        assertThat(bundle.without("scores.json", "sets/1").faults())
                .contains("scores.json and total.json don't belong together");
    }

    @Test
    void marksThatBreakTheRulesAreNamed() {
        assertThat(bundle.without("scores.json", "sets/0/experts/0")
                        .without("scores.json", "sets/0/experts/0")
                        .faults())
                .contains("total 1 in total.json: the marks can't be added up: ");
        assertThat(bundle.without("scores.json", "filed/0/absent").faults()).contains("scores.json lacks absent");
        assertThat(ABundle.ofAnExpert()
                        .put("scores.json", "filed/0/absent", Json.object().end())
                        .faults())
                .contains("scores.json: a sheet breaks the rules: ");
    }

    @Test
    void aTotalWithoutMarksIsNotBelieved() {
        assertThat(bundle.without("scores.json").faults())
                .isEqualTo("The totals in total.json have no marks: scores.json is missing");
    }

    @Test
    void marksAndTotalsAreThoseOfTheEvents() {
        assertThat(ABundle.ofAReviewedCase(
                                events -> events.removeIf(event -> event.type().equals("ScoreComputed")))
                        .faults())
                .isEqualTo("A total stands in no event");
        assertThat(ABundle.ofAReviewedCase(events -> events.add(events.stream()
                                .filter(event -> event.type().equals("ScoreComputed"))
                                .findFirst()
                                .orElseThrow()))
                        .faults())
                .isEqualTo("A recorded total has no marks here");
        for (var stage : List.of("review", "visit"))
            assertThat(retold(
                                    "ScoreComputed",
                                    Json.object().with("stage", stage).with("trace", ""))
                            .faults())
                    .contains("total.json is not what the events recorded");
        assertThat(retold(
                                "VisitRecorded",
                                Json.object().with("scores", Json.object().end()))
                        .faults())
                .startsWith("the visit's points in scores.json: computed again it differs");
    }

    @Test
    void whoHasAConflictOrLostTheSeatDoesNotCount() {
        assertThat(ABundle.ofAReviewedCase(events -> events.add(
                                events.size() - 3,
                                AnEvent.of(
                                        "ExpertRemoved",
                                        Json.object()
                                                .with(
                                                        "expert",
                                                        Edit.at(bundle.json("scores.json"), "sets/0/experts/0")))))
                        .faults())
                .isNotEmpty();
        assertThat(ABundle.ofAReviewedCase(events ->
                                events.replaceAll(event -> event.type().equals("ConflictDeclared")
                                        ? new AnEvent(
                                                event.type(),
                                                Edit.put(event.body(), "conflict", Json.of(true)),
                                                event.at(),
                                                true)
                                        : event))
                        .faults())
                .contains("set 1 in scores.json: computed again it differs", "set 2 in scores.json");
    }

    @Test
    void aConflictThatIsTakenBackIsNone() {
        var account = Edit.at(bundle.json("scores.json"), "sets/0/experts/0/expert");
        var declared = Json.object().with("expert", account).with("conflict", true);

        assertThat(ABundle.ofAReviewedCase(events -> {
                            int at = events.stream().map(AnEvent::type).toList().indexOf("ConflictDeclared");
                            events.add(at, AnEvent.of("ConflictDeclared", declared));
                        })
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"told/exact", "told/rounded", "told/firsts/0/result"})
    void theFirstLevelsAddUpToTheTotalThatIsTold(String path) {
        var applicants = ABundle.ofAnApplicant();
        var value = Edit.at(applicants.json("total.json"), path);

        assertThat(applicants.put("total.json", path, Edit.other(value)).faults())
                .startsWith("total.json: the first levels add up to ");
        assertThat(applicants.put("total.json", path, Json.of("x")).faults())
                .contains("is not written as it should be");
    }

    @Test
    void theOwnPlaceIsThatOfTheLastTotal() {
        var ties = Edit.at(bundle.json("rank.json"), "others/1/firsts");

        assertThat(bundle.put("rank.json", "this/firsts", ties)
                        .put("rank.json", "place", Json.of(2))
                        .faults())
                .isEqualTo("The case's own points in rank.json are not those of the last total in total.json");
        assertThat(ABundle.ofAReviewedCase()
                        .without("total.json")
                        .without("scores.json")
                        .faults())
                .contains("The case's own points in rank.json");
        assertThat(ABundle.ofAReviewedCase()
                        .put("total.json", "totals", new Json.Arr(List.of()))
                        .put("scores.json", "sets", new Json.Arr(List.of()))
                        .faults())
                .contains("The case's own points in rank.json");
    }

    @Test
    void tiesAreResolvedAsThePackSays() {
        assertThat(bundle.put("rank.json", "ties", new Json.Arr(List.of())).faults())
                .isEqualTo("The ties in rank.json are not the pack's");
    }

    @Test
    void decisionsAreWhatTheEventsRecorded() {
        assertThat(bundle.put("decisions.json", "decisions/1/verdict/reasons", Json.of("不符合"))
                        .faults())
                .contains("decision 1 in decisions.json: computed again it differs");
        assertThat(bundle.put("decisions.json", "decisions/1/reasoned", Json.of(false))
                        .faults())
                .isEqualTo("decisions.json doesn't have as many verdicts as the events");
    }

    @ParameterizedTest
    @CsvSource({"stage", "verb", "organisation", "at", "documentNumber"})
    void theHeadOfADecisionIsThatOfItsVerdict(String member) {
        assertThat(bundle.put("decisions.json", "decisions/1/" + member, Json.of("另一"))
                        .faults())
                .startsWith("decision 1 in decisions.json: computed again it differs");
    }

    @Test
    void decisionsWithoutAChainAreNotBelieved() {
        assertThat(ABundle.ofAnExpert()
                        .file("decisions.json", bundle.json("decisions.json"))
                        .faults())
                .isEqualTo("Of decisions.json and the chain of events one is missing");
    }

    @Test
    void aDrawThatIsForgedIsNamed() {
        var name = bundle.first("draw/");

        assertThat(bundle.forged(name, "\"loads\":[{\"after\":", "\"loads\":[{\"after\":1")
                        .faults())
                .contains(name + ": drawn again it differs: ");
        assertThat(bundle.file(name, Json.object().end()).faults()).contains(name + ": This is no record of a draw.");
    }

    @Test
    void aDrawThatSeatedSomebodyIsThere() {
        var digest = ABundle.REVIEWED.firstDraw.orElseThrow().digest();

        assertThat(bundle.without("draw/" + digest + ".json").faults())
                .isEqualTo("The draw " + digest + " is not here, or not as it was drawn");
    }

    @Test
    void whoWasNotDrawnIsNotSeated() {
        var digest = ABundle.REVIEWED.firstDraw.orElseThrow().digest();
        var somebody = Json.object().with("account", "somebody").end();

        assertThat(ABundle.ofAReviewedCase(events -> events.add(AnEvent.of(
                                "ExpertsSeated",
                                Json.object().with("draw", digest).with("experts", new Json.Arr(List.of(somebody))))))
                        .faults())
                .isEqualTo("The experts that the events seat are not those that the draw " + digest + " drew");
    }

    @Test
    void aReplacementTakesNobodyElsesSeat() {
        var first = ABundle.REVIEWED.firstDraw.orElseThrow().drawing();
        var of = first.cases().getFirst();
        var fewer = new Case(of.id(), of.area(), of.fields(), 1, of.organisations(), List.of(), List.of());
        var again = AReviewedCase.draw(new Drawing(
                first.date(),
                first.experts(),
                List.of(fewer),
                List.of(),
                first.limits(),
                first.seed(),
                Optional.of(ABundle.REVIEWED.firstDraw.orElseThrow().digest())));

        assertThat(bundle.file("draw/again.json", again.bytes()).faults()).contains("lost the seat without declining");
    }
}
