package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanRefusal.Code;

/** Collects every reason why a command is not done, before any of it is. */
final class Checks {
    static final int TITLE = 200;
    static final int TEXT = 2000;

    private final PlanTrial trial;
    private final List<PlanRefusal> refusals = new ArrayList<>();

    Checks(PlanTrial trial) {
        this.trial = trial;
    }

    Checks refuse(Code code, String path, Object... args) {
        refusals.add(PlanRefusal.of(code, path, args));
        return this;
    }

    /** Of a task that is no longer pursued: since when, and who said so. */
    Checks dropped(String path, PlanTask.Dropped why) {
        return refuse(Code.TASK_DROPPED, path, why.said().name(), why.said().at(), why.reason());
    }

    boolean none() {
        return refusals.isEmpty();
    }

    PlanOutcome refused() {
        return new PlanOutcome.Refused(List.copyOf(refusals));
    }

    /** The text without blanks around it; missing or too long is refused at its field. */
    String text(String typed, String path, Code missing, int most) {
        var text = typed.strip();
        if (text.isEmpty()) refuse(missing, path);
        if (text.length() > most) refuse(Code.TOO_LONG, path, most);
        return text;
    }

    String reason(String typed, String path) {
        return text(typed, path, Code.REASON_MISSING, TEXT);
    }

    Optional<LocalDate> day(String typed, String path) {
        var day = PlanCommand.day(typed);
        if (day.isEmpty()) refuse(Code.DAY_WRONG, path);
        return day;
    }

    /** A day within the trial. */
    Optional<LocalDate> dayOfTrial(String typed, String path) {
        var day = day(typed, path);
        if (day.isPresent() && !trial.holds(day.get())) refuse(Code.DAY_OUTSIDE, path, trial.begins(), trial.ends());
        return day;
    }
}
