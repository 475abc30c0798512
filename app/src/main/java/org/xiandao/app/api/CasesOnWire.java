package org.xiandao.app.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.api.wire.ApplicantEntry;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.CaseDetail;
import org.xiandao.app.api.wire.CaseSummary;
import org.xiandao.app.api.wire.EditionRef;
import org.xiandao.app.api.wire.Step;
import org.xiandao.app.api.wire.SubmissionEntry;
import org.xiandao.app.api.wire.VerdictEntry;
import org.xiandao.app.api.wire.Vocabulary;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.pages.cases.Material;
import org.xiandao.app.pages.cases.Sight;
import org.xiandao.application.CaseCard;
import org.xiandao.application.Cases;
import org.xiandao.application.life.Applicant;
import org.xiandao.application.life.CaseEvent;
import org.xiandao.application.life.CaseState;
import org.xiandao.base.ChinaTime;
import org.xiandao.programme.Editions;
import org.xiandao.rules.flow.Flow;
import org.xiandao.rules.pack.Workflow.Stage;

/** Cases as the API tells them, to one who sits in a given seat. */
@Component
class CasesOnWire {
    private final Cases cases;
    private final Editions editions;
    private final Material material;
    private final AreasOnWire areas;
    private final Clock clock;

    CasesOnWire(Cases cases, Editions editions, Material material, AreasOnWire areas, Clock clock) {
        this.cases = cases;
        this.editions = editions;
        this.material = material;
        this.areas = areas;
        this.clock = clock;
    }

    CaseSummary summary(CaseCard card) {
        var edition = editions.get(card.sha256());
        return new CaseSummary(
                card.caseId(),
                card.callId(),
                new EditionRef(card.edition(), card.sha256()),
                Bilingual.of(edition.title()),
                card.title(),
                card.applicantName(),
                areas.of(card.areas()),
                RulesOnWire.ref(edition.stage(card.stage())),
                Vocabulary.Status.of(card.status()),
                card.entered(),
                card.deadline(),
                card.updatedAt(),
                card.receipt(),
                card.documentNumber(),
                card.trialFrom(),
                card.trialUntil(),
                card.demonstration());
    }

    CaseDetail detail(Seat seat) {
        var sight = Sight.of(seat);
        return new CaseDetail(
                summary(seat.card()),
                applicants(seat.state()),
                progress(seat, sight),
                sight.opinions() ? verdicts(seat.state(), sight) : List.of(),
                submissions(seat, sight),
                seat.state().score().filter(score -> sight.total()).map(CaseEvent.ScoreComputed::rounded),
                seat.acts());
    }

    private List<ApplicantEntry> applicants(CaseState state) {
        var entries = new ArrayList<ApplicantEntry>();
        for (var member : state.members()) entries.add(applicant(member, entries.isEmpty(), true));
        for (var member : state.pending()) entries.add(applicant(member, false, false));
        return entries;
    }

    private ApplicantEntry applicant(Applicant applicant, boolean lead, boolean joined) {
        return new ApplicantEntry(
                applicant.organisation(),
                applicant.organisationName(),
                areas.of(applicant.area()),
                Vocabulary.AreaLevel.of(applicant.level()),
                lead,
                joined);
    }

    /** Where it has been, where it is, and the stages ahead as far as the facts tell. */
    private List<Step> progress(Seat seat, Sight sight) {
        var state = seat.state();
        var ids = new LinkedHashSet<>(state.stagesVisited());
        var facts = cases.facts()
                .of(material.seen(seat), seat.edition(), seat.call().terms());
        LocalDate today = ChinaTime.day(clock.instant());
        if (Flow.of(seat.edition(), facts, today).path() instanceof Flow.Path.Clear clear)
            clear.stages().forEach(stage -> ids.add(stage.id()));
        var steps = new ArrayList<Step>();
        boolean reached = false;
        for (var stage : seat.edition().workflow().stages()) {
            if (!ids.contains(stage.id())) continue;
            steps.add(reached ? ahead(stage) : step(stage, state, sight));
            reached |= stage.id().equals(state.stage());
        }
        return steps;
    }

    private static Step step(Stage stage, CaseState state, Sight sight) {
        var visit = state.visits().stream()
                .filter(one -> one.stage().equals(stage.id()))
                .reduce((first, last) -> last);
        if (visit.isEmpty()) return ahead(stage);
        boolean current = stage.id().equals(state.stage()) && !state.ended();
        return new Step(
                RulesOnWire.ref(stage),
                current ? Vocabulary.StepState.CURRENT : Vocabulary.StepState.PASSED,
                Optional.of(visit.get().entered()),
                visit.get().deadline(),
                visit.get().left(),
                visit.get().verb().filter(verb -> sight.opinions()).map(Vocabulary.Verb::of));
    }

    private static Step ahead(Stage stage) {
        return new Step(
                RulesOnWire.ref(stage),
                Vocabulary.StepState.AHEAD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<VerdictEntry> verdicts(CaseState state, Sight sight) {
        return state.verdicts().stream()
                .map(given -> new VerdictEntry(
                        given.verdict().stage(),
                        Vocabulary.Verb.of(given.verdict().verb()),
                        given.verdict().organisationName(),
                        given.at(),
                        given.verdict().documentNumber(),
                        Optional.of(given.verdict().reasons())
                                .filter(reasons -> !reasons.isBlank() && sight.reasons(given.verdict()))))
                .toList();
    }

    private static List<SubmissionEntry> submissions(Seat seat, Sight sight) {
        return seat.state().submissions().stream()
                .map(one -> new SubmissionEntry(
                        one.receipt(),
                        one.digest(),
                        one.supersedes(),
                        one.at(),
                        readable(one, sight)
                                ? Optional.of("/api/v1/cases/" + seat.caseId() + "/submissions/" + one.digest())
                                : Optional.empty()))
                .toList();
    }

    /** A frozen submission quotes the opinions given before it; it can't be shown in part, or its digest would not hold. */
    static boolean readable(CaseState.Submission submission, Sight sight) {
        return sight.content() && sight.submission(submission);
    }
}
