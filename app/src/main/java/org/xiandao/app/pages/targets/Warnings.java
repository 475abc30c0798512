package org.xiandao.app.pages.targets;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.people.Member;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.targets.Tracked;
import org.xiandao.targets.Targets;

/** The early warnings of a visitor's own areas, one line for each plan; up to ten minutes old, since every start page asks for them. */
@Component
public class Warnings {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int NAMED = 3;

    private final TargetSeats seats;
    private final Targets targets;
    private final Map<Asked, Told> told = new ConcurrentHashMap<>();

    Warnings(TargetSeats seats, Targets targets) {
        this.seats = seats;
        this.targets = targets;
    }

    private record Asked(String sha256, String area, LocalDate day) {}

    private record Told(Instant at, List<Text> titles) {}

    public List<TaskView> of(Visitor visitor, Instant now, Words w) {
        var areas = visitor.memberships().stream()
                .map(Member::actor)
                .filter(RecordDirectory::opensTo)
                .map(Actor::area)
                .distinct()
                .toList();
        var tasks = new ArrayList<TaskView>();
        for (var area : areas)
            for (var plan : seats.plans(area)) {
                var titles = warned(plan, area, now);
                if (!titles.isEmpty()) tasks.add(task(plan, area, titles, w));
            }
        return tasks;
    }

    private List<Text> warned(Edition plan, String area, Instant now) {
        var asked = new Asked(plan.sha256(), area, ChinaTime.day(now));
        told.values()
                .removeIf(old -> old.at().plus(FRESH).isBefore(now) || old.at().isAfter(now));
        return told.computeIfAbsent(
                        asked,
                        it -> new Told(
                                now,
                                targets.of(plan, area, it.day(), now).stream()
                                        .filter(tracked ->
                                                tracked.course().state().warns())
                                        .map(Tracked::target)
                                        .map(target -> target.title())
                                        .toList()))
                .titles();
    }

    private static TaskView task(Edition plan, String area, List<Text> titles, Words w) {
        var named = titles.stream().limit(NAMED).map(w::t).collect(Collectors.joining(w.t("open.list.and")));
        return new TaskView(
                w.t("targets.desk", titles.size()),
                "/targets?area=" + area + "&edition=" + plan.id(),
                w.t(plan.shortTitle()) + " · " + (titles.size() > NAMED ? w.t("targets.desk.more", named) : named),
                "",
                TaskView.Urgency.UNDATED);
    }
}
