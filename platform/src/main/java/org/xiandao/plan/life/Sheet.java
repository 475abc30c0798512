package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanRecorded.Said;

/** A supervision sheet (督办单): what an owner is asked about a task, until when, and what it answered. */
public record Sheet(String id, String number, String task, String owner, List<Round> rounds, Optional<Closed> closed) {

    /** @param asks what is to be done, or why the last answer does not do */
    public record Round(String asks, LocalDate due, Said said, Optional<Answer> answer) {}

    public record Answer(String text, Said said) {}

    public record Closed(String note, Said said) {}

    public Round last() {
        return rounds.getLast();
    }

    /** Whether it was closed because its task was dropped, and not by an answer that would do. */
    public boolean closedWith(PlanTask.Dropped task) {
        return closed.filter(closed ->
                        closed.note().equals(task.reason()) && closed.said().equals(task.said()))
                .isPresent();
    }

    /** Whether the owner has still to answer. */
    public boolean waits() {
        return closed.isEmpty() && last().answer().isEmpty();
    }

    Sheet asked(Round round) {
        var all = new ArrayList<>(rounds);
        all.add(round);
        return new Sheet(id, number, task, owner, List.copyOf(all), closed);
    }

    Sheet answered(Answer answer) {
        var all = new ArrayList<>(rounds);
        var last = all.removeLast();
        all.add(new Round(last.asks(), last.due(), last.said(), Optional.of(answer)));
        return new Sheet(id, number, task, owner, List.copyOf(all), closed);
    }

    Sheet closed(Closed by) {
        return new Sheet(id, number, task, owner, rounds, Optional.of(by));
    }
}
