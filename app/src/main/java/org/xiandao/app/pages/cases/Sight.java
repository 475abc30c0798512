package org.xiandao.app.pages.cases;

import java.util.EnumSet;
import java.util.Set;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Conditions;
import org.xiandao.application.life.Recorded;
import org.xiandao.application.life.Reserved;
import org.xiandao.application.life.Setting;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Form;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/**
 * Who sees what of a case that they may see at all. Applicants learn scores and the reasons of opinions after the
 * decision, but a return's and a refusal's reasons at once; experts see the material once they have declared that they
 * have no conflict, or while they are on the visiting team, and no scores but their own; offices that only recommend see
 * no more of the review than applicants. While a review is open, its office sees who has filed and no figure, so that
 * nobody's marks can lean on another's.
 */
public final class Sight {
    private static final Set<Kind> INNER = EnumSet.of(
            Kind.COMPLETENESS,
            Kind.CONDITIONS,
            Kind.REVIEW,
            Kind.ARGUMENTATION,
            Kind.VISIT,
            Kind.SYNTHESIS,
            Kind.NOTICE,
            Kind.DECISION);
    private static final Set<Verb> TOLD_AT_ONCE = EnumSet.of(
            Verb.RETURN,
            Verb.CORRECT,
            Verb.DECLINE,
            Verb.REJECT,
            Verb.STOP,
            Verb.FAIL,
            Verb.DROP,
            Verb.REFUSE,
            Verb.REVOKE);

    /** From the narrowest to the widest. */
    public enum Role {
        EXPERT,
        APPLICANT,
        RECOMMENDER,
        INNER
    }

    private final CaseState state;
    private final Edition edition;
    private final Actor actor;
    private final Role role;

    private Sight(CaseState state, Edition edition, Actor actor) {
        this.state = state;
        this.edition = edition;
        this.actor = actor;
        this.role = roleOf();
    }

    public static Sight of(Seat seat) {
        return of(seat.state(), seat.edition(), seat.actor());
    }

    /** Of two seats of one person the one that sees more; the first where neither does. */
    public static Seat widest(Seat one, Seat other) {
        return of(one).role.compareTo(of(other).role) >= 0 ? one : other;
    }

    public static Sight of(CaseState state, Edition edition, Actor actor) {
        return new Sight(state, edition, actor);
    }

    private Role roleOf() {
        boolean applies = java.util.stream.Stream.concat(state.members().stream(), state.pending().stream())
                .anyMatch(member -> member.organisation().equals(actor.organisation()));
        if (applies) return Role.APPLICANT;
        if (state.experts().stream().anyMatch(expert -> expert.account().equals(actor.account()))) return Role.EXPERT;
        if (edition.workflow().stages().stream().anyMatch(this::decidesHere)) return Role.INNER;
        var visit = state.siteVisit();
        boolean visits =
                visit.member(actor.account()).isPresent() || visit.former().contains(actor.account());
        return visits ? Role.EXPERT : Role.RECOMMENDER;
    }

    private boolean decidesHere(Stage stage) {
        return INNER.contains(stage.kind())
                && (is(stage.by()) || stage.with().stream().anyMatch(this::is));
    }

    private boolean is(Workflow.Actor by) {
        return by instanceof Workflow.Actor.Office office
                && actor.office().filter(office.kind()::equals).isPresent()
                && state.members().stream()
                        .anyMatch(member -> actor.area().equals(member.chain().get(office.level())));
    }

    public Role role() {
        return role;
    }

    /** The material: answers, evidence, conditions. */
    public boolean content() {
        if (role != Role.EXPERT || state.siteVisit().member(actor.account()).isPresent()) return true;
        var declared = state.declarations().get(actor.account());
        return declared != null && !declared.conflict();
    }

    /** The way of the case: what offices said, with their document numbers, and its events. */
    public boolean opinions() {
        return role != Role.EXPERT;
    }

    public boolean reasons(VerdictGiven given) {
        return switch (role) {
            case INNER -> true;
            case EXPERT -> false;
            case APPLICANT -> TOLD_AT_ONCE.contains(given.verb()) || decided();
            case RECOMMENDER -> TOLD_AT_ONCE.contains(given.verb()) || decided() || !inner(given.stage());
        };
    }

    /** Contacts and the like stay with the applicants and the offices. */
    public boolean field(Form.Field field) {
        return role != Role.EXPERT || field.classification() != Form.Classification.RESTRICTED;
    }

    /**
     * A frozen submission holds every answer and quotes the opinions given before it; it is read whole or not at all.
     */
    public boolean submission(CaseState.Submission submission) {
        return opinions()
                && state.verdicts().stream()
                        .filter(given -> given.at().isBefore(submission.at()))
                        .allMatch(given -> reasons(given.verdict()));
    }

    /** Who was drawn, who has declared and who has scored: until the decision only for the office that runs the review. */
    public boolean experts() {
        return role == Role.INNER && (decided() || reviews());
    }

    private boolean reviews() {
        return edition.workflow().stages().stream().anyMatch(stage -> stage.kind() == Kind.REVIEW && is(stage.by()));
    }

    /** The points all together, and how far the experts lie apart. */
    public boolean total() {
        return role == Role.INNER && !reviewing() || role != Role.EXPERT && decided();
    }

    public boolean scoresOf(String account) {
        return role == Role.INNER && !reviewing() || own(account);
    }

