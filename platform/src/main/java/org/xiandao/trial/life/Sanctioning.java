package org.xiandao.trial.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.base.DocumentNumber;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.RatingRules.Bar;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.trial.life.TrialEvent.Counted;
import org.xiandao.trial.life.TrialEvent.HearingOpened;
import org.xiandao.trial.life.TrialEvent.PilotRevoked;
import org.xiandao.trial.life.TrialEvent.SanctionDropped;
import org.xiandao.trial.life.TrialEvent.SanctionProposed;
import org.xiandao.trial.life.TrialEvent.StatementMade;
import org.xiandao.trial.life.TrialRefusal.Code;
import org.xiandao.trial.life.TrialState.Sanction;

/** From the proposal over the hearing to the decision; at every step a person acts. */
final class Sanctioning {
    private final TrialState state;
    private final TrialSetting setting;

    Sanctioning(TrialState state, TrialSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    static SanctionProposed byRule(String id, Proposal proposal) {
        return new SanctionProposed(id, proposal.ground().id(), true, Optional.of(counted(proposal)), "");
    }

    private static Counted counted(Proposal proposal) {
        return new Counted(
                proposal.count().toString(),
                proposal.at().toString(),
                proposal.other().map(Object::toString));
    }

    TrialOutcome propose(TrialCommand.Propose propose) {
        var refusals = new ArrayList<TrialRefusal>();
        boolean known = setting.edition().rating().grounds().stream()
                .anyMatch(ground -> ground.id().equals(propose.ground()));
        if (!known) refusals.add(TrialRefusal.of(Code.UNKNOWN_GROUND, "ground"));
        else if (state.open(propose.ground())) refusals.add(TrialRefusal.of(Code.GROUND_OPEN, "ground"));
        TrialDeciding.text(propose.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        var counted = today(propose.ground()).map(Sanctioning::counted);
        return TrialOutcome.done(new SanctionProposed(
                propose.id(),
                propose.ground(),
                false,
                counted,
                propose.reasons().strip()));
    }

    TrialOutcome hear(TrialCommand.OpenHearing open) {
        var found = undecided(open.sanction());
        if (found.refusal().isPresent())
            return new TrialOutcome.Refused(List.of(found.refusal().get()));
        if (found.sanction().orElseThrow().hearing().isPresent()) return TrialOutcome.refused(Code.HEARING_OPENED);
        var hearing = setting.edition().rating().hearing();
        if (hearing.isEmpty()) return TrialOutcome.refused(Code.HEARING_NONE);
        var refusals = setting.number(open.documentNumber(), false);
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        try {
            var until = Clocks.ends(hearing.get().clock(), setting.today(), Map.of(), setting.workingDays());
            return TrialOutcome.done(new HearingOpened(
                    open.sanction(),
                    until.orElse(setting.today()),
                    DocumentNumber.of(open.documentNumber())
                            .map(DocumentNumber::toString)
                            .orElse("")));
        } catch (WorkingDays.UnknownYear beyond) {
            return TrialOutcome.refused(Code.CALENDAR_ENDS, String.valueOf(beyond.year()));
        }
    }

    TrialOutcome state(TrialCommand.State said) {
        var found = undecided(said.sanction());
        if (found.refusal().isPresent())
            return new TrialOutcome.Refused(List.of(found.refusal().get()));
        var sanction = found.sanction().orElseThrow();
        boolean known = sanction.statements().stream()
                .anyMatch(
                        one -> one.made().statement().filter(said.id()::equals).isPresent());
        if (known) return TrialOutcome.done();
        var hearing = sanction.hearing();
        if (hearing.isEmpty()) return TrialOutcome.refused(Code.HEARING_MISSING);
        if (setting.today().isAfter(hearing.get().until()))
            return TrialOutcome.refused(Code.HEARING_OVER, hearing.get().until().toString());
        var refusals = new ArrayList<TrialRefusal>();
        TrialDeciding.text(said.text(), "text", Code.TEXT_MISSING).ifPresent(refusals::add);
        if (saidBefore(sanction, said)) refusals.add(TrialRefusal.of(Code.STATEMENT_SAME, "text"));
        return refusals.isEmpty()
                ? TrialOutcome.done(new StatementMade(
                        said.sanction(), said.text().strip(), Optional.of(said.id()), Optional.of(said.complete())))
                : new TrialOutcome.Refused(refusals);
    }

    private boolean saidBefore(Sanction sanction, TrialCommand.State said) {
        return sanction.statements().stream()
                .filter(one -> one.organisationName().equals(setting.actor().organisationName()))
                .map(TrialState.Stated::made)
                .anyMatch(made -> made.text().equals(said.text().strip()) && made.endsTheHearing() == said.complete());
    }

    TrialOutcome drop(TrialCommand.Drop drop) {
        if (!setting.decides()) return TrialOutcome.refused(Code.NOT_YOURS);
        var found = undecided(drop.sanction());
        if (found.refusal().isPresent())
            return new TrialOutcome.Refused(List.of(found.refusal().get()));
        if (drop.seen() != found.sanction().orElseThrow().steps()) return TrialOutcome.refused(Code.STALE);
        return TrialDeciding.text(drop.reasons(), "reasons", Code.REASON_MISSING)
                .<TrialOutcome>map(refusal -> new TrialOutcome.Refused(List.of(refusal)))
                .orElseGet(() -> TrialOutcome.done(
                        new SanctionDropped(drop.sanction(), drop.reasons().strip())));
    }

    /** Not before the hearing is over, or every city of the pilot has said that it has nothing to add. */
    TrialOutcome revoke(TrialCommand.Revoke revoke) {
        if (!setting.decides()) return TrialOutcome.refused(Code.NOT_YOURS);
        var found = undecided(revoke.sanction());
        if (found.refusal().isPresent())
            return new TrialOutcome.Refused(List.of(found.refusal().get()));
        var sanction = found.sanction().orElseThrow();
        if (revoke.seen() != sanction.steps()) return TrialOutcome.refused(Code.STALE);
        var refusals = new ArrayList<TrialRefusal>();
        fallen(sanction).ifPresent(refusals::add);
        if (setting.edition().rating().hearing().isPresent()) {
            if (sanction.hearing().isEmpty()) refusals.add(TrialRefusal.of(Code.HEARING_MISSING, ""));
            else if (!heardAll(sanction) && running(sanction.hearing().get().until()))
                refusals.add(TrialRefusal.of(
                        Code.HEARING_RUNNING,
                        "",
                        sanction.hearing().get().until().toString()));
        }
        refusals.addAll(setting.number(revoke.documentNumber(), true));
        TrialDeciding.text(revoke.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        for (var area : revoke.barred())
            if (setting.pilot().members().stream()
                    .noneMatch(member -> member.area().equals(area)))
                refusals.add(TrialRefusal.of(Code.AREA_UNKNOWN, "barred", area));
        boolean barsAreas =
                setting.edition().rating().bar().filter(Bar::ofAreas).isPresent();
        if (!revoke.barred().isEmpty() && !barsAreas) refusals.add(TrialRefusal.of(Code.NO_BAR, "barred"));
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        return TrialOutcome.done(new PilotRevoked(
                revoke.sanction(),
                DocumentNumber.of(revoke.documentNumber()).orElseThrow().toString(),
                revoke.reasons().strip(),
                List.copyOf(revoke.barred()),
                today(sanction.proposed().ground()).map(Sanctioning::counted)));
    }

    /** How a ground stands today; empty where nothing counts for it. */
    private Optional<Proposal> today(String ground) {
        return setting.proposals().of(state, setting.today()).stream()
                .filter(proposal -> proposal.ground().id().equals(ground))
                .findFirst();
    }

    /** What rests on a count does not outlive it: since corrected or answered, it no longer bears the ground. */
    private Optional<TrialRefusal> fallen(Sanction sanction) {
        var now = today(sanction.proposed().ground());
        return sanction.proposed()
                .counted()
                .filter(then -> then.fallen(now))
                .map(then -> TrialRefusal.of(
                        Code.COUNT_FALLEN,
                        "",
                        then.count(),
                        now.map(one -> one.count().toString()).orElse("0"),
                        then.at()));
    }

    private boolean heardAll(Sanction sanction) {
        return setting.pilot().members().stream().allMatch(member -> sanction.complete(member.organisationName()));
    }

    private boolean running(LocalDate until) {
        return !setting.today().isAfter(until);
    }

    private record Found(Optional<Sanction> sanction, Optional<TrialRefusal> refusal) {}

    private Found undecided(String id) {
        var sanction = state.sanction(id);
        if (sanction.isEmpty())
            return new Found(Optional.empty(), Optional.of(TrialRefusal.of(Code.UNKNOWN_SANCTION, "")));
        return sanction.get().open()
                ? new Found(sanction, Optional.empty())
                : new Found(sanction, Optional.of(TrialRefusal.of(Code.SANCTION_DECIDED, "")));
    }
}
