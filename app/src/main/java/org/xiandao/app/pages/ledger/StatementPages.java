package org.xiandao.app.pages.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.pages.ledger.Spoken.Fault;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.TableView;
import org.xiandao.app.web.Words;
import org.xiandao.base.ChinaTime;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.ledger.Statement;
import org.xiandao.ledger.Version;
import org.xiandao.rules.catalogue.Catalogue;

/** Whoever keeps a record says that the thing has changed, that it has ended, or that a version was wrong. */
@Controller
class StatementPages {
    private final LedgerSeats seats;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final FieldsAsked asked;
    private final SaidAsked said;
    private final RecordWords words;
    private final Frames frames;
    private final Clock clock;

    StatementPages(
            LedgerSeats seats,
            Ledger ledger,
            Catalogue catalogue,
            FieldsAsked asked,
            SaidAsked said,
            RecordWords words,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.asked = asked;
        this.said = said;
        this.words = words;
        this.frames = frames;
        this.clock = clock;
    }

    enum Way {
        CHANGE,
        CORRECT,
        END;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param base the version that is spoken of */
    private record Talk(Way way, Seat seat, Version base, Words w, Instant now) {
        String root() {
            return "/ledger/records/" + seat.record().id();
        }

        String action() {
            return root() + "/" + way.path() + (way == Way.CORRECT ? "?version=" + base.number() : "");
        }
    }

    @GetMapping("/ledger/records/{id}/change")
    String changing(@PathVariable String id, Turn turn) {
        return ask(talk(Way.CHANGE, id, 0, turn), turn);
    }

    @GetMapping("/ledger/records/{id}/correct")
    String correcting(@PathVariable String id, @RequestParam int version, Turn turn) {
        return ask(talk(Way.CORRECT, id, version, turn), turn);
    }

    @GetMapping("/ledger/records/{id}/end")
    String ending(@PathVariable String id, Turn turn) {
        return ask(talk(Way.END, id, 0, turn), turn);
    }

    @PostMapping("/ledger/records/{id}/change")
    String change(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        return speak(talk(Way.CHANGE, id, 0, turn), form, turn);
    }

    @PostMapping("/ledger/records/{id}/correct")
    String correct(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Turn turn) {
        return speak(talk(Way.CORRECT, id, version, turn), form, turn);
    }

    @PostMapping("/ledger/records/{id}/end")
    String end(@PathVariable String id, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        return speak(talk(Way.END, id, 0, turn), form, turn);
    }

    private Talk talk(Way way, String id, int version, Turn turn) {
        var seat = seats.sitAsKeeper(turn.visitor(), id);
        var now = clock.instant();
        var base = way == Way.CORRECT
                ? seat.record().versions().stream()
                        .filter(one -> one.number() == version)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : standing(seat.record(), now);
        return new Talk(way, seat, base, turn.words(), now);
    }

    /** What is so today; of what has ended or not yet begun, what was said last. */
    static Version standing(Kept record, Instant now) {
        return record.asOf(ChinaTime.day(now), now).orElse(record.last());
    }

    private String ask(Talk talk, Turn turn) {
        var seat = talk.seat();
        var says = talk.base().says();
        var values = new HashMap<>(says.fields());
        boolean ownDay = !says.trueFrom().equals(Ledger.begins(seat.type(), says.fields()));
        if (talk.way() == Way.CORRECT) {
            if (ownDay) values.put(Spoken.FROM, says.trueFrom().toString());
            values.put(Spoken.SOURCE, says.origin().source());
        }
        var spoken = new Spoken(seat.type(), values);
        return show(talk, spoken, List.of(), Optional.empty(), turn);
    }

    private String speak(Talk talk, MultiValueMap<String, String> form, Turn turn) {
        var w = talk.w();
        var seat = talk.seat();
        var spoken = Spoken.posted(seat.type(), form);
        var own = spoken.own(talk.way() != Way.CORRECT, true, talk.now(), w);
        if (!own.isEmpty()) {
            var faults = new ArrayList<Fault>();
            if (talk.way() != Way.END)
                faults.addAll(spoken.faults(ledger.problems(seat.type(), spoken.fields(), talk.now()), catalogue, w));
            faults.addAll(own);
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(talk, spoken, faults, Optional.empty(), turn);
        }
        return switch (said(talk, spoken)) {
            case Ledger.Result.Done done ->
                "redirect:" + talk.root() + "?done=" + talk.way().path();
            case Ledger.Result.Refused refused -> refuse(talk, spoken, refused.refusals(), turn);
        };
    }

