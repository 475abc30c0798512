package org.xiandao.application.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.application.life.SiteVisit.Standing;
import org.xiandao.application.life.SiteVisit.TeamMember;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.ReviewRules;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** The site visit: its team and stops, its record with the points, the signatures; and what an official establishes. */
final class Visiting {
    /** Decimal places of a visit's points where experts score nothing. */
    private static final int FINEST = 2;

    private static final int MOST_BASIS = 5_000;

    private final CaseState state;
    private final Setting setting;
    private final Stage stage;
    private final SiteVisit visit;

    Visiting(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
        this.visit = state.siteVisit();
    }

    Outcome establish(Command.Establish establish) {
        if (!Responsible.acts(state, stage, setting.actor()) || stage.kind() == Kind.DRAFTING)
            return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (!Findings.of(setting.edition()).contains(establish.finding()))
            return Outcome.refused(Refusal.Code.UNKNOWN_FINDING, establish.finding());
        if (establish.basis().isBlank()) return Outcome.refused(Refusal.Code.REASON_MISSING);
        var tooLong = Lengths.over(establish.basis(), MOST_BASIS, "basis");
        if (tooLong.isPresent()) return new Outcome.Refused(List.of(tooLong.get()));
        return Outcome.done(
                new FindingEstablished(establish.finding(), establish.holds(), establish.basis(), setting.today()));
    }

    Outcome plan(Command.PlanVisit plan) {
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var refusals = new ArrayList<Refusal>();
        if (plan.team().isEmpty()) refusals.add(new Refusal(Refusal.Code.TEAM_MISSING, "team", List.of()));
        else if (plan.team().stream().filter(TeamMember::leader).count() != 1)
            refusals.add(new Refusal(Refusal.Code.LEADER_MISSING, "leader", List.of()));
        var accounts = new HashSet<String>();
        for (var member : plan.team()) {
            if (!accounts.add(member.account()))
                refusals.add(new Refusal(Refusal.Code.MEMBER_TWICE, "team", List.of(member.name())));
            if (conflicted(member))
                refusals.add(new Refusal(Refusal.Code.EXPERT_CONFLICTED, "team", List.of(member.name())));
            if (applies(member))
                refusals.add(new Refusal(Refusal.Code.MEMBER_OF_APPLICANT, "team", List.of(member.name())));
        }
        for (int i = 0; i < plan.stops().size(); i++) {
            var stop = plan.stops().get(i);
            if (stop.place().isBlank() || stop.what().isBlank())
                refusals.add(new Refusal(Refusal.Code.STOP_INCOMPLETE, "stop." + i, List.of(String.valueOf(i + 1))));
        }
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        boolean same = plan.team().equals(visit.team()) && plan.stops().equals(visit.stops());
        return same ? Outcome.done() : Outcome.done(new VisitPlanned(plan.team(), plan.stops()));
    }

    private boolean conflicted(TeamMember member) {
        var declared = state.declarations().get(member.account());
        boolean declined = state.left().stream()
                .anyMatch(gone -> gone.expert().account().equals(member.account()) && gone.why() == Case.Why.CONFLICT);
        return declined || declared != null && declared.conflict();
    }

    private boolean applies(TeamMember member) {
        return Stream.concat(state.members().stream(), state.pending().stream())
                .anyMatch(one -> member.organisations().contains(one.organisation()));
    }

