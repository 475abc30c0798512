package org.xiandao.plan.life;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.*;
import org.xiandao.plan.life.PlanRefusal.Code;
import org.xiandao.rules.trial.ReportPeriod;

/** Owners report, the office returns or signs off, and reminds. */
final class ReportDeciding {
    private static final String PERCENT = "\\d{1,3}(\\.\\d{1,2})?";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PlanState state;
    private final PlanSetting setting;
    private final PlanTrial trial;

    ReportDeciding(PlanState state, PlanSetting setting) {
        this.state = state;
        this.setting = setting;
        this.trial = setting.trial();
    }

    PlanOutcome file(FileReport asked) {
        return of(asked.slot(), (reporting, period) -> {
            var keptFrom = setting.keptFrom(state.owner(asked.slot().owner()));
            if (keptFrom.isPresent()) return keptFrom.get();
            if (reporting.last().filter(last -> last.key().equals(asked.key())).isPresent()) return PlanOutcome.done();
            return closed(reporting, period).orElseGet(() -> entries(asked, reporting, period));
        });
    }

    /** What comes with a report is taken where the report itself would be. */
    PlanOutcome with(Slot slot, PlanOutcome brought) {
        return of(slot, (reporting, period) -> closed(reporting, period).orElse(brought));
    }

    private Optional<PlanOutcome> closed(Reporting reporting, ReportPeriod period) {
        if (!period.over(setting.today()))
            return Optional.of(PlanOutcome.refused(Code.PERIOD_RUNNING, "", period.to()));
        return reporting.status() == Reporting.Status.SIGNED ? Optional.of(signedAlready(reporting)) : Optional.empty();
    }

    private PlanOutcome entries(FileReport asked, Reporting reporting, ReportPeriod period) {
        var checks = new Checks(trial);
        var entries = new ArrayList<Entry>();
        for (var typed : asked.entries()) dropped(typed, checks);
        for (var task : Owed.tasks(state, trial, asked.slot().owner(), period)) {
            var typed = asked.entries().stream()
                    .filter(entry -> entry.task().equals(task.id()))
                    .findFirst();
            if (typed.isEmpty()) checks.refuse(Code.ENTRY_MISSING, "percent." + task.id(), task.id());
            else entries.add(entry(task, typed.get(), checks));
        }
        if (!checks.none()) return checks.refused();
        var actor = setting.actor();
        int version = reporting.filings().size() + 1;
        return PlanOutcome.done(new ReportFiled(
                asked.slot(), version, actor.organisation(), actor.organisationName(), entries, asked.key()));
    }

    /** What was written of a task that has gone meanwhile is not passed over in silence. */
    private void dropped(Typed typed, Checks checks) {
        state.ever(trial, typed.task())
                .flatMap(PlanTask::dropped)
                .ifPresent(why -> checks.refuse(
                        Code.ENTRY_DROPPED,
                        "text." + typed.task(),
                        typed.task(),
                        why.said().at()));
    }

    private Entry entry(PlanTask task, Typed typed, Checks checks) {
        var percent = percent(typed.percent().strip(), "percent." + task.id(), checks);
        var text = checks.text(typed.text(), "text." + task.id(), Code.TEXT_MISSING, Checks.TEXT);
        var reached = new TreeMap<String, LocalDate>();
        typed.reached().forEach((milestone, day) -> {
            var path = "reached." + task.id() + "." + milestone;
            if (day.isBlank()) return;
            if (!task.milestones().containsKey(milestone)) checks.refuse(Code.UNKNOWN_MILESTONE, path);
            var on = checks.dayOfTrial(day, path);
            if (on.filter(setting.today()::isBefore).isPresent()) checks.refuse(Code.DAY_FUTURE, path);
            on.ifPresent(it -> reached.put(milestone, it));
        });
        var handed = new TreeMap<String, String>();
        typed.handed().forEach((deliverable, where) -> {
            var path = "handed." + task.id() + "." + deliverable;
            if (where.isBlank()) return;
            if (!task.deliverables().containsKey(deliverable)) checks.refuse(Code.UNKNOWN_DELIVERABLE, path);
            handed.put(deliverable, checks.text(where, path, Code.TEXT_MISSING, Checks.TEXT));
        });
        return new Entry(task.id(), percent, text, reached, handed);
    }

