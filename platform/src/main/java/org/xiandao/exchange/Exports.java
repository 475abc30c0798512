package org.xiandao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.RecordDirectory.Line;
import org.xiandao.ledger.Statement;
import org.xiandao.ledger.Step;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.ColumnMapping;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Form.Classification;
import org.xiandao.rules.pack.Text;

/**
 * Lists of records as files, written while they are read: what the list's page shows to the same people, on the same day,
 * as known at the same moment. What is restricted goes out to those who keep it, and to nobody else.
 */
@Component
public class Exports {
    private static final List<String> SDMX = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "REF_AREA",
            "TIME_PERIOD",
            "RECORD",
            "FIGURE",
            "OBS_VALUE",
            "UNIT_MEASURE",
            "OBS_STATUS");

    private final RecordDirectory directory;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Tables tables;
    private final TransactionTemplate reading;

    Exports(
            RecordDirectory directory,
            Catalogue catalogue,
            Areas areas,
            Tables tables,
            PlatformTransactionManager transactions) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.areas = areas;
        this.tables = tables;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Which records: as a list's page asks for them. */
    public record Asked(RecordType type, List<Actor> actors, LocalDate day, Instant known, String text) {}

    /** Whether a record may go out to somebody who sees it. */
    public static boolean goesOut(RecordType type, String owner, Actor actor) {
        return type.classification() != Classification.RESTRICTED
                || actor.organisation().equals(owner);
    }

    /** With whose eyes a type's records are looked at when they go out: of what is restricted, an office sees its own only. */
    public static List<Actor> eyes(RecordType type, List<Actor> actors) {
        return type.classification() == Classification.RESTRICTED
                ? actors.stream().map(Exports::withoutOffice).toList()
                : actors;
    }

    private static Actor withoutOffice(Actor actor) {
        return new Actor(
                actor.account(),
                actor.name(),
                actor.organisation(),
                actor.organisationName(),
                Optional.empty(),
                actor.level(),
                actor.area(),
                Set.of(),
                actor.fills(),
                actor.expert());
    }

    /** As a workbook in the shape of the template, which can be brought back; the columns in brackets are only told. */
    public void xlsx(Asked asked, String language, OutputStream out) throws IOException {
        var type = asked.type();
        var shown = new Shown(type, catalogue, areas, language);
        var lists = tables.lists(type, asked.actors().getFirst(), asked.known(), language);
        try (var sheets = new Sheets(out, type, lists, told(language), language)) {
            each(asked, line -> {
                var says = line.version().says();
                sheets.row(line.id().toString(), shown.of(says.fields()), Map.of(), told(line, type, shown, language));
            });
        }
    }

    /** The same as CSV. */
    public void csv(Asked asked, String language, OutputStream out) throws IOException {
        var type = asked.type();
        var shown = new Shown(type, catalogue, areas, language);
        try (var csv = CsvWriter.to(out, true)) {
            var head = new ArrayList<>(Heading.titles(type, language));
            head.addAll(told(language));
            csv.row(head);
            each(asked, line -> {
                var cells = shown.of(line.version().says().fields());
                var row = new ArrayList<String>();
                row.add(line.id().toString());
                for (var field : type.fields()) row.add(cells.getOrDefault(field.id(), ""));
                row.addAll(told(line, type, shown, language));
                write(csv, row);
            });
        }
    }

    /**
     * The figures as SDMX-CSV 2.0: one observation a figure, its dimensions the area, the day from which it holds, the
     * record and the field.
     */
    public void sdmx(Asked asked, OutputStream out) throws IOException {
        var type = asked.type();
        var structure = "XIANDAO:" + type.id().toUpperCase(Locale.ROOT).replace('-', '_') + "(1.0)";
        var figures = type.fields().stream().filter(RecordType.Field::isFigure).toList();
        try (var csv = CsvWriter.to(out, false)) {
            csv.row(SDMX);
            each(asked, line -> {
                var version = line.version();
                var from = version.says().trueFrom();
                for (var figure : figures) {
                    var value = version.says().fields().get(figure.id());
                    if (value != null)
                        write(
                                csv,
                                List.of(
                                        "dataflow",
                                        structure,
                                        "I",
                                        version.area(),
                                        (from.equals(Statement.ALWAYS) ? asked.day() : from).toString(),
                                        line.id().toString(),
                                        figure.id(),
                                        value,
                                        figure.unit(),
                                        version.says().origin().kind() == Origin.Kind.DEMONSTRATION ? "U" : "A"));
                }
            });
        }
    }

    /** In another system's columns and words, as CSV. */
    public void mapped(Asked asked, ColumnMapping mapping, String language, OutputStream out) throws IOException {
        var shown = new Shown(asked.type(), catalogue, areas, language);
        try (var csv = CsvWriter.to(out, true)) {
            csv.row(mapping.columns().stream().map(ColumnMapping.Column::title).toList());
            each(asked, line -> {
                var fields = line.version().says().fields();
                var cells = shown.of(fields);
                write(
                        csv,
                        mapping.columns().stream()
                                .map(column -> column.values().isEmpty()
                                        ? cells.getOrDefault(column.field(), "")
                                        : column.theirs(fields.getOrDefault(column.field(), "")))
                                .toList());
            });
        }
    }

    private void each(Asked asked, Consumer<Line> line) {
        var type = asked.type();
        reading.executeWithoutResult(status ->
                directory.each(type.id(), eyes(type, asked.actors()), asked.day(), asked.known(), asked.text(), line));
    }

    private static void write(CsvWriter csv, List<String> row) {
        try {
            csv.row(row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static List<String> told(String language) {
        return List.of(Heading.AREA, Heading.FROM, Heading.STATE, Heading.ORIGIN).stream()
                .map(title -> title.in(language))
                .toList();
    }

    private static List<String> told(Line line, RecordType type, Shown shown, String language) {
        var says = line.version().says();
        return List.of(
                shown.area(line.version().area()),
                says.trueFrom().equals(Statement.ALWAYS) ? "" : says.trueFrom().toString(),
                line.ground()
                        .state(type)
                        .map(Exports::word)
                        .orElse(new Text("已申报", "Declared"))
                        .in(language),
                word(says.origin().kind()).in(language));
    }

    private static Text word(Step.Kind kind) {
        return switch (kind) {
            case CHECKED -> new Text("已核对", "Checked");
            case CONFIRMED -> new Text("已确认", "Confirmed");
            case RETURNED -> new Text("已退回", "Returned");
        };
    }

    private static Text word(Origin.Kind kind) {
        return switch (kind) {
            case DECLARED -> new Text("单位申报", "Declared");
            case PUBLIC -> new Text("公开来源", "Published");
            case DEMONSTRATION -> new Text("演示数据", "Demonstration");
        };
    }
}
