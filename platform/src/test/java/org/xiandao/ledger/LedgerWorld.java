package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.ledger.Ledger.Result;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.testing.TestDatabase;

/** A ledger for several test classes, whose database goes with the server: each test has a city of its own. */
abstract class LedgerWorld {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    /** A city for each test, so that none finds another's records. */
    static final Iterator<String> CITIES = Stream.of("210000", "210100")
            .flatMap(above -> AREAS.children(above).stream())
            .map(Area::code)
            .filter(code -> !code.equals("210200"))
            .iterator();

    static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    static final Instant SEPTEMBER = Instant.parse("2026-09-02T02:00:00Z");

    final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    final Ledger ledger =
            new Ledger(new RecordStore(DATABASE.jdbc()), directory, CATALOGUE, AREAS, DATABASE.transactions());
    final String area = CITIES.next();
    final Actor city = unit(area);
    final Actor dalian = unit("210200");
    final Actor province = office("210000", Level.PROVINCE, Duty.HANDLER);
    final Actor director = office("210000", Level.PROVINCE, Duty.DECIDER);

    static Map<String, String> stations(String count, String day) {
        return Map.of("stations", count, "counted-by", "市通管办", "of", day);
    }

    Result declare(String type, Map<String, String> fields, Actor actor, Instant at) {
        return ledger.declare(UUID.randomUUID(), type, fields, Optional.empty(), Origin.DECLARED, actor, at);
    }

    static Kept done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).record();
    }

    static List<LedgerRefusal> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusals();
    }

    static Statement says(String count, String day, String reason) {
        return new Statement(LocalDate.parse(day), false, stations(count, day), reason, Origin.DECLARED);
    }
}
