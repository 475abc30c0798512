package org.xiandao.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.PlanState;
import org.xiandao.plan.life.PlanTrial;
import org.xiandao.rules.pack.Text;

/** What a plan of work asks of whom, and by when. */
@Component
class PlanDues {
    private static final String ORIGIN = "plan";

    private final Dues dues;
    private final People people;

    PlanDues(Dues dues, People people) {
        this.dues = dues;
        this.people = people;
    }

    void write(String caseId, PlanTrial trial, PlanState state) {
        dues.replace(ORIGIN, caseId, trial.over() ? List.of() : of(caseId, trial, state));
    }

    private List<Due> of(String caseId, PlanTrial trial, PlanState state) {
        var all = new ArrayList<Due>();
        var owed = Owed.of(state, trial).stream().filter(Owed::open).toList();
        for (var one : owed)
            one.holder()
                    .flatMap(holder -> party(holder.organisation()))
                    .ifPresent(party -> all.add(report(caseId, trial, state, one, party)));
        for (var party :
                trial.runners().stream().flatMap(it -> party(it).stream()).toList()) {
            for (var owner : state.owners(trial))
                owner.dissolved()
                        .filter(ended ->
                                owed.stream().anyMatch(one -> one.owner().equals(owner)))
                        .ifPresent(ended -> all.add(due(
                                caseId,
                                "successor/" + owner.id() + "/" + party,
                                party,
                                "planSuccessor",
                                state.name(trial, owner.id()),
                                "/owners#" + owner.id(),
                                ended.on())));
            owed.stream()
                    .filter(one ->
                            one.holder().isEmpty() && one.owner().dissolved().isEmpty())
                    .findFirst()
                    .ifPresent(one -> all.add(due(
                            caseId,
                            "binding/" + party,
                            party,
                            "planBinding",
                            one.report().title(),
                            "/owners",
                            one.period().to())));
        }
        for (var sheet : state.sheets().values())
            if (sheet.waits())
                state.owner(sheet.owner())
                        .holder()
                        .flatMap(holder -> party(holder.organisation()))
                        .ifPresent(party -> all.add(due(
                                caseId,
                                "sheet/" + sheet.id(),
                                party,
                                "planSheet",
                                new Text(sheet.number(), sheet.number()),
                                "/supervision/" + sheet.id(),
                                sheet.last().due())));
        return all;
    }

    private static Due report(String caseId, PlanTrial trial, PlanState state, Owed owed, String party) {
        var name = state.name(trial, owed.owner().id());
        var title = owed.report().title();
        var span = owed.period().from() + "—" + owed.period().to();
        return due(
                caseId,
                "report/" + owed.slot().key(),
                party,
                "planReport",
                new Text(
                        title.zh() + "（" + name.zh() + "，" + span + "）",
                        title.en() + " (" + name.en() + ", " + span + ")"),
                "/reports/" + owed.report().id() + "/" + owed.period().to() + "?owner="
                        + owed.owner().id(),
                owed.period().due());
    }

    private static Due due(String caseId, String id, String party, String what, Text title, String href, LocalDate on) {
        return new Due(
                ORIGIN,
                caseId,
                caseId + "/" + id,
                party,
                Optional.empty(),
                what,
                title,
                "/trials/" + caseId + href,
                on);
    }

    /** As the predicate of cases names it. */
    private Optional<String> party(String organisation) {
        return people.organisation(OrganisationId.of(organisation))
                .map(one -> one.officeKind()
                        .map(kind -> Parties.office(kind, one.areaCode()))
                        .orElse(Parties.organisation(organisation)));
    }
}
