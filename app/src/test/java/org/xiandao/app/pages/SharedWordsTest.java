package org.xiandao.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseStatus;
import org.xiandao.application.PilotStanding;
import org.xiandao.application.life.Refusal;
import org.xiandao.people.Duty;
import org.xiandao.plan.life.Owed;
import org.xiandao.plan.life.PlanRefusal;
import org.xiandao.plan.life.Progress;
import org.xiandao.plan.life.Reporting;
import org.xiandao.report.life.Content;
import org.xiandao.report.life.ReportEvent;
import org.xiandao.report.life.ReportRefusal;
import org.xiandao.report.life.YearlyReport;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.trial.life.TrialRefusal;

class SharedWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyDutyVerbStatusTaskAndRefusalHasItsWords(Language language) {
        var w = Words.in(language);

        assertThat(Stream.of(
                                keys("duty.", Duty.values()),
                                keys("verb.", Workflow.Verb.values()),
                                keys("task.", Workflow.Kind.values()),
                                keys("status.", CaseStatus.values()),
                                keys("pilot.standing.", PilotStanding.values()),
                                keys("refusal.", Refusal.Code.values()),
                                keys("voucher.refusal.", org.xiandao.voucher.Refusal.Code.values()),
                                keys("trial.refusal.", TrialRefusal.Code.values()),
                                keys("plan.refusal.", PlanRefusal.Code.values()),
                                keys("plan.stand.", Progress.Stand.values()),
                                keys("plan.standing.", Owed.Standing.values()),
                                keys("plan.signed.own.", Reporting.Own.values()),
                                keys("plan.answer.own.", Reporting.Own.values()),
                                keys("yearly.refusal.", ReportRefusal.Code.values()),
                                keys("yearly.stage.", YearlyReport.Stage.values()),
                                keys("yearly.standing.", Content.Standing.values()),
                                Stream.of(ReportEvent.class.getPermittedSubclasses())
                                        .map(event -> "yearly.step." + event.getSimpleName()),
                                keys("fund.refusal.", org.xiandao.fund.life.Refusal.Code.values()),
                                keys(
                                        "publication.refusal.",
                                        org.xiandao.publication.life.PublicationRefusal.Code.values()),
                                keys("publication.kind.", org.xiandao.publication.life.Kind.values()),
                                keys(
                                        "publication.stage.",
                                        org.xiandao.publication.life.PublicationState.Stage.values()),
                                Stream.of("FILL", "CORRECT", "JOIN", "DECLARE", "SCORE")
                                        .map(task -> "task." + task))
                        .flatMap(keys -> keys))
                .allMatch(w::knows);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name());
    }
}
