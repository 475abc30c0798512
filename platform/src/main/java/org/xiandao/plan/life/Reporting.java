package org.xiandao.plan.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xiandao.plan.life.PlanEvent.Entry;
import org.xiandao.plan.life.PlanEvent.Slot;
import org.xiandao.plan.life.PlanRecorded.Said;

/** All that an owner has handed in for one period, and what became of it; every version is kept. */
public record Reporting(Slot slot, List<Filing> filings, List<LocalDate> reminded) {

    /** @param answered with a note where it was signed off, with reasons where it was returned */
    public record Filing(
            int version,
            String organisationName,
            List<Entry> entries,
            String key,
            String account,
            Said said,
            Optional<Answered> answered) {

        /** Whether whoever signed it off had handed it in as well; empty where it wasn't, or another unit signed. */
        public Optional<Own> own() {
            return answered.filter(Answered::signed)
                    .flatMap(by -> ownOf(by.account(), by.said().organisationName()));
        }

        /** Whether it would be their own. */
        public Optional<Own> ownOf(String by, String organisation) {
            if (by.equals(account)) return Optional.of(Own.PERSON);
            return organisation.equals(organisationName) ? Optional.of(Own.UNIT) : Optional.empty();
        }
    }

    /** Who signs off a report of its own. */
    public enum Own {
        PERSON,
        UNIT
    }

    public record Answered(boolean signed, String text, String account, Said said) {}

    public enum Status {
        NONE,
        FILED,
        RETURNED,
        SIGNED
    }

    static Reporting none(Slot slot) {
        return new Reporting(slot, List.of(), List.of());
    }

    public Status status() {
        if (filings.isEmpty()) return Status.NONE;
        return filings.getLast()
                .answered()
                .map(answer -> answer.signed() ? Status.SIGNED : Status.RETURNED)
                .orElse(Status.FILED);
    }

    public Optional<Filing> last() {
        return filings.isEmpty() ? Optional.empty() : Optional.of(filings.getLast());
    }

    /** What counts: the last version, unless it was returned. */
    public Optional<Filing> counting() {
        return status() == Status.RETURNED ? Optional.empty() : last();
    }

    /** Whether the owner has still to write. */
    public boolean owed() {
        return status() == Status.NONE || status() == Status.RETURNED;
    }

    Reporting with(Filing filing) {
        var all = new ArrayList<>(filings);
        all.add(filing);
        return new Reporting(slot, List.copyOf(all), reminded);
    }

    Reporting answered(Answered answer) {
        var all = new ArrayList<>(filings);
        var last = all.removeLast();
        all.add(new Filing(
                last.version(),
                last.organisationName(),
                last.entries(),
                last.key(),
                last.account(),
                last.said(),
                Optional.of(answer)));
        return new Reporting(slot, List.copyOf(all), reminded);
    }

    Reporting reminded(LocalDate on) {
        var all = new ArrayList<>(reminded);
        all.add(on);
        return new Reporting(slot, filings, List.copyOf(all));
    }
}
