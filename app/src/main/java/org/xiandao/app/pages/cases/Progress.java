package org.xiandao.app.pages.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.Seats.Seat;
import org.xiandao.app.view.StepView;
import org.xiandao.app.view.StepView.State;
import org.xiandao.app.web.Words;
import org.xiandao.application.Cases;
import org.xiandao.application.life.CaseState;
import org.xiandao.application.life.CaseState.Visit;
import org.xiandao.application.life.Responsible;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.flow.Flow;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** The way of a case as steps: where it has been, where it is, what lies ahead. */
@Component
class Progress {
    private static final Set<Verb> SENT_BACK = EnumSet.of(Verb.RETURN, Verb.CORRECT);
    private static final Set<Verb> AGAINST =
            EnumSet.of(Verb.DECLINE, Verb.REJECT, Verb.STOP, Verb.FAIL, Verb.DROP, Verb.REFUSE, Verb.REVOKE);

    private final Cases cases;
    private final CaseWords words;

    Progress(Cases cases, CaseWords words) {
        this.cases = cases;
        this.words = words;
    }

    List<StepView> of(Seat seat, CaseState seen, Sight sight, LocalDate today, Words w) {
        var steps = new ArrayList<StepView>();
        boolean ahead = false;
        for (var stage : stages(seat, seen, today)) {
            boolean here = stage.id().equals(seat.state().stage());
            steps.add(ahead ? StepView.upcoming(w.t(stage.title())) : step(stage, here, seat, sight, w));
            ahead |= here;
        }
        return steps;
    }

    /** Those that exist for the case as far as it can be told, and those where it has been. */
    private List<Stage> stages(Seat seat, CaseState seen, LocalDate today) {
        var state = seat.state();
        var ids = new LinkedHashSet<>(state.stagesVisited());
        var facts = cases.facts().of(seen, seat.edition(), seat.call().terms());
        if (Flow.of(seat.edition(), facts, today).path() instanceof Flow.Path.Clear clear)
            clear.stages().forEach(stage -> ids.add(stage.id()));
        return seat.edition().workflow().stages().stream()
                .filter(stage -> ids.contains(stage.id()))
                .toList();
    }

    private StepView step(Stage stage, boolean here, Seat seat, Sight sight, Words w) {
        var state = seat.state();
        var visit = last(state, stage.id());
        if (visit.isEmpty()) return StepView.upcoming(w.t(stage.title()));
        if (!here)
            return new StepView(
                    w.t(stage.title()),
                    State.DONE,
                    visit.get().left().map(Progress::day).orElse(""),
                    spoke(state, stage, w),
                    "",
                    "");
        if (state.ended()) return ended(stage, state, w);
        var back = state.visits().size() > 1
                ? state.visits().get(state.visits().size() - 2).verb()
                : Optional.<Verb>empty();
        boolean returned = back.filter(SENT_BACK::contains).isPresent();
        return new StepView(
                w.t(stage.title()),
                returned ? State.RETURNED : State.CURRENT,
                state.deadline()
                        .map(day -> w.t("case.step.due", day.toString()))
                        .orElse(""),
                who(stage, state, w),
                returned ? why(state, sight) : "",
                "");
    }

    private static StepView ended(Stage stage, CaseState state, Words w) {
        var ending = state.ending().orElseThrow();
        boolean well = ending.by().isPresent() && !AGAINST.contains(ending.by().get());
        return new StepView(
                w.t(stage.title()),
                well ? State.DONE : State.ENDED,
                day(ending.at()),
                "",
                ending.by().map(verb -> w.t("verb." + verb)).orElseGet(() -> w.t("case.withdrawn")),
                "");
    }

    /** Short, as twelve of them stand side by side. */
    private static String day(Instant at) {
        return ChinaTime.day(at).toString();
    }

    private static Optional<Visit> last(CaseState state, String stage) {
        return state.visits().stream()
                .filter(visit -> visit.stage().equals(stage))
                .reduce((first, last) -> last);
    }

    private static String why(CaseState state, Sight sight) {
        return state.verdicts().isEmpty()
                        || !sight.reasons(state.verdicts().getLast().verdict())
                ? ""
                : state.verdicts().getLast().verdict().reasons();
    }

    /** Who spoke there, or who was to. */
    private String spoke(CaseState state, Stage stage, Words w) {
        var names = state.verdicts().stream()
                .filter(given -> given.verdict().stage().equals(stage.id()))
                .map(given -> given.verdict().organisationName())
                .distinct()
                .collect(Collectors.joining(w.comma()));
        return names.isEmpty() ? who(stage, state, w) : names;
    }

    /** Who must act at a stage: the offices that have not spoken yet. */
    String who(Stage stage, CaseState state, Words w) {
        return switch (stage.by()) {
            case Workflow.Actor.Applicant a -> w.t("case.applicant");
            case Workflow.Actor.Office office -> {
                var waiting = Responsible.areas(state, stage).stream()
                        .filter(area -> !stage.id().equals(state.stage())
                                || !state.spoken().containsKey(area))
                        .map(area -> words.office(office, Optional.of(area), w))
                        .collect(Collectors.joining(w.comma()));
                yield waiting.isEmpty() ? words.office(office, Optional.empty(), w) : waiting;
            }
        };
    }
}
