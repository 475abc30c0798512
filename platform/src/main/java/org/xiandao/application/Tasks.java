package org.xiandao.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.Objection;
import org.xiandao.application.life.Responsible;
import org.xiandao.application.life.Rounds;
import org.xiandao.application.life.VisitRecord;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.Kind;

/** What waits for whom at the stage where a case is. */
final class Tasks {
    private Tasks() {}

    private record Due(Optional<LocalDate> day) {}

    /** Objections that wait for an answer, by the first that is due. */
    private static Optional<Due> objections(CaseState state) {
        var open = state.objections().stream().filter(Objection::open).toList();
        if (open.isEmpty()) return Optional.empty();
        return Optional.of(
                new Due(open.stream().flatMap(one -> one.due().stream()).min(Comparator.naturalOrder())));
    }

    record Task(String party, Optional<Duty> duty, String what, Optional<LocalDate> due) {}

    /** Where it is done. */
    static String href(String what, String caseId, String callId) {
        return switch (what) {
            case "FILL", "CORRECT", "JOIN" -> "/cases/" + caseId + "/draft";
            case "REPLACE" -> "/office/calls/" + callId + "/draw";
            case "REOPENING" -> "/cases/" + caseId + "/reopen";
            case "DECLARE", "SCORE" -> "/review/" + caseId;
            case "OBSERVE" -> "/visits/" + caseId;
            case "SIGN_VISIT" -> "/visits/" + caseId + "/record#sign";
            default -> "/cases/" + caseId;
        };
    }

    static List<Task> of(CaseState state, Edition edition) {
        var tasks = new ArrayList<Task>();
        if (state.ended()) return tasks;
        var stage = edition.stage(state.stage());
        switch (stage.by()) {
            case Workflow.Actor.Applicant applicant -> {
                state.members()
                        .forEach(member -> tasks.add(new Task(
                                Parties.organisation(member.organisation()),
                                Optional.empty(),
                                state.resume().isPresent() ? "CORRECT" : "FILL",
                                state.deadline())));
                state.pending()
                        .forEach(member -> tasks.add(new Task(
                                Parties.organisation(member.organisation()),
                                Optional.empty(),
                                "JOIN",
                                state.deadline())));
            }
            case Workflow.Actor.Office office -> {
                for (var area : Responsible.areas(state, stage))
                    objections(state)
                            .ifPresent(due -> tasks.add(new Task(
                                    Parties.office(office.kind(), area), office.as(), "OBJECTION", due.day())));
                for (var area : Responsible.areas(state, stage))
                    if (!state.spoken().containsKey(area) || stage.kind() == Kind.NOTICE)
                        tasks.add(new Task(
                                Parties.office(office.kind(), area),
                                office.as(),
                                stage.kind().name(),
                                state.deadline()));
            }
        }
        reopening(state, edition).ifPresent(tasks::add);
        if (stage.kind() == Kind.REVIEW && lacksExperts(state, edition)) replace(state, stage, tasks);
        if (stage.kind() == Kind.REVIEW)
            for (var expert : state.experts()) {
                var declared = state.declarations().get(expert.account());
                boolean out = declared != null && declared.conflict();
                if (!out && !judged(state, expert.account()))
                    tasks.add(new Task(
                            Parties.account(expert.account()),
                            Optional.empty(),
                            declared == null ? "DECLARE" : "SCORE",
                            state.deadline()));
            }
        if (stage.kind() == Kind.VISIT) team(state, tasks);
        return tasks;
    }

    /** In a moderated round everyone files once more, if only to say that they stand by their marks. */
    private static boolean judged(CaseState state, String account) {
        boolean filed = state.scores().containsKey(account);
        return state.review().discussion().isPresent()
                ? filed && state.review().refiled().contains(account)
                : filed;
    }

    /** Somebody has left the panel, by their own word or another's, and nobody has come in their place. */
    private static boolean lacksExperts(CaseState state, Edition edition) {
        return !state.left().isEmpty()
                && edition.review()
                        .filter(rules -> state.experts().size() < rules.experts())
                        .isPresent();
    }

    private static void replace(CaseState state, Workflow.Stage stage, List<Task> tasks) {
        if (!(stage.by() instanceof Workflow.Actor.Office office)) return;
        for (var area : Responsible.areas(state, stage))
            tasks.add(new Task(Parties.office(office.kind(), area), office.as(), "REPLACE", state.deadline()));
    }

    private static Optional<Task> reopening(CaseState state, Edition edition) {
        if (state.review().reopening().isEmpty()) return Optional.empty();
        return Rounds.reviewed(state, edition.workflow().stages())
                .flatMap(review -> review.by() instanceof Workflow.Actor.Office office
                        ? Responsible.areas(state, review).stream()
                                .map(area -> new Task(
                                        Parties.office(office.kind(), area),
                                        Optional.of(Duty.DECIDER),
                                        "REOPENING",
                                        Optional.empty()))
                                .findFirst()
                        : Optional.<Task>empty());
    }

    /** Members of a visiting team look first, and sign once there is a record; again when it has changed. */
    private static void team(CaseState state, List<Task> tasks) {
        var visit = state.siteVisit();
        boolean recorded = visit.record().isPresent();
        for (var member : recorded ? visit.unsigned(VisitRecord.digest(state)) : visit.team())
            tasks.add(new Task(
                    Parties.account(member.account()),
                    Optional.empty(),
                    recorded ? "SIGN_VISIT" : "OBSERVE",
                    state.deadline()));
    }
}
