package org.xiandao.app.pages.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Waiting;
import org.xiandao.application.Cases;
import org.xiandao.people.Member;

/** What waits for a visitor in cases, from whichever seat. */
@Component
public class WaitingTasks {
    private final CaseDirectory directory;
    private final Cases cases;

    WaitingTasks(CaseDirectory directory, Cases cases) {
        this.directory = directory;
        this.cases = cases;
    }

    /** One thing once; the soonest due first. */
    public List<Waiting> of(Visitor visitor) {
        var found = new LinkedHashMap<String, Waiting>();
        for (var member : visitor.memberships())
            for (var waiting : directory.waitingFor(member.actor()))
                found.putIfAbsent(waiting.card().caseId() + waiting.what(), dated(waiting));
        return found.values().stream()
                .sorted(Comparator.comparing((Waiting one) -> one.due().orElse(LocalDate.MAX)))
                .toList();
    }

    int count(Visitor visitor) {
        return directory.countWaiting(
                visitor.memberships().stream().map(Member::actor).toList());
    }

    /** The calendar may have reached an objection's day since the task was written down. */
    private Waiting dated(Waiting waiting) {
        return waiting.what().equals("OBJECTION") && waiting.due().isEmpty()
                ? new Waiting(
                        waiting.card(),
                        waiting.what(),
                        cases.objectionsDue(waiting.card().caseId()))
                : waiting;
    }
}
