package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.ConflictDeclared;
import org.xiandao.application.life.CaseEvent.Expert;
import org.xiandao.application.life.CaseEvent.FindingEstablished;
import org.xiandao.application.life.CaseEvent.GivenTogether;
import org.xiandao.application.life.CaseEvent.GroundsCited;
import org.xiandao.application.life.CaseEvent.ScoresFiled;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.rules.draw.Case;
import org.xiandao.rules.pack.Workflow.Verb;

/**
 * Where a case stands: a pure fold over its events.
 *
 * @param number of events folded; 0 is a case that does not exist yet
 * @param stage id of the current stage, or of the one it ended at
 * @param members the applicants, the lead first; {@code pending} are asked but have not joined
 * @param answers by path, as last saved
 * @param experts those with a seat; {@code left} had one and gave it up or were removed
 * @param draws digests of the draws that seated them
 * @param spoken verdicts of the current visit to the current stage, by responsible area
 */
public record CaseState(
        int number,
        String call,
        String edition,
        String sha256,
        List<Applicant> members,
        List<Applicant> pending,
        Map<String, Saved> answers,
        List<CaseFile> files,
        String stage,
        Optional<LocalDate> deadline,
        Optional<String> resume,
        List<Visit> visits,
        Map<String, VerdictGiven> spoken,
        List<Given> verdicts,
        List<Submission> submissions,
        Map<String, FindingEstablished> findings,
        List<Expert> experts,
        List<Left> left,
        List<String> draws,
        Map<String, ConflictDeclared> declarations,
        Map<String, ScoresFiled> scores,
        Optional<CaseEvent.ScoreComputed> score,
        ReviewRecord review,
        SiteVisit siteVisit,
        List<Meeting> meetings,
        Optional<CaseEvent.NoticePublished> notice,
        List<Objection> objections,
        Optional<CaseEvent.TrialBegan> trial,
        Optional<Ending> ending,
        List<GroundsCited> grounds,
        List<GivenTogether> together) {

    public static final CaseState NONE = new CaseState(
            0,
            "",
            "",
            "",
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            Map.of(),
            Optional.empty(),
            ReviewRecord.NONE,
            SiteVisit.NONE,
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    /**
     * One answer as last saved.
     *
     * @param difference why it is another than the ledger's, where the applicant said so
     */
    public record Saved(
            String value, int version, Provenance provenance, Instant at, String by, Optional<Difference> difference) {}

    /** One stay at a stage. {@code left} and {@code verb} are empty while the case is there. */
    public record Visit(
            String stage,
            LocalDate entered,
            Optional<LocalDate> deadline,
            Optional<Instant> left,
            Optional<Verb> verb) {}

    /** Who had a seat. {@code removed}: by the office, not by their own word. */
    public record Left(Expert expert, Case.Why why, String note, boolean removed, Instant at) {}

    public record Given(VerdictGiven verdict, Instant at, String by) {}

    public record Submission(
            String idempotencyKey, String receipt, String digest, Optional<String> supersedes, Instant at, String by) {}

    /** {@code by} is empty where the applicant withdrew. */
    public record Ending(String stage, Optional<Verb> by, Instant at) {}

    public static CaseState fold(List<Recorded> events) {
        return NONE.then(events);
    }

    public CaseState then(List<Recorded> events) {
        var folding = new Folding(this);
        for (var recorded : events) folding.apply(recorded);
        return folding.state();
    }

    /** Without what the review holds: the figures that it has found anew give way to the applicants' own. */
    CaseState asDeclared() {
        return new CaseState(
                number,
                call,
                edition,
                sha256,
                members,
                pending,
                answers,
                files,
                stage,
                deadline,
                resume,
                visits,
                spoken,
                verdicts,
                submissions,
                findings,
                experts,
                left,
                draws,
                declarations,
                scores,
                score,
                ReviewRecord.NONE,
                siteVisit,
                meetings,
                notice,
                objections,
                trial,
                ending,
                grounds,
                together);
    }

    public boolean exists() {
        return number > 0;
    }

    public boolean ended() {
        return ending.isPresent();
    }

    public Applicant lead() {
        return members.getFirst();
    }

    public String value(String path) {
        var saved = answers.get(path);
        return saved == null ? "" : saved.value();
    }

    public int version(String path) {
        var saved = answers.get(path);
        return saved == null ? 0 : saved.version();
    }

    public Optional<CaseFile> file(String id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    public Optional<Submission> submission() {
        return submissions.isEmpty() ? Optional.empty() : Optional.of(submissions.getLast());
    }

    public Optional<Given> approval() {
        return verdicts.stream()
                .filter(given -> given.verdict().verb() == Verb.APPROVE)
                .reduce((first, last) -> last);
    }

    /** What the last verdict of that kind rested on. */
    public Optional<GroundsCited> grounds(Verb verb) {
        return grounds.stream().filter(cited -> cited.verb() == verb).reduce((first, last) -> last);
    }

    /** The cases that the last verdict of that kind was given on in one step. */
    public Optional<Together> together(Verb verb) {
        return together.stream()
                .filter(given -> given.verb() == verb)
                .reduce((first, last) -> last)
                .map(GivenTogether::together);
    }

    public Optional<Objection> objection(String id) {
        return objections.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The last meeting of the present stay at a stage; one held before a correction argued another text. */
    public Optional<Meeting> meeting() {
        return meetings.isEmpty() || meetings.getLast().stay() != visits.size()
                ? Optional.empty()
                : Optional.of(meetings.getLast());
    }

    public boolean demonstration() {
        return answers.values().stream().anyMatch(saved -> saved.provenance().kind() == Provenance.Kind.DEMONSTRATION);
    }

    public boolean demonstration(String path) {
        var saved = answers.get(path);
        return saved != null && saved.provenance().kind() == Provenance.Kind.DEMONSTRATION;
    }

    public List<String> stagesVisited() {
        var visited = new ArrayList<String>();
        for (var visit : visits) if (!visited.contains(visit.stage())) visited.add(visit.stage());
        return visited;
    }
}
