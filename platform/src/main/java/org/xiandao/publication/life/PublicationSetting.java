package org.xiandao.publication.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.pack.Edition;

/**
 * All that a decision on a publication depends on besides its state and the command.
 *
 * @param every how long a white paper's period is
 * @param life from when to when the plan holds; empty before it does
 * @param earlier the edition that is to be corrected
 * @param issues how many editions there have been of the publication that is to be begun, and whether one stands in the way
 */
public record PublicationSetting(
        Edition edition,
        Actor actor,
        Rights rights,
        Period every,
        Optional<Span> life,
        Instant now,
        Optional<Earlier> earlier,
        Issues issues,
        Making making) {

    public record Earlier(String id, PublicationState state) {}

    public interface Issues {
        /** The edition that is neither published nor withdrawn, or for a first edition, any that is not withdrawn. */
        boolean taken(Kind kind, Optional<LocalDate> to, boolean correction);

        int last(Kind kind, Optional<LocalDate> to);
    }

    /** Makes chapters from records, as known now. */
    public interface Making {
        List<Chapter> chapters(Kind kind, Optional<Span> span, LocalDate asOf);

        /** Empty where there is nothing of the kind to tell any more. */
        Optional<Frozen> anew(PublicationState state, Chapter chapter);

        Optional<Chapter> ofRecord(String record, LocalDate asOf);

        /** Whether the record that a chapter tells of has been withdrawn. */
        boolean gone(Chapter chapter);
    }

    public LocalDate today() {
        return ChinaTime.day(now);
    }
}
