package org.xiandao.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.BehindStore.One;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.Verification;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Measure.Definition;

/** The records behind one value, a page at a time: city by city, and in a city by the day from which they hold. */
@Component
public class Backings {
    private final StandingKeeper keeper;
    private final StandingStore store;
    private final BehindStore behinds;
    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Verification verification;
    private final Clock clock;

    Backings(
            StandingKeeper keeper,
            StandingStore store,
            BehindStore behinds,
            JdbcClient jdbc,
            Catalogue catalogue,
            Verification verification,
            Clock clock) {
        this.keeper = keeper;
        this.store = store;
        this.behinds = behinds;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * As of a day and as known now; none behind a value that is not known.
     *
     * @param definition one that records answer: no ratio, no total
     * @param number of the page, from 1
     */
    public Backing.Page page(Definition definition, String area, LocalDate asOf, int number, int size) {
        var gauges = new LinkedHashSet<>(Gauge.of(definition));
        var making = keeper.trunks().making(area);
        return keeper.answer(gauges, ids -> {
            var cells = new Cells(ids, store.cells(ids.values(), making, asOf), keeper.trunks());
            var standing = cells.standing(definition, making);
            if (standing.value().isEmpty()) return new Backing.Page(standing, List.of(), 0, number, size);
            var gauge = cells.gauge(definition, making);
            var own = new Slicing(behinds, keeper.trunks(), ids, cells)
                    .of(definition, making, asOf, (number - 1L) * size, size);
            return new Backing.Page(standing, lines(gauge, own, asOf), standing.records(), number, size);
        });
    }

    private List<Backing> lines(Gauge gauge, List<One> own, LocalDate asOf) {
        var references = new HashMap<UUID, String>();
        for (var it : own) references.put(it.record(), gauge.type() + "/" + it.record() + "@" + it.number());
        var states = verification.of(references.values(), asOf, clock.instant());
        var name = catalogue.type(gauge.type()).flatMap(RecordType::name).orElse("id");
        var lines = new HashMap<UUID, Backing>();
        jdbc.sql("""
                select v.record, v.number, v.fields ->> :name, v.fields ->> :figure, v.true_from, v.area, v.organisation_name,
                       v.origin, v.source
                from unnest(:records::uuid[], :numbers::integer[]) o (record, number)
                join record_version v on v.record = o.record and v.number = o.number""")
                .param("name", name)
                .param("figure", Gauge.figure(gauge.definition()).orElse(""))
                .param("records", own.stream().map(it -> it.record().toString()).toArray(String[]::new))
                .param("numbers", own.stream().map(One::number).toArray(Integer[]::new))
                .query((row, n) -> {
                    var record = row.getObject(1, UUID.class);
                    return lines.put(
                            record,
                            new Backing(
                                    record,
                                    row.getInt(2),
                                    text(row.getString(3), record.toString()),
                                    text(row.getString(4), "1"),
                                    row.getObject(5, LocalDate.class),
                                    row.getString(6),
                                    row.getString(7),
                                    new Origin(Origin.Kind.valueOf(row.getString(8)), row.getString(9)),
                                    Optional.ofNullable(states.get(references.getOrDefault(record, "")))));
                })
                .list();
        return own.stream()
                .flatMap(one -> Optional.ofNullable(lines.get(one.record())).stream())
                .toList();
    }

    private static String text(@Nullable String found, String otherwise) {
        return found == null ? otherwise : found;
    }
}
