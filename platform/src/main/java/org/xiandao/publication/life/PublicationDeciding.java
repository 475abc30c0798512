package org.xiandao.publication.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiandao.base.DocumentNumber;
import org.xiandao.base.DocumentNumber.Checked;
import org.xiandao.publication.life.PublicationCommand.*;
import org.xiandao.publication.life.PublicationEvent.*;
import org.xiandao.publication.life.PublicationRefusal.Code;
import org.xiandao.publication.life.PublicationState.Stage;

/** What becomes of a command: one pure function over state, command and setting. */
public final class PublicationDeciding {
    static final int TITLE = 200;
    static final int NOTE = 2_000;

    private PublicationDeciding() {}

    public static PublicationOutcome decide(
            PublicationState state, PublicationCommand command, PublicationSetting setting) {
        if (!setting.rights().sees()) return PublicationOutcome.refused(Code.NOT_YOURS, "");
        return switch (command) {
            case Begin c -> begin(state, c, setting);
            case Correct _ -> correct(state, setting);
            case GiveBack c -> giveBack(state, c);
            case Publish c -> publish(state, c, setting);
            case Withdraw c -> withdraw(state, c, setting);
            case Retitle _, Edit _, Renew _, AddCase _, AddWritten _, Drop _, Move _, Ready _ -> {
                if (!setting.rights().drafts()) yield PublicationOutcome.refused(Code.NOT_YOURS, "");
                if (state.stage() != Stage.DRAFT) yield PublicationOutcome.refused(Code.NOT_DRAFT, "");
                yield new Drafting(state, setting).draft(command);
            }
        };
    }

    private static PublicationOutcome begin(PublicationState state, Begin c, PublicationSetting setting) {
        if (!setting.rights().drafts()) return PublicationOutcome.refused(Code.NOT_YOURS, "");
        if (state.exists()) return PublicationOutcome.done();
        var title = c.title().strip();
        var refusals = new ArrayList<>(titled(c));
        var to = c.kind() == Kind.WHITE_PAPER ? day(c.to()) : Optional.<LocalDate>empty();
        var span = to.flatMap(day -> Span.ending(setting.every(), day));
        if (c.kind() == Kind.WHITE_PAPER) {
            if (span.isEmpty()) refusals.add(PublicationRefusal.of(Code.PERIOD_WRONG, "to"));
            else if (!span.get().to().isBefore(setting.today()))
                refusals.add(PublicationRefusal.of(
                        Code.PERIOD_RUNNING, "to", span.get().to()));
            else if (setting.life().filter(span.get()::touches).isEmpty())
                refusals.add(PublicationRefusal.of(Code.PERIOD_OUTSIDE, "to"));
        }
        var asOf = day(c.asOf());
        var undated = dated(c, setting.today());
        refusals.addAll(undated);
        if (undated.isEmpty()
                && span.isPresent()
                && asOf.orElseThrow().isBefore(span.get().to()))
            refusals.add(
                    PublicationRefusal.of(Code.AS_OF_EARLY, "asOf", span.get().to()));
        if (refusals.isEmpty() && setting.issues().taken(c.kind(), to, false))
            refusals.add(PublicationRefusal.of(Code.TAKEN, ""));
        if (!refusals.isEmpty()) return new PublicationOutcome.Refused(List.copyOf(refusals));
        var events = new ArrayList<PublicationEvent>();
        events.add(new Begun(
                c.kind(),
                setting.edition().id(),
                setting.edition().sha256(),
                setting.actor().area(),
                setting.actor().organisation(),
                setting.actor().organisationName(),
                setting.issues().last(c.kind(), to) + 1,
                Optional.empty(),
                title,
                span.map(Span::from),
                span.map(Span::to),
                asOf.orElseThrow()));
        setting.making()
                .chapters(c.kind(), span, asOf.orElseThrow())
                .forEach(chapter -> events.add(new ChapterAdded(chapter)));
        return new PublicationOutcome.Done(List.copyOf(events));
    }

    /** What is wrong with a beginning as it was typed, as far as that can be told without its programme and its kind. */
    public static List<PublicationRefusal> faults(Begin c, LocalDate today) {
        return Stream.concat(titled(c).stream(), dated(c, today).stream()).toList();
    }

    private static List<PublicationRefusal> titled(Begin c) {
        return text(c.title().strip(), "title", Code.TITLE_MISSING, TITLE).stream()
                .toList();
    }

    private static List<PublicationRefusal> dated(Begin c, LocalDate today) {
        var asOf = day(c.asOf());
        if (asOf.isEmpty()) return List.of(PublicationRefusal.of(Code.DAY_WRONG, "asOf"));
        return asOf.get().isAfter(today) ? List.of(PublicationRefusal.of(Code.AS_OF_FUTURE, "asOf")) : List.of();
    }

