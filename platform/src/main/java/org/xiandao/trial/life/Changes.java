package org.xiandao.trial.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.trial.life.TrialEvent.ChangeApproved;
import org.xiandao.trial.life.TrialEvent.ChangeRefused;
import org.xiandao.trial.life.TrialEvent.ChangeRequested;

/** The changes of targets that were asked for, in that order; what was laid down first is never lost. */
public record Changes(List<Change> all) {
    static final Changes NONE = new Changes(List.of());

    /** @param account of whoever asked, who does not decide on it */
    public record Change(
            ChangeRequested asked,
            Instant at,
            String account,
            String by,
            String organisationName,
            Optional<Decision> decision) {
        public String id() {
            return asked.change();
        }
    }

    public record Decision(
            boolean approved,
            Optional<String> documentNumber,
            String reasons,
            Instant at,
            String by,
            String organisationName) {}

    Changes with(TrialRecorded recorded) {
        return switch (recorded.event()) {
            case ChangeRequested asked -> {
                var more = new ArrayList<>(all);
                more.add(new Change(
                        asked,
                        recorded.at(),
                        recorded.account(),
                        recorded.name(),
                        recorded.organisationName(),
                        Optional.empty()));
                yield new Changes(List.copyOf(more));
            }
            case ChangeApproved approved ->
                decided(approved.change(), true, approved.documentNumber(), approved.reasons(), recorded);
            case ChangeRefused refused ->
                decided(refused.change(), false, Optional.empty(), refused.reasons(), recorded);
            default -> this;
        };
    }

    private Changes decided(
            String id, boolean approved, Optional<String> number, String reasons, TrialRecorded recorded) {
        var decision =
                new Decision(approved, number, reasons, recorded.at(), recorded.name(), recorded.organisationName());
        return new Changes(all.stream()
                .map(one -> one.id().equals(id)
                        ? new Change(
                                one.asked(),
                                one.at(),
                                one.account(),
                                one.by(),
                                one.organisationName(),
                                Optional.of(decision))
                        : one)
                .toList());
    }

    public Optional<Change> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The one for a target that nobody has decided yet. */
    public Optional<Change> open(String line) {
        return all.stream()
                .filter(one -> one.decision().isEmpty() && one.asked().line().equals(line))
                .findFirst();
    }

    /** The last that was approved for a target of a year. */
    public Optional<Change> approved(String line, int year) {
        return all.stream()
                .filter(one -> one.asked().line().equals(line)
                        && one.asked().years().containsKey(year)
                        && one.decision().filter(Decision::approved).isPresent())
                .reduce((earlier, later) -> later);
    }

    /** The same; what is for the trial's end stays approved whenever that end comes to be. */
    public Optional<Change> approved(LaidDown laidDown, int year) {
        return laidDown.atEnd()
                ? all.stream()
                        .filter(one -> one.asked().line().equals(laidDown.line())
                                && one.decision().filter(Decision::approved).isPresent())
                        .reduce((earlier, later) -> later)
                : approved(laidDown.line(), year);
    }

    /** What is aimed at in a year now. */
    public String aimed(LaidDown laidDown, int year) {
        return approved(laidDown, year)
                .flatMap(change -> change.asked().years().entrySet().stream()
                        .filter(one -> laidDown.atEnd() || one.getKey() == year)
                        .map(one -> one.getValue().to())
                        .findFirst())
                .orElseGet(() -> laidDown.years().getOrDefault(year, ""));
    }
}
