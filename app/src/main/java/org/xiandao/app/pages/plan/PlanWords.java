package org.xiandao.app.pages.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.plan.life.Owed.Standing;
import org.xiandao.plan.life.PlanOwner.Tenure;
import org.xiandao.plan.life.PlanRecorded.Said;
import org.xiandao.plan.life.PlanRefusal;
import org.xiandao.plan.life.PlanTask;
import org.xiandao.plan.life.Progress.Stand;
import org.xiandao.plan.life.Reporting;

/** A plan of work in the reader's language. */
record PlanWords(PlanSeat seat, Words w) {

    /** The field's path within its form, so that one page can hold several forms. */
    static String path(String form, String name) {
        return form + "." + name;
    }

    List<Problem> problems(String form, List<PlanRefusal> refusals, String blamed) {
        return refusals.stream()
                .map(refusal ->
                        new Problem(path(form, refusal.path().isEmpty() ? blamed : refusal.path()), sentence(refusal)))
                .toList();
    }

    private String sentence(PlanRefusal refusal) {
        var args = refusal.args();
        if (refusal.code() == PlanRefusal.Code.SIMILAR_ORGANISATION)
            return w.t(
                    "plan.refusal.SIMILAR_ORGANISATION",
                    args.getFirst(),
                    String.join(w.comma(), args.subList(1, args.size())));
        return w.t(
                "plan.refusal." + refusal.code(),
                refusal.args().stream().map(arg -> arg(refusal.code(), arg)).toArray());
    }

    private Object arg(PlanRefusal.Code code, String arg) {
        boolean task = code == PlanRefusal.Code.ENTRY_MISSING || code == PlanRefusal.Code.ENTRY_DROPPED;
        return task
                ? seat.plan()
                        .ever(seat.trial(), arg)
                        .<Object>map(PlanTask::title)
                        .orElseGet(() -> arg(arg))
                : arg(arg);
    }

    private static Object arg(String arg) {
        if (arg.matches("\\d{4}-\\d\\d-\\d\\d")) return LocalDate.parse(arg);
        return arg.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? Instant.parse(arg) : arg;
    }

    static HttpStatus status(List<PlanRefusal> refusals) {
        boolean late = false;
        for (var refusal : refusals)
            switch (refusal.code()) {
                case NOT_YOURS -> {
                    return HttpStatus.FORBIDDEN;
                }
                case STALE,
                        ALREADY_SIGNED,
                        ALREADY_RETURNED,
                        TASK_DROPPED,
                        ENTRY_DROPPED,
                        SHEET_CLOSED,
                        SHEET_ANSWERED,
                        TRIAL_OVER -> late = true;
                default -> {}
            }
        return late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The printed name; where another answers for it, 由 … 承接; where it is gone, so. */
    String owner(String id) {
        var owner = seat.plan().owner(id);
        var name = name(id);
        if (owner.dissolved().isPresent()) return w.t("plan.owner.gone", name);
        return owner.successor()
                .map(tenure -> w.t("plan.owner.succeeded", name, tenure.name()))
                .orElse(name);
    }

    /** The unit that a letter of that time is written to, by its own name; by the printed one while nobody was bound. */
    String addressee(String id, Instant at) {
        return seat.plan().owner(id).holderAt(at).map(Tenure::name).orElseGet(() -> name(id));
    }

    String name(String id) {
        return w.t(seat.plan().name(seat.trial(), id));
    }

    String owners(PlanTask task) {
        return owners(task.owners());
    }

    String owners(List<String> owners) {
        return owners.stream().map(this::owner).collect(Collectors.joining(w.comma()));
    }

    String title(PlanTask task) {
        return w.t(task.title());
    }

    String numbered(PlanTask task) {
        return task.printed() ? task.number() + " " + title(task) : title(task);
    }

    /** Living or dropped, by its number and title; never by its id. */
    String task(String id) {
        return seat.plan().ever(seat.trial(), id).map(this::numbered).orElseGet(() -> w.t("plan.task.unknown"));
    }

    String target(String id) {
        return seat.trial().plan().target(id).map(target -> w.t(target.title())).orElse(id);
    }

    String stand(Stand stand) {
        return w.t("plan.stand." + stand);
    }

    static Tone tone(Stand stand) {
        return switch (stand) {
            case NOT_BEGUN -> Tone.PLAIN;
            case UNDER_WAY -> Tone.BRAND;
            case LATE -> Tone.BAD;
            case DONE -> Tone.GOOD;
        };
    }

    String standing(Standing standing) {
        return w.t("plan.standing." + standing);
    }

    static Tone tone(Standing standing) {
        return switch (standing) {
            case UPCOMING, LAPSED -> Tone.PLAIN;
            case UNBOUND, NO_SUCCESSOR, DUE, RETURNED -> Tone.WARN;
            case LATE -> Tone.BAD;
            case FILED -> Tone.BRAND;
            case SIGNED -> Tone.GOOD;
        };
    }

    /** Who signed off a report of its own, where somebody did. */
    Optional<String> own(Reporting.Filing filing) {
        return filing.own().map(own -> w.t("plan.signed.own." + own));
    }

    String said(Said said) {
        return said.organisationName() + " " + said.name() + w.comma() + w.time(said.at());
    }
}
