package org.xiandao.application.life;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** Who must act at a stage. */
public final class Responsible {
    private Responsible() {}

    /** The areas whose offices must each speak: all applicants' for opinions and filings, the lead's for everything else. */
    public static Set<String> areas(CaseState state, Stage stage) {
        var areas = new LinkedHashSet<String>();
        if (!(stage.by() instanceof Workflow.Actor.Office office)) return areas;
        boolean each = stage.kind() == Kind.OPINION || stage.kind() == Kind.FILING;
        for (var member : each ? state.members() : state.members().subList(0, 1)) {
            var area = member.chain().get(office.level());
            if (area != null) areas.add(area);
        }
        return areas;
    }

    public static boolean acts(CaseState state, Stage stage, Actor actor) {
        return switch (stage.by()) {
            case Workflow.Actor.Applicant a -> fills(state, actor);
            case Workflow.Actor.Office office ->
                is(office, actor) && areas(state, stage).contains(actor.area());
        };
    }

    /** Whether the actor speaks at that stage on some case, whichever it be. */
    public static boolean speaks(Stage stage, Actor actor) {
        return stage.by() instanceof Workflow.Actor.Office office
                && is(office, actor)
                && office.level() == actor.level();
    }

    /** The same office whatever the duty: it may look, but not decide. */
    public static boolean sameOffice(Workflow.Actor.Office office, Actor actor) {
        return actor.office().filter(office.kind()::equals).isPresent();
    }

    private static boolean is(Workflow.Actor.Office office, Actor actor) {
        if (!sameOffice(office, actor)) return false;
        return office.as()
                .map(duty -> actor.duties().contains(duty))
                .orElse(!actor.duties().isEmpty());
    }

    public static boolean fills(CaseState state, Actor actor) {
        return actor.fills()
                && state.members().stream()
                        .anyMatch(member -> Objects.equals(member.organisation(), actor.organisation()));
    }
}
