package org.xiandao.app.pages.publication;

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
import org.xiandao.publication.PublicationCard;
import org.xiandao.publication.life.PublicationEvent;
import org.xiandao.publication.life.PublicationRefusal;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.PublicationState.Said;

/** A publication's states and refusals as people read them. */
final class PublicationWords {
    private static final Set<Code> CONFLICTS = Set.of(
            Code.STALE,
            Code.OUTDATED,
            Code.TAKEN,
            Code.NOT_DRAFT,
            Code.NOT_READY,
            Code.NOT_PUBLISHED,
            Code.ALREADY_PUBLISHED,
            Code.WITHDRAWN,
            Code.RECORD_CHOSEN);

    private static final Set<String> DONE = Set.of(
            "begun", "saved", "renewed", "added", "dropped", "moved", "ready", "given-back", "published", "withdrawn");

    private PublicationWords() {}

    static List<Problem> problems(List<PublicationRefusal> refusals, Words w) {
        return refusals.stream()
                .map(refusal -> new Problem(refusal.path(), sentence(refusal, w)))
                .toList();
    }

    private static String sentence(PublicationRefusal refusal, Words w) {
        var args = refusal.args().stream()
                .map(arg -> day(arg).<Object>map(it -> it).orElse(arg))
                .toArray();
        if (refusal.code() == Code.TEXT_MISSING)
            args = new Object[] {
                args[0], w.t("publication.field." + refusal.args().getLast())
            };
        return w.t("publication.refusal." + refusal.code(), args);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    static HttpStatus status(List<PublicationRefusal> refusals) {
        var codes = refusals.stream().map(PublicationRefusal::code).toList();
        if (codes.contains(Code.NOT_YOURS)) return HttpStatus.FORBIDDEN;
        return codes.stream().anyMatch(CONFLICTS::contains) ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static List<NoticeView> done(String done, Words w) {
        return DONE.contains(done) ? List.of(NoticeView.of(Tone.GOOD, w.t("publication.done." + done), "")) : List.of();
    }

    static String stage(PublicationState.Stage stage, Words w) {
        return w.t("publication.stage." + stage);
    }

    static Tone tone(PublicationState.Stage stage) {
        return switch (stage) {
            case DRAFT -> Tone.PLAIN;
            case READY -> Tone.WARN;
            case PUBLISHED -> Tone.GOOD;
            case WITHDRAWN -> Tone.BAD;
        };
    }

    static String period(PublicationCard card, Words w) {
        return card.to().map(to -> w.t("publication.until", to)).orElse("—");
    }

    static String said(Said said, Words w) {
        var told = switch (said.event()) {
            case PublicationEvent.Begun e ->
                w.t(e.corrects().isPresent() ? "publication.said.corrected" : "publication.said.begun");
            case PublicationEvent.Readied e -> with(w.t("publication.said.ready"), e.note(), w);
            case PublicationEvent.GivenBack e -> with(w.t("publication.said.given-back"), e.reason(), w);
            case PublicationEvent.Published e -> with(w.t("publication.said.published"), e.reasons(), w);
            case PublicationEvent.Withdrawn e -> with(w.t("publication.said.withdrawn"), e.reason(), w);
            case PublicationEvent.Titled _,
                    PublicationEvent.ChapterAdded _,
                    PublicationEvent.ChapterDropped _,
                    PublicationEvent.Edited _,
                    PublicationEvent.Refigured _,
                    PublicationEvent.Ordered _ ->
                throw new IllegalArgumentException("No step of the whole: " + said.event());
        };
        return told;
    }

    private static String with(String step, String note, Words w) {
        return note.isBlank() ? step : w.t("publication.said.with", step, note);
    }
}
