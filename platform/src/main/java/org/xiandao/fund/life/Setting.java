package org.xiandao.fund.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.xiandao.rules.fund.Books.Elsewhere;
import org.xiandao.rules.fund.Books.Party;
import org.xiandao.rules.pack.Edition;

/**
 * What a decision needs beside the state.
 *
 * @param edition the fund's, or the one chosen for a new fund; empty where none was
 * @param elsewhere payments of other funds behind an invoice of this one
 * @param area whether a code is an area of the fund's own
 * @param register who is kept from applying, and from money
 * @param seed that nobody has chosen, for an audit's sample
 */
public record Setting(
        Optional<Edition> edition,
        Rights rights,
        String area,
        Predicate<String> within,
        LocalDate today,
        List<Elsewhere> elsewhere,
        Register register,
        String seed) {

    public interface Register {
        /** Bars of a party, and of the leader within it, on a day. */
        List<Held> against(Party party, Optional<String> leader, LocalDate day);

        /** Barred people of that name, in whichever organisation: a name says of nobody who it is. */
        List<Held> namesakes(String leader, LocalDate day);
    }

    public record Held(boolean leader, String name, String source) {}
}
