package org.xiandao.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import org.xiandao.base.Area;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.RecordNews;
import org.xiandao.rules.pack.Edition;

/**
 * What is looked at: an area by the measures of an edition, as of a day and compared with an earlier one.
 *
 * @param known the moment of looking; what was known at the end of the earlier day is compared with what is known now
 */
public record Glance(Edition edition, Area area, LocalDate day, LocalDate since, Instant known) {

    public Instant knownThen() {
        var end = since.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusMillis(1);
        return end.isBefore(known) ? end : known;
    }

    public RecordNews.Span span() {
        return new RecordNews.Span(knownThen(), known);
    }

    public Glance of(Area other) {
        return new Glance(edition, other, day, since, known);
    }
}
