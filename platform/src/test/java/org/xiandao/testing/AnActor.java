package org.xiandao.testing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** Who acts in a test: somebody new each time, of an organisation of their own unless it is given. */
public final class AnActor {
    private AnActor() {}

    /** Fills for a unit of a city. */
    public static Actor unit(String area) {
        return unit(UUID.randomUUID().toString(), area);
    }

    public static Actor unit(String organisation, String area) {
        return actor(organisation, "单位", Optional.empty(), Level.CITY, area, Set.of(), true);
    }

    /** Of a unit of a city, but doesn't fill for it. */
    public static Actor reader(String area) {
        return actor(UUID.randomUUID().toString(), "单位", Optional.empty(), Level.CITY, area, Set.of(), false);
    }

    /** Of the office for industry. */
    public static Actor office(String area, Level level, Duty... duties) {
        var organisation = UUID.randomUUID().toString();
        return actor(organisation, "厅", Optional.of(OfficeKind.INDUSTRY), level, area, Set.of(duties), false);
    }

    /** Somebody else of the same office. */
    public static Actor colleague(Actor of, Set<Duty> duties) {
        return actor(of.organisation(), of.organisationName(), of.office(), of.level(), of.area(), duties, false);
    }

    private static Actor actor(
            String organisation,
            String organisationName,
            Optional<OfficeKind> office,
            Level level,
            String area,
            Set<Duty> duties,
            boolean fills) {
        var account = UUID.randomUUID().toString();
        var name = fills ? "填报" : "经办";
        return new Actor(account, name, organisation, organisationName, office, level, area, duties, fills, false);
    }
}
