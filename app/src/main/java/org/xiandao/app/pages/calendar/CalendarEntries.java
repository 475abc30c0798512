package org.xiandao.app.pages.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.cases.CaseWords;
import org.xiandao.app.pages.desk.DueWords;
import org.xiandao.app.pages.desk.WaitingTasks;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.CaseDirectory.Filter;
import org.xiandao.application.CaseDirectory.Waiting;
import org.xiandao.application.CaseStatus;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.people.Member;

/** All that falls due for a visitor in any seat: what rooms wrote down, what waits in cases, the ends of trials that they see. */
@Component
class CalendarEntries {
    /** As many cases as there can be cities. */
    private static final int ALL = 1_000;

    /** Ends of trials are shown to all who see them, not only to those who must act; what waits in cases, once a person. */
    private static final Set<String> OTHERWISE = Set.of("end", CaseDirectory.DUES);

    private final Dues dues;
    private final WaitingTasks waiting;
    private final CaseDirectory directory;
    private final CaseWords words;
    private final DueWords origins;

    CalendarEntries(Dues dues, WaitingTasks waiting, CaseDirectory directory, CaseWords words, DueWords origins) {
        this.dues = dues;
        this.waiting = waiting;
        this.directory = directory;
        this.words = words;
        this.origins = origins;
    }

    /** What is late included, the soonest first. */
    List<Entry> of(Visitor visitor, LocalDate until, Words w) {
        var entries = new ArrayList<>(dues(visitor, until, w));
        for (var one : waiting.of(visitor)) waits(one, w).ifPresent(entries::add);
        trials(visitor).map(card -> end(card, w)).forEach(entries::add);
        return entries.stream()
                .filter(entry -> !entry.on().isAfter(until))
                .sorted(Comparator.comparing(Entry::on).thenComparing(Entry::uid))
                .toList();
    }

    private List<Entry> dues(Visitor visitor, LocalDate until, Words w) {
        var found = new LinkedHashMap<String, Due>();
        for (var member : visitor.memberships()) {
            var actor = member.actor();
            for (var due : dues.of(Parties.of(actor), actor.account(), actor.duties(), until))
                if (due.dated() && !OTHERWISE.contains(due.origin()))
                    found.putIfAbsent(due.origin() + "-" + due.id(), due);
        }
        var ids = found.values().stream()
                .collect(Collectors.groupingBy(Due::origin, Collectors.mapping(Due::id, Collectors.toList())));
        var moves = new HashMap<String, Map<String, Integer>>();
        ids.forEach((origin, those) -> moves.put(origin, dues.moves(origin, those)));
        var names = origins.applicants(found.values());
        return found.entrySet().stream()
                .map(entry -> {
                    var due = entry.getValue();
                    var moved = moves.getOrDefault(due.origin(), Map.of()).getOrDefault(due.id(), 0);
                    return new Entry(
                            entry.getKey(),
                            moved,
                            due.on(),
                            w.t("desk.task", w.t("due." + due.what()), w.t(due.title())),
                            DueWords.from(due, names, w),
                            due.href());
                })
                .toList();
    }

    /** Nobody counts how often these move: a moved one is another entry. */
    private Optional<Entry> waits(Waiting one, Words w) {
        return one.due()
                .map(on -> new Entry(
                        "case-" + one.card().caseId() + "-" + one.what() + "-" + on,
                        0,
                        on,
                        w.t("desk.task", w.t("task." + one.what()), one.card().title()),
                        words.programme(one.card(), w) + " · " + one.card().applicantName(),
                        one.href()));
    }

    private Stream<CaseCard> trials(Visitor visitor) {
        var actors = visitor.memberships().stream().map(Member::actor).toList();
        var running = new Filter(Optional.empty(), Optional.empty(), Optional.of(CaseStatus.TRIAL), "");
        return directory.visibleTo(actors, running, 1, ALL).cards().stream()
                .filter(card -> card.trialUntil().isPresent());
    }

    private Entry end(CaseCard card, Words w) {
        var until = card.trialUntil().orElseThrow();
        return new Entry(
                "trial-" + card.caseId() + "-" + until,
                0,
                until,
                w.t("calendar.trial.ends", card.applicantName()),
                words.programme(card, w),
                "/trials/" + card.caseId());
    }
}