    private static PublicationOutcome correct(PublicationState state, PublicationSetting setting) {
        if (!setting.rights().drafts()) return PublicationOutcome.refused(Code.NOT_YOURS, "");
        if (state.exists()) return PublicationOutcome.done();
        var earlier = setting.earlier().orElseThrow();
        if (!earlier.state().open()) return PublicationOutcome.refused(Code.NOT_PUBLISHED, "");
        var first = earlier.state().first();
        if (setting.issues().taken(first.kind(), first.to(), true)) return PublicationOutcome.refused(Code.TAKEN, "");
        var events = new ArrayList<PublicationEvent>();
        events.add(new Begun(
                first.kind(),
                first.edition(),
                first.sha256(),
                first.area(),
                setting.actor().organisation(),
                setting.actor().organisationName(),
                setting.issues().last(first.kind(), first.to()) + 1,
                Optional.of(earlier.id()),
                earlier.state().title(),
                first.from(),
                first.to(),
                first.asOf()));
        int n = 0;
        for (var chapter : earlier.state().chapters())
            events.add(new ChapterAdded(
                    chapter.what() == What.CASE || chapter.what() == What.WRITTEN
                            ? chapter.named(Drafting.id(chapter.what(), ++n))
                            : chapter));
        return new PublicationOutcome.Done(List.copyOf(events));
    }

    private static PublicationOutcome giveBack(PublicationState state, GiveBack c) {
        if (state.stage() != Stage.READY) return PublicationOutcome.refused(Code.NOT_READY, "");
        var refusals = new ArrayList<>(outdated(state, c.seen()));
        text(c.reason().strip(), "reason", Code.REASON_MISSING, NOTE).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? PublicationOutcome.done(new GivenBack(c.reason().strip()))
                : new PublicationOutcome.Refused(List.copyOf(refusals));
    }

    /** Nobody decides on a text that they have not had before them. */
    private static List<PublicationRefusal> outdated(PublicationState state, int seen) {
        return seen == state.number() ? List.of() : List.of(PublicationRefusal.of(Code.OUTDATED, ""));
    }

    private static PublicationOutcome publish(PublicationState state, Publish c, PublicationSetting setting) {
        if (!setting.rights().decides()) return PublicationOutcome.refused(Code.NOT_YOURS, "");
        if (state.stage() == Stage.PUBLISHED) return PublicationOutcome.refused(Code.ALREADY_PUBLISHED, "");
        if (state.stage() == Stage.WITHDRAWN) return PublicationOutcome.refused(Code.WITHDRAWN, "");
        if (state.stage() != Stage.READY) return PublicationOutcome.refused(Code.NOT_READY, "");
        var refusals = new ArrayList<>(outdated(state, c.seen()));
        refusals.addAll(Drafting.gone(state, setting));
        number(c.documentNumber(), setting.today()).ifPresent(refusals::add);
        longer(c.reasons(), "reasons", NOTE).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? PublicationOutcome.done(new Published(
                        DocumentNumber.of(c.documentNumber())
                                .map(DocumentNumber::toString)
                                .orElse(""),
                        c.reasons().strip()))
                : new PublicationOutcome.Refused(List.copyOf(refusals));
    }

    private static PublicationOutcome withdraw(PublicationState state, Withdraw c, PublicationSetting setting) {
        if (!setting.rights().decides() && state.stage() != Stage.DRAFT)
            return PublicationOutcome.refused(Code.NOT_YOURS, "");
        if (state.stage() == Stage.WITHDRAWN) return PublicationOutcome.refused(Code.WITHDRAWN, "");
        return text(c.reason().strip(), "reason", Code.REASON_MISSING, NOTE)
                .<PublicationOutcome>map(refusal -> new PublicationOutcome.Refused(List.of(refusal)))
                .orElseGet(
                        () -> PublicationOutcome.done(new Withdrawn(c.reason().strip())));
    }

    private static Optional<PublicationRefusal> number(String typed, LocalDate today) {
        if (typed.isBlank()) return Optional.empty();
        return switch (DocumentNumber.check(typed, today)) {
            case Checked.Right _ -> Optional.empty();
            case Checked.Wrong _ ->
                Optional.of(PublicationRefusal.of(Code.NUMBER_WRONG, "documentNumber", typed.strip()));
            case Checked.OtherYear(int year) ->
                Optional.of(PublicationRefusal.of(
                        Code.NUMBER_YEAR, "documentNumber", String.valueOf(year), String.valueOf(today.getYear())));
        };
    }

    static Optional<PublicationRefusal> text(String text, String path, Code missing, int most) {
        return text.isBlank() ? Optional.of(PublicationRefusal.of(missing, path)) : longer(text, path, most);
    }

    static Optional<PublicationRefusal> longer(String text, String path, int most) {
        return text.length() > most ? Optional.of(PublicationRefusal.of(Code.TOO_LONG, path, most)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.strip().matches("[12]\\d{3}-\\d\\d-\\d\\d")
                    ? Optional.of(LocalDate.parse(typed.strip()))
                    : Optional.empty();
        } catch (java.time.format.DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
