package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.CaseView;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.Ground;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.Step;
import org.xiandao.ledger.Version;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.catalogue.RecordType.Field;
import org.xiandao.rules.number.Figures;
import org.xiandao.rules.number.Fraction;

/** A record: what it says, what was ever said of it, and what an office makes of it. */
@Controller
class RecordPages {
    private static final String STEP = "step";
    private static final String REASON = "reason";

    private final LedgerSeats seats;
    private final Ledger ledger;
    private final RecordWords words;
    private final SameTold same;
    private final EvidenceShown evidence;
    private final Frames frames;
    private final Clock clock;

    RecordPages(
            LedgerSeats seats,
            Ledger ledger,
            RecordWords words,
            SameTold same,
            EvidenceShown evidence,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.ledger = ledger;
        this.words = words;
        this.same = same;
        this.evidence = evidence;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/records/{id}")
    String record(@PathVariable String id, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seats.sit(turn.visitor(), id), Typed.NOTHING, done, turn);
    }

    @PostMapping("/ledger/records/{id}/steps")
    String step(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed(STEP, form, List.of());
        var kind = typed.verb(Step.Kind.class);
        var seat = seats.sit(turn.visitor(), id, one -> ledger.mayVerify(one.record(), kind, one.actor()), kind.name());
        int seen = typed.value("stage").matches("\\d{1,6}") ? Integer.parseInt(typed.value("stage")) : 0;
        var result = ledger.take(seat.record().id(), seen, kind, typed.value(REASON), seat.actor(), clock.instant());
        return switch (result) {
            case Ledger.Result.Done taken -> "redirect:/ledger/records/" + id + "?done=" + kind.name();
            case Ledger.Result.Refused refused -> {
                seats.refused(turn.visitor(), seat.member(), STEP, id, refused.refusals());
                turn.status(Spoken.status(refused.refusals()));
                var problems = refused.refusals().stream()
                        .map(refusal -> new Problem(REASON, RecordWords.refusal(refusal, w)))
                        .toList();
                yield show(seats.sit(turn.visitor(), id), typed.with(problems), "", turn);
            }
        };
    }

    private String show(Seat seat, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var now = clock.instant();
        var record = seat.record();
        var version = StatementPages.standing(record, now);
        var actors = seats.actors(seat.visitor());
        var reader = words.to(actors, w);
        var form = form(seat, typed, w);
        var seen = new RecordView(
                reader.state(ledger.ground(record, version.number(), ChinaTime.day(now), now), seat.type()),
                reader.origin(version.says().origin()),
                facts(seat.type(), version.says().fields(), reader, w),
                about(seat, version, reader, w),
                actions(seat, version, w),
                form,
                form.isEmpty() ? note(seat, w) : "",
                typed.problems(),
                new RecordHistory(seat, evidence.proofs(seat, now), ChinaTime.day(now), reader, w).told());
        var notices = new ArrayList<>(notices(seat, version, done, w));
        notices.addAll(same.notices(seat, actors, w));
        var heading = Heading.of(
                        reader.title(seat.type(), version.says().fields()),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(
                                w.t(seat.type().title()),
                                "/ledger/" + seat.type().id()))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("seen", seen);
        turn.put("same", same.decisions(seat, actors, w));
        turn.put("evidence", evidence.of(seat, now, w));
        return "pages/ledger/record";
    }

    private List<NoticeView> notices(Seat seat, Version version, String done, Words w) {
        var notices = new ArrayList<NoticeView>();
        var key = "ledger.done." + done;
        if (!done.isEmpty() && w.knows(key)) notices.add(NoticeView.of(Tone.GOOD, w.t(key), ""));
        boolean holds = seat.record()
                .asOf(ChinaTime.day(clock.instant()), clock.instant())
                .isPresent();
        if (version.says().ended() && !holds)
            notices.add(NoticeView.of(
                    Tone.PLAIN,
                    w.t("ledger.ended", version.says().trueFrom()),
                    version.says().reason()));
        return notices;
    }

    static List<RecordView.Fact> facts(
            RecordType type, Map<String, String> fields, RecordWords.Reader reader, Words w) {
        return type.fields().stream()
                .filter(field -> fields.containsKey(field.id()))
                .map(field -> new RecordView.Fact(w.t(field.title()), fact(type, field, fields, reader, w)))
                .toList();
    }

