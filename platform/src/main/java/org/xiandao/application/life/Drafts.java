package org.xiandao.application.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.xiandao.application.life.CaseEvent.*;
import org.xiandao.rules.judge.Judge;
import org.xiandao.rules.judge.Verdict;
import org.xiandao.rules.pack.Condition;
import org.xiandao.rules.pack.Workflow.Clock;
import org.xiandao.rules.pack.Workflow.Joint;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Stage;

/** Filling, attaching, joining, submitting: all that applicants do while the case is a draft or open for correction. */
final class Drafts {
    /** Characters that one answer may keep; far above any form's limit, so that a too long text is kept and told. */
    static final int KEPT = 200_000;

    private final CaseState state;
    private final Setting setting;
    private final Stage stage;

    Drafts(CaseState state, Setting setting) {
        this.state = state;
        this.setting = setting;
        this.stage = setting.edition().stage(state.stage());
    }

    Outcome decide(Command.Drafting command) {
        if (command instanceof Command.Submit again && submittedBefore(again)) return Outcome.done();
        if (stage.kind() != Kind.DRAFTING) return Outcome.refused(Refusal.Code.NOT_AT_THIS_STAGE, stage.id());
        boolean joins = command instanceof Command.Join || command instanceof Command.Invite;
        if (joins && !setting.barred().isEmpty()) return new Outcome.Refused(Barred.refusals(setting));
        if (command instanceof Command.Join) return join();
        if (!Responsible.fills(state, setting.actor())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        return switch (command) {
            case Command.SaveAnswer save -> save(save);
            case Command.ExplainDifference explain -> explain(explain);
            case Command.AttachFile attach -> Outcome.done(new FileAttached(attach.file()));
            case Command.DetachFile detach -> withFile(detach.file(), new FileDetached(detach.file()));
            case Command.OrderFiles order -> order(order);
            case Command.BindFile bind -> withFile(bind.file(), new FileBound(bind.file(), List.copyOf(bind.proves())));
            case Command.Invite invite -> invite(invite);
            case Command.Leave leave -> leave(leave);
            case Command.MoveDraft move -> move(move);
            case Command.Submit submit -> submit(submit);
            case Command.Join join -> join();
        };
    }

    private Outcome save(Command.SaveAnswer save) {
        if (save.value().length() > KEPT)
            return refused(Refusal.Code.TOO_LONG_TO_KEEP, save.path(), String.valueOf(KEPT));
        if (!Questions.of(setting.edition(), state.members()).known(save.path()))
            return refused(Refusal.Code.UNKNOWN_PATH, save.path(), save.path());
        if (saysNothingNew(save)) return Outcome.done();
        if (save.version() != state.version(save.path())) return refused(Refusal.Code.STALE, save.path());
        return Outcome.done(new AnswerSaved(save.path(), save.value(), save.version() + 1, save.provenance()));
    }

    /** The same words again, unless they now rest on records that they did not rest on before. */
    private boolean saysNothingNew(Command.SaveAnswer save) {
        var saved = state.answers().get(save.path());
        return saved != null
                && saved.value().equals(save.value())
                && (!save.provenance().fromLedger() || save.provenance().equals(saved.provenance()));
    }

    private Outcome explain(Command.ExplainDifference explain) {
        if (explain.difference().reason().isBlank()) return refused(Refusal.Code.REASON_MISSING, explain.path());
        if (explain.difference().reason().length() > KEPT)
            return refused(Refusal.Code.TOO_LONG_TO_KEEP, explain.path(), String.valueOf(KEPT));
        if (!state.answers().containsKey(explain.path()))
            return refused(Refusal.Code.UNKNOWN_PATH, explain.path(), explain.path());
        if (explain.version() != state.version(explain.path())) return refused(Refusal.Code.STALE, explain.path());
        return Outcome.done(new DifferenceExplained(explain.path(), explain.version(), explain.difference()));
    }

    private Outcome withFile(String file, CaseEvent event) {
        return state.file(file).isPresent() ? Outcome.done(event) : Outcome.refused(Refusal.Code.UNKNOWN_FILE);
    }

    private Outcome order(Command.OrderFiles order) {
        var known = state.files().stream().map(CaseFile::id).toList();
        boolean same =
                order.files().size() == known.size() && new HashSet<>(order.files()).equals(new HashSet<>(known));
        return same ? Outcome.done(new FilesOrdered(order.files())) : Outcome.refused(Refusal.Code.UNKNOWN_FILE);
    }

    private Outcome invite(Command.Invite invite) {
        if (setting.edition().workflow().applicants().joint() == Joint.NONE)
            return Outcome.refused(Refusal.Code.NO_JOINT);
        boolean there = java.util.stream.Stream.concat(state.members().stream(), state.pending().stream())
                .anyMatch(member -> member.organisation().equals(invite.member().organisation()));
        if (there) return Outcome.refused(Refusal.Code.ALREADY_APPLIED);
        boolean areas = setting.edition().workflow().applicants().joint() == Joint.AREAS;
        if (areas && !Deciding.levelFits(invite.member(), setting)) return Outcome.refused(Refusal.Code.WRONG_LEVEL);
        return Outcome.done(new MemberInvited(invite.member()));
    }

    private Outcome join() {
        var actor = setting.actor();
        boolean asked = actor.fills()
                && state.pending().stream()
                        .anyMatch(member -> member.organisation().equals(actor.organisation()));
        return asked ? Outcome.done(new MemberJoined(actor.organisation())) : Outcome.refused(Refusal.Code.NOT_YOURS);
    }

    private Outcome leave(Command.Leave leave) {
        if (leave.organisation().equals(state.lead().organisation())) return Outcome.refused(Refusal.Code.NOT_YOURS);
        return Outcome.done(new MemberLeft(leave.organisation()));
    }

    private Outcome move(Command.MoveDraft move) {
        boolean newer =
                move.sha256().equals(setting.call().sha256()) && !move.sha256().equals(state.sha256());
        if (!newer || state.submission().isPresent()) return Outcome.refused(Refusal.Code.NOT_NEWER);
        return Outcome.done(
                new DraftMoved(setting.call().edition(), setting.call().sha256()));
    }

    private boolean submittedBefore(Command.Submit submit) {
        return state.submissions().stream()
                .anyMatch(earlier -> earlier.idempotencyKey().equals(submit.idempotencyKey()));
    }

    private Outcome submit(Command.Submit submit) {
        var refusals = new ArrayList<Refusal>();
        tooLate().ifPresent(last -> refusals.add(new Refusal(Refusal.Code.TOO_LATE, "", List.of(last.toString()))));
        for (var pending : state.pending())
            refusals.add(new Refusal(Refusal.Code.JOINING_PENDING, "", List.of(pending.organisationName())));
        for (var problem : Questions.of(setting.edition(), state.members()).problems(state))
            refusals.add(new Refusal(
                    Refusal.Code.FORM_INCOMPLETE,
                    problem.path(),
                    List.of(problem.code().name())));
        refusals.addAll(eligibility());
        refusals.addAll(Barred.refusals(setting));
        if (!refusals.isEmpty()) return new Outcome.Refused(refusals);

        var snapshot = Snapshot.of(state, setting);
        var submitted = List.<CaseEvent>of(new Submitted(
                submit.idempotencyKey(),
                snapshot.receipt(),
                snapshot.digest(),
                state.submission().map(CaseState.Submission::digest)));
        var moving = new Moving(state, setting);
        return state.resume()
                .map(back -> moving.to(submitted, setting.edition().stage(back), Optional.empty()))
                .orElseGet(() -> moving.on(submitted, stage, org.xiandao.rules.pack.Workflow.Verb.SUBMIT));
    }

    /** The day that has passed. Only a printed or published date shuts the door; other clocks remind. */
    private Optional<LocalDate> tooLate() {
        if (state.resume().isPresent()) return Optional.empty();
        boolean dated = stage.clock() instanceof Clock.Until || stage.clock() instanceof Clock.On;
        var closed = setting.call().closed().filter(last -> state.submission().isEmpty());
        return (dated ? state.deadline() : Optional.<LocalDate>empty())
                .or(() -> closed)
                .filter(last -> setting.today().isAfter(last));
    }

    private List<Refusal> eligibility() {
        var judge = new Judge(setting.edition(), setting.facts().of(state, setting.edition(), setting.call()));
        var refusals = new ArrayList<Refusal>();
        for (var condition : setting.edition().conditions()) {
            if (!condition.decidedAt().equals(stage.id()) || condition.severity() != Condition.Severity.BLOCK) continue;
            var verdict = judge.judge(condition, setting.today(), stage.id()).verdict();
            if (verdict == Verdict.MET) continue;
            var code =
                    verdict == Verdict.NOT_MET ? Refusal.Code.CONDITIONS_NOT_MET : Refusal.Code.CONDITIONS_UNDETERMINED;
            refusals.add(new Refusal(code, "", List.of(condition.id())));
        }
        return refusals;
    }

    private static Outcome refused(Refusal.Code code, String path, String... args) {
        return new Outcome.Refused(List.of(new Refusal(code, path, List.of(args))));
    }
}
