package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.view.TaskView.Urgency;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseCard;
import org.xiandao.application.CaseStatus;
import org.xiandao.base.Areas;
import org.xiandao.people.People;
import org.xiandao.programme.Editions;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow;

/** How cases, stages, deadlines and offices are put into words. */
@Component
public class CaseWords {
    private static final int SOON_DAYS = 3;

    private final Editions editions;
    private final Areas areas;
    private final People people;

    CaseWords(Editions editions, Areas areas, People people) {
        this.editions = editions;
        this.areas = areas;
        this.people = people;
    }

    public String stage(CaseCard card, Words w) {
        return w.t(editions.get(card.sha256()).stage(card.stage()).title());
    }

    public String programme(CaseCard card, Words w) {
        return w.t(editions.get(card.sha256()).shortTitle());
    }

    public static Tone tone(CaseStatus status) {
        return switch (status) {
            case DRAFT -> Tone.PLAIN;
            case RUNNING -> Tone.BRAND;
            case TRIAL -> Tone.GOOD;
            case ENDED -> Tone.WARN;
        };
    }

    public static Urgency urgency(Optional<LocalDate> due, LocalDate today) {
        if (due.isEmpty()) return Urgency.UNDATED;
        if (due.get().isBefore(today)) return Urgency.OVERDUE;
        return due.get().isAfter(today.plusDays(SOON_DAYS)) ? Urgency.LATER : Urgency.SOON;
    }

    public static String due(Optional<LocalDate> due, Words w) {
        return due.map(day -> w.t("case.due", day)).orElse("");
    }

    public String area(String code, Words w) {
        return areas.find(code).map(area -> w.t(area.name())).orElse(code);
    }

    /** The registered office of that kind, else 沈阳市工业和信息化主管部门; the level alone where no applicant's area stands at it. */
    public String office(Workflow.Actor.Office office, Optional<String> area, Words w) {
        var kind = w.t("case.office." + office.kind());
        return area.map(code -> people.office(office.kind(), code)
                        .map(known -> w.t(known.name()))
                        .orElseGet(() -> w.t("case.office.of", area(code, w), kind)))
                .orElseGet(() -> w.t("case.office.of", level(office.level(), w), kind));
    }

    public static String level(Level level, Words w) {
        return w.t("case.level." + level);
    }

    public static String edition(Edition edition, Words w) {
        return w.t(edition.title());
    }
}
