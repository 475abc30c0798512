package org.xiandao.app.pages.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.Progress;

/** Lays a plan's tasks out over the days of its trial. */
final class Gantt {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final PlanWords words;
    private final Words w;
    private final PlanSeat seat;
    private final LocalDate first;
    private final LocalDate last;

    private Gantt(PlanWords words) {
        this.words = words;
        this.w = words.w();
        this.seat = words.seat();
        this.first = seat.trial().begins();
        this.last = seat.trial().ends();
    }

    static GanttView of(List<Progress> tasks, PlanWords words) {
        var gantt = new Gantt(words);
        return new GanttView(
                gantt.ticks(),
                gantt.within(words.seat().today()).map(gantt::x),
                tasks.stream().map(gantt::row).toList());
    }

    private List<GanttView.Tick> ticks() {
        var ticks = new ArrayList<GanttView.Tick>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            var day = LocalDate.of(year, 1, 1);
            ticks.add(new GanttView.Tick(x(day.isBefore(first) ? first : day), String.valueOf(year)));
        }
        if (ticks.size() > 1 && tooNear()) ticks.removeFirst();
        return ticks;
    }

    /** Whether the first year is so short that its label would run into the next. */
    private boolean tooNear() {
        return share(LocalDate.of(first.getYear() + 1, 1, 1)).compareTo(BigDecimal.TEN) < 0;
    }

    private GanttView.Row row(Progress progress) {
        var task = progress.task();
        var width = share(task.until().plusDays(1)).subtract(share(task.from()));
        var marks = new ArrayList<GanttView.Mark>();
        var said = new ArrayList<String>();
        for (var milestone : task.milestones().values()) {
            var reached = seat.plan().reached(task, milestone.id());
            boolean missed = reached.isEmpty() && milestone.on().isBefore(seat.today());
            var says = milestone.title()
                    + w.t("plan.colon")
                    + w.date(milestone.on())
                    + reached.map(day -> w.t("plan.milestone.reached.on", day))
                            .orElse(missed ? w.t("plan.milestone.missed.short") : "");
            said.add(says);
            marks.add(new GanttView.Mark(x(milestone.on()), reached.isPresent(), missed, says));
        }
        var says = w.t(
                "plan.gantt.says",
                words.numbered(task),
                task.from(),
                task.until(),
                words.stand(progress.stand()),
                progress.least().toPlainString());
        return new GanttView.Row(
                words.numbered(task),
                seat.href("/tasks/" + task.id()),
                words.stand(progress.stand()) + " " + progress.least().toPlainString() + "%",
                PlanWords.tone(progress.stand()),
                x(task.from()),
                percent(width),
                percent(width.multiply(progress.least()).divide(WHOLE, 1, RoundingMode.DOWN)),
                marks,
                said.isEmpty() ? says : says + w.t("plan.gantt.milestones", String.join(w.t("plan.semicolon"), said)));
    }

    private Optional<LocalDate> within(LocalDate day) {
        return day.isBefore(first) || day.isAfter(last) ? Optional.empty() : Optional.of(day);
    }

    private String x(LocalDate day) {
        return percent(share(day));
    }

    private BigDecimal share(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day))
                .multiply(WHOLE)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1), 1, RoundingMode.HALF_UP);
    }

    private static String percent(BigDecimal share) {
        return share.toPlainString() + "%";
    }
}
