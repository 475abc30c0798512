package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.ReopeningAsked;
import org.xiandao.application.life.CaseEvent.RoundOpened;
import org.xiandao.application.life.CaseEvent.ScoresFiled;

/**
 * What a review holds beside the sheets in force.
 *
 * @param rounds those that a later one has followed, the first one first
 * @param refiled accounts of experts who have filed since the last round was opened
 * @param established figures that answers give way to, by answer path
 * @param reopening asked for and not yet answered
 */
public record ReviewRecord(
        List<Round> rounds,
        Set<String> refiled,
        List<Contest> contests,
        Map<String, Established> established,
        Optional<ReopeningAsked> reopening) {
    public static final ReviewRecord NONE =
            new ReviewRecord(List.of(), Set.of(), List.of(), Map.of(), Optional.empty());

    /** A round as it ended: its sheets by account, and what the next one was opened for. */
    public record Round(int number, Map<String, ScoresFiled> scores, RoundOpened next) {}

    /** A computed value that an expert holds to be wrong. */
    public record Contest(CaseEvent.ValueContested said, Instant at, Optional<CaseEvent.ContestAnswered> answer) {
        public boolean open() {
            return answer.isEmpty();
        }
    }

    /** A figure that the review has found anew, by which contest and why. */
    public record Established(String value, String contest, String basis, LocalDate day) {}

    public int round() {
        return rounds.size() + 1;
    }

    /** What the moderated round that is on, or was last, is about. */
    public Optional<RoundOpened> discussion() {
        return rounds.isEmpty()
                ? Optional.empty()
                : Optional.of(rounds.getLast().next());
    }

    public Optional<Contest> contest(String id) {
        return contests.stream()
                .filter(contest -> contest.said().contest().equals(id))
                .findFirst();
    }
}
