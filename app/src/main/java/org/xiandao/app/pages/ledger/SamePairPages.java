package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.LONG_TEXT;
import static org.xiandao.app.view.FieldView.Kind.RADIO;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.pages.ledger.SameSeats.Seat;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Problem;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Audit;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.SameDecision.Kind;
import org.xiandao.ledger.SamePair;
import org.xiandao.ledger.SameRefusal;
import org.xiandao.ledger.SameThings;

/** Two records side by side; an office says whether they are one, a unit that is asked answers. */
@Controller
class SamePairPages {
    private static final String FORM = "same";
    private static final String LEADING = "leading";
    private static final String REASON = "reason";

    private final SameSeats seats;
    private final SameThings things;
    private final RecordWords words;
    private final Frames frames;
    private final Audit audit;
    private final Clock clock;

    SamePairPages(SameSeats seats, SameThings things, RecordWords words, Frames frames, Audit audit, Clock clock) {
        this.seats = seats;
        this.things = things;
        this.words = words;
        this.frames = frames;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/ledger/same/{id}")
    String pair(@PathVariable String id, @RequestParam(defaultValue = "") String done, Turn turn) {
        return show(seats.sit(turn.visitor(), id), Typed.NOTHING, done, turn);
    }

    @PostMapping("/ledger/same/{id}")
    String decide(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var typed = new Typed(FORM, form, List.of());
        var kind = typed.verb(Kind.class);
        var seat = kind == Kind.ANSWERED ? seats.sitAsAsked(turn.visitor(), id) : seats.sit(turn.visitor(), id);
        var pair = seat.pair();
        var leading = pair.one().toString().equals(typed.value(LEADING))
                ? Optional.of(pair.one())
                : Optional.of(pair.other()).filter(other -> other.toString().equals(typed.value(LEADING)));
        var by = turn.visitor().callerFor(seat.member());
        var result = things.decide(
                pair.id(), typed.value("stage"), kind, leading, typed.value(REASON), seat.actor(), clock.instant());
        return switch (result) {
            case SameThings.Result.Done done -> {
                audit.done(by, "ledger.same", id, Map.of("kind", kind.name()));
                yield "redirect:" + (kind == Kind.ANSWERED ? "/ledger/same?" : "/ledger/same/" + id + "?") + "done="
                        + kind;
            }
            case SameThings.Result.Refused(var refusals) -> {
                audit.refused(by, "ledger.same", id, refusals);
                if (refusals.contains(SameRefusal.NOT_YOURS)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
                turn.status(status(refusals));
                var problems = refusals.stream()
                        .map(refusal -> new Problem(
                                refusal == SameRefusal.LEADING_MISSING ? LEADING : REASON,
                                w.t("ledger.alike.refusal." + refusal)))
                        .toList();
                yield show(seats.sit(turn.visitor(), id), typed.with(problems), "", turn);
            }
        };
    }

    private static HttpStatus status(Set<SameRefusal> refusals) {
        return refusals.stream().anyMatch(code -> switch (code) {
                    case STALE, DECIDED_ALREADY, NOTHING_TO_UNDO, NOT_ASKED, CONTRADICTS -> true;
                    case NOT_YOURS, REASON_MISSING, LEADING_MISSING, OWN_WORK -> false;
                })
                ? HttpStatus.CONFLICT
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private String show(Seat seat, Typed typed, String done, Turn turn) {
        var w = turn.words();
        var reader = words.to(List.of(seat.actor()), w);
        var same = new SameWords(reader, w);
        var pair = seat.pair();
        var names = same.names(seat.type(), seat.seen());
        var match = pair.found().map(SamePair.Found::match);
        var form = form(seat, names, typed, w);
        var view = new SameView(
                same.state(pair),
                seat.seesBoth() ? match.map(it -> same.why(seat.type(), it)).orElse("") : "",
                seat.seesBoth()
                        ? Optional.of(same.beside(
                                seat.type(), seat.seen().getFirst(), seat.seen().getLast(), match))
                        : Optional.empty(),
                seat.seesBoth()
                        ? List.of()
                        : seat.seen().stream()
                                .map(record -> new Link(
                                        names.getOrDefault(record.id().toString(), ""),
                                        "/ledger/records/" + record.id()))
                                .toList(),
                form,
                form.isEmpty() ? w.t("ledger.alike.waits") : "",
                typed.problems(),
                pair.decisions().stream()
                        .map(decision -> same.told(decision, names))
                        .toList()
                        .reversed());
        var heading = Heading.of(
                        w.t("ledger.alike.title", w.t(seat.type().title())),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t("ledger.alike"), "/ledger/same"))
                .lead(w.t(seat.seesBoth() ? "ledger.alike.pair.lead" : "ledger.alike.asked.lead"))
                .notices(
                        w.knows("ledger.alike.done." + done)
                                ? List.of(NoticeView.of(Tone.GOOD, w.t("ledger.alike.done." + done), ""))
                                : List.of());
        turn.put("page", frames.frame(turn, heading));
        turn.put("seen", view);
        return "pages/ledger/pair";
    }

    private Optional<FormView> form(Seat seat, Map<String, String> names, Typed typed, Words w) {
        if (!seat.seesBoth()) return Optional.of(form(seat, "answer", List.of(reason(w)), typed, w, Kind.ANSWERED));
        if (!seat.decides()) return Optional.empty();
        return switch (seat.pair().state()) {
            case OPEN, ASKED ->
                Optional.of(form(
                        seat,
                        "decide",
                        List.of(leading(seat, names, w), reason(w)),
                        typed,
                        w,
                        Kind.SAME,
                        Kind.DIFFERENT,
                        Kind.ASKED));
            case SAME, DIFFERENT -> Optional.of(form(seat, "undo", List.of(reason(w)), typed, w, Kind.UNDONE));
            case GONE -> Optional.empty();
        };
    }

    private static FormView form(Seat seat, String key, List<FieldView> fields, Typed typed, Words w, Kind... kinds) {
        return new FormView(
                FORM,
                w.t("ledger.alike." + key),
                w.t("ledger.alike." + key + ".lead"),
                "/ledger/same/" + seat.pair().id(),
                seat.pair().token(),
                typed.fill(FORM, fields),
                Arrays.stream(kinds)
                        .map(kind -> new FormView.Button(
                                kind.name(), w.t("ledger.alike.verb." + kind), kind == kinds[0] ? "" : "plain"))
                        .toList());
    }

    private static FieldView reason(Words w) {
        return FieldView.of(LONG_TEXT, REASON, w.t("ledger.reason")).withHint(w.t("ledger.alike.reason.hint"));
    }

    /** The one whose history goes back further is chosen already: days before it begins would count for nothing. */
    private static FieldView leading(Seat seat, Map<String, String> names, Words w) {
        var longest = seat.seen().stream()
                .sorted(Comparator.comparing((Kept record) -> first(record))
                        .thenComparing(record -> record.versions().getFirst().known())
                        .thenComparing(Kept::id))
                .toList();
        return FieldView.of(RADIO, LEADING, w.t("ledger.alike.leading"))
                .withHint(w.t("ledger.alike.leading.hint"))
                .withOptions(seat.seen().stream()
                        .map(record -> new Option(
                                record.id().toString(),
                                names.getOrDefault(record.id().toString(), ""),
                                record.last().author().organisationName()))
                        .toList())
                .withValue(longest.getFirst().id().toString());
    }

    private static java.time.LocalDate first(Kept record) {
        return record.versions().stream()
                .map(version -> version.says().trueFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
