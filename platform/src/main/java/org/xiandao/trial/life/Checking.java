package org.xiandao.trial.life;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xiandao.application.life.DocumentNumber;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.json.Json;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.rules.trial.YearScoreJson;
import org.xiandao.trial.life.TrialEvent.CheckConcluded;
import org.xiandao.trial.life.TrialEvent.CheckFound;
import org.xiandao.trial.life.TrialEvent.RectificationReported;
import org.xiandao.trial.life.TrialRefusal.Code;

/** The final check: target by target, then a person's conclusion; what is to be put right is checked again. */
final class Checking {
    private final TrialState state;
    private final TrialSetting setting;

    Checking(TrialState state, TrialSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    TrialOutcome find(TrialCommand.FindTargets find) {
        if (!setting.checking()) return TrialOutcome.refused(Code.CHECK_NOT_BEGUN);
        if (find.seen() != state.number()) return TrialOutcome.refused(Code.STALE);
        if (rectifying()) return waiting();
        var open = setting.checks().of(state.withoutFindings()).stream()
                .filter(line -> line.holds() == Holds.NOT_KNOWN)
                .map(Line::id)
                .collect(Collectors.toSet());
        var refusals = new ArrayList<TrialRefusal>();
        find.settled().forEach((line, settling) -> {
            if (!open.contains(line)) refusals.add(TrialRefusal.of(Code.SETTLING_UNKNOWN, "settled." + line, line));
        });
        TrialDeciding.text(find.note(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? TrialOutcome.done(new CheckFound(
                        new TreeMap<>(find.settled()), find.note().strip()))
                : new TrialOutcome.Refused(refusals);
    }

    TrialOutcome conclude(TrialCommand.Conclude conclude) {
        if (!setting.decides()) return TrialOutcome.refused(Code.NOT_YOURS);
        if (!setting.checking()) return TrialOutcome.refused(Code.CHECK_NOT_BEGUN);
        if (conclude.seen() != state.number()) return TrialOutcome.refused(Code.STALE);
        if (rectifying()) return waiting();
        var refusals = new ArrayList<TrialRefusal>();
        var lines = setting.checks().of(state);
        for (var line : lines)
            if (line.holds() == Holds.NOT_KNOWN)
                refusals.add(TrialRefusal.of(
                        Code.UNSETTLED, "settled." + line.id(), line.title().zh()));
        if (state.sanctions().stream().anyMatch(TrialState.Sanction::open))
            refusals.add(TrialRefusal.of(Code.SANCTION_OPEN, ""));
        if (!stage().may().contains(conclude.outcome())) refusals.add(TrialRefusal.of(Code.OUTCOME_WRONG, "outcome"));
        else until(conclude).ifPresent(refusals::add);
        var needed = conclude.outcome() == Verb.RECTIFY ? Need.OPTIONAL : stage().letter();
        refusals.addAll(setting.number(conclude.documentNumber(), needed == Need.REQUIRED));
        TrialDeciding.text(conclude.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        var asOf = state.check().asOf(setting.pilot().trial().flatMap(trial -> trial.until()), setting.today());
        var trace = CanonicalJson.text(trace(lines, asOf));
        return TrialOutcome.done(new CheckConcluded(
                conclude.outcome(),
                asOf,
                asksForDay(conclude.outcome()) ? conclude.until() : Optional.empty(),
                DocumentNumber.of(conclude.documentNumber())
                        .map(DocumentNumber::toString)
                        .orElse(""),
                trace,
                CanonicalJson.sha256Hex(trace.getBytes(StandardCharsets.UTF_8)),
                conclude.reasons().strip()));
    }

    private Json.Obj trace(List<Line> lines, LocalDate asOf) {
        return Json.object()
                .with("edition", setting.edition().id())
                .with("asOf", asOf.toString())
                .with("targets", lines.stream().<Json>map(YearScoreJson::line).collect(Json.array()))
                .end();
    }

    /** By when to put right, or until when to go on: neither may be a day that is past. */
    private Optional<TrialRefusal> until(TrialCommand.Conclude conclude) {
        if (!asksForDay(conclude.outcome())) return Optional.empty();
        if (conclude.until().isEmpty()) return Optional.of(TrialRefusal.of(Code.UNTIL_MISSING, "until"));
        var until = conclude.until().get();
        if (!until.isAfter(setting.today()))
            return Optional.of(
                    TrialRefusal.of(Code.UNTIL_PAST, "until", setting.today().toString()));
        var last = setting.pilot().trial().flatMap(trial -> trial.until());
        return conclude.outcome() == Verb.EXTEND
                ? last.filter(it -> !until.isAfter(it))
                        .map(it -> TrialRefusal.of(Code.UNTIL_NOT_LATER, "until", it.toString()))
                : Optional.empty();
    }

    private static boolean asksForDay(Verb outcome) {
        return outcome == Verb.RECTIFY || outcome == Verb.EXTEND;
    }

    TrialOutcome rectified(TrialCommand.ReportRectified report) {
        if (state.rectifying().isEmpty()) return TrialOutcome.refused(Code.NOT_RECTIFYING);
        return TrialDeciding.text(report.text(), "text", Code.TEXT_MISSING)
                .<TrialOutcome>map(refusal -> new TrialOutcome.Refused(List.of(refusal)))
                .orElseGet(() -> TrialOutcome.done(
                        new RectificationReported(report.text().strip())));
    }

    /** Time given to put things right is left to the pilot, unless it has told that they are. */
    private boolean rectifying() {
        return state.rectifying().filter(this::running).isPresent();
    }

    private boolean running(LocalDate until) {
        return !setting.today().isAfter(until);
    }

    private TrialOutcome waiting() {
        return TrialOutcome.refused(
                Code.RECTIFYING, state.rectifying().orElseThrow().toString());
    }

    private Stage stage() {
        return setting.edition().workflow().stages().stream()
                .filter(stage -> stage.kind() == Kind.CLOSING)
                .findFirst()
                .orElseThrow();
    }
}
