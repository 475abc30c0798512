package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.ledger.Spoken.Fault;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.PagerView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.exchange.CellFault;
import org.xiandao.exchange.Import;
import org.xiandao.exchange.Import.State;
import org.xiandao.exchange.Imports;
import org.xiandao.exchange.Tables;
import org.xiandao.exchange.Wording;
import org.xiandao.people.Member;
import org.xiandao.rules.catalogue.Catalogue;
import org.xiandao.rules.catalogue.RecordType;

/** A file that was brought: every row and every fault before anything is written, and then the writing. */
@Controller
class ImportedPages {
    private static final int ON_A_PAGE = 50;
    private static final String HOW = "said.how";

    private final LedgerSeats seats;
    private final Imports imports;
    private final Tables tables;
    private final Catalogue catalogue;
    private final RecordWords words;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    ImportedPages(
            LedgerSeats seats,
            Imports imports,
            Tables tables,
            Catalogue catalogue,
            RecordWords words,
            Audit audit,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.imports = imports;
        this.tables = tables;
        this.catalogue = catalogue;
        this.words = words;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    private record Brought(Import file, RecordType type, Member by) {
        String root() {
            return "/ledger/imports/" + file.id();
        }
    }

    private Brought brought(Visitor visitor, String id) {
        for (var member : seats.fillers(visitor)) {
            var found = uuid(id).flatMap(uuid -> imports.find(uuid, member.actor()));
            if (found.isPresent())
                return new Brought(found.get(), seats.type(found.get().type()), member);
        }
        throw seats.hidden(visitor, id, "import");
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @GetMapping("/ledger/imports/{id}")
    String look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "") String done,
            Turn turn) {
        var brought = brought(turn.visitor(), id);
        return show(brought, state(brought.file(), show), page, done, Map.of(), List.of(), turn);
    }

