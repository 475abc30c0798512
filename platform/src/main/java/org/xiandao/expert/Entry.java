package org.xiandao.expert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.people.Declaration;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.PersonId;

/**
 * An expert as a pool has them, in the last version.
 *
 * @param seats cases in which the expert has had a seat and kept it
 * @param open of these, the ones still under review
 * @param retired why the expert is no longer of the pool
 */
public record Entry(
        PersonId person,
        OrganisationId office,
        int version,
        Profile profile,
        Optional<Declaration> declaration,
        int seats,
        int open,
        Optional<String> retired,
        Instant at,
        String by) {

    public enum Standing {
        READY,
        AWAY,
        UNDECLARED,
        EXPIRED,
        FULL,
        RETIRED
    }

    /** Whether the expert could be drawn that day, before anything is known of a case. */
    public Standing on(LocalDate day) {
        if (retired.isPresent()) return Standing.RETIRED;
        if (declaration.isEmpty()) return Standing.UNDECLARED;
        if (declaration.get().expired(day)) return Standing.EXPIRED;
        if (profile.away(day)) return Standing.AWAY;
        return open >= profile.most() ? Standing.FULL : Standing.READY;
    }
}
