package org.xiandao.trial.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.xiandao.base.DocumentNumber;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.number.Units;
import org.xiandao.rules.pack.IndicatorTree.Item;
import org.xiandao.rules.pack.Measure;
import org.xiandao.rules.pack.PlanRules.Kind;
import org.xiandao.rules.pack.PlanRules.Target;
import org.xiandao.rules.pack.Predicate.Comparator;
import org.xiandao.rules.trial.TrialYears;
import org.xiandao.trial.life.Changes.Change;
import org.xiandao.trial.life.TrialEvent.Aimed;
import org.xiandao.trial.life.TrialEvent.ChangeApproved;
import org.xiandao.trial.life.TrialEvent.ChangeRefused;
import org.xiandao.trial.life.TrialEvent.ChangeRequested;
import org.xiandao.trial.life.TrialRefusal.Code;

/** Another target than the one laid down: the pilot asks with reasons, whoever approved the plan decides. */
final class Changing {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");
    private static final int LONGEST = 500;

    private final TrialState state;
    private final TrialSetting setting;

    Changing(TrialState state, TrialSetting setting) {
        this.state = state;
        this.setting = setting;
    }

    TrialOutcome request(TrialCommand.RequestChange request) {
        var laidDown = LaidDown.of(setting.edition(), setting.pilot()).stream()
                .filter(one -> one.line().equals(request.line()))
                .findFirst();
        var refusals = new ArrayList<TrialRefusal>();
        var years = new TreeMap<Integer, Aimed>();
        if (laidDown.isEmpty()) refusals.add(TrialRefusal.of(Code.TARGET_UNKNOWN, "line"));
        else if (state.changes().open(request.line()).isPresent())
            refusals.add(TrialRefusal.of(Code.CHANGE_OPEN, "line"));
        else {
            request.years().forEach((year, typed) -> {
                if (!typed.isBlank()) aim(laidDown.get(), year, typed.strip(), years, refusals);
            });
            if (years.isEmpty() && refusals.isEmpty()) refusals.add(TrialRefusal.of(Code.CHANGE_EMPTY, "line"));
        }
        TrialDeciding.text(request.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        refusals.sort((one, other) -> one.path().compareTo(other.path()));
        return refusals.isEmpty()
                ? TrialOutcome.done(new ChangeRequested(
                        request.id(), request.line(), years, request.reasons().strip()))
                : new TrialOutcome.Refused(refusals);
    }

    private void aim(
            LaidDown laidDown, int year, String typed, Map<Integer, Aimed> years, List<TrialRefusal> refusals) {
        var path = "years." + year;
        var trial = setting.pilot().trial().orElseThrow();
        if (!new TrialYears(trial.from(), trial.until()).contains(year)
                || !laidDown.years().containsKey(year)) {
            refusals.add(TrialRefusal.of(Code.TARGET_NONE, path, String.valueOf(year)));
            return;
        }
        if (state.starsOf(year).isPresent()) {
            refusals.add(TrialRefusal.of(Code.YEAR_RATED, path, String.valueOf(year)));
            return;
        }
        var from = state.changes().aimed(laidDown, year);
        boolean figure = FIGURE.matcher(from).matches();
        if (figure && FIGURE.matcher(typed).matches() && !whole(laidDown, Fraction.parse(typed)))
            refusals.add(TrialRefusal.of(Code.FIGURE_NOT_WHOLE, path, typed));
        else if (figure && FIGURE.matcher(typed).matches() && notPastBaseline(laidDown, Fraction.parse(typed)))
            refusals.add(TrialRefusal.of(Code.BELOW_BASELINE, path, typed));
        else if (figure && !FIGURE.matcher(typed).matches())
            refusals.add(TrialRefusal.of(Code.FIGURE_WRONG, path, typed));
        else if (typed.length() > LONGEST) refusals.add(TrialRefusal.of(Code.TOO_LONG, path, String.valueOf(LONGEST)));
        else if (figure ? Fraction.parse(typed).equals(Fraction.parse(from)) : typed.equals(from))
            refusals.add(TrialRefusal.of(Code.CHANGE_SAME, path, from));
        else years.put(year, new Aimed(from, typed));
    }

    /** Of what is counted one by one there is no half. */
    private boolean whole(LaidDown laidDown, Fraction figure) {
        return figure.isWhole()
                || printed(laidDown)
                        .map(target -> target.value().unit())
                        .or(() -> laidDown.item().flatMap(this::unit))
                        .filter(Units::isCounted)
                        .isEmpty();
    }

    /** Of an indicator with one measure, which its figure is compared with. */
    private Optional<String> unit(Item item) {
        return item.measures().size() == 1
                ? setting.edition().measure(item.measures().getFirst()).map(Measure::unit)
                : Optional.empty();
    }

    /** What is to grow does not end where it began. */
    private boolean notPastBaseline(LaidDown laidDown, Fraction figure) {
        return printed(laidDown)
                .filter(target -> target.kind() == Kind.STOCK)
                .filter(target -> target.comparator() == Comparator.AT_LEAST || target.comparator() == Comparator.ABOVE)
                .flatMap(setting.baselines()::of)
                .filter(base -> figure.compareTo(base) <= 0)
                .isPresent();
    }

    private Optional<Target> printed(LaidDown laidDown) {
        return setting.edition().plan().targets().stream()
                .filter(target -> laidDown.line().equals(LaidDown.TARGET + target.id()))
                .findFirst();
    }

    TrialOutcome approve(TrialCommand.ApproveChange approve) {
        var refusals = decidable(approve.change());
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        for (var year : asked(approve.change()).years().keySet())
            if (state.starsOf(year).isPresent())
                refusals.add(TrialRefusal.of(Code.YEAR_RATED, "", String.valueOf(year)));
        refusals.addAll(setting.number(approve.documentNumber(), true));
        TrialDeciding.text(approve.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? TrialOutcome.done(new ChangeApproved(
                        approve.change(),
                        DocumentNumber.of(approve.documentNumber()).map(DocumentNumber::toString),
                        approve.reasons().strip()))
                : new TrialOutcome.Refused(refusals);
    }

    TrialOutcome refuse(TrialCommand.RefuseChange refuse) {
        var refusals = decidable(refuse.change());
        if (!refusals.isEmpty()) return new TrialOutcome.Refused(refusals);
        TrialDeciding.text(refuse.reasons(), "reasons", Code.REASON_MISSING).ifPresent(refusals::add);
        return refusals.isEmpty()
                ? TrialOutcome.done(
                        new ChangeRefused(refuse.change(), refuse.reasons().strip()))
                : new TrialOutcome.Refused(refusals);
    }

    private List<TrialRefusal> decidable(String id) {
        var refusals = new ArrayList<TrialRefusal>();
        var change = state.changes().find(id);
        if (!setting.decides()) refusals.add(TrialRefusal.of(Code.NOT_YOURS, ""));
        else if (change.isEmpty()) refusals.add(TrialRefusal.of(Code.CHANGE_UNKNOWN, ""));
        else if (change.get().decision().isPresent()) refusals.add(TrialRefusal.of(Code.CHANGE_DECIDED, ""));
        else if (change.get().account().equals(setting.actor().account()))
            refusals.add(TrialRefusal.of(Code.CHANGE_OWN, ""));
        return refusals;
    }

    private ChangeRequested asked(String id) {
        return state.changes().find(id).map(Change::asked).orElseThrow();
    }
}
