package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.pack.Workflow.Verb;

/** What happened to a case. Never edited, never removed; a correction is a later event. */
public sealed interface CaseEvent {

    record CaseOpened(String call, String edition, String sha256, Applicant lead) implements CaseEvent {}

    /** Another area or unit that applies together with the lead is asked to join. */
    record MemberInvited(Applicant member) implements CaseEvent {}

    record MemberJoined(String organisation) implements CaseEvent {}

    record MemberLeft(String organisation) implements CaseEvent {}

    /** The text is kept as typed, right or wrong: a draft loses nothing. {@code version} counts the saves of this path. */
    record AnswerSaved(String path, String value, int version, Provenance provenance) implements CaseEvent {}

    /** {@code version} is the answer's; a later answer is another, and unexplained. */
    record DifferenceExplained(String path, int version, Difference difference) implements CaseEvent {}

    record FileAttached(CaseFile file) implements CaseEvent {}

    record FileDetached(String file) implements CaseEvent {}

    /** The whole evidence list in its new order. */
    record FilesOrdered(List<String> files) implements CaseEvent {}

    /** One file can prove several answers. */
    record FileBound(String file, List<String> proves) implements CaseEvent {}

    record DraftMoved(String edition, String sha256) implements CaseEvent {}

    /** {@code digest} is the SHA-256 of the canonical snapshot; {@code supersedes} names the one that a correction replaces. */
    record Submitted(String idempotencyKey, String receipt, String digest, Optional<String> supersedes)
            implements CaseEvent {}

    record Withdrawn(String reasons) implements CaseEvent {}

    /**
     * The case came to a stage.
     *
     * @param deadline last day, inclusive, of the stage's clock
     * @param resume the stage to come back to once a correction is submitted
     */
    record StageEntered(String stage, LocalDate day, Optional<LocalDate> deadline, Optional<String> resume)
            implements CaseEvent {}

    /**
     * What the actor of a stage said.
     *
     * @param area the responsible office's area, where several must speak
     * @param record opinions per heading, missing items, circumstances: what this stage's record must hold
     */
    record VerdictGiven(
            String stage,
            Verb verb,
            String area,
            String organisationName,
            String reasons,
            Optional<String> documentNumber,
            Optional<Integer> rank,
            List<Entry> record)
            implements CaseEvent {}

    /** Each condition's judgement as canonical JSON, as it stood when it was decided. */
    record ConditionsJudged(String stage, LocalDate asOf, List<String> judgements) implements CaseEvent {}

    /** What an official or a visiting team has established. */
    record FindingEstablished(String finding, boolean holds, String basis, LocalDate day) implements CaseEvent {}

    /** Seats filled by a draw, beside those taken already. {@code draw} is the digest of its sealed record. */
    record ExpertsSeated(String draw, List<Expert> experts) implements CaseEvent {}

    record SeatDeclined(Expert expert, Case.Why why, String note) implements CaseEvent {}

    /** What the expert has filed stays on record and counts no more. */
    record ExpertRemoved(Expert expert, Case.Why why, String reason) implements CaseEvent {}

    /** An official has said that they keep out of the case. */
    record OfficialRecused(String account, String name, String reason) implements CaseEvent {}

    record ConflictDeclared(String expert, boolean conflict, String note) implements CaseEvent {}

    /** Replaces the expert's earlier scores as a whole; exact decimals as text. {@code absent}: can't judge, and why. */
    record ScoresFiled(
            String expert, Map<String, String> scores, Map<String, String> reasons, Map<String, String> absent)
            implements CaseEvent {}

    /** The points so far, exact and rounded once, and the trace as canonical JSON: at the end of the review, again with the visit's. */
    record ScoreComputed(String stage, String exact, String rounded, String trace) implements CaseEvent {}

    /** The experts discuss these lines and may file again. {@code round} is the one that begins; the sheets of the one before are kept. */
    record RoundOpened(int round, String reason, String topics, List<String> lines) implements CaseEvent {}