    private Ledger.Result said(Talk talk, Spoken spoken) {
        var record = talk.seat().record();
        var base = talk.base().says();
        var by = talk.seat().actor();
        boolean ended = switch (talk.way()) {
            case CHANGE -> false;
            case END -> true;
            case CORRECT -> base.ended() && !spoken.value(Spoken.ENDED).equals("no");
        };
        var fields = talk.way() == Way.END ? base.fields() : spoken.fields();
        var statement = new Statement(
                spoken.from().orElseGet(() -> Ledger.begins(talk.seat().type(), fields)),
                ended,
                fields,
                spoken.value(Spoken.REASON),
                SaidAsked.origin(spoken, base.origin()));
        return talk.way() == Way.CORRECT
                ? ledger.correct(record.id(), spoken.seen(), talk.base().number(), statement, by, talk.now())
                : ledger.change(record.id(), spoken.seen(), statement, by, talk.now());
    }

    private String refuse(Talk talk, Spoken spoken, List<LedgerRefusal> refusals, Turn turn) {
        var seat = talk.seat();
        seats.refused(
                seat.visitor(),
                seat.member(),
                talk.way().path(),
                seat.record().id().toString(),
                refusals);
        turn.status(Spoken.status(refusals));
        boolean stale = refusals.stream().anyMatch(one -> one.code() == LedgerRefusal.Code.STALE);
        var fresh = seats.sitAsKeeper(seat.visitor(), seat.record().id().toString());
        var again = new Talk(talk.way(), fresh, talk.base(), talk.w(), talk.now());
        return show(
                again,
                spoken,
                spoken.refused(refusals, catalogue, talk.w()),
                stale ? Optional.of(differences(again, spoken)) : Optional.empty(),
                turn);
    }

    /** What was typed beside what another has written meanwhile. */
    private TableView differences(Talk talk, Spoken spoken) {
        var w = talk.w();
        var reader = words.to(List.of(talk.seat().actor()), w);
        var last = talk.seat().record().last();
        var mine = talk.way() == Way.END ? talk.base().says().fields() : spoken.fields();
        return RecordHistory.differences(
                w.t("ledger.stale", last.author().name(), last.known()),
                w.t("ledger.stale.mine"),
                w.t("ledger.stale.theirs"),
                talk.seat().type(),
                mine,
                last.says().fields(),
                reader,
                w);
    }

    private String show(Talk talk, Spoken spoken, List<Fault> faults, Optional<TableView> differences, Turn turn) {
        var w = talk.w();
        var seat = talk.seat();
        var type = seat.type();
        var errors = Spoken.byPath(faults);
        var name = words.to(List.of(seat.actor()), w)
                .title(type, talk.base().says().fields());
        var form = new StatementForm(
                talk.action(),
                seat.record().last().number(),
                "",
                spoken.summary(faults, w),
                differences,
                talk.way() == Way.END
                        ? List.of()
                        : asked.of(type, spoken.values(), errors, seat.actor(), talk.now(), w),
                about(talk, spoken, errors),
                w.t("ledger." + talk.way().path() + ".go"),
                talk.root());
        var heading = Heading.of(
                        w.t(
                                "ledger." + talk.way().path() + ".title",
                                talk.base().number()),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t(type.title()), "/ledger/" + type.id()),
                        new Link(name, talk.root()))
                .lead(w.t("ledger." + talk.way().path() + ".lead"));
        turn.put("page", frames.frame(turn, heading));
        turn.put("form", form);
        return "pages/ledger/statement";
    }

    private List<FieldView> about(Talk talk, Spoken spoken, Map<String, List<String>> errors) {
        var w = talk.w();
        var about = new ArrayList<FieldView>();
        switch (talk.way()) {
            case CHANGE -> about.add(said.day(w.t("ledger.change.from"), spoken, errors));
            case END -> about.add(said.day(w.t("ledger.end.from"), spoken, errors));
            case CORRECT -> {
                about.add(said.from(talk.seat().type(), spoken, errors, w));
                if (talk.base().says().ended()) about.add(said.ended(spoken, w));
            }
        }
        about.add(said.reason(spoken, errors, w));
        if (talk.way() != Way.END) about.add(said.source(spoken, errors, w));
        return about;
    }
}
