package org.xiandao.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.application.Parties;
import org.xiandao.clock.Due;
import org.xiandao.clock.Dues;
import org.xiandao.fund.life.FundEvent.Accepted;
import org.xiandao.fund.life.FundEvent.AuditOpened;
import org.xiandao.fund.life.FundEvent.Contracted;
import org.xiandao.fund.life.FundState;
import org.xiandao.people.People;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** What of a fund falls due: acceptances for its office, remedies for its office and the legal person. */
@Component
class FundDues {
    private static final String ORIGIN = "fund";

    private final Dues dues;
    private final People people;

    FundDues(Dues dues, People people) {
        this.dues = dues;
        this.people = people;
    }

    void replace(String fundId, FundState state) {
        var due = new ArrayList<Due>();
        for (var contract : state.standing(Contracted.class)) {
            boolean passed = state.acceptance(contract.number())
                    .map(FundState.Numbered::is)
                    .filter(Accepted::passed)
                    .isPresent();
            var title = new Text(
                    "合同 " + contract.is().number(), "Contract " + contract.is().number());
            if (!passed && contract.is().due().isPresent())
                due.addAll(office(
                        fundId,
                        state,
                        contract.number(),
                        "acceptance",
                        title,
                        "/projects/" + contract.is().project(),
                        contract.is().due().get()));
        }
        for (var audit : state.all(AuditOpened.class))
            for (var found : state.findings(audit.number())) {
                if (state.closed(found.number()).isPresent()) continue;
                var title = new Text(audit.is().title(), audit.is().title());
                due.addAll(office(
                        fundId,
                        state,
                        found.number(),
                        "rectification",
                        title,
                        "/audit",
                        found.is().due()));
                state.projectOf(found.is())
                        .ifPresent(project -> project.is()
                                .legalPerson()
                                .creditCode()
                                .flatMap(people::organisationWithCreditCode)
                                .ifPresent(unit -> due.add(new Due(
                                        ORIGIN,
                                        fundId,
                                        fundId + ":" + found.number() + ":own",
                                        Parties.organisation(unit.id().toString()),
                                        Optional.empty(),
                                        "rectification",
                                        title,
                                        "/funds/" + fundId + "/projects/" + project.number() + "#findings",
                                        found.is().due()))));
            }
        dues.replace(ORIGIN, fundId, due);
    }

    private static List<Due> office(
            String fundId, FundState state, int number, String what, Text title, String place, LocalDate on) {
        return List.of(OfficeKind.INDUSTRY, OfficeKind.GOVERNMENT).stream()
                .map(kind -> new Due(
                        ORIGIN,
                        fundId,
                        fundId + ":" + number + ":" + kind,
                        Parties.office(kind, state.fund().area()),
                        Optional.of(Duty.HANDLER),
                        what,
                        title,
                        "/funds/" + fundId + place,
                        on))
                .toList();
    }
}
