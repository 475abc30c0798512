package org.xiandao.app.pages.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.xiandao.app.pages.Download;
import org.xiandao.app.pages.Frames;
import org.xiandao.app.pages.Frames.Heading;
import org.xiandao.app.pages.publication.PublicationSeats.Reading;
import org.xiandao.app.security.Visitor;
import org.xiandao.app.view.Cell;
import org.xiandao.app.view.EmptyView;
import org.xiandao.app.view.Link;
import org.xiandao.app.view.NoticeView;
import org.xiandao.app.view.TableView;
import org.xiandao.app.view.TableView.Column;
import org.xiandao.app.view.Tone;
import org.xiandao.app.web.Language;
import org.xiandao.app.web.Words;
import org.xiandao.publication.PublicationCard;
import org.xiandao.publication.Publications;
import org.xiandao.publication.life.PublicationEvent.Begun;
import org.xiandao.publication.life.PublicationEvent.Published;
import org.xiandao.publication.life.PublicationEvent.Withdrawn;
import org.xiandao.publication.life.PublicationState;
import org.xiandao.publication.life.PublicationState.Held;
import org.xiandao.publication.life.PublicationState.Said;
import org.xiandao.publication.life.PublicationState.Stage;

/** What has been published, for everybody: the list, each as a page and as a document; a draft is read by its office alone. */
@Controller
class ReadingPages {
    private final PublicationSeats seats;
    private final Publications publications;
    private final Frames frames;

    ReadingPages(PublicationSeats seats, Publications publications, Frames frames) {
        this.seats = seats;
        this.publications = publications;
        this.frames = frames;
    }

    @GetMapping("/publications")
    String list(HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        var rows = publications.open().stream().map(card -> row(card, w)).toList();
        model.addAttribute(
                "page",
                frames.frame(
                        request, visitor, Heading.of(w.t("publication.title")).lead(w.t("publication.lead"))));
        model.addAttribute(
                "table",
                new TableView(
                        w.t("publication.list"),
                        List.of(
                                Column.text(w.t("publication.name")),
                                Column.text(w.t("publication.kind")),
                                Column.text(w.t("publication.by")),
                                Column.text(w.t("publication.on")),
                                Column.text(w.t("publication.stage"))),
                        rows));
        model.addAttribute("empty", new EmptyView(w.t("publication.none"), w.t("publication.none.text"), List.of()));
        model.addAttribute(
                "links",
                visitor.filter(seen -> !seats.offices(seen).isEmpty()).stream()
                        .map(seen -> new Link(w.t("publication.work"), "/office/publications"))
                        .toList());
        return "pages/publication/list";
    }

    private static List<Cell> row(PublicationCard card, Words w) {
        Cell title = new Cell.To(card.title(), "/publications/" + card.id());
        return List.of(
                card.madeUp() ? new Cell.Demo(title) : title,
                new Cell.Plain(w.t("publication.kind." + card.kind())),
                new Cell.Plain(card.organisationName()),
                new Cell.Short(card.published().map(w::date).orElse("—")),
                state(card, w));
    }

    private static Cell state(PublicationCard card, Words w) {
        if (card.stage() == Stage.PUBLISHED && card.superseded().isPresent())
            return new Cell.Tag(w.t("publication.superseded"), Tone.PLAIN);
        return new Cell.Tag(PublicationWords.stage(card.stage(), w), PublicationWords.tone(card.stage()));
    }

    @GetMapping("/publications/{publication}")
    String read(@PathVariable String publication, HttpServletRequest request, Optional<Visitor> visitor, Model model) {
        var w = Words.in(Language.of(request));
        var reading = seats.read(visitor, publication);
        var state = reading.state();
        var shown = new ChapterShown(w, reading.office().isPresent());
        var links = new ArrayList<Link>();
        if (reading.whole()) {
            links.add(new Link(w.t("publication.docx"), "/publications/" + publication + "/paper.docx"));
            links.add(new Link(w.t("publication.pdf"), "/publications/" + publication + "/paper.pdf"));
        }
        reading.office().ifPresent(at -> links.add(new Link(w.t("publication.work"), at.root())));
        model.addAttribute(
                "page",
                frames.frame(
                        request,
                        visitor,
                        Heading.of(state.title(), new Link(w.t("publication.title"), "/publications"))
                                .lead(lead(reading, w))
                                .notices(notices(reading, w))));
        model.addAttribute("demo", state.madeUp());
        model.addAttribute("links", links);
        model.addAttribute(
                "chapters",
                reading.whole() ? state.chapters().stream().map(shown::of).toList() : List.<ChapterView>of());
        return "pages/publication/read";
    }

    private static String lead(Reading reading, Words w) {
        var state = reading.state();
        var parts = new ArrayList<String>();
        parts.add(w.t("publication.kind." + state.first().kind()));
        parts.add(state.first().organisationName());
        state.first()
                .to()
                .ifPresent(to ->
                        parts.add(w.t("publication.period", state.first().from().orElse(to), to)));
        state.publishing().ifPresent(said -> {
            var number = ((Published) said.event()).documentNumber();
            if (!number.isEmpty()) parts.add(number);
            parts.add(w.t("publication.published.on", w.date(said.at())));
        });
        parts.add(w.t("publication.issue", state.first().issue()));
        return String.join(" · ", parts);
    }

    private List<NoticeView> notices(Reading reading, Words w) {
        var notices = new ArrayList<NoticeView>();
        var state = reading.state();
        state.withdrawal()
                .ifPresent(said -> notices.add(NoticeView.of(
                        Tone.BAD,
                        w.t("publication.withdrawn", w.date(said.at())),
                        ((Withdrawn) said.event()).reason())));
        if (!state.open())
            notices.add(NoticeView.of(Tone.WARN, w.t("publication.preview"), w.t("publication.preview.text")));
        if (reading.office().isPresent()) state.publishing().ifPresent(said -> notices.add(record(state, said, w)));
        publications
                .card(reading.id())
                .flatMap(PublicationCard::superseded)
                .ifPresent(later -> notices.add(new NoticeView(
                        Tone.WARN,
                        w.t("publication.later"),
                        "",
                        List.of(new Link(w.t("publication.later.read"), "/publications/" + later)))));
        state.first()
                .corrects()
                .ifPresent(earlier -> notices.add(new NoticeView(
                        Tone.PLAIN,
                        w.t("publication.corrects"),
                        "",
                        List.of(new Link(w.t("publication.corrects.read"), "/publications/" + earlier)))));
        return notices;
    }

    /** One person may do both; who works there reads it. */
    private static NoticeView record(PublicationState state, Said published, Words w) {
        var drafters = Stream.concat(
                        state.said().stream()
                                .filter(said -> said.event() instanceof Begun)
                                .map(Said::by),
                        state.held().stream().map(Held::by))
                .distinct()
                .toList();
        var told = w.t("publication.hands.text", String.join(w.comma(), drafters), published.by(), published.at());
        return NoticeView.of(
                Tone.PLAIN,
                w.t("publication.hands"),
                drafters.equals(List.of(published.by())) ? told + w.t("publication.hands.one") : told);
    }

    @GetMapping("/publications/{publication}/paper.{kind}")
    void document(
            @PathVariable String publication,
            @PathVariable String kind,
            Optional<Visitor> visitor,
            HttpServletResponse response)
            throws IOException {
        var reading = seats.read(visitor, publication);
        if (!reading.whole()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        Download.document(
                response, PaperDocument.of(reading.state()), reading.state().title(), kind);
    }
}
