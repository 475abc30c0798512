package org.xiandao.plan.life;

import java.util.function.Function;
import org.xiandao.plan.life.PlanCommand.*;
import org.xiandao.plan.life.PlanEvent.*;
import org.xiandao.plan.life.PlanRefusal.Code;

/** Supervision sheets: issued and closed by the office, answered by the owner. */
final class SheetDeciding {
    private final PlanState state;
    private final PlanSetting setting;
    private final PlanTrial trial;

    SheetDeciding(PlanState state, PlanSetting setting) {
        this.state = state;
        this.setting = setting;
        this.trial = setting.trial();
    }

    PlanOutcome issue(IssueSheet asked) {
        var checks = new Checks(trial);
        whom(asked, checks);
        var asks = checks.text(asked.asks(), "asks", Code.TEXT_MISSING, Checks.TEXT);
        due(asked.due(), checks);
        boolean open = state.sheets().values().stream()
                .anyMatch(sheet -> sheet.closed().isEmpty()
                        && sheet.task().equals(asked.task())
                        && sheet.owner().equals(asked.owner())
                        && sheet.rounds().getFirst().asks().equals(asks));
        if (open) checks.refuse(Code.SHEET_OPEN, "asks");
        if (!checks.none()) return checks.refused();
        int year = setting.today().getYear();
        var mark = "〔" + year + "〕";
        long number = state.sheets().values().stream()
                        .filter(sheet -> sheet.number().contains(mark))
                        .count()
                + 1;
        var due = PlanCommand.day(asked.due()).orElseThrow();
        return PlanOutcome.done(new SheetIssued(
                year + "-" + number, "督办" + mark + number + "号", asked.task(), asked.owner(), asks, due));
    }

    /** Task and owner are one choice, so that one of its faults is told. */
    private void whom(IssueSheet asked, Checks checks) {
        var task = state.ever(trial, asked.task());
        var owner = state.owner(asked.owner());
        var ended = owner.dissolved();
        if (asked.task().isBlank()) checks.refuse(Code.WHOM_MISSING, "owner");
        else if (task.isEmpty()) checks.refuse(Code.UNKNOWN_TASK, "owner", asked.task());
        else if (task.get().dropped().isPresent())
            checks.dropped("owner", task.get().dropped().get());
        else if (!task.get().owners().contains(asked.owner())) checks.refuse(Code.NOT_AN_OWNER, "owner");
        else if (ended.isPresent())
            checks.refuse(Code.OWNER_DISSOLVED, "owner", ended.get().on());
        else if (owner.holder().isEmpty()) checks.refuse(Code.OWNER_UNBOUND, "owner");
    }

    private void due(String typed, Checks checks) {
        var due = checks.day(typed, "due");
        if (due.filter(day -> day.isBefore(setting.today())).isPresent()) checks.refuse(Code.DAY_PAST, "due");
    }

    PlanOutcome answer(AnswerSheet asked) {
        return of(asked.sheet(), sheet -> {
            var keptFrom = setting.keptFrom(state.owner(sheet.owner()));
            if (keptFrom.isPresent()) return keptFrom.get();
            var given = sheet.last().answer();
            if (given.filter(answer -> answer.text().equals(asked.answer().strip()))
                    .isPresent()) return PlanOutcome.done();
            if (given.isPresent())
                return PlanOutcome.refused(
                        Code.SHEET_ANSWERED,
                        "answer",
                        given.get().said().name(),
                        given.get().said().at());
            var checks = new Checks(trial);
            var answer = checks.text(asked.answer(), "answer", Code.TEXT_MISSING, Checks.TEXT);
            return checks.none() ? PlanOutcome.done(new SheetAnswered(sheet.id(), answer)) : checks.refused();
        });
    }

    PlanOutcome askAgain(AskAgain asked) {
        return of(asked.sheet(), sheet -> {
            if (sheet.waits()) return PlanOutcome.refused(Code.SHEET_OPEN, "reasons");
            var checks = new Checks(trial);
            var reasons = checks.reason(asked.reasons(), "reasons");
            due(asked.due(), checks);
            return checks.none()
                    ? PlanOutcome.done(new SheetAskedAgain(
                            sheet.id(), reasons, PlanCommand.day(asked.due()).orElseThrow()))
                    : checks.refused();
        });
    }

    PlanOutcome close(CloseSheet asked) {
        return of(asked.sheet(), sheet -> {
            var checks = new Checks(trial);
            var note = checks.reason(asked.note(), "reason");
            return checks.none() ? PlanOutcome.done(new SheetClosed(sheet.id(), note)) : checks.refused();
        });
    }

    private PlanOutcome of(String id, Function<Sheet, PlanOutcome> decide) {
        var sheet = state.sheets().get(id);
        if (sheet == null) return PlanOutcome.refused(Code.UNKNOWN_SHEET, "", id);
        var gone = state.ever(trial, sheet.task()).flatMap(PlanTask::dropped).filter(sheet::closedWith);
        if (gone.isPresent()) return new Checks(trial).dropped("", gone.get()).refused();
        return sheet.closed()
                .map(closed -> PlanOutcome.refused(
                        Code.SHEET_CLOSED,
                        "",
                        closed.said().name(),
                        closed.said().at()))
                .orElseGet(() -> decide.apply(sheet));
    }
}
