package org.xiandao.application.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.application.life.CaseState.Ending;
import org.xiandao.application.life.CaseState.Given;
import org.xiandao.application.life.CaseState.Left;
import org.xiandao.application.life.CaseState.Saved;
import org.xiandao.application.life.CaseState.Submission;
import org.xiandao.application.life.CaseState.Visit;
import org.xiandao.rules.pack.Workflow.Verb;

/** The accumulator of one fold: copies a state's collections once, takes any number of events, gives the next state. */
final class Folding {
    private int number;
    private String call;
    private String edition;
    private String sha256;
    private final List<Applicant> members;
    private final List<Applicant> pending;
    private final Map<String, Saved> answers;
    private final List<CaseFile> files;
    private String stage;
    private Optional<LocalDate> deadline;
    private Optional<String> resume;
    private final List<Visit> visits;
    private final Map<String, VerdictGiven> spoken;
    private final List<Given> verdicts;
    private final List<Submission> submissions;
    private final Map<String, FindingEstablished> findings;
    private final List<Expert> experts;
    private final List<Left> left;
    private final List<String> draws;
    private final Map<String, ConflictDeclared> declarations;
    private final Map<String, ScoresFiled> scores;
    private Optional<ScoreComputed> score;
    private final ReviewFolding review;
    private SiteVisit siteVisit;
    private final List<Meeting> meetings;
    private Optional<NoticePublished> notice;
    private final List<Objection> objections;
    private Optional<TrialBegan> trial;
    private Optional<Ending> ending;
    private final List<GroundsCited> grounds;
    private final List<GivenTogether> together;
    private Optional<Verb> last = Optional.empty();

    Folding(CaseState from) {
        number = from.number();
        call = from.call();
        edition = from.edition();
        sha256 = from.sha256();
        members = new ArrayList<>(from.members());
        pending = new ArrayList<>(from.pending());
        answers = new LinkedHashMap<>(from.answers());
        files = new ArrayList<>(from.files());
        stage = from.stage();
        deadline = from.deadline();
        resume = from.resume();
        visits = new ArrayList<>(from.visits());
        spoken = new LinkedHashMap<>(from.spoken());
        verdicts = new ArrayList<>(from.verdicts());
        submissions = new ArrayList<>(from.submissions());
        findings = new LinkedHashMap<>(from.findings());
        experts = new ArrayList<>(from.experts());
        left = new ArrayList<>(from.left());
        draws = new ArrayList<>(from.draws());
        declarations = new LinkedHashMap<>(from.declarations());
        scores = new LinkedHashMap<>(from.scores());
        score = from.score();
        review = new ReviewFolding(from.review());
        siteVisit = from.siteVisit();
        meetings = new ArrayList<>(from.meetings());
        notice = from.notice();
        objections = new ArrayList<>(from.objections());
        trial = from.trial();
        ending = from.ending();
        grounds = new ArrayList<>(from.grounds());
        together = new ArrayList<>(from.together());
    }

