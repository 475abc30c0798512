package org.xiandao.people;

import java.time.LocalDate;
import java.util.List;

/**
 * All ties that somebody has declared; none where the list is empty.
 *
 * @param until the last day on which it holds
 */
public record Declaration(int number, LocalDate made, LocalDate until, List<Interest> interests) {
    private static final int REMINDED = 30;

    public Declaration {
        interests = List.copyOf(interests);
    }

    public boolean expired(LocalDate day) {
        return day.isAfter(until);
    }

    /** From this day on its owner is reminded to make it anew. */
    public boolean runsOut(LocalDate day) {
        return !day.isBefore(until.minusDays(REMINDED));
    }
}