    /** What an expert declared, and whether they have filed. */
    public boolean partOf(String account) {
        return experts() || own(account);
    }

    /** What experts contest, and how it was handled; to other experts only the figure that was found anew. */
    public boolean contest(CaseEvent.ValueContested contest) {
        return role == Role.INNER || own(contest.expert());
    }

    private boolean own(String account) {
        return role == Role.EXPERT && account.equals(actor.account());
    }

    private boolean reviewing() {
        return !state.ended() && edition.stage(state.stage()).kind() == Kind.REVIEW;
    }

    /** What officials have established, and on what basis. */
    public boolean findings() {
        return role == Role.INNER || role != Role.EXPERT && decided();
    }

    /** The record of a site visit, and minutes of a meeting: until it is signed and decided, the offices' and the team's. */
    public boolean visit() {
        return role == Role.INNER || state.siteVisit().member(actor.account()).isPresent();
    }

    /** The facts that conditions are shown by. */
    public Setting.FactsOf facts(Cases cases) {
        return findings()
                ? cases.facts()
                : (state, edition, call) -> role == Role.EXPERT
                        ? Conditions.reviewedFacts(state, edition, call, cases.facts())
                        : Conditions.declaredFacts(state, edition, call, cases.facts());
    }

    public boolean objections() {
        return role == Role.INNER;
    }

    /** Who objects, how to reach them and what they handed in: the office that handles objections, and nobody else. */
    public boolean objectors() {
        return role == Role.INNER
                && edition.workflow().stages().stream()
                        .anyMatch(stage -> stage.objections().isPresent() && is(stage.by()));
    }

    public boolean event(CaseEvent event) {
        return switch (event) {
            case CaseEvent.ExpertsSeated e -> experts();
            case CaseEvent.SeatDeclined e -> partOf(e.expert().account());
            case CaseEvent.ExpertRemoved e -> partOf(e.expert().account());
            case CaseEvent.OfficialRecused e -> role == Role.INNER;
            case CaseEvent.ConflictDeclared e -> partOf(e.expert());
            case CaseEvent.ScoresFiled e -> partOf(e.expert());
            case CaseEvent.RoundOpened e -> role == Role.INNER || role == Role.EXPERT && content();
            case CaseEvent.ReopeningAsked e -> role == Role.INNER;
            case CaseEvent.ReopeningAnswered e -> role == Role.INNER;
            case CaseEvent.ValueContested e -> contest(e);
            case CaseEvent.ContestAnswered e ->
                state.review()
                        .contest(e.contest())
                        .filter(it -> contest(it.said()))
                        .isPresent();
            case CaseEvent.ScoreComputed e -> total();
            case CaseEvent.ConditionsJudged e -> role == Role.INNER;
            case CaseEvent.FindingEstablished e -> findings();
            case CaseEvent.VisitPlanned e -> role == Role.INNER;
            case CaseEvent.Observed e -> role == Role.INNER;
            case CaseEvent.ObservationSetAside e -> role == Role.INNER;
            case CaseEvent.ObservationAdopted e -> role == Role.INNER;
            case CaseEvent.ObservationStruck e -> role == Role.INNER;
            case CaseEvent.VisitRecorded e -> role == Role.INNER;
            case CaseEvent.VisitSigned e -> role == Role.INNER;
            case CaseEvent.MeetingHeld e -> role == Role.INNER;
            case CaseEvent.ObjectionLodged e -> objections();
            case CaseEvent.ObjectionAnswered e -> objections();
            case CaseEvent.ObjectionAssigned e -> objectors();
            case CaseEvent.ObjectionInvestigated e -> objectors();
            case CaseEvent.ObjectionExtended e -> objections();
            case CaseEvent shared -> !Reserved.is(shared) && opinions();
        };
    }

    /** The whole course of the review, who reviews included. */
    public boolean whole() {
        return role == Role.INNER && experts();
    }

    /** Whether all sides know of the event; a reserved one only who sees the whole review. */
    public boolean knows(CaseEvent event) {
        return whole() || !Reserved.is(event);
    }

    /** The event word for word: reasons where they are told, a draft's saves to the applicants, marks to the reviewing offices. */
    public boolean tells(Recorded recorded) {
        return switch (recorded.event()) {
            case VerdictGiven given -> reasons(given);
            case CaseEvent.AnswerSaved e -> role == Role.APPLICANT;
            case CaseEvent.DifferenceExplained e -> role == Role.APPLICANT;
            case CaseEvent.FileAttached e -> role == Role.APPLICANT;
            case CaseEvent.FileDetached e -> role == Role.APPLICANT;
            case CaseEvent.FilesOrdered e -> role == Role.APPLICANT;
            case CaseEvent.FileBound e -> role == Role.APPLICANT;
            case CaseEvent.ScoresFiled e -> partOf(e.expert()) && scoresOf(e.expert());
            case CaseEvent.ScoreComputed e -> whole() && total();
            case CaseEvent event -> event(event);
        };
    }

    private boolean inner(String stage) {
        return INNER.contains(edition.stage(stage).kind());
    }

    private boolean decided() {
        return state.ended()
                || state.trial().isPresent()
                || state.approval().isPresent()
                || state.verdicts().stream().anyMatch(given -> given.verdict().verb() == Verb.REFUSE);
    }
}
