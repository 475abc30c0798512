package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.GroundsCited;
import org.xiandao.application.life.CaseEvent.ObjectionAnswered;
import org.xiandao.application.life.CaseEvent.ObjectionAssigned;
import org.xiandao.application.life.CaseEvent.ObjectionExtended;
import org.xiandao.application.life.CaseEvent.ObjectionInvestigated;
import org.xiandao.application.life.CaseEvent.ObjectionLodged;
import org.xiandao.application.life.CaseEvent.VerdictGiven;
import org.xiandao.rules.flow.Clocks;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.pack.Workflow;
import org.xiandao.rules.pack.Workflow.Clock;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Objections;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Upheld;
import org.xiandao.rules.pack.Workflow.Verb;

/** Objections during the public notice, from anyone; each blocks approval until it is answered. */
final class Objecting {
    private static final int MOST_NOTE = 5_000;
    private static final int MOST_NAME = 100;

    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Objecting(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    /** Sent twice it is one. */
    Outcome lodge(Command.Object object) {
        if (state.objection(object.objection()).isPresent()) return Outcome.done();
        var notice = state.notice();
        var rules = stage.objections();
        boolean running = notice.filter(published -> !setting.today().isAfter(published.until()))
                .isPresent();
        if (rules.isEmpty() || !running) return Outcome.refused(Refusal.Code.NO_NOTICE);
        var refusals = faults(object, rules.get());
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
        return Outcome.done(new ObjectionLodged(
                object.objection(),
                object.author().strip(),
                object.unit().strip(),
                Identity.plain(object.idHint()),
                object.contact().strip(),
                object.text().strip(),
                object.files(),
                due(rules.get().answer(), setting.today())));
    }

    private static List<Refusal> faults(Command.Object object, Objections rules) {
        var refusals = new ArrayList<Refusal>();
        if (object.text().isBlank()) refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "text", List.of()));
        if (rules.named()) {
            if (object.author().isBlank())
                refusals.add(new Refusal(Refusal.Code.OBJECTION_UNSIGNED, "author", List.of()));
            if (object.contact().isBlank())
                refusals.add(new Refusal(Refusal.Code.OBJECTION_UNSIGNED, "contact", List.of()));
        }
        boolean somebody = Identity.unit(object.unit()) || Identity.fourSigns(object.idHint());
        var identity = object.unit() + object.idHint();
        if (Identity.wholeCard(identity)) refusals.add(card("identity"));
        else if (!somebody && (!identity.isBlank() || rules.identity() == Workflow.Identity.UNIT_OR_ID))
            refusals.add(new Refusal(Refusal.Code.OBJECTION_INCOMPLETE, "identity", List.of()));
        if (Identity.wholeCard(object.author())) refusals.add(card("author"));
        if (Identity.wholeCard(object.contact())) refusals.add(card("contact"));
        if (Identity.wholeCard(object.text())) refusals.add(card("text"));
        if (object.files().size() > rules.files())
            refusals.add(new Refusal(Refusal.Code.TOO_MANY_FILES, "files", List.of(String.valueOf(rules.files()))));
        return refusals;
    }

    private static Refusal card(String path) {
        return new Refusal(Refusal.Code.IDENTITY_WHOLE, path, List.of());
    }

    /** Nobody is kept from objecting because a calendar is missing. */
    private Optional<LocalDate> due(Clock clock, LocalDate from) {
        try {
            return Clocks.ends(clock, from, setting.call().dates(), setting.workingDays());
        } catch (WorkingDays.UnknownYear beyond) {
            return Optional.empty();
        }
    }

    Outcome handle(Command.Handle handle) {
        var refused = refused(handle.objection());
        if (refused.isPresent()) return refused.get();
        return switch (handle) {
            case Command.AssignObjection it ->
                said(it.handler(), MOST_NAME, "handler")
                        .orElseGet(() -> Outcome.done(new ObjectionAssigned(
                                it.objection(), it.handler().strip())));
            case Command.InvestigateObjection it ->
                said(it.note(), MOST_NOTE, "note")
                        .orElseGet(() -> Outcome.done(new ObjectionInvestigated(
                                it.objection(), it.note().strip())));
            case Command.ExtendObjection it -> extended(it);
        };
    }

    /** Why a text is not taken. */
    private static Optional<Outcome> said(String text, int most, String path) {
        if (text.isBlank())
            return Optional.of(new Outcome.Refused(List.of(new Refusal(Refusal.Code.REASON_MISSING, path, List.of()))));
        return Lengths.over(text, most, path).map(over -> new Outcome.Refused(List.of(over)));
    }

    /** Once, by what the pack allows, counted from the first deadline. */
    private Outcome extended(Command.ExtendObjection extend) {
        var objection = state.objection(extend.objection()).orElseThrow();
        var extension = stage.objections().flatMap(Objections::extension);
        if (extension.isEmpty() || objection.extended()) return Outcome.refused(Refusal.Code.EXTENSION_NOT_ALLOWED);
        var wrong = said(extend.reasons(), MOST_NOTE, "note");
        if (wrong.isPresent()) return wrong.get();
        var due = objection.due(setting.edition(), setting.call(), setting.workingDays());
        if (due.isEmpty())
            return Outcome.refused(
                    Refusal.Code.CALENDAR_ENDS,
                    String.valueOf(setting.workingDays().years().last() + 1));
        var until = due(extension.get(), due.get());
        return until.isEmpty()
                ? Outcome.refused(
                        Refusal.Code.CALENDAR_ENDS, String.valueOf(due.get().getYear() + 1))
                : Outcome.done(new ObjectionExtended(
                        extend.objection(), until.get(), extend.reasons().strip()));
    }

    Outcome answer(Command.AnswerObjection answer) {
        var refused = refused(answer.objection());
        if (refused.isPresent()) return refused.get();
        var wrong = said(answer.answer(), MOST_NOTE, "answer");
        if (wrong.isPresent()) return wrong.get();
        var given = new ObjectionAnswered(
                answer.objection(), answer.upheld(), answer.answer().strip());
        boolean others = state.objections().stream()
                .anyMatch(other -> other.open() && !other.id().equals(answer.objection()));
        return others ? Outcome.done(given) : led(given);
    }

    /** Once the last is answered, one that was upheld leads the case where the pack says. */
    private Outcome led(ObjectionAnswered last) {
        var upheld = new ArrayList<Objection>();
        for (var objection : state.objections()) {
            var now = objection.id().equals(last.objection()) ? objection.answered(last) : objection;
            if (now.upheld() && now.blocks()) upheld.add(now);
        }
        var events = new ArrayList<CaseEvent>(List.of(last));
        if (upheld.isEmpty()) return new Outcome.Done(events);
        return switch (stage.objections().orElseThrow().upheld()) {
            case Upheld.Stays _ -> new Outcome.Done(events);
            case Upheld.BackTo(var id) ->
                new Moving(state, setting).to(events, setting.edition().stage(id), Optional.empty());
            case Upheld.Drops _ -> {
                events.add(new GroundsCited(
                        stage.id(),
                        Verb.DROP,
                        upheld.stream()
                                .map(one -> Grounds.of(state, setting.edition(), one))
                                .toList()));
                events.add(new VerdictGiven(
                        stage.id(),
                        Verb.DROP,
                        setting.actor().area(),
                        setting.actor().organisationName(),
                        last.answer(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
                yield new Moving(state, setting).ended(events, stage, Verb.DROP);
            }
        };
    }

    private Optional<Outcome> refused(String id) {
        if (stage.kind() != Kind.NOTICE)
            return Optional.of(Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id()));
        if (!Responsible.acts(state, stage, setting.actor()))
            return Optional.of(Outcome.refused(Refusal.Code.NOT_YOURS));
        var objection = state.objection(id);
        if (objection.isEmpty()) return Optional.of(Outcome.refused(Refusal.Code.UNKNOWN_OBJECTION));
        return objection.get().open() ? Optional.empty() : Optional.of(Outcome.refused(Refusal.Code.ALREADY_SPOKEN));
    }
}
