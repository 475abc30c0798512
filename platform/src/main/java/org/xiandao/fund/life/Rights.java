package org.xiandao.fund.life;

import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/**
 * What somebody may do with a fund. The industry office and the government of its area keep it; their deciders clear flags,
 * decide on bars and close audits; a project's legal person sees its own project and answers findings.
 *
 * @param legalPerson the credit code under which they look at their own projects
 */
public record Rights(boolean keeps, boolean decides, Optional<String> legalPerson) {
    public static Rights of(Actor actor, Optional<String> creditCode, String area) {
        boolean office = actor.office()
                        .filter(kind -> kind == OfficeKind.INDUSTRY || kind == OfficeKind.GOVERNMENT)
                        .isPresent()
                && actor.area().equals(area);
        boolean decides = office && actor.duties().contains(Duty.DECIDER);
        return new Rights(
                decides || office && actor.duties().contains(Duty.HANDLER),
                decides,
                creditCode.filter(code -> actor.fills()));
    }

    public boolean own(FundEvent.ProjectEntered project) {
        return legalPerson.isPresent()
                && legalPerson.equals(project.legalPerson().creditCode());
    }

    public boolean sees(FundEvent.ProjectEntered project) {
        return keeps || own(project);
    }
}
