package org.xiandao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.exchange.Import.State;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;

/** The workbooks that people fill: empty ones, and those with the rows that have to be mended. */
@Component
public class Tables {
    /** So many records stand in a list to choose from, those known last. */
    private static final int CHOICES = 500;

    private final Catalogue catalogue;
    private final Areas areas;
    private final RecordDirectory directory;
    private final Imports imports;

    Tables(Catalogue catalogue, Areas areas, RecordDirectory directory, Imports imports) {
        this.catalogue = catalogue;
        this.areas = areas;
        this.directory = directory;
        this.imports = imports;
    }

    /** @param language "zh" or "en" */
    public void template(RecordType type, Actor by, Instant now, String language, OutputStream out) throws IOException {
        try (var sheets = new Sheets(out, type, lists(type, by, now, language), List.of(), language)) {
            // Headings and lists are all there is.
        }
    }

    /** The rows with faults as they were typed, each fault as a note in its cell. */
    public void faulty(Import one, Actor by, Instant now, String language, OutputStream out) throws IOException {
        var type = catalogue.type(one.type()).orElseThrow();
        var wording = new Wording(type, catalogue, language);
        var told = List.of(Heading.PROBLEMS.in(language));
        var shown = new Shown(type, catalogue, areas, language);
        try (var sheets = new Sheets(out, type, lists(type, by, now, language), told, language)) {
            imports.rows(one, State.FAULTY, row -> {
                var notes = new HashMap<String, String>();
                for (var fault : row.faults()) notes.merge(fault.column(), wording.of(fault), (a, b) -> a + "\n" + b);
                var cells = new HashMap<>(shown.of(row.fields()));
                cells.putAll(row.cells());
                sheets.row(
                        row.cells().getOrDefault(Heading.ID, ""),
                        cells,
                        notes,
                        List.of(String.join("\n", notes.values())));
            });
        }
    }

    Map<String, List<String>> lists(RecordType type, Actor by, Instant now, String language) {
        var lists = new HashMap<String, List<String>>();
        for (var field : type.fields())
            lists.put(
                    field.id(),
                    switch (field.type()) {
                        case CHOICE, YES_NO ->
                            catalogue.options(field).stream()
                                    .map(option -> option.title().in(language))
                                    .toList();
                        case AREA ->
                            areas.all().stream()
                                    .filter(area -> areas.within(area.code(), by.area()))
                                    .map(area -> areas.fullName(area.code()).in(language))
                                    .toList();
                        case REFERENCE -> records(field, by, now);
                        case TEXT, LONG_TEXT, INTEGER, NUMBER, DATE, CREDIT_CODE -> List.<String>of();
                    });
        return lists;
    }

    private List<String> records(Field field, Actor by, Instant now) {
        var type = catalogue.type(field.refersTo().orElseThrow()).orElseThrow();
        return directory.list(type.id(), List.of(by), ChinaTime.day(now), now, "", 1, CHOICES).lines().stream()
                .map(line -> type.name()
                        .map(name -> line.version().says().fields().getOrDefault(name, ""))
                        .filter(name -> !name.isEmpty())
                        .orElse(line.id().toString()))
                .distinct()
                .toList();
    }
}
