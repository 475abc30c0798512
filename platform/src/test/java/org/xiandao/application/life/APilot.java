package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiandao.application.life.CaseEvent.AnswerSaved;
import org.xiandao.application.life.CaseEvent.CaseOpened;
import org.xiandao.application.life.CaseEvent.MemberInvited;
import org.xiandao.application.life.CaseEvent.MemberJoined;
import org.xiandao.application.life.CaseEvent.TrialBegan;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** A pilot of the city 350100 (led by the organisation "unit") in its trial from a leap day on, for tests. */
public final class APilot {
    public static final LocalDate FROM = LocalDate.of(2024, 2, 29);
    public static final LocalDate UNTIL = LocalDate.of(2027, 2, 28);
    private static final Instant AT = Instant.parse("2024-02-29T04:00:00Z");

    private final List<CaseEvent> events = new ArrayList<>();

    private APilot(Edition edition) {
        events.add(new CaseOpened("call", edition.id(), edition.sha256(), applicant("unit", "350100", "某市")));
    }

    public static APilot of(Edition edition) {
        return new APilot(edition);
    }

    /** Applied together with another city of the province. */
    public APilot with(String organisation, String area, String name) {
        events.add(new MemberInvited(applicant(organisation, area, name)));
        events.add(new MemberJoined(organisation));
        return this;
    }

    public APilot answering(Map<String, String> answers) {
        answers.forEach((path, value) -> events.add(new AnswerSaved(path, value, 1, Provenance.DEMONSTRATION)));
        return this;
    }

    /** The case in its trial, and what came after its beginning. */
    public CaseState inTrial(CaseEvent... then) {
        var recorded = new ArrayList<Recorded>();
        var all = new ArrayList<>(events);
        all.add(new TrialBegan(FROM, Optional.of(UNTIL)));
        all.addAll(List.of(then));
        for (var event : all) recorded.add(new Recorded(recorded.size() + 1, AT, "a", "甲", "某局", event));
        return CaseState.fold(recorded);
    }

    /** Who fills in for an organisation that takes part. */
    public static Actor filler(String organisation, String name, String area) {
        return new Actor("filler", "钱七", organisation, name, Optional.empty(), Level.CITY, area, Set.of(), true, false);
    }

    public static Actor officer(String organisation, OfficeKind kind, Level level, String area, Set<Duty> duties) {
        return new Actor(
                organisation, "赵六", organisation, organisation, Optional.of(kind), level, area, duties, false, false);
    }

    private static Applicant applicant(String organisation, String area, String name) {
        var chain = Map.of(Level.NATION, "000000", Level.PROVINCE, "350000", Level.CITY, "350100");
        return new Applicant(organisation, name + "人民政府", area, name, Level.CITY, List.of(), chain);
    }
}
