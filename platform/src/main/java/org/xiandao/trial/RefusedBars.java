package org.xiandao.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.bar.BarFault;
import org.xiandao.bar.BarFault.Code;
import org.xiandao.bar.Bars;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.Bar;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/**
 * Bars that come with a refusal to approve. A refusal by itself bars nobody: whoever refused says, for each area by itself,
 * on which of the grounds it rests that bar as well (national rules, article 18).
 */
@Component
public class RefusedBars {
    private static final int LONGEST = 2_000;

    private final Bars bars;
    private final Cases cases;
    private final TransactionTemplate transaction;

    RefusedBars(Bars bars, Cases cases, TransactionTemplate transaction) {
        this.bars = bars;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** Whether this actor refused the case, under rules by which that may bar whole areas. */
    public static boolean may(CaseState applied, Edition edition, Actor actor) {
        return applied.ending()
                .filter(ending -> ending.by().filter(Verb.REFUSE::equals).isPresent())
                .map(ending -> edition.stage(ending.stage()))
                .filter(stage -> stage.kind() == Kind.DECISION && Responsible.acts(applied, stage, actor))
                .flatMap(stage -> edition.rating().bar())
                .filter(Bar::ofAreas)
                .isPresent();
    }

    /** @param areas of the applicants, codes */
    public Bars.Result bar(
            String caseId,
            Collection<String> areas,
            String ground,
            String documentNumber,
            String reasons,
            Actor actor,
            Instant at) {
        var applied = cases.get(caseId);
        var edition = cases.edition(applied);
        var faults = new ArrayList<BarFault>();
        if (!may(applied, edition, actor)) return new Bars.Result.Refused(List.of(fault(Code.NOT_YOURS, "")));
        if (edition.rating().grounds().stream().noneMatch(one -> one.id().equals(ground)))
            faults.add(fault(Code.GROUND_MISSING, "ground"));
        var applicants = applied.members().stream().map(Applicant::area).toList();
        if (areas.isEmpty() || !applicants.containsAll(areas)) faults.add(fault(Code.SUBJECT_MISSING, "barred"));
        if (reasons.isBlank()) faults.add(fault(Code.REASON_MISSING, "reasons"));
        else if (reasons.length() > LONGEST)
            faults.add(new BarFault(Code.TOO_LONG, "reasons", String.valueOf(LONGEST)));
        if (documentNumber.isBlank()) faults.add(fault(Code.NUMBER_MISSING, "documentNumber"));
        else faults.addAll(BarFault.ofNumber(documentNumber, ChinaTime.day(at)));
        if (!faults.isEmpty()) return new Bars.Result.Refused(faults);
        var decision = new Barrings.Decision(caseId, ground, documentNumber, reasons);
        var refused = ChinaTime.day(applied.ending().orElseThrow().at());
        var imposing = Barrings.imposing(decision, applied, edition, areas, refused, ChinaTime.day(at));
        return Objects.requireNonNull(transaction.execute(status -> bars.impose(imposing, actor, at)));
    }

    private static BarFault fault(Code code, String field) {
        return new BarFault(code, field, "");
    }
}
