package org.xiandao.app.pages.experts;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.view.TaskView.Urgency;
import org.xiandao.app.web.Words;
import org.xiandao.people.Duty;
import org.xiandao.people.Interests;

/** Reminds experts of their declaration: without one that holds they are not drawn. */
@Component
public class InterestTasks {
    private final Interests interests;

    InterestTasks(Interests interests) {
        this.interests = interests;
    }

    /** Experts and whoever acts for an office. */
    public static boolean concerns(Visitor visitor) {
        return visitor.holds(Duty.EXPERT)
                || visitor.memberships().stream()
                        .anyMatch(member -> member.organisation().officeKind().isPresent()
                                && !member.actor().duties().isEmpty());
    }

    public Optional<TaskView> of(Visitor visitor, LocalDate today, Words w) {
        if (!visitor.holds(Duty.EXPERT)) return Optional.empty();
        var last = interests.of(visitor.person().id());
        if (last.filter(it -> !it.runsOut(today)).isPresent()) return Optional.empty();
        boolean holds = last.filter(it -> !it.expired(today)).isPresent();
        return Optional.of(new TaskView(
                w.t(last.isEmpty() ? "interests.task.first" : "interests.task.again"),
                "/desk/interests",
                w.t(holds ? "interests.task.soon" : "interests.task.out"),
                last.map(it -> w.date(it.until())).orElse(""),
                holds ? Urgency.SOON : Urgency.OVERDUE));
    }
}
