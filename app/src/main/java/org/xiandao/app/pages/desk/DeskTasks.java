package org.xiandao.app.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.pages.experts.InterestTasks;
import org.xiandao.app.pages.targets.Warnings;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory.Waiting;
import org.xiandao.base.ChinaTime;

/** All that waits for a visitor: what the desk lists, and how many there are, which every page tells. */
@Component
public class DeskTasks {
    private final WaitingTasks waiting;
    private final DueTasks dues;
    private final InterestTasks interests;
    private final Warnings warnings;
    private final CaseWords words;
    private final Clock clock;

    DeskTasks(
            WaitingTasks waiting,
            DueTasks dues,
            InterestTasks interests,
            Warnings warnings,
            CaseWords words,
            Clock clock) {
        this.waiting = waiting;
        this.dues = dues;
        this.interests = interests;
        this.warnings = warnings;
        this.words = words;
        this.clock = clock;
    }

    List<TaskView> of(Visitor visitor, Words w) {
        var now = clock.instant();
        var tasks = new ArrayList<TaskView>();
        interests.of(visitor, ChinaTime.day(now), w).ifPresent(tasks::add);
        for (var one : waiting.of(visitor)) tasks.add(task(one, now, w));
        tasks.addAll(dues.of(visitor, ChinaTime.day(now), w));
        tasks.addAll(warnings.of(visitor, now, w));
        return tasks;
    }

    /** As many as the desk lists, without reading them; of early warnings those that were read last. */
    public int count(Visitor visitor, Words w) {
        var now = clock.instant();
        var today = ChinaTime.day(now);
        return waiting.count(visitor)
                + dues.count(visitor, today)
                + (int) interests.of(visitor, today, w).stream().count()
                + warnings.count(visitor, now);
    }

    private TaskView task(Waiting waiting, Instant now, Words w) {
        var card = waiting.card();
        return new TaskView(
                w.t("desk.task", w.t("task." + waiting.what()), card.title()),
                waiting.href(),
                words.programme(card, w) + " · " + card.applicantName() + " · " + words.stage(card, w),
                CaseWords.due(waiting.due(), w),
                CaseWords.urgency(waiting.due(), ChinaTime.day(now)));
    }
}