    Outcome record(Command.RecordVisit asked) {
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!concludes()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var refusals = new ArrayList<Refusal>();
        if (!visit.planned()) refusals.add(new Refusal(Refusal.Code.TEAM_MISSING, "team", List.of()));
        if (asked.day().isAfter(setting.today()))
            refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "day", List.of()));
        for (int i = 0; i < stage.headings().size(); i++)
            if (asked.record().size() <= i || asked.record().get(i).text().isBlank())
                refusals.add(new Refusal(
                        Refusal.Code.RECORD_INCOMPLETE,
                        "record." + i,
                        List.of(stage.headings().get(i).zh())));
        refusals.addAll(points(asked.scores()));
        refusals.addAll(unfounded(asked.established()));
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        var recorded = new VisitRecorded(
                asked.day(),
                visit.team().stream().map(TeamMember::name).toList(),
                Map.copyOf(asked.scores()),
                asked.record(),
                asked.established());
        return visit.record().filter(recorded::equals).isPresent()
                ? Outcome.done()
                : new Outcome.Done(withFindings(recorded));
    }

    /** The office that acts here, and whoever leads the team. */
    private boolean concludes() {
        return Responsible.acts(state, stage, setting.actor())
                || visit.leads(setting.actor().account());
    }

    private List<CaseEvent> withFindings(VisitRecorded recorded) {
        var events = new ArrayList<CaseEvent>(List.of(recorded));
        for (var one : recorded.established()) {
            var known = state.findings().get(one.finding());
            if (known == null || known.holds() != one.holds() || !known.basis().equals(one.basis()))
                events.add(new FindingEstablished(one.finding(), one.holds(), one.basis(), setting.today()));
        }
        return events;
    }

    /** Each finding that a condition decided here asks for, with its basis. */
    private List<Refusal> unfounded(List<Established> established) {
        var refusals = new ArrayList<Refusal>();
        for (var finding : Findings.decidedAt(setting.edition(), stage.id())) {
            var basis = established.stream()
                    .filter(one -> one.finding().equals(finding))
                    .map(Established::basis)
                    .findFirst();
            if (basis.isEmpty())
                refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "finding." + finding, List.of()));
            else if (basis.get().isBlank())
                refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "finding." + finding + ".basis", List.of()));
        }
        for (var one : established) {
            Lengths.over(one.basis(), MOST_BASIS, "finding." + one.finding() + ".basis")
                    .ifPresent(refusals::add);
            if (!Findings.of(setting.edition()).contains(one.finding()))
                refusals.add(new Refusal(Refusal.Code.UNKNOWN_FINDING, "", List.of(one.finding())));
        }
        return refusals;
    }

    private List<Refusal> points(Map<String, String> scores) {
        var refusals = new ArrayList<Refusal>();
        int scale = setting.edition().review().map(ReviewRules::scale).orElse(FINEST);
        for (var item : Scores.visitItems(setting.edition(), stage.id())) {
            var text = scores.getOrDefault(item.id(), "");
            var given = decimal(text);
            if (given.filter(points -> points.stripTrailingZeros().scale() > scale)
                    .isPresent())
                refusals.add(new Refusal(Refusal.Code.SCORE_TOO_FINE, item.id(), List.of(text, String.valueOf(scale))));
            else if (given.map(points -> Fraction.parse(points.toPlainString()))
                    .filter(points -> points.compareTo(item.points()) <= 0)
                    .isEmpty())
                refusals.add(new Refusal(
                        Refusal.Code.SCORE_WRONG,
                        item.id(),
                        List.of(text, item.points().toString())));
        }
        return refusals;
    }

    private static Optional<BigDecimal> decimal(String text) {
        return text.matches("\\d{1,9}(\\.\\d{1,20})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    Outcome sign(Command.SignVisit sign) {
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        var account = setting.actor().account();
        if (visit.member(account).isEmpty()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (visit.record().isEmpty()) return Outcome.refused(Refusal.Code.RECORD_INCOMPLETE, "visit");
        var digest = VisitRecord.digest(state);
        if (!sign.digest().equals(digest)) return Outcome.refused(Refusal.Code.RECORD_CHANGED);
        boolean signed = visit.valid(digest).stream()
                .anyMatch(one -> one.account().equals(account)
                        && one.reservation().equals(sign.reservation().strip()));
        return signed
                ? Outcome.done()
                : Outcome.done(new VisitSigned(digest, sign.reservation().strip()));
    }

    /** What still keeps the visit from being concluded. */
    Optional<Refusal> unfinished() {
        if (visit.record().isEmpty())
            return Optional.of(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "", List.of("visit")));
        var missing = visit.unsigned(VisitRecord.digest(state)).stream()
                .map(TeamMember::name)
                .toList();
        if (!missing.isEmpty())
            return Optional.of(new Refusal(Refusal.Code.SIGNATURES_MISSING, "", List.of(String.join("、", missing))));
        return Optional.empty();
    }

    Outcome strike(Command.StrikeObservation strike) {
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.VISIT_CLOSED);
        var seen = visit.seen().get(strike.id());
        if (seen == null || seen.standing() == Standing.STRUCK)
            return Outcome.refused(Refusal.Code.UNKNOWN_OBSERVATION, strike.id());
        boolean own = seen.account().equals(setting.actor().account())
                && visit.member(seen.account()).isPresent();
        if (!own && !concludes()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        if (strike.reasons().isBlank())
            return new Outcome.Refused(List.of(new Refusal(Refusal.Code.REASON_MISSING, "reasons", List.of())));
        return Outcome.done(new ObservationStruck(strike.id(), strike.reasons().strip()));
    }

    Outcome adopt(Command.AdoptObservation adopt) {
        if (stage.kind() != Kind.VISIT) return Outcome.refused(Refusal.Code.VISIT_CLOSED);
        if (!concludes()) return Outcome.refused(Refusal.Code.NOT_YOURS);
        var seen = visit.seen().get(adopt.id());
        if (seen == null || seen.standing() != Standing.ASIDE)
            return Outcome.refused(Refusal.Code.UNKNOWN_OBSERVATION, adopt.id());
        return Outcome.done(new ObservationAdopted(adopt.id()));
    }
}
