package org.xiandao.app.pages.ledger;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.base.Audit;
import org.xiandao.base.ChinaTime;
import org.xiandao.exchange.Exports;
import org.xiandao.exchange.Mappings;
import org.xiandao.rules.catalogue.RecordType;

/** A type's list as a file: with the same filters and for the same eyes as its page. */
@Controller
class ExportPages {
    private final LedgerSeats seats;
    private final Exports exports;
    private final Mappings mappings;
    private final Audit audit;
    private final Clock clock;

    ExportPages(LedgerSeats seats, Exports exports, Mappings mappings, Audit audit, Clock clock) {
        this.seats = seats;
        this.exports = exports;
        this.mappings = mappings;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/ledger/{typeId}/files/{name:records\\.csv|records\\.xlsx|figures\\.csv}")
    void records(
            @PathVariable String typeId,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String text,
            Turn turn)
            throws IOException {
        var w = turn.words();
        var language = w.zh() ? "zh" : "en";
        var type = seats.type(typeId);
        var asked = asked(type, day, known, text, turn.visitor());
        var file = w.t(type.title()) + "-" + asked.day();
        record(turn.visitor(), typeId, name);
        switch (name) {
            case "records.xlsx" ->
                exports.xlsx(asked, language, Download.to(turn.response(), file + ".xlsx", Download.XLSX));
            case "records.csv" ->
                exports.csv(asked, language, Download.to(turn.response(), file + ".csv", Download.CSV));
            default ->
                exports.sdmx(asked, Download.to(turn.response(), type.id() + "-" + asked.day() + ".csv", Download.CSV));
        }
    }

    @GetMapping("/ledger/{typeId}/files/mapped-{mapping:[a-z0-9-]+}.csv")
    void mapped(
            @PathVariable String typeId,
            @PathVariable String mapping,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String text,
            Turn turn)
            throws IOException {
        var w = turn.words();
        var type = seats.type(typeId);
        var chosen =
                mappings.find(typeId, mapping).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var asked = asked(type, day, known, text, turn.visitor());
        record(turn.visitor(), typeId, mapping);
        exports.mapped(
                asked,
                chosen,
                w.zh() ? "zh" : "en",
                Download.to(turn.response(), w.t(chosen.title()) + "-" + asked.day() + ".csv", Download.CSV));
    }

    private Exports.Asked asked(RecordType type, String day, String known, String text, Visitor visitor) {
        var today = ChinaTime.day(clock.instant());
        var end = day(known, today)
                .plusDays(1)
                .atStartOfDay(ChinaTime.ZONE)
                .toInstant()
                .minusMillis(1);
        return new Exports.Asked(type, seats.actors(visitor), day(day, today), end, text);
    }

    private static LocalDate day(String typed, LocalDate today) {
        if (typed.isBlank()) return today;
        return FieldsAsked.day(typed.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** What leaves the house in one piece is on record. */
    private void record(Visitor visitor, String typeId, String name) {
        audit.done(visitor.caller(), "ledger.export", typeId, Map.of("file", name));
    }
}
