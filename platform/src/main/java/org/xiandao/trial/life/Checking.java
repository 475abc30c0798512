package org.xiandao.trial.life;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xiandao.base.DocumentNumber;
import org.xiandao.rules.json.CanonicalJson;
import org.xiandao.rules.pack.Workflow.Kind;
import org.xiandao.rules.pack.Workflow.Need;
import org.xiandao.rules.pack.Workflow.Stage;
import org.xiandao.rules.pack.Workflow.Verb;
import org.xiandao.rules.trial.Conclusion;
import org.xiandao.rules.trial.FrozenCheck;
import org.xiandao.rules.trial.YearScore.Holds;
import org.xiandao.rules.trial.YearScore.Line;
import org.xiandao.trial.life.TrialEvent.CheckConcluded;
import org.xiandao.trial.life.TrialEvent.CheckFound;
import org.xiandao.trial.life.TrialEvent.RectificationReported;
import org.xiandao.trial.life.TrialRefusal.Code;

/** The final check: target by target, then a person's conclusion; what is to be put right is checked again. */
final class Checking {
    private static final String UNTIL = "until";

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
                refusals.add(TrialRefusal.of(Code.UNSETTLED, "settled." + line.id(), line.title()));
        if (state.sanctions().stream().anyMatch(TrialState.Sanction::open))
            refusals.add(TrialRefusal.of(Code.SANCTION_OPEN, ""));
        var last = setting.pilot().trial().flatMap(trial -> trial.until());
        var until = Conclusion.asksForDay(conclude.outcome()) ? conclude.until() : Optional.<LocalDate>empty();
        var concluded = new Conclusion(conclude.outcome(), until, setting.today(), last);
        concluded.wrong(stage().may()).map(wrong -> refused(wrong, concluded)).ifPresent(refusals::add);
        var needed = conclude.outcome() == Verb.RECTIFY ? Need.OPTIONAL : stage().letter();
        refusals.addAll(setting.number(conclude.documentNumber(), needed == Need.REQUIRED));
        TrialDeciding.text(conclude.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        var number = DocumentNumber.of(conclude.documentNumber())
                .map(DocumentNumber::toString)
                .orElse("");
        var reasons = conclude.reasons().strip();
        var asOf = state.check().asOf(last, setting.today());
        var frozen = new FrozenCheck(setting.under(), asOf, lines, stage().may(), concluded, number, reasons);
        var trace = CanonicalJson.text(frozen.json());
        return TrialOutcome.done(new CheckConcluded(
                conclude.outcome(),
                asOf,
                until,
                number,
                trace,
                CanonicalJson.sha256Hex(trace.getBytes(StandardCharsets.UTF_8)),
                reasons));
    }

    private static TrialRefusal refused(Conclusion.Wrong wrong, Conclusion concluded) {
        return switch (wrong) {
            case OUTCOME_WRONG -> TrialRefusal.of(Code.OUTCOME_WRONG, "outcome");
            case UNTIL_MISSING -> TrialRefusal.of(Code.UNTIL_MISSING, UNTIL);
            case UNTIL_PAST ->
                TrialRefusal.of(Code.UNTIL_PAST, UNTIL, concluded.on().toString());
            case UNTIL_NOT_LATER ->
                TrialRefusal.of(
                        Code.UNTIL_NOT_LATER,
                        UNTIL,
                        concluded.last().orElseThrow().toString());
        };
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
