package org.xiandao.app.pages.experts;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.expert.ExpertTables;
import org.xiandao.expert.ExpertTables.Kind;
import org.xiandao.expert.ExpertTables.Line;
import org.xiandao.people.Member;

/** The pool as a file: template, the way in with a look at every row before, the way out. */
@Controller
class ExpertFilePages {
    private static final String ROOT = "/office/experts";
    private static final int SHOWN = 200;

    private final PoolSeats seats;
    private final ExpertTables tables;
    private final Audit audit;
    private final Frames frames;
    private final Clock clock;

    ExpertFilePages(PoolSeats seats, ExpertTables tables, Audit audit, Frames frames, Clock clock) {
        this.seats = seats;
        this.tables = tables;
        this.audit = audit;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(ROOT + "/template.xlsx")
    void template(Turn turn) throws IOException {
        seats.sit(turn.visitor());
        var w = turn.words();
        tables.template(Download.to(turn.response(), w.t("experts.file.template") + ".xlsx", Download.XLSX), tag(w));
    }

    @GetMapping(ROOT + "/experts.xlsx")
    void export(Turn turn) throws IOException {
        var keeper = seats.sit(turn.visitor());
        var w = turn.words();
        var out = Download.to(turn.response(), w.t("experts") + ".xlsx", Download.XLSX);
        tables.export(keeper.actor(), turn.visitor().callerFor(keeper), out, tag(w));
    }

    private static String tag(Words w) {
        return w.zh() ? "zh" : "en";
    }

    @GetMapping(ROOT + "/import")
    String asking(Turn turn) {
        seats.sit(turn.visitor());
        return ask(List.of(), turn);
    }

    private String ask(List<Problem> problems, Turn turn) {
        var w = turn.words();
        turn.put("page", frames.frame(turn, heading(w.t("experts.import"), w)));
        turn.put("problems", problems);
        return "pages/experts/import";
    }

    @PostMapping(ROOT + "/import")
    String bring(@RequestParam(required = false) @Nullable MultipartFile file, Turn turn) throws IOException {
        var w = turn.words();
        var keeper = seats.sit(turn.visitor());
        if (file == null || file.isEmpty()) {
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return ask(List.of(new Problem("file", w.t("experts.file.none"))), turn);
        }
        var kept = Files.createTempFile("xiandao-experts", "");
        try {
            file.transferTo(kept);
            return switch (tables.read(kept, keeper.actor(), clock.instant(), tag(w))) {
                case ExpertTables.Read.Waiting waiting -> "redirect:" + ROOT + "/imports/" + waiting.id();
                case ExpertTables.Read.Refused(var why) -> {
                    audit.refused(
                            turn.visitor().callerFor(keeper),
                            "expert.import",
                            keeper.organisation().id().toString(),
                            Map.of("why", why));
                    turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
                    yield ask(why.stream().map(one -> new Problem("file", one)).toList(), turn);
                }
            };
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping(ROOT + "/imports/{id}")
    String look(@PathVariable UUID id, Turn turn) {
        var w = turn.words();
        var lines = lines(id, seats.sit(turn.visitor()), turn.visitor(), w);
        turn.put(
                "page",
                frames.frame(
                        turn,
                        heading(w.t("experts.file.look"), w)
                                .lead(w.t(
                                        "experts.file.would",
                                        count(lines, Kind.NEW),
                                        count(lines, Kind.CHANGED),
                                        count(lines, Kind.SAME),
                                        count(lines, Kind.FAULTY)))));
        turn.put("id", id.toString());
        turn.put("writes", count(lines, Kind.NEW) + count(lines, Kind.CHANGED));
        turn.put("faulty", count(lines, Kind.FAULTY));
        turn.put("table", table(lines, w));
        return "pages/experts/look";
    }

    private List<Line> lines(UUID id, Member keeper, Visitor visitor, Words w) {
        return tables.waiting(id, keeper.actor(), tag(w)).orElseThrow(() -> seats.hidden(visitor, id.toString()));
    }

    private static long count(List<Line> lines, Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    /** Rows with faults first, each fault with its column. */
    private static TableView table(List<Line> lines, Words w) {
        var rows = new ArrayList<List<Cell>>();
        for (var kind : List.of(Kind.FAULTY, Kind.CHANGED, Kind.NEW))
            for (var line : lines)
                if (line.kind() == kind && rows.size() < SHOWN)
                    rows.add(List.of(
                            new Cell.Short(w.t("experts.file.line", line.row().line())),
                            new Cell.Plain(line.name()),
                            new Cell.Tag(w.t("experts.file." + kind), kind == Kind.FAULTY ? Tone.BAD : Tone.GOOD),
                            new Cell.Plain(faults(line, w))));
        return new TableView(
                w.t("experts.file.rows"),
                List.of(
                        Column.text(w.t("experts.file.row")),
                        Column.text(w.t("experts.name")),
                        Column.text(w.t("experts.file.does")),
                        Column.text(w.t("experts.file.problems"))),
                rows);
    }

    private static String faults(Line line, Words w) {
        var said = new ArrayList<String>();
        line.faults().forEach((column, fault) -> {
            var title = column.equals("id") ? w.t("experts.file.id") : w.t("experts." + column);
            said.add(title + w.t("say.colon") + fault);
        });
        said.sort(String::compareTo);
        return String.join(w.zh() ? "；" : "; ", said);
    }

    @GetMapping(ROOT + "/imports/{id}/faulty.xlsx")
    void faulty(@PathVariable UUID id, Turn turn) throws IOException {
        var w = turn.words();
        var lines = lines(id, seats.sit(turn.visitor()), turn.visitor(), w);
        tables.faulty(lines, Download.to(turn.response(), w.t("experts.file.FAULTY") + ".xlsx", Download.XLSX), tag(w));
    }

    @PostMapping(ROOT + "/imports/{id}")
    String write(@PathVariable UUID id, Turn turn) {
        var w = turn.words();
        var keeper = seats.sit(turn.visitor());
        if (tables.write(id, keeper.actor(), turn.visitor().callerFor(keeper), clock.instant(), tag(w))
                .isEmpty()) throw seats.hidden(turn.visitor(), id.toString());
        return "redirect:" + ROOT + "?done=imported";
    }

    private static Heading heading(String title, Words w) {
        return Heading.of(title, new Link(w.t("nav.desk"), "/desk"), new Link(w.t("experts"), ROOT));
    }
}
