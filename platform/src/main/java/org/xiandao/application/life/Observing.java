package org.xiandao.application.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.xiandao.application.life.CaseEvent.ObservationSetAside;
import org.xiandao.application.life.CaseEvent.Observed;
import org.xiandao.application.life.SiteVisit.Observation;
import org.xiandao.application.life.SiteVisit.Place;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** What a member of the team saw comes in: once, however often the phone sends it. */
final class Observing {
    static final int MOST_TEXT = 4_000;
    static final int MOST_PHOTOS = 12;
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);

    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Observing(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    /** Asked before all else: what is here is here, even when the visit or the case has since ended. */
    boolean here(Observation observation) {
        var seen = state.siteVisit().seen().get(observation.id());
        return seen != null
                && seen.account().equals(setting.actor().account())
                && seen.observation().equals(observation);
    }

    Outcome observe(Command.Observe observe) {
        var observation = observe.observation();
        var visit = state.siteVisit();
        var account = setting.actor().account();
        boolean former = visit.former().contains(account);
        if (!former && visit.member(account).isEmpty()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.VISIT_CLOSED);
        if (visit.seen().containsKey(observation.id())) return Outcome.refused(Refusal.Code.OBSERVATION_ELSE);
        var refusals = faults(observation);
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(
                former
                        ? new ObservationSetAside(observation, observe.sent())
                        : new Observed(observation, observe.sent()));
    }

    private List<Refusal> faults(Observation observation) {
        var refusals = new ArrayList<Refusal>();
        if (!observation.id().matches("[0-9a-f-]{36}")) refusals.add(fault(Refusal.Code.UNKNOWN_OBSERVATION, "id"));
        if (observation.item().isEmpty()) free(observation, refusals);
        else asked(observation, refusals);
        if (observation.text().length() > MOST_TEXT)
            refusals.add(new Refusal(Refusal.Code.TOO_LONG_TO_KEEP, "text", List.of(String.valueOf(MOST_TEXT))));
        observation.deviation().ifPresent(differs -> {
            if (differs.found().isBlank()) refusals.add(fault(Refusal.Code.DEVIATION_EMPTY, "found"));
        });
        if (observation.photos().size() > MOST_PHOTOS)
            refusals.add(new Refusal(Refusal.Code.TOO_MANY_PHOTOS, "photo", List.of(String.valueOf(MOST_PHOTOS))));
        if (observation.place().filter(place -> !onEarth(place)).isPresent())
            refusals.add(fault(Refusal.Code.PLACE_WRONG, "place"));
        return refusals;
    }

    private void free(Observation observation, List<Refusal> refusals) {
        if (stage.headings().stream().map(Text::zh).noneMatch(observation.heading()::equals))
            refusals.add(fault(Refusal.Code.UNKNOWN_HEADING, "heading"));
        if (observation.text().isBlank()) refusals.add(fault(Refusal.Code.OBSERVATION_EMPTY, "text"));
    }

    private void asked(Observation observation, List<Refusal> refusals) {
        stage.checklist().stream()
                .filter(item -> item.id().equals(observation.item()))
                .filter(item -> item.under().equals(observation.heading()))
                .findFirst()
                .ifPresentOrElse(
                        item -> {
                            if (!item.allows(observation.answer()))
                                refusals.add(fault(Refusal.Code.ANSWER_MISSING, "answer"));
                        },
                        () -> refusals.add(fault(Refusal.Code.UNKNOWN_HEADING, "item")));
    }

    private static Refusal fault(Refusal.Code code, String path) {
        return new Refusal(code, path, List.of());
    }

    private static boolean onEarth(Place place) {
        return place.latitude().abs().compareTo(MOST_LATITUDE) <= 0
                && place.longitude().abs().compareTo(MOST_LONGITUDE) <= 0
                && place.metres().filter(metres -> metres < 0).isEmpty();
    }
}