    /** A closed review is to be opened again; somebody else has to agree. */
    record ReopeningAsked(String account, String name, String reason) implements CaseEvent {}

    record ReopeningAnswered(boolean agreed, String reason) implements CaseEvent {}

    /** An expert holds a computed value to be wrong. {@code value} as it stood then, empty where there was none; {@code claim} what they think it is. */
    record ValueContested(String contest, String expert, String measure, String value, String claim, String reason)
            implements CaseEvent {}

    /** {@code established}: figures found anew, by the path of the answer that gives way; empty where the value is kept. */
    record ContestAnswered(
            String contest, boolean upheld, Map<String, String> established, String reasons, LocalDate day)
            implements CaseEvent {}

    /** Who goes on the site visit, and where to; replaces the earlier plan as a whole. */
    record VisitPlanned(List<SiteVisit.TeamMember> team, List<SiteVisit.Stop> stops) implements CaseEvent {}

    /** {@code sent}: the phone's time when it was sent. */
    record Observed(SiteVisit.Observation observation, Optional<Instant> sent) implements CaseEvent {}

    /** Came from somebody who is no longer on the team: kept, but no part of the record. */
    record ObservationSetAside(SiteVisit.Observation observation, Optional<Instant> sent) implements CaseEvent {}

    record ObservationAdopted(String observation) implements CaseEvent {}

    record ObservationStruck(String observation, String reasons) implements CaseEvent {}

    record VisitRecorded(
            LocalDate day,
            List<String> members,
            Map<String, String> scores,
            List<Entry> record,
            List<Established> established)
            implements CaseEvent {}

    /** {@code digest} is that of the record as it read; {@code reservation} is what the member signs in spite of. */
    record VisitSigned(String digest, String reservation) implements CaseEvent {}

    /** One case was argued by itself. */
    record MeetingHeld(
            LocalDate day,
            String place,
            List<Meeting.Participant> participants,
            List<Entry> opinions,
            Meeting.Conclusion conclusion,
            String reasons)
            implements CaseEvent {}

    record NoticePublished(LocalDate from, LocalDate until) implements CaseEvent {}

    /**
     * @param unit {@code idHint}: what else the pack asks of who objects; blank where it doesn't
     * @param due by when it is to be answered; empty where the calendar doesn't reach
     */
    record ObjectionLodged(
            String objection,
            String author,
            String unit,
            String idHint,
            String contact,
            String text,
            List<CaseFile> files,
            Optional<LocalDate> due)
            implements CaseEvent {}

    /** A step of the handling of an objection before its answer. */
    sealed interface ObjectionStep permits ObjectionAssigned, ObjectionInvestigated, ObjectionExtended {
        String objection();
    }

    record ObjectionAssigned(String objection, String handler) implements CaseEvent, ObjectionStep {}

    record ObjectionInvestigated(String objection, String note) implements CaseEvent, ObjectionStep {}

    record ObjectionExtended(String objection, LocalDate until, String reasons) implements CaseEvent, ObjectionStep {}

    record ObjectionAnswered(String objection, boolean upheld, String answer) implements CaseEvent {}

    record TrialBegan(LocalDate from, Optional<LocalDate> until) implements CaseEvent {}

    /** Its last day is moved by the final check; the first stays. */
    record TrialExtended(LocalDate until) implements CaseEvent {}

    record CaseEnded(String stage, Verb by) implements CaseEvent {}

    /** The clauses, values and evidence that the verdict given with it rests on. */
    record GroundsCited(String stage, Verb verb, List<Ground> grounds) implements CaseEvent {}

    /** The verdict given with it was given on all these cases in one step. */
    record GivenTogether(String stage, Verb verb, Together together) implements CaseEvent {}

    record Entry(String heading, String text) {}

    record Expert(String account, String name) {}

    /** A finding of a visit, with its basis. */
    record Established(String finding, boolean holds, String basis) {}
}
