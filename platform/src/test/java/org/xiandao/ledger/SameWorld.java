package org.xiandao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiandao.ledger.TheCatalogue.AREAS;
import static org.xiandao.ledger.TheCatalogue.CATALOGUE;
import static org.xiandao.ledger.TheCatalogue.FOLDER;
import static org.xiandao.testing.AnActor.office;
import static org.xiandao.testing.AnActor.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.ledger.SameThings.Result;
import org.xiandao.ledger.SameThings.Show;
import org.xiandao.rules.form.CreditCode;
import org.xiandao.rules.pack.Level;
import org.xiandao.rules.pack.Workflow.Duty;
import org.xiandao.same.Sameness;
import org.xiandao.testing.TestDatabase;

/** A province for each test of what may be the same thing; the database goes with the server. */
abstract class SameWorld {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final Sameness SAMENESS = Sameness.of(FOLDER, AREAS);
    /** A province for each test, so that none finds another's pairs. */
    static final Iterator<String> PROVINCES = AREAS.children("000000").stream()
            .map(Area::code)
            .filter(code -> AREAS.children(code).size() > 3)
            .iterator();

    static final LocalDate DAY = LocalDate.parse("2026-06-01");
    static final Instant MARCH = Instant.parse("2026-03-02T02:00:00Z");
    static final Instant APRIL = Instant.parse("2026-04-02T02:00:00Z");
    static final Instant JUNE = Instant.parse("2026-06-02T02:00:00Z");
    static final Instant JULY = Instant.parse("2026-07-02T02:00:00Z");

    final RecordDirectory directory = new RecordDirectory(DATABASE.jdbc(), AREAS);
    final RecordStore records = new RecordStore(DATABASE.jdbc());
    final Ledger ledger = new Ledger(records, directory, CATALOGUE, AREAS, DATABASE.transactions());
    final SameStore store = new SameStore(DATABASE.jdbc());
    final SameFinding finding = new SameFinding(store, SAMENESS, CATALOGUE, DATABASE.transactions());
    final SameThings things =
            new SameThings(store, finding, records, directory, SAMENESS, CATALOGUE, AREAS, DATABASE.transactions());

    final String here = PROVINCES.next();
    final String code = code(here);

    /** One that passes its checks. */
    static String code(String area) {
        return IntStream.range(0, 11 * 31)
                .mapToObj(last -> "11" + area + "MB000000" + "0123456789X".charAt(last / 31)
                        + "0123456789ABCDEFGHJKLMNPQRTUWXY".charAt(last % 31))
                .filter(code -> CreditCode.faults(code).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    final List<String> cities = AREAS.children(here).stream().map(Area::code).toList();
    final Actor city = unit(cities.get(0));
    final Actor neighbour = unit(cities.get(1));
    final Actor province = office(here, Level.PROVINCE, Duty.HANDLER);
    final Actor cityOffice = office(cities.get(0), Level.CITY, Duty.HANDLER);

    Map<String, String> site(String name, String area, String address) {
        return Map.of("name", name, "credit-code", code, "industry", "C34", "area", area, "address", address);
    }

    Kept declare(String type, Map<String, String> fields, Actor by) {
        var result = ledger.declare(UUID.randomUUID(), type, fields, Optional.empty(), Origin.DECLARED, by, MARCH);
        assertThat(result).isInstanceOf(Ledger.Result.Done.class);
        return ((Ledger.Result.Done) result).record();
    }

    Kept aSite(String name, Actor by) {
        return declare("factory-site", site(name, by.area(), "演示路1号"), by);
    }

    void correct(Kept record, Map<String, String> fields, Actor by) {
        assertThat(ledger.correct(
                        record.id(),
                        record.last().number(),
                        record.last().number(),
                        new Statement(Statement.ALWAYS, false, fields, "原先填错", Origin.DECLARED),
                        by,
                        APRIL))
                .isInstanceOf(Ledger.Result.Done.class);
    }

    SamePair only(Show show) {
        return things.page(List.of(province), show, 1, 20).pairs().getFirst();
    }

    Result decide(SamePair pair, Kind kind, Optional<UUID> leading, Actor by, Instant at) {
        return things.decide(pair.id(), pair.token(), kind, leading, "实地看过", by, at);
    }

    SamePair done(SamePair pair, Kind kind, Optional<UUID> leading, Actor by, Instant at) {
        var result = decide(pair, kind, leading, by, at);
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).pair();
    }

    static Set<SameRefusal> refused(Result result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused) result).refusals();
    }
}