    /** A figure above what the law allows is shown as such, with the article. */
    private static Cell fact(
            RecordType type, Field field, Map<String, String> fields, RecordWords.Reader reader, Words w) {
        var value = fields.getOrDefault(field.id(), "");
        return type.limit(field.id(), fields)
                .filter(limit -> Fraction.parse(value).compareTo(limit.atMost()) > 0)
                .<Cell>map(limit -> new Cell.Tag(
                        w.t(
                                "ledger.aboveLimit",
                                reader.text(field, value),
                                Figures.of(limit.atMost()),
                                w.t(limit.source())),
                        Tone.BAD))
                .orElseGet(() -> reader.cell(field, value));
    }

    private static List<CaseView.Fact> about(Seat seat, Version version, RecordWords.Reader reader, Words w) {
        return List.of(
                new CaseView.Fact(w.t("ledger.about.keeper"), version.author().organisationName()),
                new CaseView.Fact(w.t("ledger.column.area"), reader.area(version.area())),
                new CaseView.Fact(w.t("ledger.column.from"), reader.from(version.says())),
                new CaseView.Fact(w.t("ledger.about.known"), w.time(version.known())),
                new CaseView.Fact(
                        w.t("ledger.about.versions"),
                        w.number(seat.record().versions().size())));
    }

    private static List<Link> actions(Seat seat, Version version, Words w) {
        if (!seat.keeps()) return List.of();
        var root = "/ledger/records/" + seat.record().id();
        var links = new ArrayList<Link>();
        links.add(new Link(w.t("ledger.change"), root + "/change"));
        links.add(new Link(w.t("ledger.correct"), root + "/correct?version=" + version.number()));
        if (!version.says().ended()) links.add(new Link(w.t("ledger.end"), root + "/end"));
        return links;
    }

    /** Checks, confirms or returns what was said last. */
    private Optional<FormView> form(Seat seat, Typed typed, Words w) {
        var last = seat.record().last();
        var now = clock.instant();
        var ground = ledger.ground(seat.record(), last.number(), ChinaTime.day(now), now);
        var buttons = new ArrayList<FormView.Button>();
        for (var kind : Step.Kind.values()) {
            boolean may = seats.seats(seat.visitor(), seat.record().id().toString()).stream()
                    .anyMatch(one -> ledger.mayVerify(one.record(), kind, one.actor()));
            if (may && fits(kind, ground, seat.type()) && !wroteIt(seat, kind))
                buttons.add(new FormView.Button(kind.name(), w.t("ledger.step." + kind), css(kind)));
        }
        if (buttons.isEmpty()) return Optional.empty();
        var reason = FieldView.of(LONG_TEXT, REASON, w.t("ledger.step.reason"))
                .optional()
                .withHint(w.t("ledger.step.reason.hint"));
        return Optional.of(new FormView(
                STEP,
                w.t("ledger.step.title", last.number()),
                w.t("ledger.step.lead"),
                "/ledger/records/" + seat.record().id() + "/steps",
                Integer.toString(last.number()),
                typed.fill(STEP, List.of(reason)),
                buttons));
    }

    /** What was confirmed by evidence that is gone is checked and confirmed again, once there is other evidence. */
    private static boolean fits(Step.Kind kind, Ground ground, RecordType type) {
        var step = ground.step();
        boolean proven = ground.lack(type).isEmpty();
        return switch (kind) {
            case CHECKED -> step.isEmpty() || step.get() == Step.Kind.RETURNED || ground.fallen(type) && proven;
            case CONFIRMED -> step.equals(Optional.of(Step.Kind.CHECKED)) && proven;
            case RETURNED -> !step.equals(Optional.of(Step.Kind.RETURNED));
        };
    }

    /** Nobody checks their own words, or confirms their own check. */
    private static boolean wroteIt(Seat seat, Step.Kind kind) {
        var me = seat.actor().account();
        boolean checked = kind == Step.Kind.CONFIRMED
                && seat.record().steps().getLast().author().account().equals(me);
        return checked || seat.record().last().author().account().equals(me);
    }

    private String note(Seat seat, Words w) {
        boolean decides = seats.seats(seat.visitor(), seat.record().id().toString()).stream()
                .anyMatch(one -> ledger.mayVerify(one.record(), Step.Kind.CONFIRMED, one.actor()));
        boolean unchecked = seat.record().state(seat.record().last().number()).isEmpty();
        if (!decides || seat.keeps()) return "";
        if (unchecked) return w.t("ledger.step.unchecked");
        var now = clock.instant();
        var ground = ledger.ground(seat.record(), seat.record().last().number(), ChinaTime.day(now), now);
        return ground.lack(seat.type()).isPresent() ? w.t("ledger.step.unproven") : "";
    }

    private static String css(Step.Kind kind) {
        return switch (kind) {
            case CHECKED, CONFIRMED -> "";
            case RETURNED -> "plain";
        };
    }
}
