package org.xiandao.voucher;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.application.Pilots;
import org.xiandao.bar.Bar.Subject;
import org.xiandao.bar.Bars;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.people.OrganisationId;
import org.xiandao.people.People;
import org.xiandao.voucher.Refusal.Code;

/** Who may have a voucher for an item: by area, by pilot, by the register of bars, and never from itself. */
@Component
class Entitlement {
    private final Areas areas;
    private final Pilots pilots;
    private final Bars bars;
    private final People people;

    Entitlement(Areas areas, Pilots pilots, Bars bars, People people) {
        this.areas = areas;
        this.pilots = pilots;
        this.bars = bars;
        this.people = people;
    }

    /** Whether an enterprise may ask for this: it lies inside the eligible area. */
    boolean eligible(Item item, Actor actor) {
        return actor.fills() && actor.office().isEmpty() && within(item.eligibleArea(), actor.area());
    }

    /** Whether an item is not for an enterprise because it lies within no approved pilot on the day. */
    boolean outsidePilots(Item item, Actor actor, Instant at) {
        return item.pilotsOnly() && !pilots.within(actor.organisation(), actor.area(), ChinaTime.day(at));
    }

    boolean within(String area, String code) {
        return areas.find(code)
                .map(found -> found.code().equals(area)
                        || found.parent().filter(parent -> within(area, parent)).isPresent())
                .orElse(false);
    }

    /** Nobody buys from itself with a voucher. */
    boolean provides(String organisation, String providerCode) {
        return people.organisation(OrganisationId.of(organisation))
                .flatMap(unit -> unit.creditCode())
                .filter(providerCode::equals)
                .isPresent();
    }

    /** A pilot may have been revoked since somebody within it applied. */
    void inPilot(Form form, Item item, String organisation, Instant at) {
        var day = ChinaTime.day(at);
        var area = people.organisation(OrganisationId.of(organisation))
                .map(unit -> unit.areaCode())
                .orElse("");
        if (item.pilotsOnly() && !pilots.within(organisation, area, day))
            form.refuse(Code.NOT_IN_PILOT, "reason", day.toString());
    }

    /** Nothing is asked for or given to a body that the register bars. */
    void barred(Form form, String organisation, String path, Instant at) {
        people.organisation(OrganisationId.of(organisation))
                .flatMap(unit -> unit.creditCode()
                        .map(code -> Subject.organisation(code, unit.name().zh())))
                .map(unit -> bars.holding(List.of(unit), ChinaTime.day(at)))
                .orElse(List.of())
                .forEach(bar -> form.refuse(Code.BARRED, path, bar.subject().name(), bar.source()));
    }
}
