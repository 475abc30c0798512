package org.xiandao.rules.trial;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.rules.pack.RatingRules.Bar;

/**
 * Somebody is barred from applying. A period of years begins on the day after the decision and ends with the day that
 * bears the decision's date, or with the last day of that month where it has none (Civil Code, articles 201 and 202).
 *
 * @param first the day of the decision, from which on the bar is enforced
 * @param last the last day of the bar; empty: until it is lifted
 */
public record Ban(String subject, LocalDate first, Optional<LocalDate> last) {
    public Ban {
        if (last.filter(first::isAfter).isPresent())
            throw new IllegalArgumentException("A bar of " + subject + " that ends on " + last.get()
                    + " can't begin on " + first + ".\nMaybe it begins with its decision.");
    }

    public static Ban of(Bar rule, String subject, LocalDate decided) {
        return new Ban(subject, decided, rule.lasts().map(decided::plus));
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && last.filter(day::isAfter).isEmpty();
    }

    /** The first day on which the subject may apply again; empty while nobody has lifted a bar without an end. */
    public Optional<LocalDate> admittedFrom() {
        return last.map(day -> day.plusDays(1));
    }

    /** Lifted before its time: the day of lifting is the first without it. */
    public Ban lifted(LocalDate day) {
        return new Ban(subject, first, Optional.of(day.minusDays(1)));
    }
}
