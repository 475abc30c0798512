package org.xiandao.trial.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.trial.life.TrialEvent.CheckConcluded;
import org.xiandao.trial.life.TrialEvent.CheckFound;
import org.xiandao.trial.life.TrialEvent.Settling;
import org.xiandao.trial.life.TrialState.Statement;

/**
 * Where the final check of a trial stands.
 *
 * @param found what the office has found since the last conclusion, by target
 * @param note its last word on the whole
 * @param rounds what was concluded, the first first; more than one where things were put right or the trial extended
 */
public record FinalCheck(Map<String, Settling> found, String note, List<Round> rounds) {
    static final FinalCheck NONE = new FinalCheck(Map.of(), "", List.of());

    /** @param rectified what the pilot told that it has put right */
    public record Round(CheckConcluded concluded, Instant at, String by, Optional<Statement> rectified) {}

    FinalCheck with(CheckFound more) {
        var all = new TreeMap<>(found);
        all.putAll(more.settled());
        return new FinalCheck(all, more.note(), rounds);
    }

    /** What was found belongs to the round that it was concluded on: the next looks anew. */
    FinalCheck with(Round round) {
        var all = new ArrayList<>(rounds);
        all.add(round);
        return new FinalCheck(Map.of(), "", List.copyOf(all));
    }

    FinalCheck rectified(Statement told) {
        var all = new ArrayList<>(rounds);
        var last = all.removeLast();
        all.add(new Round(last.concluded(), last.at(), last.by(), Optional.of(told)));
        return new FinalCheck(found, note, List.copyOf(all));
    }

    FinalCheck withoutFindings() {
        return new FinalCheck(Map.of(), note, rounds);
    }

    /** The targets are read as of the trial's last day, or of today before it and once there was something to put right. */
    public LocalDate asOf(Optional<LocalDate> lastDay, LocalDate today) {
        boolean again = !rounds.isEmpty() && rounds.getLast().concluded().outcome() == Verb.RECTIFY;
        return lastDay.filter(last -> !again && last.isBefore(today)).orElse(today);
    }

    /** From when on the office looks again at what was to be put right: once the pilot has told, or its time is over. */
    public Optional<LocalDate> again() {
        return rounds.isEmpty() || rounds.getLast().concluded().outcome() != Verb.RECTIFY
                ? Optional.empty()
                : rounds.getLast()
                        .rectified()
                        .map(told -> ChinaTime.day(told.at()))
                        .or(() -> rounds.getLast().concluded().until().map(until -> until.plusDays(1)));
    }

    Optional<LocalDate> rectifying() {
        if (rounds.isEmpty()) return Optional.empty();
        var last = rounds.getLast();
        return last.concluded().outcome() == Verb.RECTIFY && last.rectified().isEmpty()
                ? last.concluded().until()
                : Optional.empty();
    }
}
