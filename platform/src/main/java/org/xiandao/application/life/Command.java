package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.Entry;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.pack.Workflow.Verb;

/** What someone wants done to a case. */
public sealed interface Command {

    sealed interface Drafting extends Command {}

    record Open(Applicant lead) implements Command {}

    record Invite(Applicant member) implements Drafting {}

    record Join() implements Drafting {}

    record Leave(String organisation) implements Drafting {}

    /** {@code version} is the one that the writer has seen; 0 for a path never saved. */
    record SaveAnswer(String path, String value, int version, Provenance provenance) implements Drafting {}

    /** Why the answer, in the version that the writer has seen, is another than the ledger's. */
    record ExplainDifference(String path, int version, Difference difference) implements Drafting {}

    record AttachFile(CaseFile file) implements Drafting {}

    record DetachFile(String file) implements Drafting {}

    record OrderFiles(List<String> files) implements Drafting {}

    record BindFile(String file, List<String> proves) implements Drafting {}

    /** To the edition that the call now pins, after its difference was shown. */
    record MoveDraft(String sha256) implements Drafting {}

    record Submit(String idempotencyKey) implements Drafting {}

    record Withdraw(String reasons) implements Command {}

    /** A verdict of an office at its stage; {@code stage} guards against a page that is out of date. */
    record Say(
            String stage,
            Verb verb,
            String reasons,
            Optional<String> documentNumber,
            Optional<Integer> rank,
            List<Entry> record,
            List<String> grounds,
            Optional<Together> together)
            implements Command {

        public Say(
                String stage,
                Verb verb,
                String reasons,
                Optional<String> documentNumber,
                Optional<Integer> rank,
                List<Entry> record) {
            this(stage, verb, reasons, documentNumber, rank, record, List.of(), Optional.empty());
        }

        /** {@code keys} of the {@link Ground}s that it rests on. */
        public Say restingOn(List<String> keys) {
            return new Say(stage, verb, reasons, documentNumber, rank, record, keys, together);
        }

        public Say in(Together step) {
            return new Say(stage, verb, reasons, documentNumber, rank, record, grounds, Optional.of(step));
        }
    }

    /**
     * Ends a pilot that the trial's proceedings have found to be at fault; only the trial's own door gives it.
     *
     * @param record who was {@link #HEARD} and who is {@link #BARRED}, for the letter
     */
    record Revoke(String documentNumber, String reasons, List<Ground> grounds, List<CaseEvent.Entry> record)
            implements Command {
        public static final String HEARD = "陈述申辩";
        public static final String BARRED = "限制申报";
    }

    /**
     * What the final check came to: it ends the case, or extends the trial until a day; only the trial's own door gives it.
     *
     * @param until the new last day, where the verb extends
     */
    record Conclude(Verb verb, Optional<String> documentNumber, String reasons, Optional<LocalDate> until)
            implements Command {}

    record Establish(String finding, boolean holds, String basis) implements Command {}

    /** What a draw came to for this case; only the draw itself says so. */
    record SeatExperts(String draw, List<Expert> experts) implements Command {}

    record DeclineSeat(Case.Why why, String note) implements Command {}

    record RemoveExpert(String account, Case.Why why, String reason) implements Command {}

    /** An official keeps out of the case from now on. */
    record RecuseSelf(String reason) implements Command {}

    record DeclareConflict(boolean conflict, String note) implements Command {}

    record FileScores(Map<String, String> scores, Map<String, String> reasons, Map<String, String> absent)
            implements Command {}

    /** A moderated round on these lines, once every expert has filed alone. */
    record OpenRound(String reason, String topics, List<String> lines) implements Command {}

    record AskReopening(String reason) implements Command {}

    record AnswerReopening(boolean agreed, String reason) implements Command {}

    record Contest(String contest, String measure, String claim, String reason) implements Command {}

    /** {@code established}: by answer path; needed where the contest is upheld. */
    record AnswerContest(String contest, boolean upheld, Map<String, String> established, String reasons)
            implements Command {}

    record PlanVisit(List<SiteVisit.TeamMember> team, List<SiteVisit.Stop> stops) implements Command {}

    /** The id is made where it was seen: sent again, it is the same observation. */
    record Observe(SiteVisit.Observation observation, Optional<Instant> sent) implements Command {}

    record StrikeObservation(String id, String reasons) implements Command {}

    record AdoptObservation(String id) implements Command {}

    record RecordVisit(
            LocalDate day, Map<String, String> scores, List<Entry> record, List<CaseEvent.Established> established)
            implements Command {}

    /** {@code digest} is that of the record which the member has read. */
    record SignVisit(String digest, String reservation) implements Command {}

    record HoldMeeting(
            LocalDate day,
            String place,
            List<Meeting.Participant> participants,
            List<Entry> opinions,
            Optional<Meeting.Conclusion> conclusion,
            String reasons)
            implements Command {}

    /** From the public, without an account. */
    record Object(
            String objection,
            String author,
            String unit,
            String idHint,
            String contact,
            String text,
            List<CaseFile> files)
            implements Command {}

    /** What the handling office does about an objection before it answers. */
    sealed interface Handle extends Command {
        String objection();
    }

    record AssignObjection(String objection, String handler) implements Handle {}

    record InvestigateObjection(String objection, String note) implements Handle {}

    record ExtendObjection(String objection, String reasons) implements Handle {}

    record AnswerObjection(String objection, boolean upheld, String answer) implements Command {}
}
