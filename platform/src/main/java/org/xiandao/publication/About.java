package org.xiandao.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.publication.life.Span;
import org.xiandao.rules.pack.Edition;

/** What chapters are made of: whose records, read with whose eyes, as of which day, as known when. */
record About(Edition edition, Area area, Actor actor, Optional<Span> span, LocalDate asOf, Instant known) {
    String clause(String id) {
        return "/programmes/" + edition.id() + "#clause-" + id;
    }

    String target(String id, LocalDate day) {
        return "/targets/" + id + "?edition=" + edition.id() + "&area=" + area.code() + "&day=" + day;
    }

    String ledger(String type) {
        return "/ledger/" + type + "?day=" + asOf;
    }
}
