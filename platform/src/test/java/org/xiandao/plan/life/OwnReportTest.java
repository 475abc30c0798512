package org.xiandao.plan.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xiandao.base.Actor;
import org.xiandao.plan.life.PlanCommand.ReturnReport;
import org.xiandao.plan.life.PlanCommand.SignReport;
import org.xiandao.plan.life.Reporting.Own;

/** An office that owns a task may sign off what it handed in itself, and that it did stays readable. */
class OwnReportTest {
    private final APlan plan = new APlan().bound("education", "office").bound("health", "education");

    @Test
    void whoSignsOffTheirOwnReportIsToldApartFromAnotherOfTheirUnitAndFromAnotherUnit() {
        assertThat(signed("education", plan.office, plan.office)).contains(Own.PERSON);
        assertThat(signed("health", plan.education, plan.office)).isEmpty();
    }

    @Test
    void anotherOfTheSameUnitIsAnotherPerson() {
        assertThat(signed("education", plan.office, plan.second)).contains(Own.UNIT);
    }

    @Test
    void whatIsReturnedOrWaitsIsSignedByNobody() {
        plan.done(plan.report("education", "10", "a"), plan.office);
        assertThat(last("education").own()).isEmpty();
        assertThat(last("education").ownOf("经办甲", "office")).contains(Own.PERSON);
        plan.done(new ReturnReport(APlan.slot("education"), 1, "请补充"), plan.office);
        assertThat(last("education").own()).isEmpty();
    }

    private Optional<Own> signed(String owner, Actor files, Actor signs) {
        plan.done(plan.report(owner, "10", "a"), files);
        plan.done(new SignReport(APlan.slot(owner), 1, ""), signs);
        return last(owner).own();
    }

    private Reporting.Filing last(String owner) {
        return plan.state().reporting(APlan.slot(owner)).last().orElseThrow();
    }
}
