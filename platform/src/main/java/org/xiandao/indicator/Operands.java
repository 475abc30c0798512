package org.xiandao.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.indicator.BehindStore.One;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.judge.Facts.Answer;
import org.xiandao.rules.judge.Facts.Operand;
import org.xiandao.rules.number.Fraction;
import org.xiandao.rules.pack.Measure.Definition;

/** The records behind values that are kept ready, as {@link Indicators} tells them. */
@Component
class Operands {
    private final StandingKeeper keeper;
    private final StandingStore store;
    private final BehindStore behinds;
    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    Operands(StandingKeeper keeper, StandingStore store, BehindStore behinds, JdbcClient jdbc, Catalogue catalogue) {
        this.keeper = keeper;
        this.store = store;
        this.behinds = behinds;
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The value and all of them, as of one moment. */
    Answer<Fraction> answer(Definition definition, String area, LocalDate asOf) {
        return read(definition, area, asOf, Integer.MAX_VALUE);
    }

    /** None behind a value that is not known. */
    List<Operand> first(Definition definition, String area, LocalDate asOf, int size) {
        return switch (read(definition, area, asOf, size)) {
            case Answer.Known<Fraction> it -> it.operands();
            case Answer.Doubtful<Fraction> it -> it.operands();
            case Answer.Unknown<Fraction> _ -> List.of();
        };
    }

    private Answer<Fraction> read(Definition definition, String area, LocalDate asOf, int size) {
        var making = keeper.trunks().making(area);
        return keeper.answer(Gauge.of(definition), ids -> {
            var cells = new Cells(ids, store.cells(ids.values(), making, asOf), keeper.trunks());
            var standing = cells.standing(definition, making);
            if (standing.records() == 0) return FactsOfStandings.told(standing, List.of());
            var behind = new Slicing(behinds, keeper.trunks(), ids, cells).of(definition, making, asOf, 0, size);
            return FactsOfStandings.told(standing, operands(definition, behind));
        });
    }

    private List<Operand> operands(Definition definition, List<One> behind) {
        var type = Gauge.type(definition);
        var field = Gauge.figure(definition);
        return jdbc.sql("""
                select v.record, v.number, v.fields ->> :name, v.fields ->> :figure, v.true_from, v.origin, v.source,
                       v.organisation_name
                from unnest(:records::uuid[], :numbers::integer[]) with ordinality o (record, number, place)
                join record_version v on v.record = o.record and v.number = o.number
                order by o.place""")
                .param("name", catalogue.type(type).flatMap(RecordType::name).orElse(""))
                .param("figure", field.orElse(""))
                .param(
                        "records",
                        behind.stream().map(it -> it.record().toString()).toArray(String[]::new))
                .param("numbers", behind.stream().map(One::number).toArray(Integer[]::new))
                .query((row, n) -> {
                    var record = row.getObject(1, UUID.class);
                    var told = Optional.ofNullable(row.getString(4)).orElse("");
                    return new Operand(
                            type + "/" + record + "@" + row.getInt(2),
                            Optional.ofNullable(row.getString(3)).orElse(record.toString()),
                            field.isPresent() ? told : "1",
                            row.getString(7).isEmpty() ? row.getString(8) : row.getString(7),
                            Optional.of(row.getObject(5, LocalDate.class)),
                            List.of(),
                            row.getString(6).equals("DEMONSTRATION"));
                })
                .list();
    }
}
