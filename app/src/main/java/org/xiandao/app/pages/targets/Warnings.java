package org.xiandao.app.pages.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
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

/** The early warnings of a visitor's own areas, one line for each plan; up to ten minutes old, since they take long to read. */
@Component
public class Warnings implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Warnings.class);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int NAMED = 3;

    private final TargetSeats seats;
    private final Targets targets;
    private final Map<Asked, Told> told = new ConcurrentHashMap<>();
    private final Set<Asked> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("warnings").factory());

    Warnings(TargetSeats seats, Targets targets) {
        this.seats = seats;
        this.targets = targets;
    }

    private record Asked(String sha256, String area) {
        static Asked of(Edition plan, String area) {
            return new Asked(plan.sha256(), area);
        }
    }

    private record Told(Instant at, List<Text> titles) {
        boolean fresh(Instant now) {
            return !at.isAfter(now) && at.plus(FRESH).isAfter(now);
        }
    }

    /** Reads what is not known yet, or too old. */
    public List<TaskView> of(Visitor visitor, Instant now, Words w) {
        var tasks = new ArrayList<TaskView>();
        for (var area : areas(visitor))
            for (var plan : seats.plans(area)) {
                var known = told.get(Asked.of(plan, area));
                var titles = known != null && known.fresh(now) ? known.titles() : read(plan, area, now);
                if (!titles.isEmpty()) tasks.add(task(plan, area, titles, w));
            }
        return tasks;
    }

    /** How many lines there were when they were last read; nobody waits while what is too old is read again. */
    public int count(Visitor visitor, Instant now) {
        int lines = 0;
        for (var area : areas(visitor))
            for (var plan : seats.plans(area)) {
                var known = told.get(Asked.of(plan, area));
                if (known == null || !known.fresh(now)) readLater(plan, area, now);
                if (known != null && !known.titles().isEmpty()) lines++;
            }
        return lines;
    }

    private static List<String> areas(Visitor visitor) {
        return visitor.memberships().stream()
                .map(Member::actor)
                .filter(RecordDirectory::opensTo)
                .map(Actor::area)
                .distinct()
                .toList();
    }

    private List<Text> read(Edition plan, String area, Instant now) {
        var titles = targets.of(plan, area, ChinaTime.day(now), now).stream()
                .filter(tracked -> tracked.course().state().warns())
                .map(Tracked::target)
                .map(target -> target.title())
                .toList();
        told.put(Asked.of(plan, area), new Told(now, titles));
        return titles;
    }

    private void readLater(Edition plan, String area, Instant now) {
        var asked = Asked.of(plan, area);
        if (!underWay.add(asked)) return;
        background.execute(() -> {
            try {
                read(plan, area, now);
            } catch (RuntimeException failed) {
                LOG.error("The warnings of {} in {} were not read", plan.id(), area, failed);
            } finally {
                underWay.remove(asked);
            }
        });
    }

    @Override
    public void destroy() {
        background.shutdownNow();
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