    /** Asked for, or the first that there is anything of. */
    private static State state(Import file, String asked) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .or(() -> Arrays.stream(State.values())
                        .filter(state -> file.count(state) > 0)
                        .findFirst())
                .orElse(State.NEW);
    }

    @GetMapping("/ledger/imports/{id}/files/faulty.xlsx")
    void faulty(@PathVariable String id, Turn turn) throws IOException {
        var w = turn.words();
        var brought = brought(turn.visitor(), id);
        var out = Download.to(
                turn.response(), w.t("exchange.faulty.file", brought.type().title()) + ".xlsx", Download.XLSX);
        tables.faulty(brought.file(), brought.by().actor(), clock.instant(), w.zh() ? "zh" : "en", out);
    }

    @PostMapping("/ledger/imports/{id}/drop")
    String drop(@PathVariable String id, Visitor visitor) {
        var brought = brought(visitor, id);
        imports.drop(brought.file());
        return "redirect:/ledger/" + brought.type().id() + "/import";
    }

    @PostMapping("/ledger/imports/{id}/write")
    String write(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var brought = brought(turn.visitor(), id);
        var now = clock.instant();
        var spoken = Spoken.posted(brought.type(), form);
        boolean changes = brought.file().count(State.CHANGED) > 0;
        boolean change = spoken.value(HOW).equals("change");
        var faults = new ArrayList<Fault>();
        if (changes && spoken.value(HOW).isEmpty()) faults.add(new Fault(HOW, w.t("exchange.how.missing")));
        if (changes) faults.addAll(spoken.own(change, true, now, w));
        if (!faults.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(brought, State.CHANGED, 1, "", spoken.values(), faults, turn);
        }
        var meaning = new Imports.Meaning(
                change ? spoken.from() : Optional.empty(), spoken.value(Spoken.REASON), spoken.value(Spoken.SOURCE));
        return switch (imports.write(brought.file(), meaning, brought.by().actor(), now)) {
            case Imports.Result.Done done -> {
                audit.done(
                        turn.visitor().callerFor(brought.by()),
                        "ledger.import",
                        id,
                        Map.of("type", brought.type().id(), "opened", done.opened(), "continued", done.continued()));
                yield "redirect:" + brought.root() + "?done=written";
            }
            case Imports.Result.Over over -> "redirect:" + brought.root();
            case Imports.Result.Moved moved -> "redirect:" + brought.root() + "?done=moved";
            case Imports.Result.Busy busy -> "redirect:" + brought.root() + "?done=busy";
        };
    }

    private String show(
            Brought brought,
            State state,
            int page,
            String done,
            Map<String, String> said,
            List<Fault> faults,
            Turn turn) {
        var w = turn.words();
        var file = brought.file();
        var type = brought.type();
        int pages = Math.max(1, (file.count(state) + ON_A_PAGE - 1) / ON_A_PAGE);
        int number = Math.clamp(page, 1, pages);
        var tabs = Arrays.stream(State.values())
                .map(one -> new ImportView.Tab(
                        w.t("exchange.state." + one),
                        w.number(file.count(one)),
                        brought.root() + "?show=" + one,
                        one == state))
                .toList();
        var seen = new ImportView(
                tabs,
                w.t("exchange.state." + state + ".caption", file.count(state)),
                columns(brought, w),
                rows(brought, state, number, w),
                new PagerView(number, pages, file.count(state), brought.root() + "?show=" + state + "&page="),
                file.count(State.FAULTY) > 0
                        ? Optional.of(new Link(w.t("exchange.faulty.get"), brought.root() + "/files/faulty.xlsx"))
                        : Optional.empty(),
                file.writes() ? Optional.of(write(brought, said, faults, w)) : Optional.empty(),
                file.written().isEmpty() ? brought.root() + "/drop" : "",
                new Spoken(type, said).summary(faults, w));
        var heading = Heading.of(
                        w.t(
                                "exchange.imported",
                                file.file().isBlank() ? file.id().toString() : file.file()),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t(type.title()), "/ledger/" + type.id()),
                        new Link(w.t("exchange.import.go"), "/ledger/" + type.id() + "/import"))
                .lead(w.t("exchange.imported.lead", file.name(), file.at(), file.rows()))
                .notices(notices(file, done, w));
        turn.put("page", frames.frame(turn, heading));
        turn.put("seen", seen);
        return "pages/ledger/imported";
    }

    private static List<NoticeView> notices(Import file, String done, Words w) {
        var notices = new ArrayList<NoticeView>();
        file.written()
                .ifPresent(written -> notices.add(NoticeView.of(
                        Tone.GOOD,
                        w.t("exchange.written", written.at()),
                        w.t("exchange.written.text", written.opened(), written.continued()))));
        var key = "exchange.done." + done;
        if (!done.isEmpty() && w.knows(key))
            notices.add(NoticeView.of(done.equals("again") ? Tone.PLAIN : Tone.WARN, w.t(key), w.t(key + ".text")));
        return notices;
    }

    private static List<String> columns(Brought brought, Words w) {
        var columns = new ArrayList<String>();
        columns.add(w.t("exchange.column.line"));
        columns.add(w.t("exchange.column.id"));
        brought.type().fields().forEach(field -> columns.add(w.t(field.title())));
        return columns;
    }

    private List<ImportView.Row> rows(Brought brought, State state, int page, Words w) {
        var reader = words.to(List.of(brought.by().actor()), w);
        var wording = new Wording(brought.type(), catalogue, w.zh() ? "zh" : "en");
        return imports.rows(brought.file(), state, page, ON_A_PAGE).stream()
                .map(row -> row(row, brought, reader, wording, w))
                .toList();
    }

    private static ImportView.Row row(
            Import.Row row, Brought brought, RecordWords.Reader reader, Wording wording, Words w) {
        var cells = new ArrayList<ImportView.CellView>();
        var given = row.cells().getOrDefault("id", "");
        cells.add(new ImportView.CellView(
                w.t("exchange.column.id"), given, faults(row, "id", wording), Optional.empty()));
        for (var field : brought.type().fields()) {
            var told = faults(row, field.id(), wording);
            var value = row.fields().getOrDefault(field.id(), "");
            var text = told.isEmpty() ? reader.text(field, value) : row.cells().getOrDefault(field.id(), value);
            var before = row.before().getOrDefault(field.id(), "");
            boolean changed = row.state() == State.CHANGED
                    && brought.file().columns().contains(field.id())
                    && !before.equals(value);
            cells.add(new ImportView.CellView(
                    w.t(field.title()),
                    text,
                    told,
                    changed
                            ? Optional.of(before.isEmpty() ? w.t("ledger.empty") : reader.text(field, before))
                            : Optional.empty()));
        }
        boolean there = row.state() == State.SAME
                || row.state() == State.CHANGED
                || row.state() == State.NEW && brought.file().written().isPresent();
        var record = there ? row.record().map(id -> "/ledger/records/" + id).orElse("") : "";
        return new ImportView.Row(String.valueOf(row.line()), record, cells);
    }

    private static List<String> faults(Import.Row row, String column, Wording wording) {
        return row.faults().stream()
                .filter(fault -> fault.column().equals(column))
                .map((CellFault fault) -> wording.of(fault))
                .toList();
    }

    private static ImportView.Write write(Brought brought, Map<String, String> said, List<Fault> faults, Words w) {
        var file = brought.file();
        var errors = Spoken.byPath(faults);
        var fields = new ArrayList<FieldView>();
        if (file.count(State.CHANGED) > 0) {
            fields.add(FieldView.of(RADIO, HOW, w.t("exchange.how", file.count(State.CHANGED)))
                    .withOptions(List.of(
                            new Option("correct", w.t("exchange.how.correct"), w.t("exchange.how.correct.hint")),
                            new Option("change", w.t("exchange.how.change"), w.t("exchange.how.change.hint"))))
                    .withValue(said.getOrDefault(HOW, "")));
            fields.add(FieldView.of(DATE, Spoken.FROM, w.t("exchange.how.from")).optional());
            fields.add(
                    FieldView.of(LONG_TEXT, Spoken.REASON, w.t("ledger.reason")).withHint(w.t("exchange.reason.hint")));
        }
        fields.add(FieldView.of(TEXT, Spoken.SOURCE, w.t("ledger.source"))
                .optional()
                .withHint(w.t("ledger.source.hint")));
        return new ImportView.Write(
                brought.root() + "/write",
                w.t("exchange.write", file.count(State.NEW) + file.count(State.CHANGED)),
                w.t("exchange.write.lead", file.count(State.NEW), file.count(State.CHANGED)),
                fields.stream()
                        .map(field -> said.containsKey(field.path())
                                ? field.withValue(said.getOrDefault(field.path(), ""))
                                : field)
                        .map(field -> field.withErrors(errors.getOrDefault(field.path(), List.of())))
                        .toList());
    }
}
