package org.xiandao.tour;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xiandao.base.Actor;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.Statement;
import org.xiandao.ledger.Step;
import org.xiandao.people.People;
import org.xiandao.tour.World.Part;

/** The ledger as {@code tour/ledger*.yaml} tell it: declared by cities, checked and confirmed by their provinces. */
final class Records {
    private final Ledger ledger;
    private final Proving proving;
    private final People people;
    private final LocalDate last;
    private final Part roles = World.file("ledger.yaml");

    Records(Ledger ledger, Proving proving, People people, LocalDate last) {
        this.ledger = ledger;
        this.proving = proving;
        this.people = people;
        this.last = last;
    }

    void tell() {
        roles.parts("records").forEach(this::tell);
        for (var city : roles.strings("cities"))
            World.file(city).parts("tables").flatMap(Records::rows).forEach(this::tell);
    }

    /** A table says once what its records share; each row is a record, named by the table's id and its number. */
    private static Stream<Part> rows(Part table) {
        var columns = table.strings("columns");
        var rows = table.rows("rows");
        return IntStream.rangeClosed(1, rows.size()).mapToObj(n -> {
            var fields = new HashMap<String, Object>(table.part("fields").values());
            var row = rows.get(n - 1);
            for (int i = 0; i < columns.size(); i++) fields.put(columns.get(i), row.get(i));
            fields.values().removeIf(""::equals);
            var record = new HashMap<>(table.values());
            record.put("id", table.text("id") + "-" + n);
            record.put("fields", fields);
            return new Part(record);
        });
    }

    private void tell(Part record) {
        var by = actor("declared-by", record);
        var origin = record.maybe("source")
                .map(source -> new Origin(Origin.Kind.PUBLIC, source))
                .orElse(Origin.DEMONSTRATION);
        var fields = new HashMap<>(fields(record));
        var kept = done(
                record,
                ledger.declare(
                        id(record.text("id")),
                        record.text("type"),
                        fields,
                        Optional.empty(),
                        origin,
                        by,
                        at(record.text("at"))));
        if (record.maybe("then").isPresent())
            for (var later : record.parts("then").toList()) {
                fields.putAll(fields(later));
                kept = done(record, say(kept, later, fields, origin, by));
            }
        proving.prove(record, kept, by);
        step(record, kept, "checked", Step.Kind.CHECKED);
        step(record, kept, "confirmed", Step.Kind.CONFIRMED);
        proving.withdraw(record, kept, by);
    }

    private Ledger.Result say(Kept kept, Part later, Map<String, String> fields, Origin origin, Actor by) {
        int seen = kept.last().number();
        var end = later.maybe("end");
        var day = end.or(() -> later.maybe("change"))
                .map(LocalDate::parse)
                .orElse(kept.last().says().trueFrom());
        var statement = new Statement(day, end.isPresent(), fields, later.text("reason"), origin);
        var at = at(later.text("at"));
        return later.maybe("correct")
                .map(wrong -> ledger.correct(kept.id(), seen, Integer.parseInt(wrong), statement, by, at))
                .orElseGet(() -> ledger.change(kept.id(), seen, statement, by, at));
    }

    private void step(Part record, Kept kept, String when, Step.Kind kind) {
        record.maybe(when)
                .ifPresent(day -> done(
                        record,
                        ledger.take(kept.id(), kept.last().number(), kind, "", actor(when + "-by", record), at(day))));
    }

    private Actor actor(String role, Part record) {
        var login = roles.part(role).text(record.text("unit"));
        return people.memberships(people.personWithLogin(login).orElseThrow().id())
                .getFirst()
                .actor();
    }

    private static Map<String, String> fields(Part part) {
        var fields = new HashMap<String, String>();
        part.part("fields").values().forEach((id, value) -> {
            var text = String.valueOf(value);
            fields.put(id, text.startsWith("@") ? id(text.substring(1)).toString() : text);
        });
        return fields;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("ledger " + name).getBytes(StandardCharsets.UTF_8));
    }

    private Instant at(String day) {
        return World.Day.of(day)
                .on(last)
                .atTime(LocalTime.of(10, 0))
                .atZone(ChinaTime.ZONE)
                .toInstant();
    }

    private static Kept done(Part record, Ledger.Result result) {
        return switch (result) {
            case Ledger.Result.Done done -> done.record();
            case Ledger.Result.Refused refused ->
                throw new IllegalStateException(
                        "The tour's record " + record.text("id") + " is refused: " + refused.refusals());
        };
    }
}
