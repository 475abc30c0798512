package org.xiandao.app.pages.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.web.Words;
import org.xiandao.application.CaseDirectory;
import org.xiandao.application.life.Finishing;
import org.xiandao.application.life.Grounds;
import org.xiandao.application.life.Questions;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.form.Messages;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Verb;

/** What whoever looks can do at the stage where the case is: by the stage's kind and its verbs, nothing else. */
@Component
class Panel {
    private final CaseDirectory directory;
    private final PlanForm plan;
    private final Ranking ranking;
    private final WorkingDays workingDays;
    private final NumberHints numbers;
    private final GroundField grounds;

    Panel(
            CaseDirectory directory,
            PlanForm plan,
            Ranking ranking,
            WorkingDays workingDays,
            NumberHints numbers,
            GroundField grounds) {
        this.directory = directory;
        this.plan = plan;
        this.ranking = ranking;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.grounds = grounds;
    }

    Optional<PanelView> of(Seat seat, Typed typed, LocalDate today, Words w) {
        var stage = seat.stage();
        if (!seat.acts() || stage.kind() == Kind.DRAFTING) return Optional.empty();
        if (seat.state().spoken().containsKey(seat.actor().area()) && stage.kind() != Kind.NOTICE)
            return Optional.of(new PanelView(w.t("say.waiting"), List.of(), List.of(), List.of()));

        var notes = new ArrayList<String>();
        var tables = new ArrayList<TableView>();
        var forms = new ArrayList<FormView>();
        switch (stage.kind()) {
            case COMPLETENESS -> notes.addAll(problems(seat, w));
            case REVIEW -> {
                notes.add(ExpertsShown.waiting(seat, w));
                if (!seat.state().draws().isEmpty()) tables.add(ExpertsShown.progress(seat, w));
                forms.addAll(ContestForms.of(seat, typed, w));
                RoundForm.of(seat, typed, w).ifPresent(forms::add);
                if (!seat.state().experts().isEmpty()) forms.add(ExpertsShown.remove(seat, typed, w));
            }
            case VISIT -> {
                notes.add(w.t("visit.panel"));
                if (seat.state().siteVisit().planned()) tables.add(PlanForm.progress(seat, w));
                forms.add(plan.of(seat, typed, w));
            }
            case ARGUMENTATION -> forms.add(MeetingForm.of(seat, typed, w));
            case CONDITIONS -> forms.addAll(FindingForms.of(seat, typed, w));
            case SYNTHESIS -> {
                if (seat.edition().review().isPresent())
                    tables.add(ranking.of(seat.state().call(), List.of(seat.actor()), seat.caseId(), w));
            }
            case NOTICE -> {
                notes.add(notice(seat, today, w));
                forms.addAll(ObjectionForms.of(seat, typed, w));
            }
            case DECISION -> {
                forms.addAll(FindingForms.of(seat, typed, w));
                if (seat.edition().review().isPresent())
                    tables.add(ranking.of(seat.state().call(), List.of(seat.actor()), seat.caseId(), w));
            }
            case TRIAL -> seat.state().deadline().ifPresent(last -> notes.add(w.t("say.trial.until", last)));
            case CLOSING -> notes.add(w.t("say.closing"));
            case DRAFTING, OPINION, FILING -> {}
        }
        var ranks = stage.quota()
                ? directory.ranks(seat.state().call(), stage.id(), seat.actor().area())
                : Map.<Integer, String>of();
        var verbs = verbs(seat, today);
        if (!verbs.isEmpty())
            forms.add(SayForm.of(
                    seat, ranks, verbs, numbers.of(seat.actor(), today, w), grounds(seat, verbs, today, w), typed, w));
        return Optional.of(new PanelView("", notes, tables, forms, together(seat, w)));
    }

    private static Optional<Link> together(Seat seat, Words w) {
        return switch (seat.stage().kind()) {
            case SYNTHESIS, NOTICE, DECISION ->
                Optional.of(new Link(
                        w.t("together.open"),
                        "/office/calls/" + seat.state().call() + "/together/"
                                + seat.stage().id()));
            case CLOSING -> Optional.of(new Link(w.t("check.open"), "/trials/" + seat.caseId() + "/check"));
            default -> Optional.empty();
        };
    }

    private Optional<FieldView> grounds(Seat seat, List<Verb> verbs, LocalDate today, Words w) {
        return verbs.stream().anyMatch(Grounds::needed)
                ? Optional.of(grounds.of(seat, "grounds", today, w))
                : Optional.empty();
    }

    /** A notice is published first and closed later, never both at once; a trial is finished when its final check may begin. */
    private static List<Verb> verbs(Seat seat, LocalDate today) {
        boolean published = seat.state().notice().isPresent()
                && seat.state().spoken().containsKey(seat.actor().area());
        if (seat.stage().kind() == Kind.CLOSING) return List.of();
        boolean running = Finishing.from(seat.state(), seat.edition())
                .filter(today::isBefore)
                .isPresent();
        return seat.stage().may().stream()
                .filter(verb -> verb != Verb.FINISH || !running)
                .filter(verb -> seat.stage().kind() != Kind.NOTICE || (verb == Verb.PUBLISH) != published)
                .toList();
    }

    private static List<String> problems(Seat seat, Words w) {
        var messages = new Messages(seat.edition().form());
        var language = w.language().tag();
        var problems = Questions.of(seat.edition(), seat.state().members()).problems(seat.state()).stream()
                .map(problem ->
                        messages.label(problem.path(), language) + w.t("say.colon") + messages.text(problem, language))
                .toList();
        return problems.isEmpty() ? List.of(w.t("say.complete")) : problems;
    }

    private String notice(Seat seat, LocalDate today, Words w) {
        var published = seat.state().notice();
        if (published.isPresent())
            return w.t(
                    "say.notice.runs", published.get().from(), published.get().until());
        try {
            return Clocks.ends(seat.stage().clock(), today, seat.call().terms().dates(), workingDays)
                    .map(until -> w.t("say.notice.would", today, until))
                    .orElseGet(() -> w.t("say.notice.open", today));
        } catch (WorkingDays.UnknownYear beyond) {
            return w.t("refusal.CALENDAR_ENDS", String.valueOf(beyond.year()));
        }
    }
}
