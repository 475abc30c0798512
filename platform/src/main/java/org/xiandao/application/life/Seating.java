package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseEvent.ExpertRemoved;
import org.xiandao.application.life.CaseEvent.ExpertsSeated;
import org.xiandao.application.life.CaseEvent.OfficialRecused;
import org.xiandao.application.life.CaseEvent.SeatDeclined;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** Who gets a seat in the review, who gives it up, who loses it, and which officials keep out. */
final class Seating {
    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Seating(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome seat(Command.SeatExperts seat) {
        var outside = outside();
        if (outside.isPresent()) return outside.get();
        var refusals = new ArrayList<Refusal>();
        var taken = new HashSet<>(state.experts());
        for (var expert : seat.experts()) {
            if (!taken.add(expert)) refusals.add(refusal(Refusal.Code.EXPERT_SEATED, expert));
            boolean gone = state.left().stream().anyMatch(left -> left.expert().equals(expert));
            if (gone) refusals.add(refusal(Refusal.Code.EXPERT_LEFT, expert));
        }
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(new ExpertsSeated(seat.draw(), List.copyOf(seat.experts())));
    }

    Outcome remove(Command.RemoveExpert remove) {
        var outside = outside();
        if (outside.isPresent()) return outside.get();
        if (remove.reason().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        return seated(remove.account())
                .map(expert -> Outcome.done(
                        new ExpertRemoved(expert, remove.why(), remove.reason().strip())))
                .orElseGet(() -> Outcome.refused(Refusal.Code.NO_SEAT));
    }

    /** Before or after the declaration; what was filed counts no more. */
    Outcome decline(Command.DeclineSeat decline) {
        var expert = seated(setting.actor().account());
        if (expert.isEmpty()) return Outcome.refused(Refusal.Code.NO_SEAT);
        if (stage.kind() != Kind.REVIEW) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (decline.note().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        return Outcome.done(
                new SeatDeclined(expert.get(), decline.why(), decline.note().strip()));
    }

    Outcome recuse(Command.RecuseSelf recuse) {
        var actor = setting.actor();
        if (actor.office().isEmpty() || actor.duties().isEmpty()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (recuse.reason().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        return Outcome.done(new OfficialRecused(
                actor.account(), actor.name(), recuse.reason().strip()));
    }

    private Optional<Outcome> outside() {
        if (stage.kind() != Kind.REVIEW)
            return Optional.of(Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id()));
        if (!Responsible.acts(state, stage, setting.actor()))
            return Optional.of(Outcome.refused(Refusal.Code.NOT_YOURS));
        return Optional.empty();
    }

    private Optional<Expert> seated(String account) {
        return state.experts().stream()
                .filter(expert -> expert.account().equals(account))
                .findFirst();
    }

    private static Refusal refusal(Refusal.Code code, Expert expert) {
        return new Refusal(code, "", List.of(expert.name()));
    }
}