    void apply(Recorded recorded) {
        if (recorded.number() != number + 1)
            throw new IllegalStateException("Event " + recorded.number() + " can't follow event " + number + ".");
        number = recorded.number();
        var at = recorded.at();
        var by = recorded.name();
        switch (recorded.event()) {
            case CaseOpened e -> {
                call = e.call();
                edition = e.edition();
                sha256 = e.sha256();
                members.add(e.lead());
            }
            case MemberInvited e -> pending.add(e.member());
            case MemberJoined e -> {
                var joined = pending.stream()
                        .filter(member -> member.organisation().equals(e.organisation()))
                        .toList();
                pending.removeAll(joined);
                members.addAll(joined);
            }
            case MemberLeft e -> {
                pending.removeIf(member -> member.organisation().equals(e.organisation()));
                members.removeIf(member -> member.organisation().equals(e.organisation()));
            }
            case AnswerSaved e ->
                answers.put(e.path(), new Saved(e.value(), e.version(), e.provenance(), at, by, Optional.empty()));
            case DifferenceExplained e ->
                answers.computeIfPresent(
                        e.path(),
                        (path, saved) -> new Saved(
                                saved.value(),
                                saved.version(),
                                saved.provenance(),
                                saved.at(),
                                saved.by(),
                                Optional.of(e.difference())));
            case FileAttached e -> files.add(e.file());
            case FileDetached e -> files.removeIf(file -> file.id().equals(e.file()));
            case FilesOrdered e ->
                files.sort(java.util.Comparator.comparingInt(file -> e.files().indexOf(file.id())));
            case FileBound e ->
                files.replaceAll(file -> file.id().equals(e.file())
                        ? new CaseFile(file.id(), file.name(), file.sha256(), file.size(), file.mediaType(), e.proves())
                        : file);
            case DraftMoved e -> {
                edition = e.edition();
                sha256 = e.sha256();
            }
            case Submitted e -> {
                submissions.add(new Submission(e.idempotencyKey(), e.receipt(), e.digest(), e.supersedes(), at, by));
                last = Optional.of(Verb.SUBMIT);
            }
            case Withdrawn e -> end(at, Optional.empty());
            case StageEntered e -> {
                leave(at, last);
                stage = e.stage();
                deadline = e.deadline();
                resume = e.resume();
                spoken.clear();
                visits.add(new Visit(e.stage(), e.day(), e.deadline(), Optional.empty(), Optional.empty()));
            }
            case VerdictGiven e -> {
                spoken.put(e.area(), e);
                verdicts.add(new Given(e, at, by));
                last = Optional.of(e.verb());
            }
            case ConditionsJudged e -> {}
            case FindingEstablished e -> findings.put(e.finding(), e);
            case ExpertsSeated e -> {
                experts.addAll(e.experts());
                draws.add(e.draw());
            }
            case SeatDeclined e -> leave(new Left(e.expert(), e.why(), e.note(), false, at));
            case ExpertRemoved e -> leave(new Left(e.expert(), e.why(), e.reason(), true, at));
            case OfficialRecused e -> {}
            case ConflictDeclared e -> declarations.put(e.expert(), e);
            case ScoresFiled e -> {
                scores.put(e.expert(), e);
                review.filed(e);
            }
            case ScoreComputed e -> score = Optional.of(e);
            case RoundOpened e -> review.opened(e, scores);
            case ReopeningAsked e -> review.asked(e);
            case ReopeningAnswered e -> {
                review.reopeningAnswered();
                if (e.agreed()) score = Optional.empty();
                last = Optional.empty();
            }
            case ValueContested e -> review.contested(e, at);
            case ContestAnswered e -> review.answered(e);
            case VisitPlanned e -> siteVisit = siteVisit.then(e);
            case Observed e ->
                siteVisit = siteVisit.then(seen(recorded, e.observation(), e.sent(), SiteVisit.Standing.COUNTED));
            case ObservationSetAside e ->
                siteVisit = siteVisit.then(seen(recorded, e.observation(), e.sent(), SiteVisit.Standing.ASIDE));
            case ObservationAdopted e ->
                siteVisit = siteVisit.standing(e.observation(), SiteVisit.Standing.COUNTED, "");
            case ObservationStruck e ->
                siteVisit = siteVisit.standing(e.observation(), SiteVisit.Standing.STRUCK, e.reasons());
            case VisitRecorded e -> siteVisit = siteVisit.then(e);
            case VisitSigned e ->
                siteVisit = siteVisit.then(
                        new SiteVisit.Signature(recorded.account(), by, e.digest(), e.reservation(), at));
            case MeetingHeld e -> meetings.add(new Meeting(e, visits.size()));
            case NoticePublished e -> {
                notice = Optional.of(e);
                objections.replaceAll(Objection::settle);
                deadline = Optional.of(e.until());
            }
            case ObjectionLodged e -> objections.add(Objection.of(e, at));
            case ObjectionStep e -> objection(e.objection(), one -> one.handled(new Objection.Handled(e, at, by)));
            case ObjectionAnswered e -> objection(e.objection(), one -> one.answered(e));
            case GroundsCited e -> grounds.add(e);
            case GivenTogether e -> together.add(e);
            case TrialBegan e -> trial = Optional.of(e);
            case TrialExtended e ->
                trial = Optional.of(new TrialBegan(trial.orElseThrow().from(), Optional.of(e.until())));
            case CaseEnded e -> end(at, Optional.of(e.by()));
        }
    }

    private void objection(String id, UnaryOperator<Objection> change) {
        objections.replaceAll(one -> one.id().equals(id) ? change.apply(one) : one);
    }

    private void leave(Left gone) {
        experts.remove(gone.expert());
        scores.remove(gone.expert().account());
        left.add(gone);
    }

    private static SiteVisit.Seen seen(
            Recorded recorded, SiteVisit.Observation observation, Optional<Instant> sent, SiteVisit.Standing standing) {
        return new SiteVisit.Seen(observation, recorded.account(), recorded.name(), sent, recorded.at(), standing, "");
    }

    private void leave(Instant at, Optional<Verb> verb) {
        if (visits.isEmpty()) return;
        var left = visits.removeLast();
        visits.add(new Visit(left.stage(), left.entered(), left.deadline(), Optional.of(at), verb));
    }

    private void end(Instant at, Optional<Verb> verb) {
        leave(at, verb);
        ending = Optional.of(new Ending(stage, verb, at));
        deadline = Optional.empty();
    }

    CaseState state() {
        return new CaseState(
                number,
                call,
                edition,
                sha256,
                List.copyOf(members),
                List.copyOf(pending),
                Collections.unmodifiableMap(answers),
                List.copyOf(files),
                stage,
                deadline,
                resume,
                List.copyOf(visits),
                Collections.unmodifiableMap(spoken),
                List.copyOf(verdicts),
                List.copyOf(submissions),
                Collections.unmodifiableMap(findings),
                List.copyOf(experts),
                List.copyOf(left),
                List.copyOf(draws),
                Collections.unmodifiableMap(declarations),
                Collections.unmodifiableMap(scores),
                score,
                review.record(),
                siteVisit,
                List.copyOf(meetings),
                notice,
                List.copyOf(objections),
                trial,
                ending,
                List.copyOf(grounds),
                List.copyOf(together));
    }
}
