package org.xiandao.trial.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.trial.life.TrialEvent.CheckConcluded;
import org.xiandao.trial.life.TrialEvent.CheckFound;
import org.xiandao.trial.life.TrialEvent.HearingOpened;
import org.xiandao.trial.life.TrialEvent.PilotRevoked;
import org.xiandao.trial.life.TrialEvent.RectificationReported;
import org.xiandao.trial.life.TrialEvent.RequestAnswered;
import org.xiandao.trial.life.TrialEvent.Requested;
import org.xiandao.trial.life.TrialEvent.SanctionDropped;
import org.xiandao.trial.life.TrialEvent.SanctionProposed;
import org.xiandao.trial.life.TrialEvent.StarsGiven;
import org.xiandao.trial.life.TrialEvent.StatementMade;
import org.xiandao.trial.life.TrialEvent.YearJudged;

/**
 * Where a trial stands: a pure fold over its events.
 *
 * @param judged the last judgement of each year; {@code judgedAnew} years judged since their last rating
 * @param stars all ratings of each year, the last one counts
 */
public record TrialState(
        int number,
        TreeMap<Integer, YearJudged> judged,
        Set<Integer> judgedAnew,
        TreeMap<Integer, List<Given>> stars,
        List<Request> requests,
        List<Sanction> sanctions,
        FinalCheck check,
        Changes changes) {
    public static final TrialState NONE = new TrialState(
            0, new TreeMap<>(), Set.of(), new TreeMap<>(), List.of(), List.of(), FinalCheck.NONE, Changes.NONE);

    public record Given(StarsGiven stars, Instant at, String by) {}

    public record Request(Requested asked, Instant at, String by, Optional<Answer> answer) {
        /** Past its day without an answer. */
        public boolean unanswered(LocalDate today) {
            return answer.isEmpty() && today.isAfter(asked.due());
        }
    }

    public record Answer(RequestAnswered given, Instant at, String by) {}

    public record Statement(String text, Instant at, String by, String organisationName) {}

    /** The pilot has been told what it is to be heard on, and until when. */
    public record Hearing(LocalDate until, String documentNumber, Instant at, String by) {}

    /** @param hearing empty while the pilot has not been told; {@code outcome} while nobody has decided */
    public record Sanction(
            SanctionProposed proposed,
            Instant at,
            String by,
            Optional<Hearing> hearing,
            List<Stated> statements,
            Optional<Outcome> outcome) {
        public String id() {
            return proposed.sanction();
        }

        public boolean open() {
            return outcome.isEmpty();
        }

        /** How much has happened in it: whoever decides names how much of it they have seen. */
        public int steps() {
            return 1 + (hearing.isPresent() ? 1 : 0) + statements.size() + (outcome.isPresent() ? 1 : 0);
        }

        /** Whether an applicant has said that it has nothing to add. */
        public boolean complete(String organisationName) {
            return statements.stream()
                    .anyMatch(one -> one.organisationName().equals(organisationName)
                            && one.made().endsTheHearing());
        }
    }

    public record Stated(StatementMade made, Instant at, String by, String organisationName) {}

    public sealed interface Outcome {
        Instant at();

        String by();

        record Dropped(SanctionDropped said, Instant at, String by) implements Outcome {}

        record Revoked(PilotRevoked said, Instant at, String by) implements Outcome {}
    }

    public static TrialState fold(List<TrialRecorded> events) {
        return NONE.then(events);
    }

    public TrialState then(List<TrialRecorded> events) {
        var state = this;
        for (var recorded : events) state = state.with(recorded);
        return state;
    }

    private TrialState with(TrialRecorded recorded) {
        var judgedNow = new TreeMap<>(judged);
        var anew = new TreeSet<>(judgedAnew);
        var starsNow = new TreeMap<>(stars);
        var requestsNow = new ArrayList<>(requests);
        var sanctionsNow = new ArrayList<>(sanctions);
        var at = recorded.at();
        var by = recorded.name();
        var checkNow = check;
        switch (recorded.event()) {
            case YearJudged e -> {
                judgedNow.put(e.year(), e);
                anew.add(e.year());
            }
            case StarsGiven e -> {
                var all = new ArrayList<>(starsNow.getOrDefault(e.year(), List.of()));
                all.add(new Given(e, at, by));
                starsNow.put(e.year(), List.copyOf(all));
                anew.remove(e.year());
            }
            case Requested e -> requestsNow.add(new Request(e, at, by, Optional.empty()));
            case RequestAnswered e ->
                requestsNow.replaceAll(one -> one.asked().request().equals(e.request())
                        ? new Request(one.asked(), one.at(), one.by(), Optional.of(new Answer(e, at, by)))
                        : one);
            case SanctionProposed e ->
                sanctionsNow.add(new Sanction(e, at, by, Optional.empty(), List.of(), Optional.empty()));
            case HearingOpened e ->
                sanctionsNow.replaceAll(one -> one.id().equals(e.sanction())
                        ? new Sanction(
                                one.proposed(),
                                one.at(),
                                one.by(),
                                Optional.of(new Hearing(e.until(), e.documentNumber(), at, by)),
                                one.statements(),
                                one.outcome())
                        : one);
            case StatementMade e ->
                sanctionsNow.replaceAll(one -> one.id().equals(e.sanction())
                        ? stated(one, new Stated(e, at, by, recorded.organisationName()))
                        : one);
            case SanctionDropped e ->
                sanctionsNow.replaceAll(
                        one -> one.id().equals(e.sanction()) ? decided(one, new Outcome.Dropped(e, at, by)) : one);
            case PilotRevoked e ->
                sanctionsNow.replaceAll(
                        one -> one.id().equals(e.sanction()) ? decided(one, new Outcome.Revoked(e, at, by)) : one);
            case CheckFound e -> checkNow = check.with(e);
            case CheckConcluded e -> checkNow = check.with(new FinalCheck.Round(e, at, by, Optional.empty()));
            case RectificationReported e ->
                checkNow = check.rectified(new Statement(e.text(), at, by, recorded.organisationName()));
            case TrialEvent.ChangeRequested _, TrialEvent.ChangeApproved _, TrialEvent.ChangeRefused _ -> {}
        }
        return new TrialState(
                recorded.number(),
                judgedNow,
                anew,
                starsNow,
                List.copyOf(requestsNow),
                List.copyOf(sanctionsNow),
                checkNow,
                changes.with(recorded));
    }

    private static Sanction stated(Sanction one, Stated statement) {
        var all = new ArrayList<>(one.statements());
        all.add(statement);
        return new Sanction(one.proposed(), one.at(), one.by(), one.hearing(), List.copyOf(all), one.outcome());
    }

    private static Sanction decided(Sanction one, Outcome outcome) {
        return new Sanction(one.proposed(), one.at(), one.by(), one.hearing(), one.statements(), Optional.of(outcome));
    }

    /** Whether the office has judged the year since it last gave stars: its own matter until it gives them again. */
    public boolean judgedSince(int year) {
        return judgedAnew.contains(year);
    }

    /** As it was before anybody judged. */
    public TrialState withoutJudgements() {
        return new TrialState(number, new TreeMap<>(), judgedAnew, stars, requests, sanctions, check, changes);
    }

    /** As it was before anybody found anything in the final check. */
    public TrialState withoutFindings() {
        return new TrialState(number, judged, judgedAnew, stars, requests, sanctions, check.withoutFindings(), changes);
    }

    /** By when the pilot is to put right what the final check found; empty where it need not, or has told that it has. */
    public Optional<LocalDate> rectifying() {
        return check.rectifying();
    }

    TrialState withStars(TreeMap<Integer, List<Given>> other) {
        return new TrialState(number, judged, judgedAnew, other, requests, sanctions, check, changes);
    }

    /** The rating of each year that stands, by year. */
    public List<StarsGiven> standing() {
        return stars.values().stream().map(all -> all.getLast().stars()).toList();
    }

    public Optional<StarsGiven> starsOf(int year) {
        return Optional.ofNullable(stars.get(year)).map(all -> all.getLast().stars());
    }

    public Optional<Sanction> sanction(String id) {
        return sanctions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public boolean open(String ground) {
        return sanctions.stream()
                .anyMatch(one -> one.open() && one.proposed().ground().equals(ground));
    }

    public boolean revoked() {
        return sanctions.stream()
                .anyMatch(one ->
                        one.outcome().filter(Outcome.Revoked.class::isInstance).isPresent());
    }

    /**
     * What has been counted far enough and nobody has brought up: none that is under way, nor one that was dropped with
     * that very count.
     */
    public List<Proposal> waiting(List<Proposal> counted) {
        return counted.stream()
                .filter(one -> one.reached() && !open(one.ground().id()) && !dropped(one))
                .toList();
    }

    private boolean dropped(Proposal proposal) {
        return sanctions.stream()
                .filter(one -> !one.open()
                        && one.proposed().ground().equals(proposal.ground().id()))
                .flatMap(one -> one.proposed().counted().stream())
                .anyMatch(counted -> counted.count().equals(proposal.count().toString()));
    }

    public int unanswered(LocalDate today) {
        return (int) requests.stream().filter(one -> one.unanswered(today)).count();
    }
}
