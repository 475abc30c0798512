package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FilterView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.exchange.Mappings;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;

/** Which records there are: by type, and of a type as they stood on a day. */
@Controller
class LedgerPages {
    private static final int ON_A_PAGE = 20;
    private static final int FIELDS_IN_A_LIST = 3;

    private final LedgerSeats seats;
    private final RecordDirectory directory;
    private final Catalogue catalogue;
    private final RecordWords words;
    private final EvidenceReminders reminders;
    private final Mappings mappings;
    private final Frames frames;
    private final Clock clock;

    LedgerPages(
            LedgerSeats seats,
            RecordDirectory directory,
            Catalogue catalogue,
            RecordWords words,
            EvidenceReminders reminders,
            Mappings mappings,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.directory = directory;
        this.catalogue = catalogue;
        this.words = words;
        this.reminders = reminders;
        this.mappings = mappings;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger")
    String types(Turn turn) {
        var w = turn.words();
        var counts = directory.counts(seats.actors(turn.visitor()));
        var tables = new ArrayList<TableView>();
        for (var pillar : catalogue.pillars()) tables.add(table(w.t(pillar.title()), pillar.types(), counts, w));
        var named = catalogue.pillars().stream()
                .flatMap(pillar -> pillar.types().stream())
                .toList();
        var others = catalogue.types().stream()
                .map(RecordType::id)
                .filter(type -> !named.contains(type))
                .toList();
        if (!others.isEmpty()) tables.add(table(w.t("ledger.pillar.other"), others, counts, w));
        var heading = Heading.of(w.t("nav.ledger")).lead(w.t("ledger.lead"));
        turn.put("page", frames.frame(turn, heading));
        turn.put("tables", tables);
        turn.put("reminders", reminders.of(turn.visitor(), clock.instant(), w));
        turn.put("fills", fills(turn.visitor()));
        return "pages/ledger/types";
    }

    private static boolean fills(Visitor visitor) {
        return visitor.memberships().stream().anyMatch(member -> member.actor().fills());
    }

    private TableView table(String caption, List<String> types, Map<String, Integer> counts, Words w) {
        var rows = types.stream()
                .flatMap(id -> catalogue.type(id).stream())
                .map(type -> List.<Cell>of(
                        new Cell.To(w.t(type.title()), "/ledger/" + type.id()),
                        new Cell.Plain(type.note().map(w::t).orElse("")),
                        new Cell.Number(w.number(counts.getOrDefault(type.id(), 0)), "")))
                .toList();
        return new TableView(
                caption,
                List.of(
                        Column.text(w.t("ledger.column.type")),
                        Column.text(w.t("ledger.column.note")),
                        Column.number(w.t("ledger.column.records"))),
                rows);
    }

    @GetMapping("/ledger/{typeId}")
    String list(
            @PathVariable String typeId,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Turn turn) {
        var w = turn.words();
        var actors = seats.actors(turn.visitor());
        var type = seats.type(typeId);
        var problems = new ArrayList<Problem>();
        var today = ChinaTime.day(clock.instant());
        var holds = asked("day", day, today, problems, w);
        var knew = asked("known", known, today, problems, w);
        if (!problems.isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);

        var end = knew.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant().minusMillis(1);
        var found = directory.list(typeId, actors, holds, end, text, Math.max(1, page), ON_A_PAGE);
        int pages = Math.max(1, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        var root = "/ledger/" + typeId;
        var heading = Heading.of(w.t(type.title()), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(type.note().map(w::t).orElse(""));
        turn.put("page", frames.frame(turn, heading));
        turn.put("problems", problems);
        turn.put("add", fills(turn.visitor()) ? root + "/new" : "");
        turn.put("bring", root + "/import");
        var query = "day=" + holds + "&known=" + knew + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        turn.put("files", files(type, root + "/files/", query, w));
        turn.put(
                "filters",
                new FilterView(
                        root,
                        List.of(
                                FieldView.of(DATE, "day", w.t("ledger.day")).withValue(holds.toString()),
                                FieldView.of(DATE, "known", w.t("ledger.known")).withValue(knew.toString()),
                                FieldView.of(TEXT, "text", w.t("ledger.text")).withValue(text)),
                        day.isEmpty() && known.isEmpty() && text.isBlank() ? "" : root));
        turn.put("table", table(type, found, w.t("ledger.found", found.total(), holds, knew), words.to(actors, w), w));
        turn.put("empty", new EmptyView(w.t("ledger.none"), w.t("ledger.none.text"), List.of()));
        turn.put(
                "pager",
                new PagerView(Math.clamp(page, 1, pages), pages, found.total(), root + "?" + query + "&page="));
        return "pages/ledger/list";
    }

    /** The list as files. */
    private List<Link> files(RecordType type, String folder, String query, Words w) {
        var files = new ArrayList<Link>();
        files.add(new Link(w.t("exchange.xlsx"), folder + "records.xlsx?" + query));
        files.add(new Link(w.t("exchange.csv"), folder + "records.csv?" + query));
        if (type.fields().stream().anyMatch(Field::isFigure))
            files.add(new Link(w.t("exchange.sdmx"), folder + "figures.csv?" + query));
        for (var mapping : mappings.of(type.id()))
            files.add(new Link(w.t(mapping.title()), folder + "mapped-" + mapping.id() + ".csv?" + query));
        return files;
    }

    private static LocalDate asked(String path, String typed, LocalDate today, List<Problem> problems, Words w) {
        if (typed.isBlank()) return today;
        var day = FieldsAsked.day(typed.strip());
        if (day.isEmpty()) problems.add(new Problem(path, w.t("ledger.day.wrong", typed)));
        return day.orElse(today);
    }

    private static TableView table(
            RecordType type, RecordDirectory.Page found, String caption, RecordWords.Reader reader, Words w) {
        var told = told(type);
        var columns = Stream.of(
                        Stream.of(Column.text(w.t("ledger.column.name"))),
                        told.stream().map(field -> new Column(w.t(field.title()), field.isFigure())),
                        Stream.of("area", "from", "state", "origin")
                                .map(key -> Column.text(w.t("ledger.column." + key))))
                .flatMap(part -> part)
                .toList();
        var rows = found.lines().stream()
                .map(line -> row(line, type, told, reader))
                .toList();
        return new TableView(caption, columns, rows);
    }

    /** The first questions that the record's name doesn't answer already. */
    private static List<Field> told(RecordType type) {
        var names = type.name().map(List::of).orElse(type.key());
        return type.fields().stream()
                .filter(field -> field.required() && !names.contains(field.id()))
                .filter(field -> field.type() != RecordType.Type.LONG_TEXT
                        && field.type() != RecordType.Type.CREDIT_CODE
                        && field.type() != RecordType.Type.AREA)
                .limit(FIELDS_IN_A_LIST)
                .toList();
    }

    private static List<Cell> row(
            RecordDirectory.Line line, RecordType type, List<Field> told, RecordWords.Reader reader) {
        var says = line.version().says();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.To(reader.name(type, says.fields()), "/ledger/records/" + line.id()));
        for (var field : told) cells.add(reader.cell(field, says.fields().getOrDefault(field.id(), "")));
        cells.add(new Cell.Plain(reader.area(line.version().area())));
        cells.add(new Cell.Short(reader.from(says)));
        cells.add(reader.state(line.ground(), type));
        cells.add(reader.origin(says.origin()));
        return cells;
    }
}
