package org.xiandao.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.Actor;
import org.xiandao.base.Seat;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow;

/**
 * The one predicate of who may see a case: its applicants always; an office from the moment the case first reached a
 * stage where that office acts or is consulted; an expert while they have a seat; and whoever was ever on the visiting team.
 */
public final class Parties {
    /** Is no party to anything, so that whoever asks counts as something at least. */
    private static final String NOBODY = "nobody";

    private Parties() {}

    static Set<String> of(CaseState state, Edition edition) {
        var parties = new LinkedHashSet<String>();
        state.members().forEach(member -> parties.add(organisation(member.organisation())));
        state.pending().forEach(member -> parties.add(organisation(member.organisation())));
        for (var stageId : state.stagesVisited()) {
            var stage = edition.stage(stageId);
            addOffices(state, stage.by(), parties);
            stage.with().forEach(actor -> addOffices(state, actor, parties));
        }
        state.experts().forEach(expert -> parties.add(account(expert.account())));
        state.siteVisit().team().forEach(member -> parties.add(account(member.account())));
        state.siteVisit().former().forEach(account -> parties.add(account(account)));
        return parties;
    }

    private static void addOffices(CaseState state, Workflow.Actor actor, Set<String> parties) {
        if (!(actor instanceof Workflow.Actor.Office office)) return;
        for (var member : state.members()) {
            var area = member.chain().get(office.level());
            if (area != null) parties.add(office(office.kind(), area));
        }
    }

    /** What an actor counts as; sees a case when one of these is among its parties. */
    public static List<String> of(Actor actor) {
        var parties = new ArrayList<String>();
        parties.add(actor.expert() ? account(actor.account()) : NOBODY);
        if (actor.fills()) parties.add(organisation(actor.organisation()));
        if (!actor.duties().isEmpty()) actor.office().ifPresent(kind -> parties.add(office(kind, actor.area())));
        return parties;
    }

    /** All that these actors of one person count as, each with the duties held there. */
    public static List<Seat> seats(List<Actor> actors) {
        return actors.stream()
                .flatMap(actor -> of(actor).stream()
                        .flatMap(party -> actor.duties().isEmpty()
                                ? Stream.of(new Seat(party, ""))
                                : actor.duties().stream().map(duty -> new Seat(party, duty.name()))))
                .distinct()
                .toList();
    }

    public static String organisation(String id) {
        return "organisation:" + id;
    }

    public static String account(String id) {
        return "account:" + id;
    }

    public static String office(Workflow.OfficeKind kind, String area) {
        return "office:" + kind + ":" + area;
    }
}
