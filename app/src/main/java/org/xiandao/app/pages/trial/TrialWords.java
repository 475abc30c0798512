package org.xiandao.app.pages.trial;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.trial.Proposal;
import org.xiandao.trial.life.TrialEvent.Counted;
import org.xiandao.trial.life.TrialRefusal;
import org.xiandao.trial.life.TrialRefusal.Code;

/** A trial's refusals and counts as people read them. */
final class TrialWords {
    private static final Set<Code> CONFLICTS = Set.of(
            Code.ENDED,
            Code.STALE,
            Code.SANCTION_DECIDED,
            Code.HEARING_OPENED,
            Code.REQUEST_ANSWERED,
            Code.CHANGE_OPEN,
            Code.CHANGE_DECIDED,
            Code.RECTIFYING);

    private TrialWords() {}

    static List<Problem> problems(List<TrialRefusal> refusals, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.path(), sentence(refusal, w)))
                .toList();
    }

    /** The same of a form whose fields are told apart from those of others. */
    static List<Problem> problems(List<TrialRefusal> refusals, String form, Words w) {
        return problems(refusals, w).stream().map(problem -> problem.in(form)).toList();
    }

    private static String sentence(TrialRefusal refusal, Words w) {
        var args = refusal.args().stream()
                .map(arg -> day(arg.zh()).<Object>map(it -> it).orElse(w.t(arg)))
                .toArray();
        return w.t("trial.refusal." + refusal.code(), args);
    }

    /** A day of the common calendar as it is typed; nothing else. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.matches("[12]\\d{3}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    static HttpStatus status(List<TrialRefusal> refusals) {
        var codes = refusals.stream().map(TrialRefusal::code).toList();
        if (codes.contains(Code.NOT_YOURS) || codes.contains(Code.RECUSED)) return HttpStatus.FORBIDDEN;
        return codes.stream().anyMatch(CONFLICTS::contains) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** What is counted for a ground, with what the office is to do about it. */
    static String counted(Proposal proposal, Words w) {
        var figures = figures(proposal, w);
        return proposal.onlyInTheOtherReading() ? figures + w.t("trial.counted.boundary") : figures;
    }

    /** What is counted for a ground, in both readings where there are two. */
    static String figures(Proposal proposal, Words w) {
        return proposal.other()
                .map(other -> w.t(
                        "trial.counted.both",
                        Figures.of(proposal.count()),
                        Figures.of(proposal.at()),
                        Figures.of(other)))
                .orElseGet(() -> w.t("trial.counted", Figures.of(proposal.count()), Figures.of(proposal.at())));
    }

    /** What was counted then. */
    static String counted(Counted then, Words w) {
        return then.other()
                .map(other -> w.t("trial.counted.both", then.count(), then.at(), other))
                .orElseGet(() -> w.t("trial.counted", then.count(), then.at()));
    }

    static Text ground(Edition edition, String id) {
        return edition.rating().grounds().stream()
                .filter(ground -> ground.id().equals(id))
                .findFirst()
                .map(ground -> ground.title())
                .orElse(new Text(id, id));
    }

    static List<NoticeView> done(String done, Words w) {
        return Set.of(
                                "judged",
                                "rated",
                                "asked",
                                "answered",
                                "proposed",
                                "heard",
                                "stated",
                                "dropped",
                                "revoked",
                                "lifted",
                                "found",
                                "concluded",
                                "rectify",
                                "extended",
                                "rectified",
                                "changeAsked",
                                "changeDecided")
                        .contains(done)
                ? List.of(NoticeView.of(Tone.GOOD, w.t("trial.done." + done), ""))
                : List.of();
    }
}
