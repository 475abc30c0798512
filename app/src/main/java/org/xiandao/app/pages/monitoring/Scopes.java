package org.xiandao.app.pages.monitoring;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Proven;
import org.xiandao.monitoring.Below;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** Which records lists are about. */
@Component
class Scopes {
    private final Areas areas;
    private final Catalogue catalogue;

    Scopes(Areas areas, Catalogue catalogue) {
        this.areas = areas;
        this.catalogue = catalogue;
    }

    Proven.Scope of(Chosen chosen) {
        var glance = chosen.glance();
        return new Proven.Scope(within(chosen), glance.day(), glance.known(), chosen.actors());
    }

    /** The area's code and those of all below it. */
    List<String> within(Chosen chosen) {
        return Below.of(areas, chosen.glance().area().code());
    }

    /** The record types of a pillar; of none: all. */
    List<RecordType> types(String pillar) {
        return catalogue.pillars().stream()
                .filter(one -> one.id().equals(pillar))
                .findFirst()
                .map(one -> one.types().stream()
                        .flatMap(id -> catalogue.type(id).stream())
                        .toList())
                .orElse(catalogue.types());
    }
}
