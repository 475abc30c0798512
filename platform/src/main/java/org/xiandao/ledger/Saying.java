package org.xiandao.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.base.EventJson;
import org.xiandao.base.stream.Author;
import org.xiandao.ledger.LedgerRefusal.Code;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** Somebody speaks of records of one type, of one or of many: the same checks, and the versions that are kept. */
final class Saying {
    private final RecordType type;
    private final Declaring declaring;
    private final Actor actor;
    private final Instant at;

    /** @param typeOf the type of a record that is kept, by its id */
    Saying(
            RecordType type,
            Catalogue catalogue,
            Areas areas,
            Function<UUID, Optional<String>> typeOf,
            Actor actor,
            Instant at) {
        this.type = type;
        this.declaring = new Declaring(type, catalogue, areas, typeOf);
        this.actor = actor;
        this.at = at;
    }

    /** What is wrong with a statement by itself. */
    List<LedgerRefusal> faults(Statement statement) {
        var today = ChinaTime.day(at);
        var refusals = new ArrayList<LedgerRefusal>();
        var problems = declaring.problems(written(statement.fields()), today);
        if (!problems.isEmpty()) refusals.add(new LedgerRefusal(Code.FIELDS, "", problems));
        boolean alreadyTold = problems.stream().anyMatch(it -> type.dated().equals(Optional.of(it.path())));
        if (statement.trueFrom().isAfter(today) && !alreadyTold)
            refusals.add(
                    LedgerRefusal.of(Code.IN_THE_FUTURE, statement.trueFrom().toString()));
        var begins = begins(type, statement.fields());
        if (statement.trueFrom().isBefore(begins) && problems.isEmpty())
            refusals.add(LedgerRefusal.of(Code.BEFORE_IT_BEGAN, begins.toString()));
        return refusals;
    }

    /**
     * What is wrong with a statement about a record that is there.
     *
     * @param last the number of its last version
     * @param seen the number of the version that the speaker has seen
     */
    List<LedgerRefusal> faults(String owner, int last, int seen, Statement statement) {
        if (!actor.fills() || !owner.equals(actor.organisation())) return List.of(LedgerRefusal.of(Code.NOT_YOURS));
        if (last != seen) return List.of(LedgerRefusal.of(Code.STALE, String.valueOf(last)));
        var refusals = faults(statement);
        if (statement.reason().isBlank()) refusals.add(LedgerRefusal.of(Code.REASON_MISSING));
        return refusals;
    }

    /** @param previous the hash of the version before */
    Version version(UUID id, int number, String previous, Optional<Integer> corrects, Statement statement) {
        return said(id, number, previous, corrects, statement).version();
    }

    /** The same, ready to be kept with many others. */
    RecordRows.Said said(UUID id, int number, String previous, Optional<Integer> corrects, Statement statement) {
        var kept = new Statement(
                statement.trueFrom(),
                statement.ended(),
                written(statement.fields()),
                statement.reason().strip(),
                statement.origin());
        var bare = new Version(
                number,
                corrects,
                kept,
                area(kept.fields()),
                at.truncatedTo(ChronoUnit.MILLIS),
                author(actor),
                previous,
                "");
        var fields = EventJson.write(kept.fields());
        var version = new Version(
                bare.number(),
                bare.corrects(),
                bare.says(),
                bare.area(),
                bare.known(),
                bare.author(),
                bare.previous(),
                RecordStore.hash(id, bare, fields));
        return new RecordRows.Said(id, type.id(), version, fields);
    }

    String area(Map<String, String> fields) {
        return area(type, fields, actor);
    }

    /** Its own area where the record names one, else that of whoever keeps it. */
    static String area(RecordType type, Map<String, String> fields, Actor actor) {
        for (var field : type.fields()) {
            var code = field.type() == RecordType.Type.AREA ? fields.get(field.id()) : null;
            if (code != null) return code;
        }
        return actor.area();
    }

    static Map<String, String> written(Map<String, String> typed) {
        var fields = new HashMap<String, String>();
        typed.forEach((id, text) -> {
            if (!text.isBlank()) fields.put(id, text.strip());
        });
        return fields;
    }

    /** The day from which a record holds that names none. */
    static LocalDate begins(RecordType type, Map<String, String> fields) {
        return type.dated()
                .map(fields::get)
                .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
                .flatMap(Saying::day)
                .orElse(Statement.ALWAYS);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static Author author(Actor actor) {
        return new Author(actor.account(), actor.name(), actor.organisationName());
    }
}