    private static String percent(String typed, String path, Checks checks) {
        if (typed.isEmpty()) checks.refuse(Code.PERCENT_MISSING, path);
        else if (!typed.matches(PERCENT)) checks.refuse(Code.PERCENT_WRONG, path, typed);
        else if (new BigDecimal(typed).compareTo(WHOLE) > 0) checks.refuse(Code.PERCENT_RANGE, path, typed);
        else return new BigDecimal(typed).stripTrailingZeros().toPlainString();
        return "0";
    }

    PlanOutcome giveBack(ReturnReport asked) {
        return answer(asked.slot(), asked.version(), reporting -> {
            var checks = new Checks(trial);
            var reasons = checks.reason(asked.reasons(), "reasons");
            return checks.none()
                    ? PlanOutcome.done(new ReportReturned(asked.slot(), asked.version(), reasons))
                    : checks.refused();
        });
    }

    PlanOutcome sign(SignReport asked) {
        return answer(asked.slot(), asked.version(), reporting -> {
            var checks = new Checks(trial);
            var note = asked.note().strip();
            if (note.length() > Checks.TEXT) checks.refuse(Code.TOO_LONG, "reasons", Checks.TEXT);
            return checks.none()
                    ? PlanOutcome.done(new ReportSigned(asked.slot(), asked.version(), note))
                    : checks.refused();
        });
    }

    /** Of two who answer at once the second is told who was first; of a version that was replaced, that it was. */
    private PlanOutcome answer(Slot slot, int version, java.util.function.Function<Reporting, PlanOutcome> decide) {
        return of(slot, true, (reporting, period) -> {
            var last = reporting.last();
            if (last.isEmpty()) return PlanOutcome.refused(Code.NOT_FILED, "");
            if (last.get().version() != version) return PlanOutcome.refused(Code.STALE, "");
            return switch (reporting.status()) {
                case SIGNED -> signedAlready(reporting);
                case RETURNED -> answered(Code.ALREADY_RETURNED, reporting);
                case FILED, NONE -> decide.apply(reporting);
            };
        });
    }

    private static PlanOutcome signedAlready(Reporting reporting) {
        return answered(Code.ALREADY_SIGNED, reporting);
    }

    private static PlanOutcome answered(Code code, Reporting reporting) {
        var by = reporting
                .last()
                .flatMap(Reporting.Filing::answered)
                .orElseThrow()
                .said();
        return PlanOutcome.refused(code, "", by.name(), by.at());
    }

    /** Once a day at most, and only of what somebody owes and could send. */
    PlanOutcome remind(Remind asked) {
        return of(asked.slot(), (reporting, period) -> {
            var owner = state.owner(asked.slot().owner());
            var gone = owner.gone();
            if (gone.isPresent()) return gone.get();
            if (owner.holder().isEmpty()) return PlanOutcome.refused(Code.OWNER_UNBOUND, "");
            if (!reporting.owed() || !period.over(setting.today())) return PlanOutcome.refused(Code.NOTHING_DUE, "");
            boolean today = state.reports().values().stream()
                    .filter(one -> one.slot().owner().equals(owner.id()))
                    .anyMatch(one -> one.reminded().contains(setting.today()));
            if (today) return PlanOutcome.refused(Code.REMINDED_TODAY, "");
            return PlanOutcome.done(new OwnerReminded(asked.slot(), setting.today()));
        });
    }

    private PlanOutcome of(Slot slot, BiFunction<Reporting, ReportPeriod, PlanOutcome> decide) {
        return of(slot, false, decide);
    }

    /** @param handedIn what was handed in is answered even where its tasks are gone */
    private PlanOutcome of(Slot slot, boolean handedIn, BiFunction<Reporting, ReportPeriod, PlanOutcome> decide) {
        var reporting = state.reporting(slot);
        return trial.period(slot.report(), slot.to())
                .filter(one -> handedIn && reporting.last().isPresent()
                        || !Owed.tasks(state, trial, slot.owner(), one).isEmpty())
                .map(one -> decide.apply(reporting, one))
                .orElseGet(() -> PlanOutcome.refused(Code.UNKNOWN_PERIOD, ""));
    }
}
