package org.xiandao.app.pages.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;

/** A major incident of August 2026 that somebody of an area puts on record. */
final class MajorIncident {
    private MajorIncident() {}

    static void declared(Ledger ledger, String area, Actor keeper, Instant at) {
        var fields = Map.of(
                "name",
                "某重大事件",
                "kind",
                "cyber-security",
                "grade",
                "major",
                "happened",
                "2026-08-15",
                "area",
                area,
                "authority",
                "某主管部门");
        assertThat(ledger.declare(UUID.randomUUID(), "incident", fields, Optional.empty(), Origin.DECLARED, keeper, at))
                .isInstanceOf(Ledger.Result.Done.class);
    }
}
