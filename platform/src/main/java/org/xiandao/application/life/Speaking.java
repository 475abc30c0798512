package org.xiandao.application.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.rules.flow.WorkingDays;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.judge.JudgementJson;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Workflow.Clock;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;

/** An office gives its verdict at its stage: recommend, return, confirm, publish, approve and their opposites. */
final class Speaking {
    private final CaseState state;
    private final Setting setting;
    private final Stage stage;
    private final Moving moving;

    Speaking(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
        this.moving = new Moving(state, setting);
    }

    Outcome decide(Command.Say say) {
        if (!say.stage().equals(stage.id())) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        if (!Responsible.acts(state, stage, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        boolean elsewhere = stage.kind() == Kind.DRAFTING || stage.kind() == Kind.CLOSING;
        if (elsewhere || !stage.may().contains(say.verb()))
            return Outcome.refused(Refusal.Code.WRONG_VERB, say.verb().name());
        if (state.spoken().containsKey(setting.actor().area()) && stage.kind() != Kind.NOTICE)
            return Outcome.refused(Refusal.Code.ALREADY_SPOKEN);
        var refusals = faults(say);
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);

        var given = new VerdictGiven(
                stage.id(),
                say.verb(),
                setting.actor().area(),
                setting.actor().organisationName(),
                say.reasons().strip(),
                say.documentNumber().map(String::strip),
                say.rank(),
                argued(say) ? state.meeting().orElseThrow().held().opinions() : say.record());
        var events = alongside(say);
        return switch (say.verb()) {
            case RECOMMEND, FILE -> {
                events.add(given);
                yield everyoneHasSpoken() ? moving.on(events, stage, say.verb()) : new Outcome.Done(events);
            }
            case RETURN -> {
                events.add(given);
                yield moving.to(events, setting.edition().stage(stage.returnTo().orElseThrow()), Optional.empty());
            }
            case CORRECT -> {
                events.add(given);
                yield moving.to(events, drafting(), Optional.of(stage.id()));
            }
            case CONFIRM, STOP, PASS, FAIL -> judged(events, given);
            case CLOSE -> closed(events, given);
            case PROPOSE -> {
                events.addAll(Scores.computed(state, setting, stage.id()));
                events.add(given);
                yield moving.on(events, stage, say.verb());
            }
            case PUBLISH -> published(events, given);
            case ACCEPT, SUBMIT -> {
                events.add(given);
                yield moving.on(events, stage, say.verb());
            }
            case APPROVE -> approved(events, given);
            case FINISH -> finished(events, given);
            case REVOKE, RECTIFY, EXTEND, REPEAL ->
                Outcome.refused(Refusal.Code.WRONG_VERB, say.verb().name());
            case DECLINE, REJECT, DROP, REFUSE -> {
                events.add(given);
                yield moving.ended(events, stage, say.verb());
            }
        };
    }

    /** What was argued is the meeting's to say, item by item. */
    private boolean argued(Command.Say say) {
        return stage.kind() == Kind.ARGUMENTATION && say.verb() != Verb.CORRECT;
    }

    private List<Refusal> faults(Command.Say say) {
        var refusals = new ArrayList<Refusal>();
        boolean shuts = stage.kind() == Kind.OPINION || stage.kind() == Kind.FILING;
        if (shuts
                && stage.clock() instanceof Clock.Until
                && state.deadline().filter(setting.today()::isAfter).isPresent())
            refusals.add(new Refusal(
                    Refusal.Code.TOO_LATE,
                    "",
                    List.of(state.deadline().orElseThrow().toString())));
        if (Needs.reasons(say.verb()) && say.reasons().isBlank())
            refusals.add(new Refusal(Refusal.Code.REASON_MISSING, "reasons", List.of()));
        refusals.addAll(Needs.number(say.documentNumber(), Needs.letter(stage, say.verb()), setting.today()));
        if (Grounds.needed(say.verb()) || !say.grounds().isEmpty()) grounds(say, refusals);
        if (say.verb() == Verb.RECOMMEND) quota(say, refusals);
        if (say.verb() == Verb.CORRECT
                && say.record().stream().allMatch(entry -> entry.text().isBlank()))
            refusals.add(new Refusal(Refusal.Code.RECORD_INCOMPLETE, "record", List.of()));
        if (stage.kind() == Kind.ARGUMENTATION)
            Arguing.against(state, say.verb()).ifPresent(refusals::add);
        return refusals;
    }

    private void grounds(Command.Say say, List<Refusal> refusals) {
        var known = Grounds.offered(state, setting).stream().map(Ground::key).toList();
        if (say.grounds().isEmpty()) refusals.add(new Refusal(Refusal.Code.GROUND_MISSING, "grounds", List.of()));
        for (var key : say.grounds())
            if (!known.contains(key)) refusals.add(new Refusal(Refusal.Code.GROUND_UNKNOWN, "grounds", List.of(key)));
    }

    /** What is put on record beside the verdict: its grounds as they stand now, and the cases that it is given on. */
    private List<CaseEvent> alongside(Command.Say say) {
        var events = new ArrayList<CaseEvent>();
        if (!say.grounds().isEmpty())
            events.add(new GroundsCited(
                    stage.id(),
                    say.verb(),
                    Grounds.offered(state, setting).stream()
                            .filter(ground -> say.grounds().contains(ground.key()))
                            .toList()));
        say.together().ifPresent(together -> events.add(new GivenTogether(stage.id(), say.verb(), together)));
        return events;
    }

    private void quota(Command.Say say, List<Refusal> refusals) {
        var limit = setting.call().quotas().get(stage.id());
        if (!stage.quota() || limit == null) return;
        if (setting.ranksTaken().size() >= limit)
            refusals.add(new Refusal(Refusal.Code.QUOTA_USED, "rank", List.of(String.valueOf(limit))));
        else if (say.rank().filter(rank -> rank >= 1 && rank <= limit).isEmpty())
            refusals.add(new Refusal(Refusal.Code.RANK_MISSING, "rank", List.of(String.valueOf(limit))));
        else if (setting.ranksTaken().contains(say.rank().get()))
            refusals.add(new Refusal(
                    Refusal.Code.RANK_TAKEN,
                    "rank",
                    List.of(String.valueOf(say.rank().get()))));
    }

    private boolean everyoneHasSpoken() {
        return Responsible.areas(state, stage).stream()
                .allMatch(area ->
                        area.equals(setting.actor().area()) || state.spoken().containsKey(area));
    }

    private Stage drafting() {
        return setting.edition().workflow().stages().stream()
                .filter(other -> other.kind() == Kind.DRAFTING)
                .findFirst()
                .orElseThrow();
    }

    /** CONFIRM and PASS need every blocking condition met; STOP needs one that is not; FAIL needs only its reasons. */
    private Outcome judged(List<CaseEvent> events, VerdictGiven given) {
        if (stage.kind() == Kind.VISIT) {
            var unfinished = new Visiting(state, setting).unfinished();
            if (unfinished.isPresent()) return new Outcome.Refused(List.of(unfinished.get()));
        }
        if (Conditions.judgedAt(setting.edition(), stage.id())) {
            var judgements = Conditions.due(state, setting, stage.id(), setting.today());
            var notMet = Conditions.blocking(judgements, Verdict.NOT_MET);
            var open = Conditions.blocking(judgements, Verdict.UNDETERMINED);
            boolean forward = given.verb() == Verb.CONFIRM || given.verb() == Verb.PASS;
            if (forward && !notMet.isEmpty())
                return Outcome.refused(Refusal.Code.CONDITIONS_NOT_MET, notMet.toArray(String[]::new));
            if (forward && !open.isEmpty())
                return Outcome.refused(Refusal.Code.CONDITIONS_UNDETERMINED, open.toArray(String[]::new));
            if (given.verb() == Verb.STOP && notMet.isEmpty()) return Outcome.refused(Refusal.Code.CONDITIONS_MET);
            if (given.verb() == Verb.STOP)
                events.add(
                        new GroundsCited(stage.id(), Verb.STOP, Grounds.notMet(state, setting.edition(), judgements)));
            events.add(new ConditionsJudged(
                    stage.id(),
                    setting.today(),
                    judgements.stream()
                            .map(judgement -> CanonicalJson.text(JudgementJson.of(judgement)))
                            .toList()));
        }
        if (stage.kind() == Kind.VISIT) events.addAll(Scores.computed(state, setting, stage.id()));
        events.add(given);
        boolean ends = given.verb() == Verb.STOP || given.verb() == Verb.FAIL;
        return ends ? moving.ended(events, stage, given.verb()) : moving.on(events, stage, given.verb());
    }

    private Outcome closed(List<CaseEvent> events, VerdictGiven given) {
        if (stage.kind() == Kind.NOTICE) {
            var notice = published() ? state.notice() : Optional.<NoticePublished>empty();
            if (notice.isEmpty()) return Outcome.refused(Refusal.Code.NOTICE_NOT_PUBLISHED);
            boolean waits = !(stage.clock() instanceof Clock.Open);
            if (waits && !setting.today().isAfter(notice.get().until()))
                return Outcome.refused(
                        Refusal.Code.NOTICE_RUNNING, notice.get().until().toString());
            if (state.objections().stream().anyMatch(Objection::blocks))
                return Outcome.refused(Refusal.Code.OBJECTIONS_OPEN);
        } else {
            var refusals = new Reviewing(state, setting).unfinished();
            if (!refusals.isEmpty()) return new Outcome.Refused(refusals);
            events.addAll(Scores.computed(state, setting, stage.id()));
        }
        events.add(given);
        return moving.on(events, stage, given.verb());
    }

    /** In this stay at the stage: a case that an objection sent back is publicised again. */
    private boolean published() {
        return state.notice().isPresent()
                && state.spoken().containsKey(setting.actor().area());
    }

    private Outcome published(List<CaseEvent> events, VerdictGiven given) {
        if (published()) return Outcome.refused(Refusal.Code.ALREADY_SPOKEN);
        try {
            var until = moving.deadline(stage, setting.today());
            events.add(given);
            if (until.isEmpty() && !stage.may().contains(Verb.CLOSE)) return moving.on(events, stage, given.verb());
            events.add(new NoticePublished(setting.today(), until.orElse(setting.today())));
        } catch (WorkingDays.UnknownYear beyond) {
            return Outcome.refused(Refusal.Code.CALENDAR_ENDS, String.valueOf(beyond.year()));
        }
        return new Outcome.Done(events);
    }

    /** No approval past an open objection or a condition that is not met today, whatever the stages before said. */
    private Outcome approved(List<CaseEvent> events, VerdictGiven given) {
        if (state.objections().stream().anyMatch(Objection::blocks))
            return Outcome.refused(Refusal.Code.OBJECTIONS_OPEN);
        var judgements = Conditions.due(state, setting, stage.id(), setting.today());
        var notMet = Conditions.blocking(judgements, Verdict.NOT_MET);
        var open = Conditions.blocking(judgements, Verdict.UNDETERMINED);
        if (!notMet.isEmpty()) return Outcome.refused(Refusal.Code.CONDITIONS_NOT_MET, notMet.toArray(String[]::new));
        if (!open.isEmpty()) return Outcome.refused(Refusal.Code.CONDITIONS_UNDETERMINED, open.toArray(String[]::new));
        events.add(given);
        return moving.on(events, stage, given.verb());
    }

    private Outcome finished(List<CaseEvent> events, VerdictGiven given) {
        var first = Finishing.from(state, setting.edition()).filter(setting.today()::isBefore);
        if (first.isPresent())
            return Outcome.refused(Refusal.Code.TRIAL_RUNNING, first.get().toString());
        events.add(given);
        return moving.on(events, stage, given.verb());
    }
}
