package org.xiandao.app.pages.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.ledger.CheckSheetShown.Asked;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.CheckSheet;
import org.xiandao.ledger.CheckSheet.Row;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.ledger.RecordDirectory;
import org.xiandao.ledger.Step;

/** The verifier's sheet of an area: what is confirmed, what is missing, and the step for each or for many at once. */
@Controller
class CheckSheetPages {
    private static final String FORM = "sheet";

    private final LedgerSeats seats;
    private final Ledger ledger;
    private final CheckSheet sheet;
    private final CheckSheetTypes types;
    private final CheckSheetShown shown;
    private final RecordWords words;
    private final RecordDirectory directory;
    private final Areas areas;
    private final Frames frames;
    private final Clock clock;

    CheckSheetPages(
            LedgerSeats seats,
            Ledger ledger,
            CheckSheet sheet,
            CheckSheetTypes types,
            CheckSheetShown shown,
            RecordWords words,
            RecordDirectory directory,
            Areas areas,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.ledger = ledger;
        this.sheet = sheet;
        this.types = types;
        this.shown = shown;
        this.words = words;
        this.directory = directory;
        this.areas = areas;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(CheckSheetShown.ROOT)
    String sheet(@RequestParam MultiValueMap<String, String> query, Turn turn) {
        var typed = new Typed(FORM, query, List.of());
        var done = typed.value("done");
        return show(typed, done.matches("\\d{1,4}") ? Integer.parseInt(done) : 0, turn);
    }

    /** Takes a step for one row by its own button, or for all that are ticked; what is refused is told row by row. */
    @PostMapping(CheckSheetShown.ROOT)
    String take(@RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed(FORM, form, List.of());
        var asked = asked(typed, seats.actors(turn.visitor()), turn.visitor(), new ArrayList<>(), w);
        var one = typed.value("one").split(" ", 2);
        var keys = one.length == 2
                ? List.of(one[0])
                : typed.all("row").stream().distinct().toList();
        var kind = Typed.verb(Step.Kind.class, one.length == 2 ? one[1] : typed.value("verb"));
        var problems = new ArrayList<Problem>();
        if (keys.isEmpty()) problems.add(new Problem("reason", w.t("ledger.sheet.nothing")));
        int done = 0;
        for (var key : keys) {
            var refused = take(key, kind, typed.value("reason"), turn.visitor(), w);
            if (refused.isEmpty()) done++;
            problems.addAll(refused);
        }
        if (problems.isEmpty()) return "redirect:" + CheckSheetShown.ROOT + "?" + asked.query() + "&done=" + done;
        turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        return show(typed.with(problems), done, turn);
    }

    private List<Problem> take(String key, Step.Kind kind, String reason, Visitor visitor, Words w) {
        int at = key.indexOf('@');
        if (at < 0 || !key.substring(at + 1).matches("\\d{1,6}"))
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var id = key.substring(0, at);
        var seat = seats.sit(visitor, id, one -> ledger.mayVerify(one.record(), kind, one.actor()), kind.name());
        var result = ledger.take(
                seat.record().id(),
                Integer.parseInt(key.substring(at + 1)),
                kind,
                reason,
                seat.actor(),
                clock.instant());
        return switch (result) {
            case Ledger.Result.Done taken -> List.of();
            case Ledger.Result.Refused refused -> {
                seats.refused(visitor, seat.member(), "step", id, refused.refusals());
                yield refused.refusals().stream()
                        .map(refusal -> problem(key, seat, refusal, w))
                        .toList();
            }
        };
    }

    private Problem problem(String key, Seat seat, LedgerRefusal refusal, Words w) {
        var name = words.to(List.of(seat.actor()), w)
                .title(seat.type(), seat.record().last().says().fields());
        var path = refusal.code() == LedgerRefusal.Code.REASON_MISSING ? "reason" : CheckSheetShown.tick(key);
        return new Problem(path, w.t("ledger.fault", name, RecordWords.refusal(refusal, w)));
    }

    private String show(Typed typed, int done, Turn turn) {
        var w = turn.words();
        var now = clock.instant();
        var actors = seats.actors(turn.visitor());
        var problems = new ArrayList<>(typed.problems());
        var asked = asked(typed, actors, turn.visitor(), problems, w);
        if (!problems.isEmpty()) turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = typed.value("page").matches("\\d{1,6}") ? Integer.parseInt(typed.value("page")) : 1;
        var heading = Heading.of(w.t("ledger.sheet"), new Link(w.t("nav.ledger"), "/ledger"))
                .lead(w.t("ledger.sheet.lead", w.t(areas.fullName(asked.area())), asked.day()))
                .notices(done > 0 ? List.of(NoticeView.of(Tone.GOOD, w.t("ledger.sheet.done", done), "")) : List.of());
        turn.put("page", frames.frame(turn, heading));
        turn.put("sheet", shown.of(asked, rows(asked, actors, now), actors, page, typed.value("reason"), problems, w));
        return "pages/ledger/checkSheet";
    }

    private List<Row> rows(Asked asked, List<Actor> actors, Instant now) {
        return sheet.of(
                actors, asked.area(), types.of(asked.edition(), asked.pillar(), asked.type()), asked.day(), now);
    }

    private Asked asked(Typed typed, List<Actor> actors, Visitor visitor, List<Problem> problems, Words w) {
        var area = typed.given("area").orElse(actors.getFirst().area());
        if (!directory.opens(area, actors)) throw seats.hidden(visitor, area, FORM);
        var day = typed.given("day");
        var found = day.flatMap(FieldsAsked::day);
        if (day.isPresent() && found.isEmpty()) problems.add(new Problem("day", w.t("ledger.day.wrong", day.get())));
        return new Asked(
                area,
                known(typed.value("edition")),
                known(typed.value("pillar")),
                known(typed.value("type")),
                found.orElse(ChinaTime.day(clock.instant())));
    }

    /** What can't be an id narrows nothing. */
    private static String known(String id) {
        return id.matches("[a-z0-9/-]{1,60}") ? id : "";
    }

    /** The whole sheet, what is confirmed with it, for a spreadsheet. */
    @GetMapping(CheckSheetShown.ROOT + ".csv")
    ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> query, Turn turn) {
        var w = turn.words();
        var actors = seats.actors(turn.visitor());
        var problems = new ArrayList<Problem>();
        var asked = asked(new Typed(FORM, query, List.of()), actors, turn.visitor(), problems, w);
        if (!problems.isEmpty()) throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        var reader = words.to(actors, w);
        var head = Stream.of("sheet.pillar", "column.type", "column.name", "column.area", "about.keeper", "column.from")
                .map(key -> w.t("ledger." + key));
        var lines = new ArrayList<List<String>>();
        lines.add(Stream.concat(head, Stream.of(w.t("ledger.column.state"), "URL"))
                .toList());
        for (var row : rows(asked, actors, clock.instant())) {
            var version = row.line().version();
            lines.add(List.of(
                    shown.pillar(row.type(), w),
                    w.t(row.type().title()),
                    reader.name(row.type(), version.says().fields()),
                    reader.area(version.area()),
                    version.author().organisationName(),
                    reader.from(version.says()),
                    row.why().map(why -> w.t("ledger.sheet.why." + why)).orElse(w.t("ledger.state.CONFIRMED")),
                    "/ledger/records/" + row.line().id()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        w.t("ledger.sheet") + "-" + asked.area() + "-" + asked.day() + ".csv",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(CheckSheetCsv.bytes(lines));
    }
}
