package org.xiandao.application.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.ContestAnswered;
import org.xiandao.application.life.CaseEvent.ReopeningAsked;
import org.xiandao.application.life.CaseEvent.RoundOpened;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.application.life.CaseEvent.ValueContested;
import org.xiandao.application.life.ReviewRecord.Contest;
import org.xiandao.application.life.ReviewRecord.Established;
import org.xiandao.application.life.ReviewRecord.Round;

/** The review's part of {@link Folding}. */
final class ReviewFolding {
    private final List<Round> rounds;
    private final Set<String> refiled;
    private final List<Contest> contests;
    private final Map<String, Established> established;
    private Optional<ReopeningAsked> reopening;

    ReviewFolding(ReviewRecord from) {
        rounds = new ArrayList<>(from.rounds());
        refiled = new LinkedHashSet<>(from.refiled());
        contests = new ArrayList<>(from.contests());
        established = new LinkedHashMap<>(from.established());
        reopening = from.reopening();
    }

    void filed(ScoresFiled e) {
        refiled.add(e.expert());
    }

    void opened(RoundOpened e, Map<String, ScoresFiled> scores) {
        rounds.add(new Round(e.round() - 1, Map.copyOf(scores), e));
        refiled.clear();
    }

    void contested(ValueContested e, Instant at) {
        contests.add(new Contest(e, at, Optional.empty()));
    }

    void answered(ContestAnswered e) {
        contests.replaceAll(contest -> contest.said().contest().equals(e.contest())
                ? new Contest(contest.said(), contest.at(), Optional.of(e))
                : contest);
        e.established()
                .forEach((path, value) ->
                        established.put(path, new Established(value, e.contest(), e.reasons(), e.day())));
    }

    void asked(ReopeningAsked e) {
        reopening = Optional.of(e);
    }

    void reopeningAnswered() {
        reopening = Optional.empty();
    }

    ReviewRecord record() {
        return new ReviewRecord(
                List.copyOf(rounds), Set.copyOf(refiled), List.copyOf(contests), Map.copyOf(established), reopening);
    }
}
