package org.xiandao.rules.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.rules.judge.AnEdition;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.RatingRules;
import org.xiandao.rules.pack.RatingRules.Ground;
import org.xiandao.rules.pack.RatingRules.ProposedBy;
import org.xiandao.rules.pack.RatingRules.Strikes;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.Proposal.Signs;

class ProposalTest {
    private static final RatingRules RULES = new RatingRules(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(new Strikes(3, false, 2, AnEdition.BASIS)),
            List.of(
                    ground("incident", Optional.of(new ProposedBy.Measured("incidents"))),
                    ground("person", Optional.empty()),
                    ground("silence", Optional.of(new ProposedBy.Unanswered(3))),
                    ground("stars", Optional.of(new ProposedBy.Struck()))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void twoRatingsBelowThreeBringTheGroundUpAndTheOtherReadingStandsBesideIt() {
        var stars = of("stars", new Signs(List.of(2, 3, 1), Map.of(), 0));
        assertThat(stars.reached()).isTrue();
        assertThat(stars.count()).isEqualTo(Fraction.of(2));
        assertThat(stars.other()).contains(Fraction.of(3));
        assertThat(stars.onlyInTheOtherReading()).isFalse();
    }

    @Test
    void threeStarsTwiceReachOnlyTheOtherReading() {
        var stars = of("stars", new Signs(List.of(3, 3), Map.of(), 0));
        assertThat(stars.reached()).isFalse();
        assertThat(stars.onlyInTheOtherReading()).isTrue();
        assertThat(of("stars", new Signs(List.of(3, 4), Map.of(), 0)).onlyInTheOtherReading())
                .isFalse();
    }

    @Test
    void oneIncidentIsEnoughAndNoneIsNot() {
        assertThat(of("incident", new Signs(List.of(), Map.of("incidents", Fraction.ONE), 0))
                        .reached())
                .isTrue();
        assertThat(of("incident", new Signs(List.of(), Map.of("incidents", Fraction.ZERO), 0))
                        .reached())
                .isFalse();
    }

    @Test
    void aMeasureThatIsNotKnownCountsForNothingRatherThanForZero() {
        assertThat(Proposal.of(RULES, new Signs(List.of(), Map.of(), 0)))
                .extracting(proposal -> proposal.ground().id())
                .containsExactly("silence", "stars");
    }

    @Test
    void threeUnansweredRequestsBringTheGroundUp() {
        assertThat(of("silence", new Signs(List.of(), Map.of(), 2)).reached()).isFalse();
        assertThat(of("silence", new Signs(List.of(), Map.of(), 3)).reached()).isTrue();
    }

    private static Proposal of(String ground, Signs signs) {
        return Proposal.of(RULES, signs).stream()
                .filter(proposal -> proposal.ground().id().equals(ground))
                .findFirst()
                .orElseThrow();
    }

    private static Ground ground(String id, Optional<ProposedBy> by) {
        return new Ground(id, new Text(id, id), by, AnEdition.BASIS);
    }
}
