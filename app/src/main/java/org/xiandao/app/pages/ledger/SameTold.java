package org.xiandao.app.pages.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiandao.app.pages.ledger.LedgerSeats.Seat;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Words;
import org.xiandao.base.Actor;
import org.xiandao.base.Areas;
import org.xiandao.ledger.Kept;
import org.xiandao.ledger.Ledger;
import org.xiandao.ledger.SameDecision;
import org.xiandao.ledger.SamePair;
import org.xiandao.ledger.SamePair.State;
import org.xiandao.ledger.SameThings;
import org.xiandao.ledger.SameThings.Alike;
import org.xiandao.people.People;
import org.xiandao.rules.catalogue.RecordType;
import org.xiandao.rules.pack.Workflow.OfficeKind;

/** What a record's page, and a form for a new one, tell of others that speak or may speak of the same thing. */
@Component
class SameTold {
    private final SameThings things;
    private final Ledger ledger;
    private final People people;
    private final Areas areas;
    private final RecordWords words;

    SameTold(SameThings things, Ledger ledger, People people, Areas areas, RecordWords words) {
        this.things = things;
        this.ledger = ledger;
        this.people = people;
        this.areas = areas;
        this.words = words;
    }

    /** Others are named only to who sees them. */
    List<NoticeView> notices(Seat seat, List<Actor> actors, Words w) {
        var record = seat.record();
        var about = things.about(record.id());
        var notices = new ArrayList<NoticeView>();
        about.into()
                .ifPresent(into -> notices.add(new NoticeView(
                        Tone.WARN,
                        w.t("ledger.alike.into"),
                        w.t("ledger.alike.into.text"),
                        links(List.of(into), actors, "ledger.alike.into.link", w))));
        if (!about.leads().isEmpty())
            notices.add(new NoticeView(
                    Tone.PLAIN,
                    w.t("ledger.alike.leads", about.leads().size()),
                    "",
                    links(about.leads(), actors, "ledger.alike.leads.link", w)));
        for (var pair : about.pairs())
            if (pair.state() == State.OPEN || pair.state() == State.ASKED)
                waiting(pair, seat, actors, w).ifPresent(notices::add);
        return notices;
    }

    private Optional<NoticeView> waiting(SamePair pair, Seat seat, List<Actor> actors, Words w) {
        boolean both =
                actors.stream().anyMatch(actor -> things.find(pair.id(), actor).isPresent());
        boolean asked = pair.state() == State.ASKED && seat.keeps();
        if (!both && !asked) return Optional.empty();
        return Optional.of(new NoticeView(
                Tone.WARN,
                w.t(asked ? "ledger.alike.asked.you" : "ledger.alike.found"),
                asked ? pair.last().map(SameDecision::reason).orElse("") : "",
                List.of(new Link(w.t("ledger.alike.open"), "/ledger/same/" + pair.id()))));
    }

    private List<Link> links(List<UUID> ids, List<Actor> actors, String key, Words w) {
        var reader = words.to(actors, w);
        var links = new ArrayList<Link>();
        for (var id : ids)
            find(id, actors)
                    .ifPresent(record -> links.add(new Link(w.t(key, reader.name(record)), "/ledger/records/" + id)));
        return links;
    }

    private Optional<Kept> find(UUID id, List<Actor> actors) {
        return actors.stream().flatMap(actor -> ledger.find(id, actor).stream()).findFirst();
    }

    /** What was ever decided about a record and another, the latest first. */
    List<SameView.Told> decisions(Seat seat, List<Actor> actors, Words w) {
        var reader = words.to(actors, w);
        var same = new SameWords(reader, w);
        return things.about(seat.record().id()).pairs().stream()
                .flatMap(pair -> pair.decisions().stream())
                .sorted(java.util.Comparator.comparing(SameDecision::at).reversed())
                .map(decision -> same.told(decision, names(decision, actors, reader)))
                .toList();
    }

    private Map<String, String> names(SameDecision decision, List<Actor> actors, RecordWords.Reader reader) {
        return decision.leading()
                .flatMap(id -> find(id, actors))
                .map(record -> Map.of(record.id().toString(), reader.name(record)))
                .orElse(Map.of());
    }

    /** Before a record is written down: what may be it already. Of what the writer doesn't see, only whom to ask. */
    List<NoticeView> alike(RecordType type, List<Alike> found, Actor actor, Words w) {
        var same = new SameWords(words.to(List.of(actor), w), w);
        var notices = new ArrayList<NoticeView>();
        for (var alike : found)
            alike.record()
                    .ifPresent(id -> notices.add(new NoticeView(
                            Tone.WARN,
                            w.t("ledger.alike.seen"),
                            same.why(type, alike.match()),
                            links(List.of(id), List.of(actor), "ledger.alike.seen.link", w))));
        found.stream()
                .filter(alike -> alike.record().isEmpty())
                .map(Alike::within)
                .distinct()
                .forEach(area -> notices.add(NoticeView.of(
                        Tone.WARN, w.t("ledger.alike.hidden"), w.t("ledger.alike.hidden.text", office(area, w)))));
        return notices;
    }

    private String office(String area, Words w) {
        return people.office(OfficeKind.INDUSTRY, area)
                .map(office -> w.t(office.name()))
                .orElseGet(() -> w.t("ledger.alike.office", areas.fullName(area)));
    }
}
