package org.xiandao.rules.score;

import java.util.Map;
import org.xiandao.rules.number.Fraction;

/** What one expert gave, by item or first-level indicator as the pack's grain says. */
public record ExpertScores(String expert, Map<String, Score> scores) {
    public ExpertScores {
        scores = Map.copyOf(scores);
    }

    public sealed interface Score {
        String reason();

        record Given(Fraction points, String reason) implements Score {}

        /** The expert can't judge this one; the others' scores speak for it. */
        record CannotJudge(String reason) implements Score {}
    }
}
