package org.xiandao.app.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private final VoucherTasks vouchers;
    private final InterestTasks interests;
    private final Warnings warnings;
    private final CaseWords words;
    private final Clock clock;

    DeskTasks(
            WaitingTasks waiting,
            DueTasks dues,
            VoucherTasks vouchers,
            InterestTasks interests,
            Warnings warnings,
            CaseWords words,
            Clock clock) {
        this.waiting = waiting;
        this.dues = dues;
        this.vouchers = vouchers;
        this.interests = interests;
        this.warnings = warnings;
        this.words = words;
        this.clock = clock;
    }

    List<TaskView> of(Visitor visitor, Words w) {
        var now = clock.instant();
        var today = ChinaTime.day(now);
        var tasks = new ArrayList<Dated>();
        for (var one : waiting.of(visitor)) tasks.add(new Dated(one.due(), task(one, now, w)));
        tasks.addAll(dues.of(visitor, today, w));
        vouchers.of(visitor, w).forEach(one -> tasks.add(Dated.never(one)));
        warnings.of(visitor, now, w).forEach(one -> tasks.add(Dated.never(one)));
        return Stream.concat(
                        interests.of(visitor, today, w).stream(),
                        tasks.stream().sorted(Dated.SOONEST_FIRST).map(Dated::task))
                .toList();
    }

    /** As many as the desk lists, without reading them; of early warnings those that were read last. */
    public int count(Visitor visitor, Words w) {
        var now = clock.instant();
        var today = ChinaTime.day(now);
        return waiting.count(visitor)
                + dues.count(visitor, today)
                + vouchers.of(visitor, w).size()
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
