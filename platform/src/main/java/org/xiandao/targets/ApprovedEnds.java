package org.xiandao.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiandao.base.ChinaTime;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Edition;
import org.xiandao.rules.pack.PlanRules.Target;

/** Figures that an area aims at instead of those that a plan prints, each approved; what is printed stays with the plan. */
@Component
public class ApprovedEnds {
    private final JdbcClient jdbc;

    ApprovedEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by whoever approved it, in words */
    public record End(String edition, String target, String area, Fraction amount, Instant known, String by) {}

    /** From now on these and no others come from the thing, such as a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(String about, List<End> ends) {
        jdbc.sql("delete from target_end where about = :about")
                .param("about", about)
                .update();
        for (var end : ends)
            jdbc.sql("""
                    insert into target_end (about, edition, target, area, amount, known_at, by_name)
                    values (:about, :edition, :target, :area, :amount, :known, :by)""")
                    .param("about", about)
                    .param("edition", end.edition())
                    .param("target", end.target())
                    .param("area", end.area())
                    .param("amount", end.amount().toString())
                    .param("known", end.known().atOffset(ZoneOffset.UTC))
                    .param("by", end.by())
                    .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void clear() {
        jdbc.sql("delete from target_end").update();
    }

    /** The last that was approved by then; empty where the plan's figure holds. */
    public Optional<End> of(Edition edition, Target target, String area, Instant known) {
        return jdbc.sql("""
                        select * from target_end
                         where edition = :edition and target = :target and area = :area and known_at <= :known
                         order by known_at desc, about limit 1""")
                .param("edition", edition.id())
                .param("target", target.id())
                .param("area", area)
                .param("known", known.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new End(
                        row.getString("edition"),
                        row.getString("target"),
                        row.getString("area"),
                        Fraction.parse(row.getString("amount")),
                        row.getObject("known_at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .optional();
    }

    /**
     * The target as the area aimed at it on a day: what was approved later does not change what was asked for then, only
     * what is asked for from its own last day on.
     */
    Target aimed(Edition edition, Target printed, String area, LocalDate asOf, Instant known) {
        var dayEnds = asOf.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusNanos(1);
        var approved = asOf.isBefore(printed.by()) && dayEnds.isBefore(known) ? dayEnds : known;
        return of(edition, printed, area, approved)
                .map(end -> printed.reaching(end.amount()))
                .orElse(printed);
    }
}
