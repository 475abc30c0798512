package org.xiandao.app.pages.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.TaskView;
import org.xiandao.app.view.TaskView.Urgency;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.EvidenceWatch;
import org.xiandao.ledger.EvidenceWatch.Due;
import org.xiandao.ledger.EvidenceWatch.Fallen;
import org.xiandao.ledger.EvidenceWatch.Stage;
import org.xiandao.ledger.Ground;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.Step;
import org.xiandao.people.Member;

/**
 * What the ledger has to remind a visitor of: evidence of theirs that runs out, confirmed records that have lost theirs, and
 * for an office such records of its area.
 */
@Component
public class EvidenceReminders {
    private static final int SHOWN = 5;
    private static final int NAMED = 3;

    private final EvidenceWatch watch;
    private final Ledger ledger;
    private final RecordWords words;

    EvidenceReminders(EvidenceWatch watch, Ledger ledger, RecordWords words) {
        this.watch = watch;
        this.ledger = ledger;
        this.words = words;
    }

    /** What is lost first, then what runs out soonest; nothing for those to whom the ledger isn't open. */
    public List<TaskView> of(Visitor visitor, Instant now, Words w) {
        var actors = visitor.memberships().stream()
                .map(Member::actor)
                .filter(RecordDirectory::opensTo)
                .toList();
        if (actors.isEmpty()) return List.of();
        var today = ChinaTime.day(now);
        var fallen = watch.fallen(actors, today, now);
        var tasks = new ArrayList<TaskView>();
        var lost = fallen.stream()
                .filter(keeps(actors))
                .filter(one -> one.lack().equals(Optional.of(Ground.Lack.WITHDRAWN)))
                .map(one -> lost(one, actors, w))
                .toList();
        tasks.addAll(limited(lost, w));
        tasks.addAll(limited(
                watch.due(actors, today, now).stream()
                        .map(due -> due(due, actors, now, w))
                        .toList(),
                w));
        tasks.addAll(offices(fallen, actors, w));
        return tasks;
    }

    private static Predicate<Fallen> keeps(List<Actor> actors) {
        return one -> actors.stream()
                .anyMatch(actor -> actor.fills() && actor.organisation().equals(one.owner()));
    }

    private static List<TaskView> limited(List<TaskView> tasks, Words w) {
        if (tasks.size() <= SHOWN) return tasks;
        var few = new ArrayList<>(tasks.subList(0, SHOWN));
        few.add(new TaskView(
                w.t("ledger.remind.more", tasks.size() - SHOWN), "/ledger/evidence", "", "", Urgency.UNDATED));
        return few;
    }

    private TaskView due(Due due, List<Actor> actors, Instant now, Words w) {
        var piece = due.piece();
        return new TaskView(
                w.t("ledger.remind.due", piece.title(), EvidenceWords.nearness(piece, ChinaTime.day(now), w)),
                "/ledger/evidence#piece-" + piece.id(),
                w.t("ledger.remind.leaves", due.leaves().size(), names(due.leaves(), actors, w)),
                w.t("ledger.evidence.expires", piece.expires().orElseThrow()),
                urgency(due.stage()));
    }

    private static Urgency urgency(Stage stage) {
        return switch (stage) {
            case EXPIRED -> Urgency.OVERDUE;
            case TODAY, IN_7_DAYS -> Urgency.SOON;
            case IN_30_DAYS, IN_90_DAYS -> Urgency.LATER;
        };
    }

    private TaskView lost(Fallen one, List<Actor> actors, Words w) {
        return new TaskView(
                w.t("ledger.remind.withdrawn", names(List.of(one.use()), actors, w)),
                "/ledger/records/" + one.record() + "/evidence/new",
                w.t("ledger.remind.withdrawn.text"),
                "",
                Urgency.UNDATED);
    }

    /** One task an office, however many records. */
    private List<TaskView> offices(List<Fallen> fallen, List<Actor> actors, Words w) {
        var tasks = new LinkedHashMap<String, TaskView>();
        for (var actor : actors) {
            var own = fallen.stream().filter(one -> verifies(one, actor)).toList();
            if (own.isEmpty()) continue;
            var uses = own.stream().map(Fallen::use).toList();
            tasks.put(
                    actor.area(),
                    new TaskView(
                            w.t("ledger.remind.office", own.size()),
                            "/ledger/check-sheet?area=" + actor.area(),
                            names(uses, actors, w),
                            "",
                            Urgency.UNDATED));
        }
        return List.copyOf(tasks.values());
    }

    private boolean verifies(Fallen one, Actor actor) {
        return ledger.mayVerify(one.area(), Step.Kind.CHECKED, actor)
                || ledger.mayVerify(one.area(), Step.Kind.CONFIRMED, actor);
    }

    private String names(List<EvidenceWatch.Use> uses, List<Actor> actors, Words w) {
        var reader = words.to(actors, w);
        var names = uses.stream()
                .limit(NAMED)
                .map(use -> reader.title(use.type(), use.fields()))
                .collect(Collectors.joining(w.t("apply.hint.and")));
        return uses.size() > NAMED ? names + w.t("ledger.remind.others") : names;
    }
}
