package org.xiandao.app.pages.publication;

import static org.xiandao.app.view.FieldView.Kind.DATE;
import static org.xiandao.app.view.FieldView.Kind.RADIO;
import static org.xiandao.app.view.FieldView.Kind.SELECT;
import static org.xiandao.app.view.FieldView.Kind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.Turn;
import org.xiandao.app.pages.cases.FormView;
import org.xiandao.app.pages.cases.Typed;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.FieldView;
import org.xiandao.app.view.FieldView.Option;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.PartView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.web.Words;
import org.xiandao.people.Member;
import org.xiandao.publication.PublicationCard;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.Kind;
import org.xiandao.publication.life.PublicationCommand;
import org.xiandao.publication.life.PublicationDeciding;
import org.xiandao.publication.life.PublicationRefusal;
import org.xiandao.publication.life.PublicationRefusal.Code;

/** What an office works at and has published, and how it begins something new. */
@Controller
class OfficePages {
    private static final String BEGIN = "begin";

    private final PublicationSeats seats;
    private final Publications publications;
    private final Frames frames;

    OfficePages(PublicationSeats seats, Publications publications, Frames frames) {
        this.seats = seats;
        this.publications = publications;
        this.frames = frames;
    }

    @GetMapping("/office/publications")
    String list(Turn turn) {
        var w = turn.words();
        seats.office(turn.visitor());
        var actors = seats.offices(turn.visitor()).stream().map(Member::actor).toList();
        var rows =
                publications.visible(actors).stream().map(card -> row(card, w)).toList();
        var title = w.t("publication.office");
        var table = new TableView(
                title,
                List.of(
                        Column.text(w.t("publication.name")),
                        Column.text(w.t("publication.kind")),
                        Column.text(w.t("publication.told")),
                        Column.number(w.t("publication.edition")),
                        Column.text(w.t("publication.stage"))),
                rows);
        var links = List.of(
                new Link(w.t("publication.new"), "/office/publications/new"),
                new Link(w.t("publication.public"), "/publications"));
        var section = rows.isEmpty()
                ? new PartView("none", title, List.of(w.t("publication.office.none")), List.of(), List.of(), links)
                : new PartView("publications", title, List.of(), List.of(table), List.of(), links);
        var heading = Heading.of(title, new Link(w.t("nav.trials"), "/trials")).lead(w.t("publication.office.lead"));
        return frames.parts(turn, heading, List.of(section), List.of());
    }

    private static List<Cell> row(PublicationCard card, Words w) {
        Cell title = new Cell.To(card.title(), "/office/publications/" + card.id());
        return List.of(
                card.madeUp() ? new Cell.Demo(title) : title,
                new Cell.Plain(w.t("publication.kind." + card.kind())),
                new Cell.Plain(PublicationWords.period(card, w)),
                new Cell.Number(String.valueOf(card.issue()), ""),
                new Cell.Tag(PublicationWords.stage(card.stage(), w), PublicationWords.tone(card.stage())));
    }

    @GetMapping("/office/publications/new")
    String asked(Turn turn) {
        return asking(Typed.NOTHING, turn);
    }

    @PostMapping("/office/publications")
    String begin(@RequestParam MultiValueMap<String, String> form, Turn turn) {
        var typed = new Typed(BEGIN, form, List.of());
        seats.office(turn.visitor());
        var chosen = typed.value("programme");
        var kind = Stream.of(Kind.values())
                .filter(one -> one.name().equals(typed.value("kind")))
                .findFirst();
        if (chosen.isEmpty() || kind.isEmpty()) return again(unchosen(chosen, kind, typed), typed, turn);
        var member = seats.offices(turn.visitor()).stream()
                .filter(one -> publications.editions(one.actor()).stream()
                        .anyMatch(edition -> edition.id().equals(chosen)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var id = UUID.randomUUID().toString();
        var refusals = seats.begin(turn.visitor(), member, id, chosen, begun(kind.get(), typed));
        return refusals.isEmpty()
                ? "redirect:/office/publications/" + id + "?done=begun"
                : again(refusals, typed, turn);
    }

    private static PublicationCommand.Begin begun(Kind kind, Typed typed) {
        return new PublicationCommand.Begin(kind, typed.value("title"), typed.value("to"), typed.value("asOf"));
    }

    /** Without programme or kind its period can't be judged, all else can. */
    private List<PublicationRefusal> unchosen(String chosen, Optional<Kind> kind, Typed typed) {
        var refusals = new ArrayList<PublicationRefusal>();
        if (chosen.isEmpty()) refusals.add(PublicationRefusal.of(Code.PROGRAMME_MISSING, "programme"));
        if (kind.isEmpty()) refusals.add(PublicationRefusal.of(Code.KIND_MISSING, "kind"));
        refusals.addAll(PublicationDeciding.faults(begun(kind.orElse(Kind.CASE_COLLECTION), typed), seats.today()));
        return refusals;
    }

    private String again(List<PublicationRefusal> refusals, Typed typed, Turn turn) {
        turn.status(PublicationWords.status(refusals));
        return asking(typed.with(PublicationWords.problems(refusals, turn.words())), turn);
    }

    private String asking(Typed typed, Turn turn) {
        var w = turn.words();
        seats.office(turn.visitor());
        var form = new FormView(
                BEGIN,
                w.t("publication.new.form"),
                w.t("publication.new.lead"),
                "/office/publications",
                "",
                fields(seats.offices(turn.visitor()), w).stream()
                        .map(field -> typed.fill(BEGIN, field))
                        .toList(),
                List.of(new FormView.Button("BEGIN", w.t("publication.new.send"), "")));
        var heading = Heading.of(w.t("publication.new"), new Link(w.t("publication.office"), "/office/publications"));
        var part = PartView.of("new", w.t("publication.new.section")).with(List.of(form));
        return frames.parts(turn, heading, List.of(part), typed.problems());
    }

    private List<FieldView> fields(List<Member> members, Words w) {
        var editions = members.stream()
                .flatMap(one -> publications.editions(one.actor()).stream())
                .distinct()
                .toList();
        var fields = new ArrayList<FieldView>();
        fields.add(FieldView.of(SELECT, "programme", w.t("publication.programme"))
                .withOptions(editions.stream()
                        .map(edition -> Option.of(edition.id(), w.t(edition.shortTitle())))
                        .toList())
                .withValue(editions.getFirst().id()));
        fields.add(FieldView.of(RADIO, "kind", w.t("publication.kind"))
                .withOptions(Stream.of(Kind.values())
                        .map(kind -> Option.of(kind.name(), w.t("publication.kind." + kind)))
                        .toList())
                .withValue(Kind.WHITE_PAPER.name()));
        fields.add(FieldView.of(TEXT, "title", w.t("publication.name")));
        var today = seats.today();
        fields.add(FieldView.of(SELECT, "to", w.t("publication.told"))
                .withHint(w.t("publication.told.hint"))
                .withOptions(members.stream()
                        .flatMap(one -> publications.editions(one.actor()).stream()
                                .flatMap(edition -> publications
                                        .periods(edition, one.actor().area(), today)
                                        .stream()))
                        .distinct()
                        .map(span -> Option.of(span.to().toString(), w.t("publication.period", span.from(), span.to())))
                        .toList()));
        fields.add(FieldView.of(DATE, "asOf", w.t("publication.asOf"))
                .withHint(w.t("publication.asOf.hint"))
                .optional());
        return fields;
    }
}
