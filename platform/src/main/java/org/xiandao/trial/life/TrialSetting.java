package org.xiandao.trial.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.DocumentNumber;
import org.xiandao.base.DocumentNumber.Checked;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.trial.Frozen.Pilot;
import org.xiandao.rules.trial.Frozen.Under;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.rules.trial.YearScore;
import org.xiandao.trial.life.TrialRefusal.Code;

/**
 * All that a decision in a trial depends on besides the trial and the command.
 *
 * @param pilot the case that is in its trial
 * @param score of the year that the command is about, by what is known now
 * @param baselines by what is known now
 * @param checks the targets as a final check sees them, by what is known now
 * @param proposals how the pack's grounds stand, by what is known now and what the command would add
 */
public record TrialSetting(
        Edition edition,
        CaseState pilot,
        WorkingDays workingDays,
        Actor actor,
        Instant now,
        boolean keptOut,
        Scores scores,
        Proposals proposals,
        Checks checks,
        Baselines baselines) {

    /** The score of a year with a trial's judgements in it. */
    public interface Scores {
        Optional<YearScore> of(int year, TrialState trial);
    }

    public interface Proposals {
        List<Proposal> of(TrialState trial, LocalDate day);
    }

    /** Every target of the whole trial, as the records and a final check's findings have it. */
    public interface Checks {
        List<YearScore.Line> of(TrialState trial);
    }

    /** The stock that a target of the plan starts from; empty where nobody has told it. */
    public interface Baselines {
        Optional<Fraction> of(Target target);
    }

    public LocalDate today() {
        return ChinaTime.day(now);
    }

    /** Whose trial it is and under which rules, as what is decided in it keeps them. */
    Under under() {
        return new Under(
                edition.id(),
                edition.sha256(),
                pilot.members().stream()
                        .map(member -> new Pilot(member.area(), member.areaName()))
                        .toList());
    }

    Stage stage() {
        return edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the case stands at its final check. */
    boolean checking() {
        return edition.workflow().stages().stream()
                .anyMatch(stage -> stage.kind() == Kind.CLOSING && stage.id().equals(pilot.stage()));
    }

    /** The office that rates and decides, whatever the duty. */
    boolean office() {
        return stage().by() instanceof Office office
                && Responsible.sameOffice(office, actor)
                && Responsible.areas(pilot, stage()).contains(actor.area())
                && !actor.duties().isEmpty();
    }

    /** One of that office who may decide. */
    boolean decides() {
        return Responsible.acts(pilot, stage(), actor);
    }

    boolean pilots() {
        return Responsible.fills(pilot, actor);
    }

    /** What is wrong with a document number as it was typed. */
    List<TrialRefusal> number(String typed, boolean needed) {
        if (typed.isBlank() && !needed) return List.of();
        return switch (DocumentNumber.check(typed, today())) {
            case Checked.Right _ -> List.of();
            case Checked.Wrong _ -> List.of(TrialRefusal.of(Code.NUMBER_WRONG, "documentNumber", typed));
            case Checked.OtherYear(int year) ->
                List.of(TrialRefusal.of(
                        Code.NUMBER_YEAR, "documentNumber", String.valueOf(year), String.valueOf(today().getYear())));
        };
    }
}
