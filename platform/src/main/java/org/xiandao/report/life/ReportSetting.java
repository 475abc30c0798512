package org.xiandao.report.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.trial.TrialYears;

/**
 * All that a decision about a yearly report depends on besides the report and the command.
 *
 * @param parts ids of the narratives that a report has, each of which must be told
 */
public record ReportSetting(
        Edition edition,
        CaseState pilot,
        List<String> parts,
        Actor actor,
        Instant now,
        boolean keptOut,
        Contents contents) {

    /** What a report with these narratives says by what is known now. */
    public interface Contents {
        Content of(int year, Map<String, String> texts);
    }

    public LocalDate today() {
        return ChinaTime.day(now);
    }

    Optional<Report> report() {
        return edition.rating().yearly();
    }

    TrialYears years() {
        var trial = pilot.trial().orElseThrow();
        return new TrialYears(trial.from(), trial.until());
    }

    public List<Sender> senders() {
        return report().map(report -> Sender.of(report, pilot)).orElse(List.of());
    }

    public boolean pilots() {
        return Responsible.fills(pilot, actor);
    }

    public boolean drafts() {
        return pilots() || senders().stream().anyMatch(sender -> sender.drafts(actor));
    }

    /** The office for which this person may sign. */
    public Optional<Sender> signer() {
        return senders().stream().filter(sender -> sender.signs(actor)).findFirst();
    }

    /** The office that rates, to which reports go. */
    public boolean office() {
        return edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .anyMatch(stage -> stage.by() instanceof Office office
                        && Responsible.sameOffice(office, actor)
                        && Responsible.areas(pilot, stage).contains(actor.area())
                        && !actor.duties().isEmpty());
    }
}
