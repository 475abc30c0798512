package org.xiandao.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.api.wire.Bilingual;
import org.xiandao.app.api.wire.Page;
import org.xiandao.app.api.wire.RecordDetail;
import org.xiandao.app.api.wire.RecordEntry;
import org.xiandao.app.api.wire.RecordFieldEntry;
import org.xiandao.app.api.wire.RecordOptionEntry;
import org.xiandao.app.api.wire.RecordTypeEntry;
import org.xiandao.app.api.wire.RecordVersionEntry;
import org.xiandao.app.security.LedgerDoor;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Actor;
import org.xiandao.exchange.Exports;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.RecordDirectory.Line;
import org.xiandao.ledger.Statement;
import org.xiandao.ledger.Version;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** The ledger as one sees it on its pages; what is restricted is told to those who keep it, and to nobody else. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "records", description = "台账 · The ledger")
@WithToken
class MyRecords {
    private static final Slices.Keys<RecordType> BY_ID = new Slices.Keys<>(RecordType::id, Comparator.naturalOrder());

    private final Ledger ledger;
    private final RecordDirectory directory;
    private final LedgerDoor door;
    private final Catalogue catalogue;
    private final AreasOnWire areas;
    private final Clock clock;

    MyRecords(
            Ledger ledger,
            RecordDirectory directory,
            LedgerDoor door,
            Catalogue catalogue,
            AreasOnWire areas,
            Clock clock) {
        this.door = door;
        this.ledger = ledger;
        this.directory = directory;
        this.catalogue = catalogue;
        this.areas = areas;
        this.clock = clock;
    }

    @GetMapping("/record-types")
    @Operation(operationId = "recordTypes", summary = "记录类型及其项目 · The kinds of record and their fields")
    Page<RecordTypeEntry> types(@ParameterObject PageQuery query, Visitor visitor, HttpServletRequest request) {
        door.actors(visitor);
        return Slices.slice(catalogue.types(), BY_ID, query.window(), this::entry, request);
    }

    @GetMapping("/record-types/{type}/records")
    @Operation(
            operationId = "records",
            summary =
                    "我可以查看的一类记录，截至某日、以某日已知悉的为准，按编号 · The records of a kind that I may see, as of a day and as known on a day, by id")
    Page<RecordEntry> list(
            @Parameter(description = "记录类型编号 · Id of the kind") @PathVariable("type") String typeId,
            @ParameterObject RecordsQuery query,
            Visitor visitor,
            HttpServletRequest request) {
        var type = catalogue.type(typeId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var read = query.read(clock.instant());
        var eyes = Exports.eyes(type, door.actors(visitor));
        int total = directory.count(typeId, eyes, read.asOf(), read.known(), read.text());
        var found = directory.after(
                typeId,
                eyes,
                read.asOf(),
                read.known(),
                read.text(),
                read.after(),
                read.window().size() + 1);
        return Slices.page(
                found, total, line -> line.id().toString(), read.window(), line -> entry(line, type), request);
    }

    @GetMapping("/records/{record}")
    @Operation(operationId = "record", summary = "一条记录及其全部版次 · One record with all its versions")
    RecordDetail one(
            @Parameter(description = "记录编号 · Id of the record") @PathVariable("record") String id, Visitor visitor) {
        return door.actors(visitor).stream()
                .flatMap(actor -> find(id, actor).stream())
                .findFirst()
                .map(this::detail)
                .orElseThrow(() -> door.hidden(visitor, id, "record"));
    }

    private Optional<Kept> find(String id, Actor actor) {
        try {
            return ledger.find(UUID.fromString(id), actor)
                    .filter(kept -> catalogue.type(kept.type()).stream()
                            .anyMatch(type -> Exports.goesOut(type, kept.owner(), actor)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private RecordTypeEntry entry(RecordType type) {
        return new RecordTypeEntry(
                type.id(),
                Bilingual.of(type.title()),
                type.note().map(Bilingual::of),
                word(type.classification()),
                type.evidence(),
                type.name(),
                type.dated(),
                type.key(),
                type.fields().stream().map(this::entry).toList());
    }

    private RecordFieldEntry entry(RecordType.Field field) {
        return new RecordFieldEntry(
                field.id(),
                Bilingual.of(field.title()),
                word(field.type()),
                field.unit(),
                field.required(),
                field.refersTo(),
                catalogue.options(field).stream()
                        .map(option -> new RecordOptionEntry(option.id(), Bilingual.of(option.title())))
                        .toList());
    }

    private RecordEntry entry(Line line, RecordType type) {
        var version = line.version();
        var says = version.says();
        return new RecordEntry(
                line.id().toString(),
                version.number(),
                areas.of(version.area()),
                from(says),
                version.known(),
                line.ground().state(type).map(MyRecords::word).orElse("declared"),
                word(says.origin().kind()),
                source(says.origin()),
                says.fields());
    }

    private RecordDetail detail(Kept kept) {
        return new RecordDetail(
                kept.id().toString(),
                kept.type(),
                kept.versions().stream().map(this::entry).toList());
    }

    private RecordVersionEntry entry(Version version) {
        var says = version.says();
        return new RecordVersionEntry(
                version.number(),
                version.corrects(),
                from(says),
                says.ended(),
                areas.of(version.area()),
                version.known(),
                version.author().organisationName(),
                says.reason(),
                word(says.origin().kind()),
                source(says.origin()),
                says.fields(),
                version.previous(),
                version.hash());
    }

    private static Optional<LocalDate> from(Statement says) {
        return Optional.of(says.trueFrom()).filter(day -> !day.equals(Statement.ALWAYS));
    }

    private static Optional<String> source(Origin origin) {
        return Optional.of(origin.source()).filter(text -> !text.isEmpty());
    }

    private static String word(Enum<?> term) {
        return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
