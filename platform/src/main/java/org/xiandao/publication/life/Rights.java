package org.xiandao.publication.life;

import java.util.List;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.RatingRules.Report;
import org.xiandao.rules.pack.Workflow.Actor.Office;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/**
 * Who publishes for an edition: the offices that the pack names as senders of its white paper; where it names none, the
 * office that leads its trials. Handlers draft, deciders publish.
 */
public record Rights(boolean drafts, boolean decides) {
    public static final Rights NONE = new Rights(false, false);

    /** The report by which a pack asks for a white paper. */
    public static final String WHITE_PAPER = "white-paper";

    public boolean sees() {
        return drafts || decides;
    }

    /** In an actor's own area, which lies in the edition's. */
    public static Rights of(Edition edition, Actor actor) {
        boolean office = offices(edition).stream()
                .anyMatch(one -> actor.office().filter(one.kind()::equals).isPresent() && actor.level() == one.level());
        if (!office) return NONE;
        boolean decides = actor.duties().contains(Duty.DECIDER);
        return new Rights(decides || actor.duties().contains(Duty.HANDLER), decides);
    }

    private static List<Office> offices(Edition edition) {
        var senders = edition.rating().reports().stream()
                .filter(report -> report.id().equals(WHITE_PAPER))
                .map(Report::senders)
                .findFirst();
        var actors = senders.orElseGet(() -> edition.workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.TRIAL)
                .map(Stage::by)
                .toList());
        return actors.stream()
                .filter(Office.class::isInstance)
                .map(Office.class::cast)
                .toList();
    }
}
