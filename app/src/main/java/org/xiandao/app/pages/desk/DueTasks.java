package org.xiandao.app.pages.desk;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.people.Member;

/** What falls due for a visitor outside of cases, in any of their seats, as tasks of the desk: each thing once, the soonest first. */
@Component
class DueTasks {
    /** For so many days ahead; what is further off waits in the calendar. */
    private static final int AHEAD = 60;

    private final Dues dues;
    private final DueWords words;

    DueTasks(Dues dues, DueWords words) {
        this.dues = dues;
        this.words = words;
    }

    List<Dated> of(Visitor visitor, LocalDate today, Words w) {
        var found = new LinkedHashMap<String, Due>();
        for (var member : visitor.memberships()) {
            var actor = member.actor();
            for (var due : dues.of(Parties.of(actor), actor.account(), actor.duties(), today.plusDays(AHEAD)))
                if (!due.origin().equals(CaseDirectory.DUES)) found.putIfAbsent(due.origin() + "/" + due.id(), due);
        }
        var names = words.applicants(found.values());
        return found.values().stream()
                .map(due -> new Dated(on(due), task(due, today, names, w)))
                .toList();
    }

    int count(Visitor visitor, LocalDate today) {
        var actors = visitor.memberships().stream().map(Member::actor).toList();
        return actors.isEmpty()
                ? 0
                : dues.count(
                        Parties.seats(actors), actors.getFirst().account(), today.plusDays(AHEAD), CaseDirectory.DUES);
    }

    private static TaskView task(Due due, LocalDate today, Map<String, String> names, Words w) {
        var on = on(due);
        return new TaskView(
                w.t("desk.task", w.t("due." + due.what()), w.t(due.title())),
                due.href(),
                DueWords.from(due, names, w),
                CaseWords.due(on, w),
                CaseWords.urgency(on, today));
    }

    private static Optional<LocalDate> on(Due due) {
        return Optional.of(due.on()).filter(any -> due.dated());
    }
}
