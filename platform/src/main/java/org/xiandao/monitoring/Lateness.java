package org.xiandao.monitoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseDirectory;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.programme.Call;
import org.xiandao.programme.Calls;
import org.xiandao.programme.Editions;

/** What is past its deadline, and what soon will be: stages of cases, and calls that close. */
@Component
public class Lateness {
    private static final int SOON = 30;

    private final CaseDirectory cases;
    private final Calls calls;
    private final Editions editions;
    private final Areas areas;

    Lateness(CaseDirectory cases, Calls calls, Editions editions, Areas areas) {
        this.cases = cases;
        this.calls = calls;
        this.editions = editions;
        this.areas = areas;
    }

    /**
     * @param overdue cases whose stage should have ended before the day
     * @param soon cases whose stage ends within thirty days
     * @param closing calls open to the area that close within thirty days
     */
    public record Late(List<CaseCard> overdue, List<CaseCard> soon, List<Call> closing) {}

    /** Of the cases that the actors see, those that an applicant of the area is part of. */
    public Late of(String area, LocalDate day, List<Actor> actors) {
        var due = cases.due(actors, day.plusDays(SOON)).stream()
                .filter(card -> card.areas().stream().anyMatch(code -> within(code, area)))
                .toList();
        return new Late(
                due.stream().filter(card -> late(card, day)).toList(),
                due.stream().filter(card -> !late(card, day)).toList(),
                calls.all().stream()
                        .filter(call -> call.open(day)
                                && call.closes()
                                        .filter(last -> !last.isAfter(day.plusDays(SOON)))
                                        .isPresent())
                        .filter(call -> {
                            var issuer = editions.get(call.terms().sha256()).area();
                            return within(area, issuer) || within(issuer, area);
                        })
                        .sorted(Comparator.comparing(
                                (Call call) -> call.closes().orElseThrow()))
                        .toList());
    }

    private static boolean late(CaseCard card, LocalDate day) {
        return card.deadline().filter(day::isAfter).isPresent();
    }

    private boolean within(String code, String wider) {
        return areas.find(code).isPresent() && areas.within(code, wider);
    }
}
