package org.xiandao.rules.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Quantity;
import org.xiandao.rules.pack.Text;

/** One test of a pack: a case, and what the pack must say of it. {@code place} is where it is written. */
public record PackTest(Place place, Text name, CaseFile given, Expect expect) {

    public record Expect(
            Map<String, ExpectedVerdict> conditions,
            Map<String, Fraction> measures,
            Map<String, ExpectedTarget> targets,
            Optional<Stars> stars,
            Optional<Strikes> strikes,
            Optional<Score> score,
            Optional<String> channel,
            List<String> path,
            Optional<StagePeriod> period) {}

    public record ExpectedVerdict(Verdict verdict, Optional<Quantity> shortfall) {}

    /** What counts for a target on the day, and what its path asks for by then. */
    public record ExpectedTarget(Optional<Fraction> actual, Optional<Fraction> onPath) {}

    /** A total score and the stars that it earns. */
    public record Stars(Fraction score, int is) {}

    /** The stars of the years, and how many strikes they make: as we read the clause, and as others may. */
    public record Strikes(List<Integer> ratings, int is, Optional<Integer> otherReading) {}

    /** What each expert gave, by indicator, and the total. */
    public record Score(List<Map<String, Fraction>> experts, Fraction is) {}

    public record StagePeriod(String stage, LocalDate begins, LocalDate ends) {}
}
