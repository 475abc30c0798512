package org.xiandao.application.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xiandao.base.EventJson;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/** A verdict against an application says which clause, which value, which evidence. */
class GroundsTest {
    private static final LocalDate BEGINS = LocalDate.of(2024, 1, 8);

    static List<Edition> editions() {
        return LifeOfACaseTest.editions().toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("editions")
    void aRefusalWithoutAClauseIsRefusedAndOneWithItQuotesArticleAndValue(Edition edition) {
        var walk = atDecision(edition);
        var office = walk.office(
                walk.stage(),
                Responsible.areas(walk.state, walk.stage()).iterator().next());
        var refusing = new Command.Say(
                walk.stage().id(), Verb.REFUSE, "", Optional.of("某工信函〔2024〕12号"), Optional.empty(), List.of());

        assertThat(walk.decide(office, refusing))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().stream().map(Refusal::code))
                                .containsExactlyInAnyOrder(Refusal.Code.REASON_MISSING, Refusal.Code.GROUND_MISSING));
        assertThat(walk.decide(office, refusing.restingOn(List.of("condition/none-such"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().stream().map(Refusal::code))
                                .contains(Refusal.Code.GROUND_UNKNOWN));

        walk.say(Verb.REFUSE);
        var cited = walk.state.grounds(Verb.REFUSE).orElseThrow().grounds().getFirst();
        assertThat(cited.articles()).isNotEmpty();
        assertThat(cited.value().zh()).isNotBlank();
        assertThat(walk.state.ended()).isTrue();
    }

    @Test
    void aConditionIsCitedWithWhatItAsksWhatWasFoundAndTheAnswerThatSaysSo() {
        var walk = atDecision(AWalk.edition("programmes/national/2023"));
        var compared = walk.grounds().stream()
                .filter(ground -> ground.of() == Ground.Of.CONDITION)
                .filter(ground -> !ground.proofs().isEmpty())
                .toList();
        assertThat(compared).isNotEmpty().allSatisfy(ground -> {
            assertThat(ground.value().zh()).contains("要求：", "实际：");
            assertThat(ground.value().en()).contains("required: ", "found: ");
            assertThat(ground.proofs())
                    .allSatisfy(proof -> assertThat(proof.ref()).isNotBlank());
        });
    }

    @Test
    void groundsCarryTheirEvidenceAndTheWordsOfThePackRatherThanItsIds() {
        var walk = atDecision(AWalk.edition("programmes/liaoning/2024"));
        var grounds = walk.grounds();
        assertThat(grounds.stream()
                        .filter(ground -> ground.of() == Ground.Of.CONDITION || ground.of() == Ground.Of.INDICATOR)
                        .filter(ground -> !ground.clause().equals("area-kind")))
                .allSatisfy(ground -> assertThat(ground.proofs())
                        .as(ground.clause())
                        .anyMatch(proof -> proof.ref().startsWith("SHA-256 ")));
        assertThat(grounds.stream()
                        .filter(ground -> ground.of() == Ground.Of.CONDITION)
                        .map(ground -> ground.value().zh()))
                .allSatisfy(value -> assertThat(value).doesNotContainPattern("实际：[a-z]|认定 [a-z]|true|false"));
        assertThat(grounds.stream()
                        .filter(ground -> ground.clause().equals("no-major-accidents"))
                        .map(ground -> ground.value().zh()))
                .containsExactly("要求：经认定，“近三年无重大安全、环保事故”成立；实际：成立");
    }

    @Test
    void aNumberIsOfTheYearOfItsDayOrOfTheOneBefore() {
        var walk = atDecision(AWalk.edition("programmes/national/2023"));
        var office = walk.office();
        int year = walk.today.getYear();
        for (int of : List.of(1926, year - 2, year - 1, year, year + 1)) {
            var say = new Command.Say(
                    walk.stage().id(),
                    Verb.APPROVE,
                    "同意",
                    Optional.of("某工信函〔" + of + "〕51号"),
                    Optional.empty(),
                    List.of());
            var refusal = new Refusal(
                    Refusal.Code.NUMBER_YEAR, "documentNumber", List.of(String.valueOf(of), String.valueOf(year)));
            boolean fits = of == year || of == year - 1;
            var refusals = walk.decide(office, say) instanceof Outcome.Refused refused
                    ? refused.refusals()
                    : List.<Refusal>of();
            assertThat(refusals.contains(refusal)).as(String.valueOf(of)).isNotEqualTo(fits);
        }
    }

    @Test
    void aStoppedCaseCitesTheConditionsThatAreNotMetWithoutAnybodyPickingThem() {
        var walk = new AWalk(AWalk.edition("programmes/national/2023"), BEGINS, Map.of());
        walk.open(AWalk.applicant(walk.edition, "210100", Set.of())).fill(LifeOfACaseTest.shortOf(walk.edition));
        while (walk.stage().kind() != Kind.CONDITIONS) {
            if (walk.stage().kind() == Kind.DRAFTING) walk.submit();
            else walk.say(AWalk.forward(walk.stage()));
        }
        walk.say(Verb.STOP);
        assertThat(walk.state.grounds(Verb.STOP).orElseThrow().grounds())
                .isNotEmpty()
                .allMatch(ground -> ground.of() == Ground.Of.CONDITION);
        for (var recorded : walk.events) {
            var event = recorded.event();
            assertThat(EventJson.read(event.getClass().getSimpleName(), EventJson.write(event), CaseEvent.class))
                    .isEqualTo(event);
        }
    }

    static AWalk atDecision(Edition edition) {
        return at(edition, Kind.DECISION);
    }

    static AWalk at(Edition edition, Kind kind) {
        var walk = new AWalk(edition, BEGINS, Map.of());
        walk.open(AWalk.applicant(edition, "210100", Set.of())).fill(Map.of());
        while (walk.stage().kind() != kind) {
            if (walk.stage().kind() == Kind.DRAFTING) walk.submit();
            else walk.say(AWalk.forward(walk.stage()));
        }
        return walk;
    }
}
