package org.xiandao.clock;

import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.rules.pack.Text;
import org.xiandao.rules.pack.Workflow.Duty;

/**
 * Something that falls due for a party.
 *
 * @param origin the room that it comes from
 * @param about what it is replaced together with, such as a case's id
 * @param id the same as long as it is the same thing, within its origin
 * @param party as the visibility predicate of cases names them
 * @param duty what a person must be there to be told; empty: anybody of the party
 * @param what shown as the word {@code due.<what>}
 * @param on the last day, inclusive, in China; of what has no day, since when it waits
 * @param dated whether it has a day: otherwise it is on the desk alone, and nobody is reminded of it
 */
public record Due(
        String origin,
        String about,
        String id,
        String party,
        Optional<Duty> duty,
        String what,
        Text title,
        String href,
        LocalDate on,
        boolean dated) {
    public Due(
            String origin,
            String about,
            String id,
            String party,
            Optional<Duty> duty,
            String what,
            Text title,
            String href,
            LocalDate on) {
        this(origin, about, id, party, duty, what, title, href, on, true);
    }

    public Due withoutDay() {
        return new Due(origin, about, id, party, duty, what, title, href, on, false);
    }
}
