package org.xiandao.app.pages.ledger;

import static org.xiandao.app.view.FieldView.Kind.SELECT;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.ledger.Spoken.Fault;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.LedgerRefusal;
import org.xiandao.ledger.Origin;
import org.xiandao.ledger.SameThings;
import org.xiandao.ledger.SameThings.Alike;
import org.xiandao.people.Member;
import org.xiandao.rules.catalogue.Catalogue;

/** A new record is written down. */
@Controller
class DeclarePages {
    private final LedgerSeats seats;
    private final Ledger ledger;
    private final Catalogue catalogue;
    private final FieldsAsked asked;
    private final SaidAsked said;
    private final SameThings things;
    private final SameTold same;
    private final Frames frames;
    private final Clock clock;

    DeclarePages(
            LedgerSeats seats,
            Ledger ledger,
            Catalogue catalogue,
            FieldsAsked asked,
            SaidAsked said,
            SameThings things,
            SameTold same,
            Frames frames,
            Clock clock) {
        this.seats = seats;
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.asked = asked;
        this.said = said;
        this.things = things;
        this.same = same;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/ledger/{typeId}/new")
    String asking(@PathVariable String typeId, Turn turn) {
        var fillers = seats.fillers(turn.visitor());
        var spoken = new Spoken(seats.type(typeId), Map.of());
        return show(spoken, List.of(), List.of(), fillers, turn);
    }

    @PostMapping("/ledger/{typeId}/new")
    String declare(@PathVariable String typeId, @RequestParam MultiValueMap<String, String> form, Turn turn) {
        var w = turn.words();
        var now = clock.instant();
        var fillers = seats.fillers(turn.visitor());
        var spoken = Spoken.posted(seats.type(typeId), form);
        var own = spoken.own(false, false, now, w);
        if (!own.isEmpty()) {
            var faults =
                    new ArrayList<>(spoken.faults(ledger.problems(spoken.type(), spoken.fields(), now), catalogue, w));
            faults.addAll(own);
            turn.status(HttpStatus.UNPROCESSABLE_CONTENT);
            return show(spoken, faults, List.of(), fillers, turn);
        }
        var by = by(spoken, fillers);
        var alike = alike(spoken, by.actor(), now);
        if (!alike.isEmpty() && !token(alike).equals(spoken.value(Spoken.ALIKE))) {
            turn.status(HttpStatus.CONFLICT);
            var warned = spoken.with(Spoken.ALIKE, token(alike));
            var notices = same.alike(spoken.type(), alike, by.actor(), w);
            return show(warned, List.of(), notices, fillers, turn);
        }
        var origin = SaidAsked.origin(spoken, Origin.DECLARED);
        var result = ledger.declare(UUID.randomUUID(), typeId, spoken.fields(), spoken.from(), origin, by.actor(), now);
        return switch (result) {
            case Ledger.Result.Done done ->
                "redirect:/ledger/records/" + done.record().id() + "?done=declare";
            case Ledger.Result.Refused refused -> {
                seats.refused(turn.visitor(), by, "declare", typeId, refused.refusals());
                turn.status(Spoken.status(refused.refusals()));
                yield show(
                        spoken,
                        spoken.refused(refused.refusals(), catalogue, w),
                        others(refused.refusals(), turn.visitor(), w),
                        fillers,
                        turn);
            }
        };
    }

    /** Of a record that is refused anyhow, nothing is asked. */
    private List<Alike> alike(Spoken spoken, Actor by, Instant now) {
        return ledger.problems(spoken.type(), spoken.fields(), now).isEmpty()
                ? things.alike(spoken.type().id(), spoken.fields(), by)
                : List.of();
    }

    /** Whoever was told of the same records before, and sends it again, means it. */
    private static String token(List<Alike> alike) {
        return Integer.toHexString(new HashSet<>(alike).hashCode());
    }

    private static Member by(Spoken spoken, List<Member> fillers) {
        return fillers.stream()
                .filter(member -> member.organisation().id().toString().equals(spoken.value(Spoken.UNIT)))
                .findFirst()
                .orElse(fillers.getFirst());
    }

    /** The way to the record that is there already, for who sees it. */
    private List<NoticeView> others(List<LedgerRefusal> refusals, Visitor visitor, Words w) {
        return refusals.stream()
                .filter(refusal -> refusal.code() == LedgerRefusal.Code.SAME_KEY)
                .filter(refusal -> !seats.seats(visitor, refusal.about()).isEmpty())
                .map(refusal -> new NoticeView(
                        Tone.WARN,
                        w.t("ledger.same"),
                        w.t("ledger.same.text"),
                        List.of(new Link(w.t("ledger.same.open"), "/ledger/records/" + refusal.about()))))
                .toList();
    }

    private String show(Spoken spoken, List<Fault> faults, List<NoticeView> notices, List<Member> fillers, Turn turn) {
        var w = turn.words();
        var type = spoken.type();
        var errors = Spoken.byPath(faults);
        var by = by(spoken, fillers);
        var back = "/ledger/" + type.id();
        var about = new ArrayList<FieldView>();
        if (fillers.size() > 1) about.add(unit(by, fillers, w));
        about.add(said.from(type, spoken, errors, w));
        about.add(said.source(spoken, errors, w));
        var form = new StatementForm(
                back + "/new",
                0,
                spoken.value(Spoken.ALIKE),
                spoken.summary(faults, w),
                Optional.empty(),
                asked.of(type, spoken.values(), errors, by.actor(), clock.instant(), w),
                about,
                w.t(notices.isEmpty() ? "ledger.declare.go" : "ledger.alike.declare.go"),
                back);
        var heading = Heading.of(
                        w.t("ledger.declare", type.title()),
                        new Link(w.t("nav.ledger"), "/ledger"),
                        new Link(w.t(type.title()), back))
                .lead(type.note().map(w::t).orElse(""))
                .notices(notices);
        turn.put("page", frames.frame(turn, heading));
        turn.put("form", form);
        return "pages/ledger/statement";
    }

    private static FieldView unit(Member by, List<Member> fillers, Words w) {
        return FieldView.of(SELECT, Spoken.UNIT, w.t("ledger.unit"))
                .withOptions(fillers.stream()
                        .map(member -> Option.of(
                                member.organisation().id().toString(),
                                w.t(member.organisation().name())))
                        .toList())
                .withValue(by.organisation().id().toString());
    }
}
