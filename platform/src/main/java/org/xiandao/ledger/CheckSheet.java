package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.Area;
import org.xiandao.base.Areas;
import org.xiandao.ledger.RecordDirectory.Line;
import org.xiandao.rules.catalogue.RecordType;

/** What of an area's ledger is confirmed, and of all the rest why it is not. */
@Component
public class CheckSheet {
    private final JdbcClient jdbc;
    private final RecordDirectory directory;
    private final Areas areas;

    CheckSheet(JdbcClient jdbc, RecordDirectory directory, Areas areas) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.areas = areas;
    }

    /** Why a version is not confirmed: what has to happen next. */
    public enum Why {
        NOT_CHECKED,
        NOT_CONFIRMED,
        NEW_EVIDENCE,
        NO_EVIDENCE,
        EVIDENCE_EXPIRED,
        EVIDENCE_WITHDRAWN,
        RETURNED;

        /** Whether an office is to act; else whoever keeps the record. */
        public boolean waitsForAnOffice() {
            return switch (this) {
                case NOT_CHECKED, NOT_CONFIRMED, NEW_EVIDENCE -> true;
                case NO_EVIDENCE, EVIDENCE_EXPIRED, EVIDENCE_WITHDRAWN, RETURNED -> false;
            };
        }
    }

    /** @param why empty for what is confirmed */
    public record Row(RecordType type, Line line, Optional<Why> why) {}

    /** Of an area with all below it, what these seats see of some types, as it held on a day and was known at a moment. */
    public List<Row> of(List<Actor> actors, String area, List<RecordType> types, LocalDate day, Instant known) {
        var rows = new ArrayList<Row>();
        for (var type : types)
            jdbc.sql("""
                    select h.*, g.* from (select * from record_holding(:type, :day, :known)) h
                    cross join lateral record_ground(h.record, h.number, :day, :known) g
                    where h.area = any(:within) and """ + " " + RecordDirectory.VISIBLE + " order by h.area, h.known_at, h.record")
                    .param("type", type.id())
                    .param("day", day)
                    .param("known", RecordStore.at(known))
                    .param("within", below(area))
                    .param("owners", RecordDirectory.owners(actors))
                    .param("areas", directory.seen(actors))
                    .query((row, n) -> {
                        var ground = RecordStore.ground(row);
                        return rows.add(new Row(
                                type,
                                new Line(
                                        row.getObject("record", UUID.class),
                                        row.getString("owner"),
                                        RecordStore.version(row),
                                        ground),
                                why(ground, type)));
                    })
                    .list();
        return rows;
    }

    static Optional<Why> why(Ground ground, RecordType type) {
        var state = ground.state(type);
        if (state.equals(Optional.of(Step.Kind.CONFIRMED))) return Optional.empty();
        if (state.equals(Optional.of(Step.Kind.RETURNED))) return Optional.of(Why.RETURNED);
        var lack = ground.lack(type);
        if (lack.isPresent())
            return Optional.of(
                    switch (lack.get()) {
                        case MISSING -> Why.NO_EVIDENCE;
                        case EXPIRED -> Why.EVIDENCE_EXPIRED;
                        case WITHDRAWN -> Why.EVIDENCE_WITHDRAWN;
                    });
        if (ground.fallen(type)) return Optional.of(Why.NEW_EVIDENCE);
        return Optional.of(state.isEmpty() ? Why.NOT_CHECKED : Why.NOT_CONFIRMED);
    }

    private String[] below(String area) {
        var codes = new ArrayList<String>();
        codes.add(area);
        for (int i = 0; i < codes.size(); i++)
            areas.children(codes.get(i)).stream().map(Area::code).forEach(codes::add);
        return codes.toArray(String[]::new);
    }
}
